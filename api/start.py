"""The start page: ask, see what is there."""

from typing import TypedDict

from fastapi import APIRouter, Request, Response

from api.pages import page
from api.rows import rows
from api.running import Service
from api.suggestions import suggestions
from api.tables import table
from graph.named_queries import Row, run
from graph.prefixes import NAMESPACE
from graph.store import PlanStore

router = APIRouter(include_in_schema=False)

COUNTED = {
    "Plan": "份规划",
    "Goal": "个目标",
    "Task": "项任务",
    "Body": "个部门",
    "Indicator": "项指标",
    "Target": "个量化目标",
    "Project": "个项目",
    "Duty": "条职责",
}


class Count(TypedDict):
    """So many of what."""

    number: int
    words: str


@router.get("/")
def start(request: Request, service: Service) -> Response:
    """Show the question box, questions that have answers, counts and plans."""
    store = service.store
    return page(
        request,
        "start.html",
        counts=counts(store),
        examples=suggestions(store),
        plans=table(
            store, "plans", [_without_words(row) for row in run(store, "plans")]
        ),
    )


def _without_words(row: Row) -> Row:
    """A plan's title needs no line that says it again."""
    return {name: value for name, value in row.items() if name != "quote"}


def counts(store: PlanStore) -> list[Count]:
    """How many there are of each kind, in the order of the table above."""
    found = {
        str(row["class"]).removeprefix(NAMESPACE): int(row["count"])
        for row in rows(store, "counts")
    }
    return [
        Count(number=found[name], words=words)
        for name, words in COUNTED.items()
        if name in found
    ]
