"""Which of the questions that work here to show first."""

from graph.questions.examples import examples
from graph.store import PlanStore

FIRST = "牵头哪些任务"
"""What most people come for."""
SHOWN = 8


def suggestions(store: PlanStore) -> list[str]:
    """A few questions of different forms that this store answers."""
    ordered = sorted(examples(store), key=lambda question: FIRST not in question)
    return ordered[:SHOWN]
