"""Questions that work on the store at hand."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pyoxigraph as ox

from graph.concepts import concept
from graph.named_queries import Bindings, Row, run
from graph.questions.forms import Form, forms
from graph.questions.places import last_unit
from graph.questions.sentences import fill
from graph.store import PlanStore

_SHORT = 24
"""A title of up to so many characters makes a question that one can read."""

# What a body must have most of, to be asked about in each form.
_BUSY = {
    "cooperation": ("leads", "participates"),
    "lead": ("leads",),
    "join": ("participates",),
    "responsible": ("leads", "responsible"),
    "duties": ("duties",),
}
# What the plan must have most of.
_FULL = {
    "indicators": "indicators",
    "targets": "targets",
    "goals": "goals",
    "projects": "projects",
    "tasks": "tasks",
}
_YEAR = ox.Literal(
    "2025", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")
)

_LEADS: Bindings = {"roleId": [ox.NamedNode(concept("role", "lead"))]}
_UPPER: Bindings = {"standingId": [ox.NamedNode(concept("standing", "above"))]}
# From which query a title can be taken that the form has an answer for.
_TITLED: dict[str, tuple[str, str, str, Bindings | None]] = {
    "who-leads": ("task", "responsibilities", "task", _LEADS),
    "serves": ("goal", "serves", "goal", None),
    "basis": ("plan", "citations", "plan", None),
    "upper-basis": ("plan", "basis-chain", "plan", _UPPER),
    "value-of-year": ("indicator", "values", "indicator", {"period": [_YEAR]}),
    "compare": ("concept", "compare", "concept", None),
    "largest-projects": ("project", "projects", "project", None),
}


@lru_cache(maxsize=4)  # a store never changes while it is open
def examples(store: PlanStore) -> tuple[str, ...]:
    """Return one question for each form that has an answer with rows here."""
    known = _Known(store)
    return tuple(known.questions())


class _Known:
    """What the store has to ask about."""

    def __init__(self, store: PlanStore) -> None:
        self.store = store
        self.bodies = run(store, "departments")
        self.plans: list[dict[str, Any]] = store.manifest["plans"]
        self.places = {row["planId"]: row["place"] for row in run(store, "plans")}

    def questions(self) -> Iterator[str]:
        """Yield the questions in the order of the forms."""
        for form in forms():
            if form.example and (words := self._words(form)) is not None:
                yield fill(form.example, words)

    def _words(self, form: Form) -> dict[str, str] | None:
        """Return words for the slots, None where nothing would be found."""
        if form.id in _BUSY:
            return self._body(_BUSY[form.id])
        if form.id in _FULL:
            return self._plan(_FULL[form.id])
        return self._title(form.id)

    def _body(self, columns: tuple[str, ...]) -> dict[str, str] | None:
        def busy(row: Row) -> int:
            return sum(int(row[column] or 0) for column in columns)

        best = max(self.bodies, key=busy, default=None)
        return {"body": str(best["body"])} if best and busy(best) else None

    def _plan(self, kind: str) -> dict[str, str] | None:
        best = max(self.plans, key=lambda plan: int(plan["counts"][kind]), default=None)
        if best is None or not best["counts"][kind]:
            return None
        return {"plan": self._name(best["title"], self.places.get(best["plan"]))}

    def _title(self, form: str) -> dict[str, str] | None:
        """Return a short title out of the rows that a form's query has."""
        if form not in _TITLED:
            return {} if self.plans else None
        slot, query, column, bindings = _TITLED[form]
        found = run(self.store, query, bindings)
        if slot == "plan" and found:
            return {slot: self._name(str(found[0]["plan"]), found[0]["place"])}
        found.sort(key=lambda row: row.get("rank", 1) is None)  # several places first
        short = [row for row in found if len(str(row[column])) <= _SHORT]
        return {slot: str(short[0][column])} if short else None

    @staticmethod
    def _name(title: str, place: object) -> str:
        if place is None:
            return f"《{title}》"
        return f"{last_unit(str(place))}规划"
