"""Change the language of the pages."""

import re
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse

from api.errors import BadRequest, NotFound
from api.language import COOKIE, NAMES

router = APIRouter(include_in_schema=False)
_LOCAL = re.compile(r"/(?:[^/\\\x00-\x20][^\\\x00-\x20]*)?")
YEAR = 365 * 24 * 3600
"""How long a choice is remembered, in seconds."""


@router.get("/language/{code}")
def choose(code: str, to: Annotated[str, Query()] = "/") -> RedirectResponse:
    """Remember the language, and go back to the page ``to`` of this service.

    Raises:
        NotFound: for a language that pages are not written in.
        BadRequest: for an address elsewhere.
    """
    if code not in NAMES:
        raise NotFound(f"页面没有这种语言：{code}。可用的有：{'、'.join(NAMES)}。")
    if not _LOCAL.fullmatch(to):
        raise BadRequest("参数 to 要是本站的地址，以一个 / 开头。")
    answer = RedirectResponse(to, 303, {"Cache-Control": "no-store"})
    answer.set_cookie(COOKIE, code, max_age=YEAR, samesite="lax", path="/")
    return answer
