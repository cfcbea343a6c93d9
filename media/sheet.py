"""A sheet of paper that takes shapes and words, and becomes a small PNG.

Loads matplotlib, so only the process that draws may load this. It uses no pyplot and no
state of its own besides the sheet, so several threads may each draw one.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Literal

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from PIL import Image

from media import fonts
from media.png import pack, palette

POINTS_PER_INCH = 72
LONGEST_LINE = 120
"""Letters that are looked at for a line; of the narrowest some ninety fit."""
CAPITAL = 0.714
"""Height of a capital as a share of the size of type, in Noto Sans as in DejaVu Sans."""
ROUND = 0.5523
"""Length of the handles that make a curve of four points a quarter of a circle."""
FINE_BYTES = 60_000
FINE, COARSE = 16, 3
"""Shades from the paper to each colour; the coarse ones only where the fine ones are too big."""


class Sheet:
    """A drawing in CSS pixels from the top left, as high as it turns out to be.

    Args:
        width: CSS pixels; `scale` dots make one.
        paper: colour of the ground, "#RRGGBB".
        colors: all others that will be used, for the palette of the PNG.
    """

    def __init__(self, *, width: int, scale: int, paper: str, colors: tuple[str, ...]) -> None:
        self._width = width
        self._scale = scale
        self._colors = (paper, *colors)
        self._figure = Figure(
            figsize=(width / POINTS_PER_INCH, 1), dpi=POINTS_PER_INCH * scale, facecolor=paper
        )
        self._canvas = FigureCanvasAgg(self._figure)
        self._measure = self._canvas.get_renderer()  # type: ignore[no-untyped-call]  # not typed there
        self._to_dots = Affine2D()  # filled in when the height is known

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        radius: float,
        color: str,
        *,
        until: float | None = None,
    ) -> None:
        """Fill a box with round corners, its edges on whole dots, as far as x = `until`."""
        patch = self._fill(self._rounded(left, top, width, height, radius), color)
        if until is not None:
            edge = self._whole(until)
            patch.set_clip_path(Rectangle((0, top), edge, height, transform=self._to_dots))

    def frame(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        radius: float,
        color: str,
        thickness: float,
    ) -> None:
        """Draw the edge of a box, inside of it."""
        path = self._rounded(left, top, width, height, radius, inset=thickness / 2)
        self._line(path, color, thickness)

    def diamond(self, x: float, y: float, r: float, color: str) -> None:
        """Fill a square on its corner, `r` from its middle to each of them."""
        corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y), (x, y - r)]
        self._fill(Path(corners, closed=True), color)

    def arch(
        self, x: float, y: float, r: float, color: str, thickness: float, *, hanging: bool
    ) -> None:
        """Draw the half of a circle around (x, y) that lies below it, or above."""
        side = r if hanging else -r
        k = ROUND
        points = [(r, 0), (r, k * side), (k * r, side), (0, side)]
        points += [(-k * r, side), (-r, k * side), (-r, 0)]
        codes = [Path.MOVETO] + [Path.CURVE4] * 6
        self._line(Path([(x + dx, y + dy) for dx, dy in points], codes), color, thickness)

    def disc(self, x: float, y: float, r: float, color: str) -> None:
        """Fill a circle."""
        self._fill(Path.circle((x, y), r), color)

    def ring(self, x: float, y: float, r: float, color: str, thickness: float) -> None:
        """Draw a circle, its line inside of it."""
        self._line(Path.circle((x, y), r - thickness / 2), color, thickness)

    def stroke(
        self,
        points: Sequence[tuple[float, float]],
        color: str,
        thickness: float,
        *,
        dash: float = 0,
    ) -> None:
        """Draw lines from point to point; `dash` is the length of a dash and of a gap."""
        patch = self._line(Path(list(points)), color, thickness)
        patch.set_capstyle("butt" if dash else "round")
        if dash:
            patch.set_linestyle((0, (dash / thickness, dash / thickness)))

    def spark(self, x: float, y: float, r: float, color: str) -> None:
        """Fill a star of four points with hollow sides."""
        k = 0.14 * r
        around = [(0, -r), (k, -k), (r, 0), (k, k), (0, r), (-k, k), (-r, 0), (-k, -k), (0, -r)]
        codes = [Path.MOVETO] + [Path.CURVE3] * 8
        self._fill(Path([(x + dx, y + dy) for dx, dy in around], codes), color)

    def text(
        self,
        line: str,
        x: float,
        middle: float,
        size: float,
        color: str,
        *,
        bold: bool = False,
        align: Literal["left", "right"] = "left",
    ) -> None:
        """Write `line`, which came out of `wrap`, the middle of its capitals at `middle`."""
        self._figure.add_artist(
            Text(
                x,
                self._whole(middle + CAPITAL / 2 * size),
                line,
                color=color,
                fontproperties=_font(line, size, bold=bold),
                horizontalalignment=align,
                verticalalignment="baseline",
                parse_math=False,
                usetex=False,
                transform=self._to_dots,
            )
        )

    def width(self, line: str, size: float, *, bold: bool = False) -> float:
        """Return how wide `line` is when written."""
        if not line:
            return 0.0
        font = _font(line, size, bold=bold)
        dots, _, _ = self._measure.get_text_width_height_descent(line, font, ismath=False)
        return float(dots) / self._scale

    def wrap(
        self, text: str, size: float, *, bold: bool = False, width: float, lines: int
    ) -> list[str]:
        """Return what can be drawn of `text` in at most `lines` lines, the last cut with "…"."""

        def fits(line: str) -> bool:
            return self.width(line, size, bold=bold) <= width

        words = fonts.drawable(text[: lines * LONGEST_LINE]).split(" ")
        wrapped: list[str] = []
        line = ""
        while words and len(wrapped) <= lines:
            word = words.pop(0)
            longer = f"{line} {word}" if line else word
            if fits(longer):
                line = longer
            elif line:
                wrapped.append(line)
                line = ""
                words.insert(0, word)
            else:  # a word longer than a line
                head = _longest_start(word, lambda start: fits(f"{start}-"))
                wrapped.append(f"{head}-" if head[-1].isalpha() else head)
                words.insert(0, word[len(head) :])
        if line:
            wrapped.append(line)
        if len(wrapped) <= lines:
            return wrapped
        last = wrapped[lines - 1].removesuffix("-")
        while not fits(f"{last}…"):
            last = _shorter(last)
        return [*wrapped[: lines - 1], f"{last}…"]

    def png(self, *, height: int) -> bytes:
        """Return the sheet as PNG, `height` CSS pixels high; the same sheet gives equal bytes.

        It holds no date and no names of programs. Every colour lies between the paper and
        one of ours, so a palette is enough.
        """
        self._figure.set_size_inches(self._width / POINTS_PER_INCH, height / POINTS_PER_INCH)
        self._to_dots.clear().scale(self._scale, -self._scale).translate(0, height * self._scale)
        self._canvas.draw()  # type: ignore[no-untyped-call]  # not typed there
        dots = self._canvas.buffer_rgba()  # type: ignore[no-untyped-call]  # not typed there
        size = self._canvas.get_width_height()
        image = Image.frombuffer("RGBA", size, dots).convert("RGB")
        png = pack(image, palette(self._colors, FINE))
        if len(png) > FINE_BYTES:
            png = pack(image, palette(self._colors, COARSE))
        return png

    def _fill(self, path: Path, color: str) -> PathPatch:
        patch = PathPatch(path, facecolor=color, edgecolor="none", transform=self._to_dots)
        self._figure.add_artist(patch)
        return patch

    def _line(self, path: Path, color: str, thickness: float) -> PathPatch:
        patch = PathPatch(
            path,
            facecolor="none",
            edgecolor=color,
            linewidth=thickness,
            snap=False,
            transform=self._to_dots,
        )
        self._figure.add_artist(patch)
        return patch

    def _whole(self, place: float) -> float:
        """Return `place` moved to the nearest whole dot."""
        return round(place * self._scale) / self._scale

    def _rounded(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        radius: float,
        *,
        inset: float = 0,
    ) -> Path:
        x0, y0 = self._whole(left) + inset, self._whole(top) + inset
        x1, y1 = self._whole(left + width) - inset, self._whole(top + height) - inset
        r = min(radius - inset, (x1 - x0) / 2, (y1 - y0) / 2)
        k = r * (1 - ROUND)
        sides = [
            [(x0, y0 + r), (x0, y0 + k), (x0 + k, y0), (x0 + r, y0)],
            [(x1 - r, y0), (x1 - k, y0), (x1, y0 + k), (x1, y0 + r)],
            [(x1, y1 - r), (x1, y1 - k), (x1 - k, y1), (x1 - r, y1)],
            [(x0 + r, y1), (x0 + k, y1), (x0, y1 - k), (x0, y1 - r)],
        ]
        side = [Path.LINETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]
        points = [(x0, y1 - r), *(point for points in sides for point in points), (x0, y1 - r)]
        return Path(points, [Path.MOVETO, *side * 4, Path.CLOSEPOLY])


def _font(line: str, size: float, *, bold: bool) -> FontProperties:
    weight = fonts.BOLD if bold else fonts.REGULAR
    return FontProperties(family=fonts.families(line), weight=weight, size=size)


def _longest_start(word: str, fits: Callable[[str], bool]) -> str:
    """Return as much of the start of `word` as fits, at least one letter with its accents."""
    ends = [end for end in range(1, len(word)) if unicodedata.category(word[end])[0] != "M"]
    fitting = bisect_right(ends, False, key=lambda end: not fits(word[:end]))
    return word[: ends[max(fitting - 1, 0)]] if ends else word


def _shorter(text: str) -> str:
    """Return `text` without its last letter and the accents on it."""
    end = len(text) - 1
    while end > 0 and unicodedata.category(text[end])[0] == "M":
        end -= 1
    return text[:end].rstrip()
