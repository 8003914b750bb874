"""Questions in plain Chinese: as a page, as JSON, as a table to take along."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api import models
from api.addresses import local
from api.pages import page
from api.running import Service
from api.sheets import csv_bytes, xlsx_bytes
from api.tables import places, table
from graph.ask import ask
from graph.store import PlanStore

router = APIRouter(tags=["问答"])

Question = Annotated[str, Query(description="中文问题", max_length=500)]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/api/ask", summary="用中文提问")
def get_answer(service: Service, q: Question) -> models.Answer:
    """The answer with its rows, the words behind each, and the SPARQL."""
    answer = ask(service.store, q)
    rows = [as_json(service.store, dict(row)) for row in answer.rows]
    return models.Answer.model_validate({**asdict(answer), "rows": rows})


@router.get("/ask", include_in_schema=False)
def answer_page(request: Request, service: Service, q: Question = "") -> Response:
    """The answer as a page."""
    answer = ask(service.store, q)
    return page(
        request,
        "answer.html",
        answer=answer,
        examples=answer.examples,
        table=table(service.store, "answer", answer.rows),
    )


@router.get("/ask.csv", include_in_schema=False)
def answer_csv(service: Service, q: Question) -> Response:
    """The rows as CSV that a spreadsheet opens with the right characters."""
    data = csv_bytes(ask(service.store, q).rows, mark=True)
    return Response(data, media_type="text/csv; charset=utf-8", headers=_file("csv"))


@router.get("/ask.xlsx", include_in_schema=False)
def answer_xlsx(service: Service, q: Question) -> Response:
    """The rows as an Excel sheet."""
    data = xlsx_bytes(ask(service.store, q).rows)
    return Response(data, media_type=XLSX, headers=_file("xlsx"))


def as_json(store: PlanStore, row: dict[str, Any]) -> dict[str, Any]:
    """A row with the addresses of its page and of its words here."""
    found = places(store, row)
    identifier = row.get("id")
    url = local(store.base, identifier) if isinstance(identifier, str) else None
    return {**row, "url": url, "places": found}


def _file(suffix: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="zhengtu-answer.{suffix}"'}
