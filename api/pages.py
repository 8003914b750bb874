"""Make the HTML pages from their templates."""

from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from api import addresses
from api.language import NAMES, language, translation
from api.local_path import local_path
from visual.bidi import isolated


@cache
def environment(spoken: str) -> Environment:
    """The templates in a language, every value in them escaped."""
    made = Environment(
        loader=PackageLoader("api"),
        autoescape=True,
        finalize=isolated,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = translation(spoken)
    made.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    made.policies["ext.i18n.trimmed"] = True
    made.filters["said"] = words.gettext  # for words that are no constant
    made.globals["source"] = addresses.source
    made.globals["network"] = addresses.network
    made.globals["language"] = spoken
    return made


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page of the service; ``values`` are what its template names."""
    spoken = language(request.scope["headers"])
    text = (
        environment(spoken)
        .get_template(template)
        .render(
            question=request.query_params.get("q", ""),
            status=status,
            languages=_languages(request, spoken),
            **values,
        )
    )
    return HTMLResponse(text, status, {"Vary": "Accept, Cookie"})


def _languages(request: Request, spoken: str) -> list[tuple[str, str, str]]:
    """The other languages: code, name, and the way to this page in them."""
    here = quote(local_path(request.scope), safe="/%:")
    if request.url.query:
        here += f"?{request.url.query}"
    return [
        (code, name, f"/language/{code}?{urlencode({'to': here})}")
        for code, name in NAMES.items()
        if code != spoken
    ]
