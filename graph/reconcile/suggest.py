"""Complete what somebody types to the names of things."""

from collections.abc import Iterator

from graph.reconcile.entities import Entity
from graph.reconcile.index import Index
from graph.titles import bare


def suggest(index: Index, prefix: str, types: frozenset[str]) -> list[Entity]:
    """Return things whose names begin with the prefix, then those that hold it.

    ``types`` are ids. An identifier gives the thing itself; nothing gives nothing.
    """
    exact = index.by_iri.get(prefix.strip())
    if exact is not None:
        return [exact]
    words = bare(prefix)
    ranked = sorted(_ranked(index, words, types)) if words else []
    found = dict.fromkeys(iri for _, _, iri in ranked)
    return [index.by_iri[iri] for iri in found]


def _ranked(
    index: Index, words: str, types: frozenset[str]
) -> Iterator[tuple[int, str, str]]:
    for name in index.names:
        at = bare(name.words).find(words)
        if at >= 0 and name.entity.type.id in types:
            yield min(at, 1), name.entity.name, name.entity.iri
