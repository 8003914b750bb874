"""Answer with a list: filtered, sorted, counted, a page of it as JSON or all as a file."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Query, Request, Response

from api import addresses, models
from api.downloads import FormParameter, chosen, sheet
from api.facets import Facets, facets_asked, years
from api.list_specs import SPECS, Spec
from api.ordering import ordered
from api.paging import Limit, Offset, say_pages
from api.running import Running
from api.tables import places
from graph.named_queries import Bindings, Row

Item = TypeVar("Item", bound=models.Fact)
LISTED = {"leads", "participants", "responsible", "aliases", "successors", "national"}
"""Columns that hold names, one after the other with 、 between."""
HIDDEN = {"id", "url", "evidence", "planId"}
"""What nobody sorts by."""
IN_A_FILE = 10_000
"""Rows of a CSV or Excel file unless fewer are asked for."""


class View:
    """How to show a list, whatever is in it: the parameters that all lists share."""

    def __init__(
        self,
        sort: Annotated[
            str | None,
            Query(max_length=200, description="按哪几列排，逗号隔开，- 表示从大到小"),
        ] = None,
        facets: Annotated[
            str | None,
            Query(max_length=200, description="另外数一数各值各有多少，逗号隔开"),
        ] = None,
        limit: Limit = None,
        offset: Offset = 0,
        form: FormParameter = None,
    ) -> None:
        """Take the parameters as they were sent."""
        self.sort, self.facets = sort, facets
        self.limit, self.offset, self.form = limit, offset, form


Shown = Annotated[View, Depends()]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What rows must have beside what their query asks; None and empty mean anything.

    ``bodies`` are identifiers of which one has to have the ``role``, by one of the
    ``functions``; ``deadline`` are words of it.
    """

    bodies: Collection[str] | None = None
    functions: Collection[str] | None = None
    role: str | None = None
    year: int | None = None
    deadline: str | None = None

    @property
    def of_bodies(self) -> bool:
        """Whether somebody's share is asked for."""
        return not (
            self.bodies is None and self.functions is None and self.role is None
        )


def listed(
    request: Request,
    service: Running,
    model: type[Item],
    name: str,
    bindings: Bindings,
    view: View,
    wanted: Wanted = Wanted(),  # it is frozen
) -> Response:
    """The list ``name`` as a client wants it, with links to its other pages.

    Raises:
        BadRequest: for a column or facet that the list does not have.
        NotAcceptable: when the client takes none of the forms.
    """
    form, spec = chosen(request, view.form), SPECS[name]
    asked = facets_asked(spec, view.facets)
    rows = service.rows(spec.query, bindings)
    rows = [row for row in rows if _fits(service, spec, row, wanted)]
    rows = ordered(rows, view.sort, sortable(model), spec.title)
    settings = service.settings
    if form == "json":
        size = min(view.limit or settings.page_size, settings.most)
    else:
        size = view.limit or IN_A_FILE
    part = rows[view.offset : view.offset + size]
    if form == "json":
        answer = _json(
            models.Listing[Item](
                total=len(rows),
                offset=view.offset,
                limit=size,
                items=[_item(service, model, row, spec.key) for row in part],
                facets=_counts(service, spec, asked, rows),
            )
        )
    else:
        answer = sheet([_line(row, spec) for row in part], form, name)
    say_pages(request, answer, len(rows), size, view.offset)
    return answer


def _json(body: models.Listing[Item]) -> Response:
    data, media = body.model_dump_json(by_alias=True), "application/json"
    return Response(data, media_type=media, headers={"Vary": "Accept"})


def _counts(
    service: Running, spec: Spec, asked: list[str], rows: list[Row]
) -> dict[str, list[models.FacetValue]] | None:
    if not asked:
        return None
    shares = service.shares if {"function", "role"} & set(asked) else None
    counted = Facets(spec, shares)
    return {facet: counted.counts(facet, rows) for facet in asked}


def sortable(model: type[models.Fact]) -> set[str]:
    """The columns that a list of these can be sorted by, with ``title`` for its name."""
    names = {
        field.serialization_alias or name for name, field in model.model_fields.items()
    }
    return (names - HIDDEN) | {"title"}


def _fits(service: Running, spec: Spec, row: Row, wanted: Wanted) -> bool:
    if wanted.deadline and wanted.deadline not in str(row.get("deadline") or ""):
        return False
    if wanted.year is not None and str(wanted.year) not in years(spec, row):
        return False
    return not wanted.of_bodies or any(
        (wanted.bodies is None or share.body in wanted.bodies)
        and (wanted.role is None or share.role == wanted.role)
        and (wanted.functions is None or share.function in wanted.functions)
        for share in service.shares.get(str(row[spec.key]))
    )


def _line(row: Row, spec: Spec) -> dict[str, Any]:
    """A row of a file: what people read, and the identifier for programs."""
    return {**row, "iri": row[spec.key]}


def _item(service: Running, model: type[Item], row: Row, key: str) -> Item:
    store = service.store
    values: dict[str, Any] = {
        name: value for name, value in row.items() if value is not None
    }
    for name in LISTED & values.keys():
        if isinstance(values[name], str):
            values[name] = values[name].split("、")
    if "from" in values:
        values["from_"] = values["from"]
    evidence = models.Source(
        quote=values.get("quote"),
        section=values.get("section"),
        source=values.get("source"),
        places=places(store, row),
    )
    identifier = str(values[key])
    url = addresses.local(store.base, identifier)
    return model(**{**values, "id": identifier, "url": url, "evidence": evidence})
