"""Pages of lists: filtered, sorted, a part at a time, after the same specifications as /api."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.around import inside
from api.downloads import sheet
from api.facets import Facets
from api.filters import TextFilter
from api.list_specs import SPECS, Spec
from api.models import FacetValue
from api.ordering import DOWN, ordered
from api.pages import page
from api.paging import Offset, page_address
from api.running import Running, Service
from api.tables import Column, table, visible, words
from graph.named_queries import Row

router = APIRouter(include_in_schema=False)

PAGE = 50
PLACE = "place"
HIDDEN = {"plans": ("quote", "source"), "departments": ("plan", "quote", "source")}
"""Columns that say nothing in a list: a title's own words, where a body is first named."""
HEADS = {"leads": "牵头任务", "participates": "配合任务", "responsible": "责任任务"}
"""Of the columns that count tasks where others name bodies."""

Words = Annotated[str, Query(max_length=200)]


class Asked:
    """What a request asks of a list, beside its facets."""

    def __init__(
        self,
        text: TextFilter = None,
        sort: Words = "",
        offset: Offset = 0,
        form: Annotated[
            str, Query(alias="format", pattern="^(html|csv|xlsx)$")
        ] = "html",
    ) -> None:
        """Take the parameters as they were sent."""
        self.text = (text or "").strip()
        self.sort, self.offset, self.form = sort, offset, form


@dataclass(frozen=True, slots=True)
class Choice:
    """A facet to choose a value of: its name, its words, its values with their numbers."""

    name: str
    words: str
    chosen: str
    values: list[FacetValue]


@dataclass(frozen=True, slots=True)
class Sort:
    """The head of a column: where it sorts the list, and how the list is sorted by it now."""

    address: str
    now: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """One list of a generation with the filters of a request."""

    service: Running
    spec: Spec
    asked: Asked
    chosen: dict[str, str]

    @property
    def all_rows(self) -> list[Row]:
        """Every row of the list."""
        return self.service.rows(self.spec.query, {})

    def rows(self, but: str = "") -> list[Row]:
        """The rows that fit every filter, or every one but that of a facet."""
        tests = [self._facet_test(name) for name in self.chosen if name != but]
        if self.asked.text:
            tests.append(self._holds_text)
        return [row for row in self.all_rows if all(test(row) for test in tests)]

    def choices(self) -> list[Choice]:
        """The facets of the list, each counted among what the other filters leave."""
        return [
            Choice(
                name,
                words(name),
                self.chosen.get(name, ""),
                self._facets.counts(name, self.rows(but=name)),
            )
            for name in self.spec.facets
        ]

    @property
    def _facets(self) -> Facets:
        return Facets(self.spec, self.service.shares)

    def _facet_test(self, name: str) -> Callable[[Row], bool]:
        wanted = self.chosen[name]
        if name == PLACE:
            places = inside(self.service.rows("places", {})).get(wanted, {wanted})
            return lambda row: row.get(PLACE) in places
        facets = self._facets
        return lambda row: any(wanted == value for value, _ in facets.values(name, row))

    def _holds_text(self, row: Row) -> bool:
        wanted = self.asked.text.lower()
        return any(wanted in str(row[name] or "").lower() for name in visible([row]))


def _browse(request: Request, shelf: Shelf) -> Response:
    spec, asked = shelf.spec, shelf.asked
    hidden = HIDDEN.get(spec.name, ())
    rows = [_without(row, hidden) for row in shelf.rows()]
    known = visible(rows)
    found = ordered(rows, asked.sort, {*known, "title"}, spec.title) if rows else []
    if asked.form != "html":
        return sheet(found, "csv" if asked.form == "csv" else "xlsx", spec.name)
    shown, store = found[asked.offset :][:PAGE], shelf.service.store
    heads = HEADS if spec.name == "departments" else None
    part = table(store, spec.name, shown, heads=heads)
    return page(
        request,
        "browse.html",
        spec=spec,
        asked=asked,
        choices=shelf.choices(),
        filtered=bool(shelf.chosen or asked.text),
        total=len(found),
        table=part,
        sorts={one.name: _sort(request, asked, one) for one in part.columns},
        pages=_neighbours(request, len(found), asked.offset),
        files={
            words: str(request.url.include_query_params(format=form).query)
            for words, form in (("CSV", "csv"), ("Excel", "xlsx"))
        },
    )


def _without(row: Row, hidden: Sequence[str]) -> Row:
    return {name: value for name, value in row.items() if name not in hidden}


def _sort(request: Request, asked: Asked, column: Column) -> Sort:
    """Sort by a column upwards first, numbers downwards; the other way round the next time."""
    up, down = column.name, DOWN + column.name
    now = {up: "ascending", down: "descending"}.get(asked.sort, "")
    first, second = (down, up) if column.look == "figure" else (up, down)
    url = request.url.include_query_params(
        sort=second if asked.sort == first else first
    )
    return Sort(f"{url.path}?{url.remove_query_params('offset').query}", now)


def _neighbours(request: Request, total: int, offset: int) -> dict[str, str]:
    starts = {"prev": max(0, offset - PAGE)} if offset else {}
    if offset + PAGE < total:
        starts["next"] = offset + PAGE
    return {name: page_address(request, PAGE, start) for name, start in starts.items()}


def _add(spec: Spec) -> None:
    def browse(
        request: Request, service: Service, asked: Annotated[Asked, Depends()]
    ) -> Response:
        given = request.query_params
        chosen = {name: given[name] for name in spec.facets if given.get(name)}
        return _browse(request, Shelf(service, spec, asked, chosen))

    router.add_api_route(spec.page, browse, methods=["GET"])


for _spec in SPECS.values():
    if _spec.page:
        _add(_spec)
