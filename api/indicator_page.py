"""The page of an indicator: one shared by plans across places, one of a plan among the others."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import pyoxigraph as ox
from fastapi import Request, Response

from api.compared_figures import Compared, Figures, compared
from api.crumbs import crumbs
from api.documents import TRIPLES
from api.entity import entity
from api.figures_chart import figures_chart
from api.language import words
from api.pages import page
from api.rows import rows
from api.running import Running
from api.shared_concept import SharedConcept, shared_concept
from api.tables import table

ROWS, LACKING = 25, 40
"""Rows, and plans without the indicator, on a page that nobody asked to be whole."""


def concept_page(
    request: Request, service: Running, iri: str, address: str
) -> Response:
    """A shared indicator: what it is, and where each place stands and wants to be."""
    concept = shared_concept(service.store, iri)
    found = compared(service, iri)
    return page(
        request,
        "indicator.html",
        own=None,
        crumbs=crumbs(service.store, iri),
        iri=iri,
        path=address,
        forms=TRIPLES,
        **_comparison(request, concept, found, set()),
    )


def plan_indicator_page(
    request: Request, service: Running, iri: str, address: str
) -> Response:
    """A row of a plan's table: its own numbers, then itself among all that are like it."""
    store = service.store
    base = _measured(service, iri)
    concept = shared_concept(store, base) if base else None
    found = compared(service, base) if base else Compared((), ())
    own = {row.id for row in found.rows if row.id == iri} or _of_the_plan(found, iri)
    values = service.rows("values", {"id": (ox.NamedNode(iri),)})
    hidden = ["place", "plan", "indicator", "unit", "nature", "comparator"]
    return page(
        request,
        "indicator.html",
        own=entity(store, iri),
        row=service.rows("indicators", {"id": (ox.NamedNode(iri),)})[0],
        values=table(store, "values", values, hidden),
        crumbs=crumbs(store, iri),
        iri=iri,
        path=address,
        forms=TRIPLES,
        **_comparison(request, concept, found, own),
    )


def _measured(service: Running, iri: str) -> str | None:
    """The shared indicator that a plan's one measures, without its variant."""
    said = rows(service.store, "measured", thing=iri)
    return str(said[0]["concept"]) if said else None


def _of_the_plan(found: Compared, iri: str) -> set[str]:
    """The rows of the plan of which this is a part, where it has no row itself."""
    return {row.id for row in found.rows if iri.startswith(f"{row.plan_id}/")}


def _comparison(
    request: Request, concept: SharedConcept | None, found: Compared, own: set[str]
) -> dict[str, Any]:
    """What the template says of the comparison; ``?all=1`` says all."""
    is_whole = "all" in request.query_params
    shown = list(found.rows) if is_whole else _first(found.rows, own)
    lacking = found.lacking if is_whole else found.lacking[:LACKING]
    return {
        "concept": concept,
        "rows": shown,
        "total": len(found.rows),
        "places": len({row.place or row.plan_id for row in found.rows}),
        "lacking": lacking,
        "unsaid": len(found.lacking) - len(lacking),
        "own_rows": own,
        "chart": concept and figures_chart(shown, concept, words(request), own),
        "table_file": concept and _file(concept),
    }


def _file(concept: SharedConcept) -> str:
    return f"/indicators/table?{urlencode({'concept': concept.base_iri})}"


def _first(rows: Sequence[Figures], own: set[str]) -> list[Figures]:
    """As many as a page holds, its own among them."""
    return [row for i, row in enumerate(rows) if i < ROWS or row.id in own]
