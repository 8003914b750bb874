"""The list of shared indicators, and the figures of one as a file."""

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from api import addresses
from api.compared_figures import file_rows
from api.downloads import sheet
from api.errors import NotFound
from api.pages import page
from api.rows import Row, rows
from api.running import Running, Service

router = APIRouter(include_in_schema=False)

File = Literal["csv", "xlsx"]
DIRECTIONS = {"up": "越高越好", "down": "越低越好", "none": "不定"}


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared indicator and how many places and plans hold it, with which targets."""

    name: str
    english: str
    address: str
    unit: str
    direction: str
    places: int
    plans: int
    targets: str


@router.get("/indicators")
def indicators(
    request: Request,
    service: Service,
    form: Annotated[File | None, Query(alias="format")] = None,
) -> Response:
    """Every shared indicator, those of most places first."""
    found = shared_indicators(service)
    held = [one for one in found if one.plans]
    if form is not None:
        return sheet([_line(one) for one in held], form, "indicators")
    others = [one for one in found if not one.plans]
    return page(request, "indicators.html", held=held, others=others)


@router.get("/indicators/table")
def figures(
    service: Service,
    asked: Annotated[str, Query(alias="concept", max_length=300)],
    form: Annotated[File, Query(alias="format")] = "csv",
) -> Response:
    """What plans say of one shared indicator, as a file.

    Raises:
        NotFound: where no plan holds it.
    """
    found = file_rows(service, asked)
    if not found:
        raise NotFound("没有规划写了这项指标；有哪些见 /indicators。")
    return sheet(found, form, asked.rpartition("/")[2])


def shared_indicators(service: Running) -> list[Shared]:
    """The shared indicators, those of most places first, then by name."""
    held = {str(row["id"]): row for row in rows(service.store, "indicator-plans")}
    listed = rows(service.store, "shared-indicators")
    made = [_shared(service, row, held.get(str(row["id"]), {})) for row in listed]
    return sorted(made, key=lambda one: (-one.places, -one.plans, one.name))


def _shared(service: Running, row: Row, held: Row) -> Shared:
    ends = [float(held[end]) for end in ("least", "most") if end in held]
    return Shared(
        name=str(row["indicator"]),
        english=str(row.get("english", "")),
        address=addresses.local(service.store.base, str(row["id"])),
        unit=str(row.get("unit", "")),
        direction=DIRECTIONS.get(
            str(row.get("directionId", "")).rpartition("/")[2], ""
        ),
        places=int(held.get("places", 0)),
        plans=int(held.get("plans", 0)),
        targets="–".join(dict.fromkeys(f"{end:,.12g}" for end in ends)),
    )


def _line(one: Shared) -> dict[str, object]:
    return {
        "indicator": one.name,
        "unit": one.unit,
        "direction": one.direction,
        "placeCount": one.places,
        "planCount": one.plans,
        "targets": one.targets,
    }
