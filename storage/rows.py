"""Rows of a statement written in SQL, as they come from psycopg."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from psycopg import AsyncCursor
from psycopg.rows import no_result
from sqlalchemy.exc import MultipleResultsFound, NoResultFound

Row = Any
"""A tuple with a name for each column; a second column of one name has none."""


class Rows(Sequence[Any]):
    """What a statement found, all of it: rows with a name for each column."""

    def __init__(self, rows: list[Any], *, returns_rows: bool, rowcount: int) -> None:
        self._rows = rows
        self.returns_rows = returns_rows
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: Any) -> Any:
        return self._rows[place]

    def all(self) -> list[Any]:
        """Return all rows."""
        return self._rows

    def first(self) -> Any:
        """Return the first row, or None."""
        return self._rows[0] if self._rows else None

    def one_or_none(self) -> Any:
        """Return the only row, or None.

        Raises:
            MultipleResultsFound: there are more.
        """
        if len(self._rows) > 1:
            raise MultipleResultsFound("more than one row")
        return self.first()

    def one(self) -> Any:
        """Return the only row.

        Raises:
            NoResultFound, MultipleResultsFound: it isn't one.
        """
        if not self._rows:
            raise NoResultFound("no row")
        return self.one_or_none()

    def scalar(self) -> Any | None:
        """Return the first column of the first row, or None."""
        return self._rows[0][0] if self._rows else None

    def scalar_one(self) -> Any:
        """Return the first column of the only row; raises as `one`."""
        return self.one()[0]

    def scalar_one_or_none(self) -> Any:
        """Return the first column of the only row, or None; raises as `one_or_none`."""
        row = self.one_or_none()
        return None if row is None else row[0]

    def scalars(self) -> Rows:
        """Return the first column of all rows."""
        found = [row[0] for row in self._rows]
        return Rows(found, returns_rows=self.returns_rows, rowcount=self.rowcount)


def named(cursor: AsyncCursor[Any]) -> Callable[[Sequence[Any]], Row]:
    """Make rows of what psycopg read."""
    result = cursor.pgresult  # its `description` would tell all about each column, each time
    if result is None or not result.nfields:
        return no_result
    return _maker(tuple(result.fname(place) or b"" for place in range(result.nfields)))


@lru_cache(maxsize=512)
def _maker(names: tuple[bytes, ...]) -> Callable[[Sequence[Any]], Row]:
    plain = [name.decode() for name in names]
    row: Any = namedtuple("Row", plain, rename=True)  # type: ignore[misc] # of a query
    make: Callable[[Sequence[Any]], Row] = row._make
    return make
