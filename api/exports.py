"""Files to take away: a plan, the work of a department, or everything, in any format."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Response

from api.export_scope import file_name, scope_of
from api.openapi import answers
from api.running import Service
from graph.exports import FORMATS, Format, export, format_of

router = APIRouter(tags=["导出"])

FormatName = Annotated[str, Query(description=f"格式：{'、'.join(FORMATS)}")]
PlanName = Annotated[str | None, Query(description="规划：题名里的几个字，或标识")]
BodyName = Annotated[str | None, Query(description="部门：任何一种写法，或标识")]


@router.get(
    "/export",
    summary="导出一份规划、一个部门或全部，作为文件下载",
    response_class=Response,
    responses=answers(*(form.media for form in FORMATS.values())),
)
def get_export(
    service: Service,
    format: FormatName = "xlsx",  # noqa: A002  # the name in the address
    plan: PlanName = None,
    department: BodyName = None,
) -> Response:
    """The same bytes as `zhengtu export` writes."""
    form = format_of(format)
    scope = scope_of(service.store, plan, department)
    data = export(service.store, form.name, scope)
    name = file_name(service.store, form, scope)
    headers = {"Content-Disposition": _attachment(form, name)}
    return Response(data, media_type=form.media, headers=headers)


def _attachment(form: Format, name: str) -> str:
    """The name as RFC 6266 wants it: in ASCII, and as it is in UTF-8."""
    return f"attachment; filename=\"zhengtu.{form.suffix}\"; filename*=UTF-8''{quote(name)}"
