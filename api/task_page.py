"""The page of one task: who has which role, until when, with which targets, for which goal."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from fastapi import Request, Response

from api import addresses
from api.body_work import ROLES, place, plan, role_of, text
from api.crumbs import crumbs
from api.documents import TRIPLES
from api.pages import page
from api.rows import Row, rows
from api.running import Running
from api.tables import Cell, Table, table
from graph.named_queries import run
from graph.store import PlanStore

PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Share:
    """One body in one role, by the name and the label that the plan prints."""

    role: str
    body: Cell
    printed: str
    label: str
    deadline: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the plan with the address of their place."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Link:
    """Another thing that the task has to do with; ``likeness`` in per cent where inferred."""

    thing: Cell
    plan: Cell | None
    likeness: int | None


@dataclass(frozen=True, slots=True)
class Task:
    """All that the page shows."""

    iri: str
    title: str
    number: str
    plan: Cell
    section: str
    is_safeguard: bool
    heading: Words
    whole: str
    deadline: Words | None
    shares: tuple[Share, ...]
    phrases: tuple[Words, ...]
    targets: Table
    goals: tuple[Link, ...]
    alike: tuple[Link, ...]


def task_page(request: Request, service: Running, iri: str, address: str) -> Response:
    """The page of a task."""
    return page(
        request,
        "task.html",
        it=task(service.store, iri),
        crumbs=crumbs(service.store, iri),
        forms=TRIPLES,
        path=address,
    )


def task(store: PlanStore, iri: str) -> Task:
    """Gather what the page shows, one query for each section."""
    first = rows(store, "task-head", thing=iri)[0]
    shares = rows(store, "task-shares", thing=iri)
    targets = run(store, "targets", {"taskId": [ox.NamedNode(iri)]})
    return Task(
        iri=iri,
        title=str(first["title"]),
        number=text(first, "number"),
        plan=plan(store, first),
        section=text(first, "section"),
        is_safeguard=first.get("safeguard") is True,
        heading=Words(text(first, "words"), place(first)),
        whole=_whole(first),
        deadline=_deadline(first),
        shares=tuple(_shares(store, shares)),
        phrases=tuple(_phrases(shares)),
        targets=table(store, "targets", targets, ("place", "plan", "task", "goal")),
        goals=tuple(_link(store, row, "goal") for row in _of(store, "task-goals", iri)),
        alike=tuple(
            _link(store, row, "other") for row in _of(store, "task-alike", iri)
        ),
    )


def _of(store: PlanStore, query: str, iri: str) -> Sequence[Row]:
    return rows(store, query, thing=iri)


def _whole(first: Row) -> str:
    """The address of the task's whole text; of its heading where that is unknown."""
    if "bodyStart" not in first:
        return place(first)
    start, end = int(first["bodyStart"]), int(first["bodyEnd"])
    return addresses.source(str(first["sha256"]), start, end)


def _deadline(first: Row) -> Words | None:
    if "deadline" not in first:
        return None
    if "dueStart" not in first:
        return Words(str(first["deadline"]), place(first))
    start, end = int(first["dueStart"]), int(first["dueEnd"])
    address = addresses.source(str(first["sha256"]), start, end)
    return Words(str(first["deadline"]), address)


def _shares(store: PlanStore, said: Sequence[Row]) -> Iterator[Share]:
    """Each body once in each role, role by role, in the order of the text."""
    by_role: Mapping[str, dict[str, Row]] = defaultdict(dict)
    for row in said:
        by_role[role_of(row)].setdefault(str(row["bodyId"]), row)
    for role in ROLES:
        for body, row in by_role.get(role, {}).items():
            yield Share(
                role,
                Cell(str(row["body"]), addresses.local(store.base, body)),
                str(row["printed"]),
                text(row, "label"),
                text(row, "deadline"),
            )


def _phrases(said: Sequence[Row]) -> Iterator[Words]:
    """The words that the roles rest on, each place once."""
    for address, words in {place(row): text(row, "words") for row in said}.items():
        yield Words(words, address)


def _link(store: PlanStore, row: Row, name: str) -> Link:
    score = row.get("score")
    return Link(
        Cell(str(row["title"]), addresses.local(store.base, str(row[name]))),
        plan(store, row) if "plan" in row else None,
        round(float(score) * PER_CENT) if score is not None else None,
    )
