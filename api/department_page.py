"""The page of one department: its tasks, duties, partners, names and counterparts."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from fastapi import Request, Response
from markupsafe import Markup

from api import addresses
from api.body_names import Counterpart, Name, counterparts, names
from api.body_ties import DRAWN, Partner, cooperation, partners, picture
from api.body_work import RoleWork, role_of, text, works
from api.crumbs import crumbs
from api.documents import TRIPLES
from api.entity_exports import exports
from api.language import language, words
from api.pages import page
from api.rows import Row, rows
from api.running import Running
from api.tables import Cell, Table, table
from graph.named_queries import Row as Given
from graph.named_queries import run
from graph.prefixes import NAMESPACE
from graph.store import PlanStore
from visual.translation import CHINESE

FIRST, MOST = 25, 60
"""Rows of a role that are seen at first, and that are sent unless all are asked for."""
ALL = "all"
"""``?rows=all`` asks for every row."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a body is, in cells with the way to each."""

    name: str
    is_group: bool
    kind_id: str
    kind: str
    kind_english: str
    places: tuple[Cell, ...]
    functions: tuple[Cell, ...]
    national: str
    parents: tuple[Cell, ...]
    parts: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PlanShare:
    """How many tasks of each role, and duties, one plan gives the body."""

    plan: Cell
    tasks: Mapping[str, int]
    duties: int


@dataclass(frozen=True, slots=True)
class Department:
    """All that the page shows."""

    iri: str
    head: Head
    roles: tuple[RoleWork, ...]
    duties: Table
    plans: tuple[PlanShare, ...]
    without_leads: tuple[Cell, ...]
    partners: tuple[Partner, ...]
    names: tuple[Name, ...]
    counterparts: tuple[Counterpart, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many tasks in each role."""
        return {one.role: len(one.works) for one in self.roles}

    @property
    def national(self) -> Counterpart | None:
        """The nation's body of the same function, where the store knows it."""
        wanted = self.head.national
        return next(
            (one for one in self.counterparts if one.body.words == wanted), None
        )


def department_page(
    request: Request, service: Running, iri: str, address: str
) -> Response:
    """The page of a body or a group of bodies."""
    found = department(service.store, iri)
    say = words(request)
    return page(
        request,
        "department.html",
        it=found,
        kind=_kind(request, found.head),
        picture=_picture(found, say),
        cooperation=cooperation(iri),
        crumbs=crumbs(service.store, iri),
        exports=exports(iri, ("Body",)),
        forms=TRIPLES,
        path=address,
        first=FIRST,
        most=None if request.query_params.get("rows") == ALL else MOST,
        drawn=DRAWN,
    )


def department(store: PlanStore, iri: str) -> Department:
    """Gather what the page shows, one query for each section."""
    own = rows(store, "body-tasks", thing=iri)
    others = rows(store, "body-colleagues", thing=iri)
    duties = run(store, "duties", {"bodyId": [ox.NamedNode(iri)]})
    said = [(str(row["planId"]), str(row["printed"])) for row in duties]
    head = _head(store, iri)
    plans = _titles(own, duties)
    return Department(
        iri=iri,
        head=head,
        roles=works(store, iri, own, others),
        duties=table(store, "duties", duties, ("body", "place")),
        plans=_plans(store, plans, own, duties),
        without_leads=_without_leads(store, plans),
        partners=partners(store, others),
        names=names(store, iri, own, said),
        counterparts=counterparts(store, iri, head.kind_id),
    )


def _head(store: PlanStore, iri: str) -> Head:
    said = rows(store, "body-head", thing=iri)
    parts = rows(store, "body-parts", thing=iri)
    first = said[0]
    return Head(
        name=str(first["name"]),
        is_group=first["class"] == f"{NAMESPACE}BodyGroup",
        kind_id=text(first, "kindId").rpartition("/")[2],
        kind=text(first, "kind"),
        kind_english=text(first, "kindEnglish"),
        places=_cells(store, said, "place", "placeId"),
        functions=_cells(store, said, "function", "functionId"),
        national=max((text(row, "national") for row in said), key=len),
        parents=_cells(store, said, "parent", "parentId"),
        parts=_cells(store, parts, "body", "bodyId"),
    )


def _cells(
    store: PlanStore, said: Sequence[Row], name: str, iri: str
) -> tuple[Cell, ...]:
    found = {str(row[iri]): str(row[name]) for row in said if name in row}
    return tuple(
        Cell(known, addresses.local(store.base, one)) for one, known in found.items()
    )


def _titles(own: Sequence[Row], duties: Sequence[Given]) -> Mapping[str, str]:
    """The plans that give the body something, by their identifiers, in order."""
    titles = {str(row["planId"]): str(row["plan"]) for row in duties}
    titles |= {str(row["plan"]): str(row["planTitle"]) for row in own}
    return dict(sorted(titles.items(), key=lambda one: one[::-1]))


def _plans(
    store: PlanStore,
    titles: Mapping[str, str],
    own: Sequence[Row],
    duties: Sequence[Given],
) -> tuple[PlanShare, ...]:
    shares = {(str(row["plan"]), role_of(row), str(row["task"])) for row in own}
    tasks = Counter((plan, role) for plan, role, _ in shares)
    written = Counter(str(row["planId"]) for row in duties)
    return tuple(
        PlanShare(
            Cell(title, addresses.local(store.base, plan)),
            {role: n for (of, role), n in tasks.items() if of == plan},
            written[plan],
        )
        for plan, title in titles.items()
    )


def _without_leads(store: PlanStore, plans: Iterable[str]) -> tuple[Cell, ...]:
    """Those of the plans that name no lead at all."""
    given = [ox.NamedNode(plan) for plan in plans]
    return tuple(
        Cell(str(row["plan"]), addresses.local(store.base, str(row["planId"])))
        for row in run(store, "lead-plans", {"planId": given})
        if row["namesLead"] == "no"
    )


def _picture(found: Department, say: Callable[[str], str]) -> Markup | None:
    if not found.partners:
        return None
    return picture(found.head.name, found.partners, say)


def _kind(request: Request, head: Head) -> str:
    is_chinese = language(request.scope["headers"]) == CHINESE
    return head.kind if is_chinese else head.kind_english
