"""Settle on one preferred name for each body that several plans name."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Triple
from rdflib import RDFS, SKOS

from graph.linkplan import LinkPlan, Plans
from graph.triples.terms import about, zh


@dataclass(frozen=True, slots=True)
class NameConflict:
    """Plans call one body by different preferred names; ``chosen`` is used."""

    body: str
    chosen: str
    others: tuple[str, ...]

    def settled(self) -> Iterator[Triple]:
        """Yield the other names as what they are then: further names."""
        yield from about(self.body, [(SKOS.altLabel, zh(name)) for name in self.others])

    def overruled(self) -> Iterator[Triple]:
        """Yield what must not stand in the union of all plans."""
        for name in self.others:
            yield from about(
                self.body, [(SKOS.prefLabel, zh(name)), (RDFS.label, zh(name))]
            )


def name_conflicts(plans: Plans) -> list[NameConflict]:
    """Return the bodies that plans name differently, in the order of their IRIs.

    The IRI is made of place, kind and function, so 青禾区医保局 of one plan and
    青禾区医疗保障局 of another are one body. The name of most plans wins, then the
    longer one, then the first by code point.
    """
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for plan in plans:
        for body, name in _preferred(plan).items():
            names[body][name] += 1
    return [
        _choose(body, names[body]) for body in sorted(names) if len(names[body]) > 1
    ]


def _preferred(plan: LinkPlan) -> dict[str, str]:
    """Return the preferred name of each body in one plan: that of its first entry."""
    preferred: dict[str, str] = {}
    for department in plan.record.departments:
        preferred.setdefault(plan.iris.body(department), department.name)
    return preferred


def _choose(body: str, names: Counter[str]) -> NameConflict:
    ranked = sorted(names, key=lambda name: (-names[name], -len(name), name))
    return NameConflict(body, ranked[0], tuple(ranked[1:]))
