import pytest

from graph.questions.places import Place, last_unit, mentioned, strip_place

PLACES = (
    Place("city", "澜州市"),
    Place("qinghe", "澜州市青禾区", frozenset({"city"})),
    Place("other", "云泽市青禾区"),
    Place("shizhong", "云泽市市中区"),
)


@pytest.mark.parametrize(
    ("words", "places", "rest"),
    [
        ("青禾区医保局", ("qinghe", "other"), "医保局"),
        ("青禾的医保局", ("qinghe", "other"), "医保局"),
        ("澜州市青禾区医保局", ("qinghe",), "医保局"),
        ("澜州青禾区医保局", ("qinghe",), "医保局"),
        ("澜州市医保局", ("city",), "医保局"),
        ("市中区医保局", ("shizhong",), "医保局"),
        ("区医保局", (), "区医保局"),
    ],
)
def test_a_place_in_front_is_taken_off(
    words: str, places: tuple[str, ...], rest: str
) -> None:
    named = strip_place(words, PLACES)

    assert (tuple(place.iri for place in named.places), named.rest) == (places, rest)


def test_the_narrowest_unit_ends_a_name() -> None:
    assert last_unit("某某省云泽市市中区") == "市中区"
    assert last_unit("云泽") == "云泽"


def test_a_place_is_found_inside_the_words() -> None:
    assert [place.iri for place in mentioned("关于云泽市青禾区", PLACES)] == ["other"]
    assert mentioned("医保局", PLACES) == ()
