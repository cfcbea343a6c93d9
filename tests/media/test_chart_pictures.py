"""What somebody sees of a result: the dots of the picture are looked at, not the calls."""

import io
import logging
import warnings
from dataclasses import replace

import pytest
from PIL import Image

from media import fonts
from media.charts import INK, INK2, MARGIN, OTHERS, SCALE, SPARK, TILE, RenderedBar, RenderedChart
from media.charts import draw as draw_png

KRAKEEL = RenderedChart(
    title="Krakeel begint met licht",
    voters_line="412 buren stemden",
    share_line="23% van Krakeel",
    turnout=0.23,
    bars=(
        RenderedBar("Licht op het fietspad", 418, "418", winner=True),
        RenderedBar("Speelplek bij de school", 297, "297"),
        RenderedBar("Dorpshuis vaker open", 231, "231"),
        RenderedBar("Veilig oversteken", 164, "164"),
        RenderedBar("Schoon en groen", 112, "112"),
    ),
)
ONE = RenderedChart(
    title="Eén plan", voters_line="1 buur stemde", bars=(RenderedBar("Bankje", 1, "1", True),)
)
SIXTY = "Een veilige oversteek bij de basisschool aan de Zuiderweg nu"
TWELVE = RenderedChart(
    title="De twaalf thema's van Hollandscheveld",
    voters_line="1.412 buren stemden",
    share_line="12% van Hollandscheveld",
    turnout=0.12,
    bars=tuple(
        RenderedBar(f"{label} in ons dorp", 900 - 70 * place, str(900 - 70 * place), place == 0)
        for place, label in enumerate(["Licht", "Groen", "Spelen", "Vervoer", "Wonen", "Zorg"] * 2)
    ),
)


def picture_of(chart: RenderedChart) -> Image.Image:
    return Image.open(io.BytesIO(draw_png(chart))).convert("RGB")


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color[1:]))


def runs(image: Image.Image, color: str) -> list[tuple[int, int]]:
    """Return top and bottom of each stretch of `color` just inside the left margin."""
    column = [image.getpixel((MARGIN * SCALE + 4, y)) == rgb(color) for y in range(image.height)]
    edges = [y for y in range(1, image.height) if column[y] != column[y - 1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


def bars_of(image: Image.Image, color: str) -> list[int]:
    """Return the lengths in dots of the bars of `color`, from top to bottom."""
    lengths = []
    for top, bottom in runs(image, color):
        if bottom - top < 14 * SCALE:
            continue
        x = MARGIN * SCALE + 4
        while image.getpixel((x, (top + bottom) // 2)) == rgb(color):
            x += 1
        lengths.append(x - MARGIN * SCALE)
    return lengths


@pytest.mark.parametrize("chart", [KRAKEEL, ONE, TWELVE, replace(ONE, title="", bars=())])
def test_somebody_gets_a_png_as_wide_as_a_phone_and_not_endlessly_high(
    chart: RenderedChart,
) -> None:
    png = draw_png(chart)

    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = Image.open(io.BytesIO(png)).size
    assert width == 1080
    assert 200 <= height <= 3 * width


def test_the_same_result_gives_the_same_bytes() -> None:
    assert draw_png(KRAKEEL) == draw_png(replace(KRAKEEL))


@pytest.mark.parametrize("chart", [KRAKEEL, ONE, TWELVE])
def test_a_picture_is_under_sixty_thousand_bytes(chart: RenderedChart) -> None:
    assert len(draw_png(chart)) < 60_000


def test_twelve_labels_of_two_lines_stay_under_a_hundred_thousand_bytes() -> None:
    bars = tuple(bar._replace(label=SIXTY[place:] + SIXTY) for place, bar in enumerate(TWELVE.bars))

    assert len(draw_png(replace(TWELVE, bars=bars))) < 100_000


def test_bars_are_as_long_as_their_values_say() -> None:
    image = picture_of(KRAKEEL)

    [winner] = bars_of(image, TILE)
    others = bars_of(image, OTHERS)
    expected = [winner * value / 418 for value in (297, 231, 164, 112)]
    assert others == pytest.approx(expected, abs=2)


def test_only_a_result_with_a_winner_has_sparks() -> None:
    without = replace(KRAKEEL, bars=tuple(bar._replace(winner=False) for bar in KRAKEEL.bars))

    assert rgb(SPARK) in colors_of(picture_of(KRAKEEL))
    assert rgb(SPARK) not in colors_of(picture_of(without))


def colors_of(image: Image.Image) -> set[object]:
    return {color for _, color in image.getcolors(maxcolors=256) or []}


def test_all_who_tie_get_bars_of_one_length() -> None:
    tied = tuple(RenderedBar(label, 7, "7", True) for label in ("Licht", "Groen", "Spelen"))

    lengths = bars_of(picture_of(replace(KRAKEEL, bars=tied)), TILE)

    assert len(lengths) == 3
    assert len(set(lengths)) == 1


def test_nothing_is_a_thin_line_and_one_of_very_many_still_a_bar() -> None:
    bars = (
        RenderedBar("Alles", 10**400, "veel", True),
        RenderedBar("Iets", 1, "1"),
        RenderedBar("Niets", 0, "0"),
    )

    little, nothing = bars_of(picture_of(replace(KRAKEEL, bars=bars)), OTHERS)

    assert nothing < little < 10 * SCALE


def test_a_ballot_without_votes_can_be_drawn() -> None:
    bars = tuple(RenderedBar(label, 0, "0") for label in ("Licht", "Groen"))

    lengths = bars_of(picture_of(replace(KRAKEEL, turnout=0.0, bars=bars)), OTHERS)

    assert len(lengths) == 2


@pytest.mark.parametrize(
    ("turnout", "filled", "begun"),
    [(0.0, 0, 0), (0.001, 0, 1), (0.23, 4, 1), (0.5, 10, 0), (0.999, 19, 1), (1.0, 20, 0)],
)
def test_a_filled_tile_is_one_twentieth_of_the_people(
    turnout: float, filled: int, begun: int
) -> None:
    image = picture_of(replace(KRAKEEL, turnout=turnout, bars=()))

    y = image.height - 20 * SCALE - 7 * SCALE  # halfway up the tiles, the last thing drawn
    lefts = [MARGIN * SCALE + 49 * tile for tile in range(20)]
    near = [image.getpixel((left + 5, y)) == rgb(TILE) for left in lefts]
    far = [image.getpixel((left + 37, y)) == rgb(TILE) for left in lefts]
    assert sum(far) == filled
    assert sum(near) == filled + begun


def test_without_a_number_of_inhabitants_there_are_no_tiles() -> None:
    image = picture_of(replace(ONE, turnout=None))

    assert rgb(OTHERS) not in colors_of(image)
    assert image.height < picture_of(replace(ONE, turnout=0.0)).height


def test_a_label_of_sixty_letters_gets_two_lines_and_a_longer_one_no_more() -> None:
    short = picture_of(with_label("Bankje")).height
    sixty = picture_of(with_label(SIXTY)).height
    long = picture_of(with_label(SIXTY * 40)).height

    assert sixty == long == short + 23 * SCALE


def with_label(label: str) -> RenderedChart:
    return replace(ONE, bars=(RenderedBar(label, 3, "3"),))


@pytest.mark.parametrize(
    "chart",
    [
        replace(KRAKEEL, title=SIXTY * 5, voters_line=SIXTY, share_line=SIXTY),
        with_label("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte"),
        replace(ONE, bars=(RenderedBar(SIXTY, 10**19, "€ 12.345.678.901.234.567,89", True),)),
        replace(ONE, bars=(RenderedBar("W" * 5000, 1, "9" * 300),)),
    ],
)
def test_no_text_runs_into_the_margins(chart: RenderedChart) -> None:
    image = picture_of(chart)

    text = {rgb(INK), rgb(INK2)}
    margin = (MARGIN - 2) * SCALE
    for left, right in ((0, margin), (image.width - margin, image.width)):
        strip = image.crop((left, 0, right, image.height))
        assert not text & colors_of(strip)


@pytest.mark.parametrize(
    "label",
    [
        "مكان للعب بجانب المدرسة",
        "می‌خواهم",
        "👨‍👩‍👧‍👦 gezinnen 👍🏽 1️⃣ eerst 🇳🇱",
        "🌳",
        "Безпечний перехід",
        "ጽቡቕ መንገዲ",
        "公园的长椅",
        "nul \x00, half \ud800, \ue000, regel\neinde en \u202eom",
        "a" + "\u0301" * 500,
        "$x^2$ \\frac{1}{2} $",
        "   ",
        "",
    ],
)
def test_a_strange_label_is_drawn_without_a_warning(
    label: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    strange = RenderedBar(label, 3, label, True)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        png = draw_png(replace(KRAKEEL, title=label, voters_line=label, bars=(strange,)))

    assert png.startswith(b"\x89PNG")
    assert not caplog.records


def test_what_no_font_has_is_left_out_and_the_words_stay() -> None:
    noncharacter, private, hidden = "\ufdd0", "\ue000", "\u202e"

    assert fonts.drawable(f"Een {private}\n bankje{hidden}{noncharacter}") == "Een bankje"


def test_a_machine_without_noto_draws_with_the_letters_of_matplotlib(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    faces = tuple(face for face in fonts._upright_faces() if not face.name.startswith("Noto"))
    monkeypatch.setattr(fonts, "_upright_faces", lambda: faces)
    forget_fonts()
    try:
        png = draw_png(KRAKEEL)
        family = fonts.main_family()
    finally:
        monkeypatch.undo()
        forget_fonts()

    assert family == "DejaVu Sans"
    assert len(png) < 60_000


def forget_fonts() -> None:
    for known in (fonts.main_family, fonts._family_with, fonts._faces_to_ask):
        known.cache_clear()


def test_a_chart_that_can_not_be_true_is_refused() -> None:
    bar = RenderedBar("Bankje", 1, "1")

    with pytest.raises(ValueError, match="12 bars"):
        replace(ONE, bars=(bar,) * 13)
    with pytest.raises(ValueError, match="shorter"):
        replace(ONE, bars=(bar._replace(value=-1),))
    with pytest.raises(ValueError, match="share"):
        replace(ONE, turnout=1.01)
