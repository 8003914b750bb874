"""Gather from a graph what can be searched."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

import pyoxigraph as ox

from graph.prefixes import NAMESPACE
from graph.search.kinds import KINDS, QUOTE


class Text(NamedTuple):
    """What is found: the identifier without its base, the words, their place.

    ``plan`` is the number of the plan that the thing belongs to, and ``start`` and
    ``end`` count characters in the text of that plan; -1 where there is none.
    """

    kind: str
    plan: int
    id: str
    text: str
    start: int
    end: int


def texts(store: ox.Store, plans: Sequence[str], base: str) -> Iterator[Text]:
    """Yield all that can be searched, in the order in which it is found.

    Kinds follow one another; within a kind what belongs to no plan comes first, the
    shortest names before longer ones, then plan by plan in the order of the text.
    ``plans`` are the identifiers of the plans, without the base.
    """
    numbers = {iri: number for number, iri in enumerate(plans)}
    taken: set[str] = set()
    for kind in KINDS:
        found = _quotes(store) if kind == QUOTE else _names(store, kind)
        new = [
            Text(kind, _plan(short, numbers), short, words, start, end)
            for iri, words, start, end in found
            if (short := iri.removeprefix(base)) not in taken
        ]
        if kind != QUOTE:
            taken |= {text.id for text in new}
        yield from sorted(new, key=_order)


_Row = tuple[str, str, int, int]


def _names(store: ox.Store, kind: str) -> Iterator[_Row]:
    """Each thing of a kind once: its name, and its other names in brackets."""
    names: dict[str, str] = {}
    aliases: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for class_ in KINDS[kind].classes:
        for _, iri, name, alias, start, end in _solutions(store, "names", class_):
            names[iri] = min(name, names.get(iri, name))
            aliases[iri] |= {alias} - {name, ""}
            places[iri] |= {(int(start), int(end))} if start and end else set()
    for iri, name in names.items():
        others = "、".join(sorted(aliases[iri]))
        place = min(places[iri], default=(-1, -1))
        yield (iri, f"{name}（{others}）" if others else name, *place)


def _quotes(store: ox.Store) -> Iterator[_Row]:
    for iri, name, start, end in _solutions(store, "quotes"):
        yield iri, name, int(start), int(end)


def _solutions(
    store: ox.Store, query: str, class_: str | None = None
) -> Iterator[list[str]]:
    text = files(__package__).joinpath(f"{query}.rq").read_text(encoding="utf-8")
    if class_:
        text = text.replace("{ UNDEF }", f"{{ {ox.NamedNode(NAMESPACE + class_)} }}")
    found = store.query(text)
    assert isinstance(found, ox.QuerySolutions)
    for solution in found:
        yield [str(getattr(term, "value", "")) for term in solution]


def _plan(iri: str, numbers: dict[str, int]) -> int:
    """The number of the plan that an identifier begins with: id/plan/{slug}/…."""
    return numbers.get("/".join(iri.split("/", 3)[:3]), -1)


def _order(text: Text) -> tuple[int, int, str, str]:
    size = len(text.text) if text.plan < 0 else text.start
    return text.plan, size, text.text, text.id
