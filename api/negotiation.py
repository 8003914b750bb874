"""Choose the format of an answer from what a client says it takes."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # workers start without it in a fifth of the time
    from fastapi import Request


def accepted(request: "Request") -> str | None:
    """What the request says it takes: all of its Accept headers, None without one."""
    return ", ".join(request.headers.getlist("accept")) or None


def preferred(accept: str | None, offers: Sequence[str]) -> str | None:
    """The offer a client likes best, the first of equals; None where it takes none.

    ``accept`` is the header, such as ``text/turtle;q=0.8, */*;q=0.1``; an empty or missing one
    takes the first offer.
    """
    if not accept or not accept.strip():
        return offers[0]
    return _preferred(accept, tuple(offers))


@lru_cache(maxsize=1000)  # clients say the same with every request
def _preferred(accept: str, offers: tuple[str, ...]) -> str | None:
    ranges = list(_ranges(accept))
    quality, choice = max(
        ((_quality(offer, ranges), -index) for index, offer in enumerate(offers))
    )
    return offers[-choice] if quality > 0 else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Each media range of the header with its quality, 0 to 1."""
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        values = dict(parameter.partition("=")[::2] for parameter in parameters)
        yield media, _number(values.get("q", "1"))


def _number(text: str) -> float:
    """A quality value; one that is no number counts as refused."""
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 0.0


def _quality(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the most specific range that the offer falls under."""
    family = offer.partition("/")[0] + "/*"
    for wanted in (offer, family, "*/*"):
        found = [quality for media, quality in ranges if media == wanted]
        if found:
            return max(found)
    return 0.0
