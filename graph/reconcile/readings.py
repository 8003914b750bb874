"""What body a printed name may mean: place, kind and functions, as in a plan's own text."""

from collections.abc import Iterator

from graph.reconcile.entities import Entity
from graph.reconcile.index import Index
from graph.reconcile.scope import NOWHERE, Scope
from graph.titles import bare
from loaders.identity import LEVELS, Identity, identify
from loaders.ownplace import read_place

AS_DEPARTMENT = frozenset({"department", "branch", "vertical"})


def identified(index: Index, name: str, scope: Scope) -> Iterator[tuple[Entity, str]]:
    """Yield bodies that a name means by its identity: (body, method).

    鼎城区卫健委 is the health department of 鼎城区, whatever it is called there. Without
    any place it is the health department of every place, each only perhaps.
    """
    for identity in _identities(index, name, scope):
        if identity.place is None:
            yield from ((body, "unplaced") for body in _anywhere(index, identity, name))
            continue
        for place in index.gazetteer.find(identity.place):
            same = _same(index, identity, place.name)
            yield from ((body, "identity") for body in same)
            if not same:
                related = _related(index, identity, place.name)
                yield from ((body, "related") for body in related)


def _identities(index: Index, name: str, scope: Scope) -> list[Identity]:
    """Read a name in each place it may be of; 鼎城卫健委 has its place in front."""
    found = [identify(name, read_place(place)) for place in sorted(scope.own)]
    if not found:
        found = [identify(name, NOWHERE)]
    places, rest = index.gazetteer.split(name)
    if places and rest:
        found += [identify(rest, read_place(place.name)) for place in places]
    return found


def _same(index: Index, identity: Identity, place: str) -> list[Entity]:
    """Return the bodies of a place with just these functions, else with the full name."""
    if identity.functions:
        return [body for body in _working(index, identity) if body.place == place]
    named = index.by_name.get(bare(identity.full), [])
    return [name.entity for name in named if name.entity.place == place]


def _working(index: Index, identity: Identity) -> list[Entity]:
    wanted = frozenset(identity.functions)
    first = index.by_function.get(min(wanted), [])
    return [
        body
        for body in first
        if body.functions == wanted and body.kind == identity.kind
    ]


def _anywhere(index: Index, identity: Identity, name: str) -> list[Entity]:
    """Return the bodies of every place, of a level where the name tells one: 区卫健局."""
    if not identity.functions:
        return []
    level = name[:1] if name[:1] in LEVELS else ""
    return [body for body in _working(index, identity) if body.place.endswith(level)]


def _related(index: Index, identity: Identity, place: str) -> list[Entity]:
    """Return departments of a place that share a function: 教育局 beside 教育体育局."""
    if identity.kind not in AS_DEPARTMENT:
        return []
    return [
        body
        for function in identity.functions
        for body in index.by_function.get(function, [])
        if body.place == place and body.kind in AS_DEPARTMENT
    ]
