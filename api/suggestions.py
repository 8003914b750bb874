"""Which of the questions that work here to show first."""

from collections.abc import Iterator

from graph.completion.questions import question
from graph.completion.things import things
from graph.store import PlanStore

# Kinds of things and forms of questions, what most people come for first.
SHOWN = (
    ("body", "lead"),
    ("body", "join"),
    ("body", "cooperation"),
    ("body", "duties"),
    ("concept", "compare"),
    ("plan", "indicators"),
    ("plan", "targets"),
    ("plan", "projects"),
)


def suggestions(store: PlanStore) -> list[str]:
    """A few questions of different forms, each about what has most to do with it."""
    return [*dict.fromkeys(_questions(store))]


def _questions(store: PlanStore) -> Iterator[str]:
    for kind, form in SHOWN:
        fitting = (one for one in things(store) if one.kind == kind)
        heaviest = next((one for one in fitting if form in one.asks), None)
        if heaviest is not None:
            yield question(heaviest, form)
