// The conversation of ../test_conversation.py, as a bot written with grammY.
"use strict";

const http = require("node:http");
const { Bot, GrammyError, InlineKeyboard, InputFile, Keyboard, webhookCallback } = require("grammy");

const { API_ROOT, TOKEN, WRONG_TOKEN, PIXEL, WEBHOOK_SECRET } = process.env;
const settings = { client: { apiRoot: API_ROOT } };
const bot = new Bot(TOKEN, settings);
const pixel = Buffer.from(PIXEL, "base64");
let asked; // the message with the poll

async function download(api, id) {
  const file = await api.getFile(id);
  const answer = await fetch(`${API_ROOT}/file/bot${TOKEN}/${file.file_path}`);
  return Buffer.from(await answer.arrayBuffer());
}

async function refusal(call) {
  try {
    await call();
    return "?";
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    return `${error.error_code} ${error.description.split(":").slice(0, 2).join(":")}`;
  }
}

bot.command("start", (ctx) =>
  ctx.reply(`Dag, ${ctx.match}!`, {
    reply_markup: new Keyboard().text("Knop").text("Foto").row().text("Peiling").text("Plek"),
  }),
);

bot.hears("Knop", (ctx) =>
  ctx.reply("Doe je mee?", {
    reply_markup: new InlineKeyboard().text("Meedoen", "mee:1").url("Lees meer", "https://example.org"),
  }),
);

bot.callbackQuery("mee:1", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Gelukt 🎉", show_alert: true });
  await ctx.editMessageText("Je doet mee.");
});

bot.hears("Foto", async (ctx) => {
  await ctx.replyWithPhoto(new InputFile(pixel, "stip.png"), { caption: "Een stip" });
  const letter = await ctx.replyWithDocument(new InputFile(Buffer.from("Lieve buur"), "brief.txt"), {
    caption: "Een brief",
  });
  const content = await download(ctx.api, letter.document.file_id);
  await ctx.reply(`Terug: ${content.toString()}`);
});

bot.hears("Peiling", async (ctx) => {
  asked = await ctx.replyWithPoll("Wat komt er?", ["Bankje", "Boom", "Fontein 🌊"], { is_anonymous: false });
});

bot.on("poll_answer", async (ctx) => {
  const { user, option_ids } = ctx.pollAnswer;
  await ctx.api.sendMessage(user.id, `Gekozen: ${option_ids.join()}`);
  await ctx.api.stopPoll(asked.chat.id, asked.message_id);
});

bot.on("poll", async (ctx) => {
  if (ctx.poll.is_closed) {
    const votes = ctx.poll.options.map((one) => one.voter_count).join();
    await ctx.api.sendMessage(asked.chat.id, `Gesloten: ${votes}`);
  }
});

bot.hears("Plek", async (ctx) => {
  await ctx.replyWithLocation(52.7225, 6.4764);
  await ctx.replyWithVenue(52.7225, 6.4764, "Buurthuis", "Zuideinde 1");
});

bot.hears("Weg", async (ctx) => {
  const said = await ctx.reply("Dit gaat weg");
  await ctx.api.deleteMessage(said.chat.id, said.message_id);
  await ctx.reply("Weg is weg");
});

bot.hears("Fout", async (ctx) => {
  const said = await ctx.reply("Altijd hetzelfde");
  const stranger = new Bot(WRONG_TOKEN, settings);
  const refusals = [
    await refusal(() => ctx.api.sendMessage(1000000, "dag")),
    await refusal(() => ctx.api.editMessageText(said.chat.id, said.message_id, "Altijd hetzelfde")),
    await refusal(() => ctx.replyWithDice("🎲")),
    await refusal(() => stranger.api.getMe()),
  ];
  await ctx.reply(refusals.join("\n"));
});

bot.on("message:photo", async (ctx) => {
  const largest = ctx.message.photo.at(-1);
  const content = await download(ctx.api, largest.file_id);
  const same = content.length === largest.file_size;
  await ctx.reply(`Foto: ${largest.width} x ${largest.height}, ${same}, ${ctx.message.caption}`);
});

bot.on("message:text", (ctx) => ctx.reply(`Jij zei: ${ctx.message.text}`));

async function main() {
  if (WEBHOOK_SECRET === undefined) {
    await bot.start();
    return;
  }
  const server = http.createServer(webhookCallback(bot, "http", { secretToken: WEBHOOK_SECRET }));
  server.listen(0, "127.0.0.1", () =>
    bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/`, { secret_token: WEBHOOK_SECRET }),
  );
}

main().catch((error) => {
  console.log(error.error_code ?? error);
  process.exit(0);
});
