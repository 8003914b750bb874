"""Guess what somebody meant by an address that nothing has."""

from difflib import get_close_matches

from api import addresses
from api.running import Running
from api.tables import Cell
from graph.search import words_of

SHOWN = 5
LIKENESS = 0.8
"""From 0 to 1, of the part behind /id/body/ and the like."""
COMPARED = 2_000
"""Addresses that are compared letter by letter at most."""


def near(service: Running, path: str) -> list[Cell]:
    """Things whose address or name is like the path /id/…, those around it first."""
    known = service.addresses
    around = path
    found: dict[str, None] = {}
    while (around := around.rpartition("/")[0]).count("/") > 1:
        if around in known:
            found[around] = None
    first, _, rest = path.removeprefix("/id/").partition("/")
    start = f"/id/{first}/"
    ends = [one.removeprefix(start) for one in known if one.startswith(start)]
    ends.sort(key=lambda end: end[:1] != rest[:1])
    begun = [end for end in ends if rest and end.startswith(rest)][:SHOWN]
    alike = begun or get_close_matches(rest, ends[:COMPARED], SHOWN, LIKENESS)
    found |= {start + end: None for end in alike}
    if not found:
        found |= dict.fromkeys(_by_words(service, path))
    return [Cell(known[one], one) for one in list(found)[:SHOWN] if one in known]


def _by_words(service: Running, path: str) -> list[str]:
    """Addresses of what is named by the last part of the path."""
    words = words_of(addresses.readable(path).rpartition("/")[2])
    hits = service.store.search_index.find(words, limit=SHOWN).hits
    return [f"/{hit.id}" for hit in hits]
