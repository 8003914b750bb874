"""What body a printed name may mean: place, kind and functions, as in a plan's own text."""

from collections.abc import Iterator

from graph.questions.places import Place
from graph.reconcile.entities import Entity
from graph.reconcile.gazetteer import is_open
from graph.reconcile.index import Index
from graph.reconcile.scope import NOWHERE, Scope
from graph.titles import bare
from loaders.identity import Identity, identify
from loaders.ownplace import read_place
from ontology.placewords import OWN_LEVELS

AS_DEPARTMENT = frozenset({"department", "branch", "vertical"})


def identified(index: Index, name: str, scope: Scope) -> Iterator[tuple[Entity, str]]:
    """Yield bodies that a name means by its identity: (body, method).

    鼎城区卫健委 is the health department of 鼎城区, whatever it is called there. Without
    any place it is the health department of every place, each only perhaps.
    """
    for identity, method in _identities(index, name, scope):
        if identity.place is None:
            yield from ((body, "unplaced") for body in _anywhere(index, identity, name))
            continue
        for place in index.gazetteer.find(identity.place):
            same = _same(index, identity, place.iri)
            yield from ((body, method) for body in same)
            if not same:
                related = _related(index, identity, place.iri)
                yield from ((body, "related") for body in related)


def _identities(
    index: Index, name: str, scope: Scope
) -> Iterator[tuple[Identity, str]]:
    """Read a name in each place it may be of; 鼎城卫健委 has its place in front.

    Where several places of the country are called so, none is the one that is meant.
    """
    told = "identity" if scope.own else "several"
    for place in scope.places:
        yield _identify(index, name, place), told
    if not scope.places:
        yield _anywhere_read(name)
    places, rest = index.gazetteer.split(name)
    said = name.removesuffix(rest)
    for place in places if rest else ():
        yield _identify(index, rest, place), "several" if is_open(said) else "identity"


def _identify(index: Index, name: str, place: Place) -> Identity:
    return identify(name, read_place(index.gazetteer.written_out(place)))


def _anywhere_read(name: str) -> tuple[Identity, str]:
    found = identify(name, NOWHERE)
    return found, "several" if is_open(found.place or "") else "identity"


def _same(index: Index, identity: Identity, place: str) -> list[Entity]:
    """Return the bodies of a place with just these functions, else with the full name."""
    if identity.functions:
        return [body for body in _working(index, identity) if body.place_iri == place]
    named = index.by_name.get(bare(identity.full), [])
    return [name.entity for name in named if name.entity.place_iri == place]


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
    level = next((word for word in OWN_LEVELS if name.startswith(word)), "")
    return [body for body in _working(index, identity) if body.place.endswith(level)]


def _related(index: Index, identity: Identity, place: str) -> list[Entity]:
    """Return departments of a place that share a function: 教育局 beside 教育体育局."""
    if identity.kind not in AS_DEPARTMENT:
        return []
    return [
        body
        for function in identity.functions
        for body in index.by_function.get(function, [])
        if body.place_iri == place and body.kind in AS_DEPARTMENT
    ]
