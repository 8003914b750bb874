"""Find what the words in a question's slots stand for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

import pyoxigraph as ox

from graph.concepts import CONCEPTS
from graph.named_queries import Bindings, parameters, run
from graph.questions.bodies import find_bodies
from graph.questions.concepts import find_concepts
from graph.questions.forms import Match
from graph.questions.found import Found, Thing, found
from graph.questions.places import Place, strip_place
from graph.questions.plans import find_plans, plans_of
from graph.questions.titled import find_titled
from graph.questions.wording import ordinal
from graph.store import PlanStore

_GYEAR = ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")
_TWO = "两"
PLAN = "planId"
LIMIT = "limit"
"""The parameter that is no variable of the query but a number of rows."""


@dataclass(frozen=True)
class Finder:
    """Looks the words of slots up in one store."""

    store: PlanStore

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places of the store; those that are gone only where something is theirs."""
        return tuple(
            Place(
                str(row["placeId"]),
                str(row["place"]),
                frozenset(str(row["within"] or "").split()),
            )
            for row in run(self.store, "places")
            if not row["until"] or row["plans"] or row["bodies"]
        )

    def find(self, slot: str, words: str) -> Found:
        """Return what ``words`` in the slot ``slot`` stand for."""
        return self._ways[slot](words)

    @cached_property
    def _ways(self) -> dict[str, Callable[[str], Found]]:
        return {
            "body": self._bodies,
            "other": self._bodies,
            "plan": self._plans,
            "otherPlan": self._plans,
            "place": self._place,
            "task": lambda words: self._titled("task", words),
            "goal": lambda words: self._titled("goal", words),
            "indicator": lambda words: self._titled("indicator", words),
            "project": lambda words: self._titled("project", words),
            "concept": self._concepts,
            "year": lambda words: Found(words, (ox.Literal(words, datatype=_GYEAR),)),
            "nature": lambda words: Found(words, (ox.Literal(words),)),
            "words": lambda words: Found(words, (ox.Literal(words),)),
            "count": _count,
        }

    def _bodies(self, words: str) -> Found:
        return find_bodies(self.store, words, self.places)

    def _plans(self, words: str) -> Found:
        return find_plans(self.store, words, self.places)

    def _concepts(self, words: str) -> Found:
        return find_concepts(self.store, words)

    def _titled(self, kind: str, words: str) -> Found:
        return find_titled(self.store, kind, words, self.places)

    def _place(self, words: str) -> Found:
        named = strip_place(words, self.places)
        if not named.places or named.rest:
            return Found(words, (), (), f"库里没有“{words}”的规划。")
        return found(words, [Thing(place.iri, place.name) for place in named.places])

    def plans_of_place(self, words: str) -> list[str]:
        """Return the plans of the place that ``words`` start with."""
        named = strip_place(words, self.places)
        return [str(row["planId"]) for row in plans_of(self.store, named.places)]


def _is_in(place: Place, wider: Sequence[Place]) -> bool:
    return any(one == place or one.iri in place.within for one in wider)


def _count(words: str) -> Found:
    number = "2" if words == _TWO else ordinal(words) or "1"
    return Found(words, (ox.Literal(number),))


@dataclass(frozen=True, slots=True)
class Reading:
    """A question understood: its form, and what each slot stands for.

    ``scope`` are the plans that the question itself names in front, ``plans`` those that
    it is asked of, all where there are none.
    """

    match: Match
    found: dict[str, Found]
    scope: Found | None = None
    plans: frozenset[str] = frozenset()

    @property
    def missing(self) -> str:
        """Say what was not found; empty where everything was."""
        return "".join(one.missing for one in self.found.values() if not one.terms)

    @property
    def bindings(self) -> Bindings:
        """The parameters of the form's query."""
        form = self.match.form
        given: Bindings = {
            name: [ox.NamedNode(urljoin(CONCEPTS, iri)) for iri in iris]
            for name, iris in form.bind.items()
        }
        for slot, one in self.found.items():
            if form.slots[slot] != LIMIT:
                given[form.slots[slot]] = one.terms
        if self.scope is not None and PLAN not in given:
            given[PLAN] = self.scope.terms
        if self.plans and self.narrowable:
            named = given.get(PLAN, [ox.NamedNode(plan) for plan in self.plans])
            given[PLAN] = [plan for plan in named if plan.value in self.plans]
        return given

    @property
    def narrowable(self) -> bool:
        """Whether the rows can be those of some plans alone."""
        return PLAN in parameters(self.match.form.query)

    @property
    def limit(self) -> int | None:
        """How many rows the question wants, None for all."""
        form = self.match.form
        counts = [one for slot, one in self.found.items() if form.slots[slot] == LIMIT]
        return int(counts[0].terms[0].value) if counts else form.limit
