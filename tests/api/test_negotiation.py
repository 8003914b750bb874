import pytest

from api.negotiation import preferred

OFFERS = ["application/sparql-results+json", "text/csv", "text/html"]


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, OFFERS[0]),
        ("", OFFERS[0]),
        ("*/*", OFFERS[0]),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/html;q=0.9, text/csv;q=0.3", "text/html"),
        ("text/*;q=0.5, text/html", "text/html"),
        ("text/csv;q=0, text/*", "text/html"),
        ("text/csv ; q=0.2 , */*;q=0.1", "text/csv"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=good", None),
        ("text/html;level=1", "text/html"),
    ],
)
def test_the_client_gets_what_it_likes_best(
    accept: str | None, expected: str | None
) -> None:
    assert preferred(accept, OFFERS) == expected
