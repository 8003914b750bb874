"""Places inside of places, by their names: what is meant by all of a province."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.named_queries import Row


def inside(places: Sequence[Row]) -> Mapping[str, frozenset[str]]:
    """The names of the places in each place, its own among them, from rows of ``places``."""
    names = {str(row["placeId"]): str(row["place"]) for row in places}
    found: dict[str, set[str]] = defaultdict(set)
    for row in places:
        own = str(row["place"])
        found[own].add(own)
        for outer in str(row["within"] or "").split():
            found[names.get(outer, outer)].add(own)
    return {name: frozenset(inner) for name, inner in found.items()}
