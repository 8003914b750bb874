"""Make the HTML pages from their templates."""

from functools import cache
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from api import addresses


@cache
def environment() -> Environment:
    """The templates, every value in them escaped."""
    made = Environment(
        loader=PackageLoader("api"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["source"] = addresses.source
    made.globals["network"] = addresses.network
    return made


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page of the service; ``values`` are what its template names."""
    text = (
        environment()
        .get_template(template)
        .render(question=request.query_params.get("q", ""), status=status, **values)
    )
    return HTMLResponse(text, status)
