"""Questions that work on the store at hand."""

from collections.abc import Iterator

from graph.named_queries import Row, run
from graph.questions.forms import forms
from graph.questions.places import Place
from graph.questions.sentences import fill
from graph.store import PlanStore

_SHORT = 24
"""A title of up to so many characters makes a question that one can read."""


def examples(store: PlanStore) -> tuple[str, ...]:
    """Return one question for each form that has something to ask about here."""
    words = _words(store)
    slots = [
        form for form in forms() if form.example and set(form.slots) & words.keys()
    ]
    return tuple(fill(form.example, words) for form in slots)


def _words(store: PlanStore) -> dict[str, str]:
    """Choose a word for each slot: a busy body, a short title, a plan's place."""
    return dict(_choices(store))


def _choices(store: PlanStore) -> Iterator[tuple[str, str]]:
    bodies = run(store, "departments")
    if bodies:
        yield "body", str(max(bodies, key=_busy)["body"])
    plans = run(store, "plans")
    if plans:
        yield "plan", _plan_name(max(plans, key=lambda row: int(row["tasks"] or 0)))
        yield "place", ""
    for slot, query, column in (
        ("task", "responsibilities", "task"),
        ("goal", "serves", "goal"),
        ("indicator", "indicators", "indicator"),
    ):
        titles = [str(row[column]) for row in run(store, query)]
        if short := [title for title in titles if len(title) <= _SHORT]:
            yield slot, short[0]


def _busy(row: Row) -> tuple[int, int]:
    return int(row["leads"] or 0), int(row["duties"] or 0)


def _plan_name(row: Row) -> str:
    if row["place"] is None:
        return f"《{row['plan']}》"
    return f"{Place('', str(row['place'])).units[-1]}规划"
