"""Find the administrative division that a name means in one plan, or leave it open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from loaders.records import PlanHead, PlanRecord
from ontology.divisions import Division, above, called

Method = Literal[
    "full-chain", "only-bearer", "own-place", "own-context", "ambiguous", "not-listed"
]
"""How a name was taken: by the places printed before it, as the only one of that name,
as a place around or inside the plan's own, by what the plan names beside it; the last
two are open: several divisions bear the name, or none does.
"""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a printed name was taken for; ``candidates`` are those it may mean."""

    name: str
    method: Method
    candidates: tuple[Division, ...] = ()

    @property
    def division(self) -> Division | None:
        """The division, None where the name is open."""
        return self.candidates[0] if len(self.candidates) == 1 else None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a plan tells about the places it names.

    ``year`` is that of its date, else the first of its period, None where neither is
    said; ``said`` are the names and titles in which higher places may stand: issuers,
    cited documents, bodies.
    """

    region: str | None = None
    year: int | None = None
    said: tuple[str, ...] = ()


NOTHING_SAID = Surroundings()


def surroundings(record: PlanRecord) -> Surroundings:
    """Gather what one plan tells about its places."""
    head = record.head
    region = head.region.value if head.region else None
    return Surroundings(region, _year(head), tuple(sorted(set(_said(record)))))


def _year(head: PlanHead) -> int | None:
    if head.date:
        return int(head.date.value[:4])
    return next((year for year in head.period or () if year), None)


def _said(record: PlanRecord) -> Iterator[str]:
    head = record.head
    yield from (issuer.value for issuer in head.issuers)
    yield from (citation.title for citation in head.citations)
    for department in record.departments:
        yield department.name
        yield from department.aliases


@lru_cache(maxsize=4096)
def resolve(name: str, near: Surroundings) -> Resolution:
    """Return the one division that a name can mean in its surroundings.

    Former names count as names of their time: a plan of 2015 names 即墨市, one of 2018
    即墨区. A name that two divisions bear is decided by the plan's own place and, for
    that place itself, by the higher places that the plan names; else it stays open.
    """
    found = _of_the_time(_bearers(name), near.year)
    if not found:
        return Resolution(name, "not-listed")
    if len(found) == 1:
        chained = name not in found[0].names
        return Resolution(name, "full-chain" if chained else "only-bearer", found)
    if name != near.region:
        return _chosen(name, found, _related(found, near), "own-place")
    return _chosen(name, found, _supported(found, near), "own-context")


def _chosen(
    name: str,
    found: tuple[Division, ...],
    chosen: tuple[Division, ...],
    method: Method,
) -> Resolution:
    if len(chosen) == 1:
        return Resolution(name, method, chosen)
    return Resolution(name, "ambiguous", found)


def _bearers(name: str) -> tuple[Division, ...]:
    """Return the divisions whose name ends ``name`` and whose parents say the rest."""
    ends = (name[start:] for start in range(len(name) - 1))
    return tuple(
        one
        for end in ends
        for one in called(end)
        if _explains(above(one), name.removesuffix(end))
    )


def _explains(parents: Iterable[Division], rest: str) -> bool:
    """Tell whether the words before a name are its parents: 山东省烟台, 烟台市, ""."""
    for parent in parents:
        for form in (*parent.names, parent.short):
            if rest.endswith(form):
                rest = rest.removesuffix(form)
                break
    return not rest


def _of_the_time(found: tuple[Division, ...], year: int | None) -> tuple[Division, ...]:
    """Keep the divisions of the year; where there is none, the name's last bearers.

    A list shows the year's end, so a place renamed in that year still has its old name
    in plans of the months before.
    """
    then = tuple(one for one in found if _was(one, year))
    return then or _last_of_each_code(found)


def _was(division: Division, year: int | None) -> bool:
    return division.until is None if year is None else division.valid(year)


def _last_of_each_code(found: tuple[Division, ...]) -> tuple[Division, ...]:
    return tuple({one.code: one for one in found}.values())


def _related(found: tuple[Division, ...], near: Surroundings) -> tuple[Division, ...]:
    """Return those around the plan's own place or inside its city, or itself."""
    own = resolve(near.region, near).division if near.region else None
    if own is None:
        return ()
    chain = (own, *above(own))
    around = tuple(one for one in found if one in chain)
    city = next((one for one in chain if one.level == "prefecture"), chain[-1])
    return around or tuple(one for one in found if city in above(one))


def _supported(found: tuple[Division, ...], near: Surroundings) -> tuple[Division, ...]:
    """Return those whose city or province stands in what the plan names."""
    return tuple(
        one
        for one in found
        if any(parent.name in words for parent in above(one) for words in near.said)
    )
