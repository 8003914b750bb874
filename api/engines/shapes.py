"""Remember which shapes of query have proved long."""

from collections import OrderedDict

MOST = 10_000
TRUST = -8
"""So many quick runs outweigh as many long ones."""
DOUBT = 2


class Shapes:
    """A score for each shape: up with a long run, down with a quick one."""

    def __init__(self) -> None:
        """Know no shape."""
        self._scores: OrderedDict[str, int] = OrderedDict()

    def is_long(self, shape: str) -> bool:
        """Say whether the shape has run long more often than quickly of late."""
        return self._scores.get(shape, 0) > 0

    def was_quick(self, shape: str) -> None:
        """Count a quick run."""
        self._put(shape, max(TRUST, self._scores.get(shape, 0) - 1))

    def was_long(self, shape: str) -> None:
        """Count a long run."""
        self._put(shape, min(DOUBT, self._scores.get(shape, 0) + 1))

    def _put(self, shape: str, score: int) -> None:
        self._scores[shape] = score
        self._scores.move_to_end(shape)
        if len(self._scores) > MOST:
            self._scores.popitem(last=False)
