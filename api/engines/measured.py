"""Collect an answer while it is written, and stop it when it grows too large."""

from api.engines import errors
from api.engines.limits import MARKS, Limits


class Measured:
    """A file that is written to; ``content`` is what was written."""

    def __init__(self, form: str, limits: Limits) -> None:
        """Measure an answer in the format of the short name ``form``."""
        self._limits = limits
        self._mark, self._rows = MARKS.get(form, (b"", 0))
        self._pieces: list[bytes] = []
        self._size = 0
        self._end = b""

    def write(self, piece: bytes) -> int:
        """Take a piece.

        Raises:
            AnswerTooLarge: when the answer passes a limit with it.
        """
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size > self._limits.size:
            raise errors.too_large(self._limits.size)
        if self._mark:
            self._count(piece, self._mark)
        return len(piece)

    def _count(self, piece: bytes, mark: bytes) -> None:
        """Count marks, one that lies across two pieces included."""
        self._rows += (self._end + piece).count(mark)
        self._end = piece[1 - len(mark) :] if len(mark) > 1 else b""
        if self._rows > self._limits.rows:
            raise errors.too_many_rows(self._limits.rows)

    def flush(self) -> None:
        """Nothing is held back."""

    def content(self) -> bytes:
        """All that was written."""
        return b"".join(self._pieces)
