"""Questions in plain Chinese: as a page, as JSON, as a table to take along."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api import models
from api.addresses import local
from api.answer_page import AnswerPage
from api.errors import BadRequest
from api.pages import page
from api.running import Running, Service
from api.sheets import csv_bytes, xlsx_bytes
from api.tables import places
from graph.ask import Answer, ask
from graph.store import PlanStore

router = APIRouter(tags=["问答"])

Question = Annotated[str, Query(description="中文问题", max_length=500)]
Plans = Annotated[
    list[str],
    Query(
        alias="plan",
        description="只看哪几份规划：标识或其最后一段",
        max_length=100,
    ),
]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/api/ask", summary="用中文提问")
def get_answer(service: Service, q: Question, plans: Plans = []) -> models.Answer:  # noqa: B006  # FastAPI copies it
    """The answer with its rows, the words behind each, and the SPARQL."""
    answer = _ask(service, q, plans)
    rows = [as_json(service.store, dict(row)) for row in answer.rows]
    recognised = [
        models.RecognisedName(
            words=one.words, kind=thing.kind, id=thing.iri, name=thing.label
        )
        for one in answer.recognised.names
        for thing in one.things
    ]
    said = {**asdict(answer), "rows": rows, "recognised": recognised}
    return models.Answer.model_validate(said)


@router.get("/ask", include_in_schema=False)
def answer_page(
    request: Request,
    service: Service,
    q: Question = "",
    plans: Plans = [],  # noqa: B006
    whole: Annotated[bool, Query(alias="all")] = False,
) -> Response:
    """The answer as a page: the first rows of many, ``all=1`` for the rest."""
    shown = AnswerPage(
        service, _ask(service, q, plans), _identifiers(service, plans), whole
    )
    return page(request, "answer.html", shown=shown, edition=service.edition)


@router.get("/ask.csv", include_in_schema=False)
def answer_csv(service: Service, q: Question, plans: Plans = []) -> Response:  # noqa: B006
    """The rows as CSV that a spreadsheet opens with the right characters."""
    data = csv_bytes(_ask(service, q, plans).rows, mark=True)
    return Response(data, media_type="text/csv; charset=utf-8", headers=_file("csv"))


@router.get("/ask.xlsx", include_in_schema=False)
def answer_xlsx(service: Service, q: Question, plans: Plans = []) -> Response:  # noqa: B006
    """The rows as an Excel sheet."""
    data = xlsx_bytes(_ask(service, q, plans).rows)
    return Response(data, media_type=XLSX, headers=_file("xlsx"))


def as_json(store: PlanStore, row: dict[str, Any]) -> dict[str, Any]:
    """A row with the addresses of its page and of its words here."""
    found = places(store, row)
    identifier = row.get("id")
    url = local(store.base, identifier) if isinstance(identifier, str) else None
    return {**row, "url": url, "places": found}


def _ask(service: Running, q: str, plans: list[str]) -> Answer:
    return ask(service.store, q, _identifiers(service, plans))


def _identifiers(service: Running, plans: list[str]) -> list[str]:
    """The identifiers of plans by these or by their last part.

    Raises:
        BadRequest: for a plan that the store does not have.
    """
    known = {iri.rpartition("/")[2]: iri for iri in service.plan_titles}
    for name in plans:
        if name.rpartition("/")[2] not in known:
            raise BadRequest(f"库里没有“{name[:100]}”这份规划，可用的见 /api/plans。")
    return [known[name.rpartition("/")[2]] for name in plans]


def _file(suffix: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="zhengtu-answer.{suffix}"'}
