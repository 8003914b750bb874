"""Keep the answers that were asked for last, within a number of bytes."""

from collections import OrderedDict
from dataclasses import dataclass

OVERHEAD = 1000
"""Bytes that an answer takes beside its body, about."""
LARGEST_SHARE = 8
"""One answer takes at most this part of the whole: an eighth."""

RawHeaders = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer of status 200."""

    headers: RawHeaders
    body: bytes
    route: object = None
    """The route that gave it, for whoever counts requests by route."""


class AnswerCache:
    """The answer asked for longest ago gives way; ``most`` is in bytes."""

    def __init__(self, most: int) -> None:
        """Keep nothing yet."""
        self.most = most
        self.size = 0
        self._kept: OrderedDict[bytes, Kept] = OrderedDict()

    @property
    def largest(self) -> int:
        """The size of the largest body that is kept."""
        return self.most // LARGEST_SHARE - OVERHEAD

    def get(self, key: bytes) -> Kept | None:
        """The answer under ``key``."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: bytes, answer: Kept) -> None:
        """Keep an answer that is not too large."""
        if len(answer.body) > self.largest or key in self._kept:
            return
        self._kept[key] = answer
        self.size += len(answer.body) + OVERHEAD
        while self.size > self.most:
            _, old = self._kept.popitem(last=False)
            self.size -= len(old.body) + OVERHEAD
