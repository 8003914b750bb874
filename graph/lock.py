"""Locks on files that end with the process that holds them."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int, exclusive: bool) -> None:
        if exclusive:  # readers need none there: an open file cannot be removed
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int, exclusive: bool) -> None:
        kind = fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH
        fcntl.flock(handle, kind | fcntl.LOCK_NB)


class Lock:
    """A held lock; ``release`` or the end of the process gives it back.

    Raises:
        OSError: when somebody else holds it, or the file cannot be opened.
    """

    def __init__(self, path: Path, *, exclusive: bool) -> None:
        """Take the lock on ``path`` at once; only an exclusive one creates the file."""
        flags = os.O_RDWR | os.O_CREAT if exclusive else os.O_RDONLY
        self._handle: int | None = os.open(path, flags, 0o644)
        try:
            _take(self._handle, exclusive)
        except OSError:
            self.release()
            raise

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
