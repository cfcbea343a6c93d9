"""A report as a PDF of at most four pages: to print, to mail, to lay on a table.

Pictures have a text alternative and headings an outline, and its language is told; tables are
text. Equal reports give equal bytes: it carries the day of the report, never that of drawing.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple

from media.quadrant import RenderedPoint, RenderedQuadrant, draw_quadrant
from media.rules_chart import (
    RenderedKey,
    RenderedMark,
    RenderedRule,
    RenderedRules,
    draw_rules,
)

if TYPE_CHECKING:
    from fpdf import FPDF

MAX_PAGES = 4
MARGIN, WIDTH = 18, 174
"""Millimetres of A4."""
QUADRANT_WIDTH, RULES_WIDTH = 92, 84
INK, INK2, TILE, RULE, SHADE = (
    (27, 35, 48),
    (85, 96, 111),
    (29, 75, 143),
    (220, 207, 184),
    (241, 232, 216),
)
MAIN = "report"


class PdfPart(NamedTuple):
    """A heading with sentences below it."""

    heading: str
    lines: tuple[str, ...]


class PdfTable(NamedTuple):
    """A table: what it is, its header, and rows of as many cells; `widths` are shares."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfReport:
    """A report in final words.

    Attributes:
        day: of the report, ISO 8601; the date of the file.
        numbered: "bladzijde {} van {}".
        first, second, third: parts of its three sections: who and where, the rules, the rest.
        corners, scores: the tables of the first and the third section.
        quadrant, rules: the pictures of the first and the second, with what they show.
    """

    language: str
    title: str
    below: str
    name: str
    day: str
    numbered: str
    first: tuple[PdfPart, ...]
    second: tuple[PdfPart, ...]
    third: tuple[PdfPart, ...]
    corners: PdfTable | None = None
    scores: PdfTable | None = None
    quadrant: RenderedQuadrant | None = None
    quadrant_alternative: str = ""
    rules: RenderedRules | None = None
    rules_alternative: str = ""


def encode_report(report: PdfReport) -> dict[str, Any]:
    """Return a report as fields that JSON holds."""
    fields = {name: getattr(report, name) for name in report.__dataclass_fields__}
    for name in ("quadrant", "rules"):
        fields[name] = None if fields[name] is None else asdict(fields[name])
    return fields


def decode_report(fields: Mapping[str, Any]) -> PdfReport:
    """Return what `encode_report` made fields of, after JSON."""
    quadrant, rules = fields["quadrant"], fields["rules"]
    return PdfReport(
        **{
            **fields,
            **{name: _parts(fields[name]) for name in ("first", "second", "third")},
            **{name: _read_table(fields[name]) for name in ("corners", "scores")},
            "quadrant": None if quadrant is None else quadrant_of(quadrant),
            "rules": None if rules is None else rules_of(rules),
        }
    )


def quadrant_of(fields: Mapping[str, Any]) -> RenderedQuadrant:
    """Return a quadrant out of its fields, after JSON."""
    points = tuple(RenderedPoint(*one) for one in fields["points"])
    return RenderedQuadrant(**{**fields, "corners": tuple(fields["corners"]), "points": points})


def rules_of(fields: Mapping[str, Any]) -> RenderedRules:
    """Return scores out of their fields, after JSON."""
    rows = tuple(
        RenderedRule(label, tuple(RenderedMark(*one) for one in marks))
        for label, marks in fields["rows"]
    )
    legend = tuple(RenderedKey(*one) for one in fields["legend"])
    return RenderedRules(**{**fields, "legend": legend, "rows": rows})


def _read_table(kept: Sequence[Any] | None) -> PdfTable | None:
    if kept is None:
        return None
    caption, header, rows, widths = kept
    return PdfTable(caption, tuple(header), tuple(map(tuple, rows)), tuple(widths))


def _parts(kept: Sequence[Any]) -> tuple[PdfPart, ...]:
    return tuple(PdfPart(heading, tuple(lines)) for heading, lines in kept)


# From here on: in the process that draws.


def draw_report(report: PdfReport) -> bytes:
    """Return `report` as PDF."""
    pdf = _new(report)
    pdf.add_page()
    _text(pdf, report.title, 20, bold=True)
    _text(pdf, report.below, 10.5, color=INK2)
    if report.quadrant is not None:
        _picture(pdf, draw_quadrant(report.quadrant), QUADRANT_WIDTH, report.quadrant_alternative)
    for part in report.first:
        _part(pdf, part)
    if report.corners is not None:
        _table(pdf, report.corners)
    if report.rules is not None:
        pdf.add_page()
    for part in report.second:
        _part(pdf, part)
    if report.rules is not None:
        _picture(pdf, draw_rules(report.rules), RULES_WIDTH, report.rules_alternative)
    if report.scores is not None:
        pdf.add_page()
        _table(pdf, report.scores)
    for part in report.third:
        _part(pdf, part)
    return bytes(pdf.output())


def _new(report: PdfReport) -> FPDF:
    from fpdf import FPDF

    from media import fonts

    pdf = FPDF(format="A4")

    def numbered() -> None:
        """Put the name and the number of the page below it."""
        pdf.set_y(-13)
        pdf.set_font(MAIN, size=9)
        pdf.set_text_color(*INK2)
        pdf.cell(WIDTH / 2, 6, report.name)
        number = report.numbered.replace("{}", str(pdf.page_no()), 1).replace("{}", "{nb}")
        pdf.cell(WIDTH / 2, 6, number, align="R")

    pdf.footer = numbered  # what it calls below each page; a class of our own would be untyped too
    pdf.set_margins(MARGIN, 16, MARGIN)
    pdf.set_auto_page_break(True, margin=18)
    pdf.set_lang(report.language)
    pdf.set_title(report.title)
    pdf.set_author(report.name)
    pdf.set_creator(report.name)
    pdf.set_producer("")
    noon = datetime.combine(date.fromisoformat(report.day), time(12), UTC)
    pdf.set_creation_date(noon)
    pdf.alias_nb_pages()
    main = fonts.main_family()
    for style, weight in (("", fonts.REGULAR), ("B", fonts.BOLD)):
        pdf.add_font(MAIN, style, fonts.file_of(main, weight))
    others = [one for one in fonts.families(_all_words(report)) if one != main]
    for family in others:
        found = fonts.file_of(family)
        if found is not None:
            pdf.add_font(family, "", found)
            pdf.add_font(family, "B", fonts.file_of(family, fonts.BOLD))
    pdf.set_fallback_fonts(others, exact_match=False)
    return pdf


def _all_words(report: PdfReport) -> str:
    from media import fonts

    parts = [f"{one.heading} {' '.join(one.lines)}" for one in (*report.first, *report.third)]
    return fonts.drawable(" ".join([report.title, report.below, *parts]))


def _text(
    pdf: FPDF,
    words: str,
    size: float,
    *,
    bold: bool = False,
    color: tuple[int, int, int] = INK,
    width: float = 0,
) -> None:
    from media import fonts

    pdf.set_font(MAIN, "B" if bold else "", size)
    pdf.set_text_color(*color)
    pdf.multi_cell(
        width, size * 0.5, fonts.drawable(words), align="L", new_x="LMARGIN", new_y="NEXT"
    )


def _part(pdf: FPDF, part: PdfPart) -> None:
    if pdf.will_page_break(26):
        pdf.add_page()
    pdf.ln(3.5)
    pdf.start_section(part.heading)
    _text(pdf, part.heading, 13, bold=True, color=TILE)
    pdf.ln(0.8)
    for line in part.lines:
        _text(pdf, line, 10.5)
        pdf.ln(0.8)


def _picture(pdf: FPDF, png: bytes, width: float, alternative: str) -> None:
    pdf.ln(3)
    pdf.image(io.BytesIO(png), x=MARGIN, w=width, alt_text=alternative)
    pdf.ln(1)


def _table(pdf: FPDF, table: PdfTable) -> None:
    from fpdf.fonts import FontFace

    from media import fonts

    if pdf.will_page_break(40):
        pdf.add_page()
    pdf.ln(3.5)
    pdf.start_section(table.caption)
    _text(pdf, table.caption, 13, bold=True, color=TILE)
    pdf.ln(1.2)
    pdf.set_font(MAIN, size=9)
    pdf.set_text_color(*INK)
    pdf.set_draw_color(*RULE)
    with pdf.table(
        col_widths=table.widths,
        headings_style=FontFace(emphasis="BOLD", color=INK, fill_color=SHADE),
        borders_layout="HORIZONTAL_LINES",
        text_align="LEFT",
        line_height=4.1,
        padding=(0.5, 1),
        width=WIDTH,
    ) as drawn:
        for row in (table.header, *table.rows):
            cells = drawn.row()
            for cell in row:
                cells.cell(fonts.drawable(cell))
