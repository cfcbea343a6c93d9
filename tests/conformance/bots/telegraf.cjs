// The conversation of ../test_conversation.py, as a bot written with Telegraf.
"use strict";

const http = require("node:http");
const { Input, Markup, Telegraf, TelegramError } = require("telegraf");
const { message } = require("telegraf/filters");

const { API_ROOT, TOKEN, WRONG_TOKEN, PIXEL, WEBHOOK_SECRET } = process.env;
const settings = { telegram: { apiRoot: API_ROOT } };
const bot = new Telegraf(TOKEN, settings);
const pixel = Buffer.from(PIXEL, "base64");
let asked; // the message with the poll

async function download(telegram, id) {
  const answer = await fetch(await telegram.getFileLink(id));
  return Buffer.from(await answer.arrayBuffer());
}

async function refusal(call) {
  try {
    await call();
    return "?";
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    return `${error.code} ${error.description.split(":").slice(0, 2).join(":")}`;
  }
}

bot.start((ctx) =>
  ctx.reply(
    `Dag, ${ctx.payload}!`,
    Markup.keyboard([
      ["Knop", "Foto"],
      ["Peiling", "Plek"],
    ]),
  ),
);

bot.hears("Knop", (ctx) =>
  ctx.reply(
    "Doe je mee?",
    Markup.inlineKeyboard([
      Markup.button.callback("Meedoen", "mee:1"),
      Markup.button.url("Lees meer", "https://example.org"),
    ]),
  ),
);

bot.action("mee:1", async (ctx) => {
  await ctx.answerCbQuery("Gelukt 🎉", { show_alert: true });
  await ctx.editMessageText("Je doet mee.");
});

bot.hears("Foto", async (ctx) => {
  await ctx.replyWithPhoto(Input.fromBuffer(pixel, "stip.png"), { caption: "Een stip" });
  const letter = await ctx.replyWithDocument(Input.fromBuffer(Buffer.from("Lieve buur"), "brief.txt"), {
    caption: "Een brief",
  });
  const content = await download(ctx.telegram, letter.document.file_id);
  await ctx.reply(`Terug: ${content.toString()}`);
});

bot.hears("Peiling", async (ctx) => {
  asked = await ctx.replyWithPoll("Wat komt er?", ["Bankje", "Boom", "Fontein 🌊"], { is_anonymous: false });
});

bot.on("poll_answer", async (ctx) => {
  const { user, option_ids } = ctx.pollAnswer;
  await ctx.telegram.sendMessage(user.id, `Gekozen: ${option_ids.join()}`);
  await ctx.telegram.stopPoll(asked.chat.id, asked.message_id);
});

bot.on("poll", async (ctx) => {
  if (ctx.poll.is_closed) {
    const votes = ctx.poll.options.map((one) => one.voter_count).join();
    await ctx.telegram.sendMessage(asked.chat.id, `Gesloten: ${votes}`);
  }
});

bot.hears("Plek", async (ctx) => {
  await ctx.replyWithLocation(52.7225, 6.4764);
  await ctx.sendVenue(52.7225, 6.4764, "Buurthuis", "Zuideinde 1");
});

bot.hears("Weg", async (ctx) => {
  const said = await ctx.reply("Dit gaat weg");
  await ctx.telegram.deleteMessage(said.chat.id, said.message_id);
  await ctx.reply("Weg is weg");
});

bot.hears("Fout", async (ctx) => {
  const said = await ctx.reply("Altijd hetzelfde");
  const stranger = new Telegraf(WRONG_TOKEN, settings);
  const refusals = [
    await refusal(() => ctx.telegram.sendMessage(1000000, "dag")),
    await refusal(() =>
      ctx.telegram.editMessageText(said.chat.id, said.message_id, undefined, "Altijd hetzelfde"),
    ),
    await refusal(() => ctx.sendDice()),
    await refusal(() => stranger.telegram.getMe()),
  ];
  await ctx.reply(refusals.join("\n"));
});

bot.on(message("photo"), async (ctx) => {
  const largest = ctx.message.photo.at(-1);
  const content = await download(ctx.telegram, largest.file_id);
  const same = content.length === largest.file_size;
  await ctx.reply(`Foto: ${largest.width} x ${largest.height}, ${same}, ${ctx.message.caption}`);
});

bot.on(message("text"), (ctx) => ctx.reply(`Jij zei: ${ctx.message.text}`));

async function main() {
  if (WEBHOOK_SECRET === undefined) {
    await bot.launch();
    return;
  }
  const server = http.createServer(bot.webhookCallback("/", { secretToken: WEBHOOK_SECRET }));
  server.listen(0, "127.0.0.1", () =>
    bot.telegram.setWebhook(`http://127.0.0.1:${server.address().port}/`, {
      secret_token: WEBHOOK_SECRET,
    }),
  );
}

main().catch((error) => {
  console.log(error.code ?? error);
  process.exit(0);
});
