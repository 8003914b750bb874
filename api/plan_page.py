"""The page of one plan: head, outline, goals, tasks, figures, bodies, documents, gaps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from fastapi import Request, Response

from api import plan_tables
from api.addresses import short_source
from api.crumbs import crumbs
from api.documents import TRIPLES
from api.entity import local_name
from api.entity_exports import exports
from api.language import words
from api.outline import plan_outline
from api.pages import page
from api.plan_chart import load_chart
from api.plan_documents import documents
from api.plan_goals import goals
from api.plan_head import head_lines
from api.plan_indicators import indicator_tables
from api.plan_load import Load, duty_load, load
from api.plan_tables import Origin
from api.rows import Row, rows
from api.running import Running
from api.tables import Cell, Table

PARTS = (
    "goals",
    "tasks",
    "roles",
    "indicators",
    "targets",
    "projects",
    "duties",
    "remarks",
)
"""What is asked of the store, each by the query plan-….rq."""

FIRST = {
    "tasks": 15,
    "indicators": 8,
    "targets": 8,
    "projects": 6,
    "duties": 6,
    "bodies": 8,
}
"""Rows of each list that are shown at first; ``?all=tasks`` shows all of that list."""

Found = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Listed:
    """The first rows of a list, how many it has in all, whether all were asked for."""

    table: Table
    number: int
    is_asked: bool

    @property
    def is_whole(self) -> bool:
        """Whether all rows are shown."""
        return len(self.table.rows) == self.number


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the row of figures, with the part of the page that it leads to."""

    number: int
    words: str
    part: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A rule stated once, or a place not understood: its words and their place."""

    cell: Cell
    quote: str
    place: str


def plan_page(request: Request, service: Running, iri: str, path: str) -> Response:
    """The page of the plan ``iri``, which stands at ``path``."""
    store = service.store
    head = rows(store, "plan-head", plan=iri)[0]
    at = Origin(store.base, str(head["sha256"]), words(request))
    found = {name: rows(store, f"plan-{name}", plan=iri) for name in PARTS}
    quotes = rows(store, "plan-quotes", plan=iri)
    bodies = load(found["roles"]) if found["roles"] else duty_load(found["duties"])
    whole = request.query_params.get("all", "")
    return page(
        request,
        "plan.html",
        iri=iri,
        name=head["title"],
        lines=head_lines(at, head, quotes),
        crumbs=crumbs(store, iri),
        exports=exports(iri, ["Plan"]),
        forms=TRIPLES,
        path=path,
        source=short_source(at.sha256),
        file=head["file"],
        outline=plan_outline(store, iri, int(head["length"])),
        figures=_figures(found, bodies),
        goals=goals(at, found["goals"]),
        indicators=[
            (title, _listed("indicators", made, whole))
            for title, made in indicator_tables(at, found["indicators"])
        ],
        lists=_lists(at, found, bodies, whole),
        chart=load_chart(bodies, store.base, at.say),
        has_roles=bool(found["roles"]),
        has_leads=any(_is_lead(row) for row in found["roles"]),
        documents=documents(store, iri),
        gaps=_remarks(at, found["remarks"], "Gap"),
        conventions=_remarks(at, found["remarks"], "Convention"),
    )


def _is_lead(row: Row) -> bool:
    return local_name(str(row["roleId"])) == "lead"


def _lists(at: Origin, found: Found, bodies: Load, whole: str) -> dict[str, Listed]:
    tables = {
        "tasks": plan_tables.tasks(at, found["tasks"], found["roles"]),
        "targets": plan_tables.targets(at, found["targets"]),
        "projects": plan_tables.projects(at, found["projects"]),
        "duties": plan_tables.duties(at, found["duties"]),
        "bodies": plan_tables.bodies(at, bodies),
    }
    return {name: _listed(name, made, whole) for name, made in tables.items()}


def _listed(name: str, made: Table, whole: str) -> Listed:
    """A list cut to its first rows, unless all of it is asked for."""
    shown = made.rows if whole == name else made.rows[: FIRST[name]]
    return Listed(replace(made, rows=shown), len(made.rows), whole == name)


def _figures(found: Found, bodies: Load) -> list[Figure]:
    led = {row["taskId"] for row in found["roles"] if _is_lead(row)}
    return [
        Figure(_things(found["goals"]), "个目标", "goals"),
        Figure(_things(found["tasks"]), "项任务", "tasks"),
        Figure(len(led), "项写明牵头单位", "tasks"),
        Figure(_things(found["indicators"]), "项指标", "indicators"),
        Figure(_things(found["targets"]), "个量化目标", "targets"),
        Figure(_things(found["projects"]), "个项目", "projects"),
        Figure(len(bodies.shares), "个部门", "bodies"),
    ]


def _things(found: Sequence[Row]) -> int:
    return len({row["id"] for row in found})


def _remarks(at: Origin, found: Sequence[Row], name: str) -> list[Remark]:
    return [
        Remark(at.thing(row, "name", "id"), str(row["quote"]), at.place(row))
        for row in found
        if local_name(str(row["class"])) == name
    ]
