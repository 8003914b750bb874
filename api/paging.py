"""Tell clients where the other pages of a list are."""

from typing import Annotated

from fastapi import Query, Request, Response

MOST = 1_000_000_000
"""The largest offset; no store holds more of anything."""

Limit = Annotated[int | None, Query(ge=1, le=500, description="最多几条，缺省 50")]
Offset = Annotated[int, Query(ge=0, le=MOST, description="跳过几条")]


def say_pages(
    request: Request, answer: Response, total: int, limit: int, offset: int
) -> None:
    """Set Link (RFC 8288: first, prev, next, last) and X-Total-Count."""
    last = max(0, (total - 1) // limit * limit)
    pages = {"first": 0, "last": last}
    if offset > 0:
        pages["prev"] = min(max(0, offset - limit), last)
    if offset + limit < total:
        pages["next"] = offset + limit
    answer.headers["Link"] = ", ".join(
        f'<{page_address(request, limit, start)}>; rel="{relation}"'
        for relation, start in sorted(pages.items())
    )
    answer.headers["X-Total-Count"] = str(total)


def page_address(request: Request, limit: int, offset: int) -> str:
    """The address of this request with another place in the list.

    A limit that was not asked for stays out: that of a file is more than may be asked for.
    """
    asked = {"limit": limit} if "limit" in request.query_params else {}
    url = request.url.include_query_params(**asked, offset=offset)
    return f"{url.path}?{url.query}"
