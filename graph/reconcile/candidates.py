"""Score the things that a name may stand for, each with the reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.reconcile.entities import Entity
from graph.reconcile.gazetteer import is_open
from graph.reconcile.index import Index
from graph.reconcile.readings import identified
from graph.reconcile.scope import Scope, scope_of
from graph.reconcile.types import METHODS, TYPES
from graph.titles import bare

ALIKE = 0.34
"""The least likeness of names, Dice's coefficient, that is worth a look."""
CERTAIN = frozenset({"identifier", "canonical", "alias", "identity"})


@dataclass(frozen=True, slots=True)
class Query:
    """A name of a table; ``types`` are ids, none for any; ``place`` what the row says."""

    name: str
    types: tuple[str, ...] = ()
    place: str | None = None
    limit: int = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing with its score (0 to 100) and the method's id; ``match``: it is certain."""

    entity: Entity
    score: float
    method: str
    match: bool = False

    @property
    def reason(self) -> str:
        """The method in words."""
        return METHODS[self.method].zh


def candidates(index: Index, query: Query) -> tuple[Candidate, ...]:
    """Return what a name may stand for, the likeliest first.

    Only a single candidate that name and place leave no doubt of is a match; names that
    are merely alike never are.
    """
    name = query.name.strip()
    types = frozenset(query.types or TYPES)
    scope = scope_of(index.gazetteer, query.place)
    found = [c for c in _exact(index, name, scope) if c.entity.type.id in types]
    sure = _best(_placed(found, scope))
    decided = _decided(sure)
    if not any(candidate.match for candidate in decided):
        alike = [c for c in _alike(index, name) if c.entity.type.id in types]
        decided = _best([*decided, *_placed(alike, scope)])
    return tuple(sorted(decided, key=_order)[: query.limit])


def _exact(index: Index, name: str, scope: Scope) -> Iterator[Candidate]:
    if name in index.by_iri:
        yield _candidate(index.by_iri[name], "identifier")
    for found in index.by_name.get(bare(name), ()) if bare(name) else ():
        entity, is_canonical = found.entity, found.is_canonical
        told = _is_told(scope, entity, name, is_canonical=is_canonical)
        exact = "canonical" if is_canonical else "alias"
        yield _candidate(entity, exact if told else "unplaced")
    for entity, method in identified(index, name, scope) if name else ():
        yield _candidate(entity, method)


def _is_told(scope: Scope, entity: Entity, name: str, *, is_canonical: bool) -> bool:
    if entity.type == TYPES["place"] and is_open(name):
        return bool(entity.within & scope.own)
    return not entity.type.placed or scope.is_told(
        entity, name, is_canonical=is_canonical
    )


def _alike(index: Index, name: str) -> Iterator[Candidate]:
    """Names that share characters score below 60, however many they share."""
    most = METHODS["likeness"].score
    for found, likeness in index.alike(name, ALIKE):
        score = min(round(most * likeness, 1), most - 1)
        yield Candidate(found.entity, score, "likeness")


def _candidate(entity: Entity, method: str) -> Candidate:
    return Candidate(entity, METHODS[method].score, method)


def _placed(found: Iterable[Candidate], scope: Scope) -> Iterator[Candidate]:
    """Lower what belongs to another place than the row's."""
    other = METHODS["elsewhere"]
    for candidate in found:
        if candidate.method == "identifier" or scope.allows(candidate.entity):
            yield candidate
        else:
            score = min(candidate.score, other.score)
            yield replace(candidate, score=score, method=other.id)


def _best(found: Iterable[Candidate]) -> list[Candidate]:
    """Keep the best reason for each thing."""
    table: dict[str, Candidate] = {}
    for candidate in sorted(found, key=_order):
        table.setdefault(candidate.entity.iri, candidate)
    return list(table.values())


def _decided(found: list[Candidate]) -> list[Candidate]:
    """Confirm a single certain candidate; of several that would do as well, none."""
    certain = [c for c in found if c.method in CERTAIN]
    if len(certain) == 1:
        return [replace(c, match=c is certain[0]) for c in found]
    equal = certain or [c for c in found if c.method == "unplaced"]
    if len(equal) < 2:
        return found
    several = METHODS["several"]
    return [
        replace(c, score=several.score, method=several.id) if c in equal else c
        for c in found
    ]


def _order(candidate: Candidate) -> tuple[float, str, str]:
    return -candidate.score, candidate.entity.name, candidate.entity.iri
