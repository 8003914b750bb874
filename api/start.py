"""The start page: ask, see what is there."""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from api.addresses import local
from api.list_specs import SPECS
from api.overview import COUNTED, overview
from api.pages import page
from api.rows import rows
from api.running import Running, Service
from api.suggestions import suggestions
from graph.named_queries import Row
from graph.prefixes import NAMESPACE
from graph.store import PlanStore

router = APIRouter(include_in_schema=False)

# Each figure with the list that has just so many rows.
CLASSES = {
    "Plan": "plans",
    "Task": "tasks",
    "Goal": "goals",
    "Indicator": "indicators",
    "Target": "targets",
    "Project": "projects",
    "Duty": "duties",
}
RECENT = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """So many of what, and where they are listed."""

    number: int
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class RecentPlan:
    """A plan in the order of the dates on their documents."""

    title: str
    address: str
    place: str
    issued: str
    period: str
    tasks: int
    leads: int


@router.get("/")
def start(request: Request, service: Service) -> Response:
    """Show the question box, questions that have answers, figures, plans and places."""
    plans = service.rows("plans", {})
    return page(
        request,
        "start.html",
        examples=suggestions(service.store) if plans else [],
        figures=figures(service),
        plans=recent(service, plans),
        number=len(plans),
        kinds=list(COUNTED.values()),
        places=overview(service),
    )


def figures(service: Running) -> list[Figure]:
    """How many there are of each kind, in the order of the table above."""
    found = {
        str(row["class"]).removeprefix(NAMESPACE): int(row["count"])
        for row in rows(service.store, "counts")
    }
    numbers = {name: found.get(kind, 0) for kind, name in CLASSES.items()}
    numbers["departments"] = len(service.rows("departments", {}))
    return [
        Figure(numbers[name], SPECS[name].counted, SPECS[name].page)
        for name in dict.fromkeys((*COUNTED, *numbers))
        if numbers[name]
    ]


def recent(service: Running, plans: list[Row]) -> list[RecentPlan]:
    """The plans with the latest dates; those without a date come last."""
    leads = _leads(service.store)
    ordered = sorted(plans, key=lambda row: str(row["issued"] or ""), reverse=True)
    return [
        RecentPlan(
            str(row["plan"]),
            local(service.store.base, str(row["planId"])),
            str(row["place"] or ""),
            str(row["issued"] or ""),
            _period(row),
            int(row["tasks"] or 0),
            leads.get(str(row["planId"]), 0),
        )
        for row in ordered[:RECENT]
    ]


def _leads(store: PlanStore) -> dict[str, int]:
    return {str(row["planId"]): int(row["leads"]) for row in rows(store, "plan-leads")}


def _period(row: Row) -> str:
    years = [str(row[end]) for end in ("from", "to") if row[end]]
    return "–".join(dict.fromkeys(years))
