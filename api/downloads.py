"""Hand rows out as JSON, CSV or an Excel sheet, by ?format= or by Accept."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import Query, Request, Response

from api.errors import NotAcceptable
from api.negotiation import preferred
from api.openapi import answers
from api.sheets import csv_bytes, xlsx_bytes
from api.tables import Row

Form = Literal["json", "csv", "xlsx"]
MEDIA: dict[Form, str] = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FormParameter = Annotated[
    Form | None, Query(alias="format", description="json、csv 或 xlsx；不写时看 Accept")
]
FILES = answers(*(media for form, media in MEDIA.items() if form != "json"))
"""What the description of a route says of the forms beside JSON."""


def chosen(request: Request, form: Form | None) -> Form:
    """The form that a request asks for.

    Raises:
        NotAcceptable: when the client takes none of them.
    """
    if form is not None:
        return form
    media = preferred(request.headers.get("accept"), list(MEDIA.values()))
    if media is None:
        raise NotAcceptable(f"只有这几种格式：{'、'.join(MEDIA.values())}。")
    return next(form for form, one in MEDIA.items() if one == media)


def sheet(rows: Sequence[Row], form: Form, name: str) -> Response:
    """The rows as CSV or Excel, a file called ``name`` for whoever saves it."""
    data = csv_bytes(rows, mark=True) if form == "csv" else xlsx_bytes(rows)
    media = f"{MEDIA[form]}; charset=utf-8" if form == "csv" else MEDIA[form]
    disposition = f'attachment; filename="zhengtu-{name}.{form}"'
    headers = {"Content-Disposition": disposition, "Vary": "Accept"}
    return Response(data, media_type=media, headers=headers)
