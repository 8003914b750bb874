"""One query on its way: who asked for it, how far it is."""

import asyncio
import re
from dataclasses import dataclass, field

from api.engines import frames
from api.engines.engine import Answer
from api.operation import Operation

_VALUES = re.compile(
    r"""\#[^\n]* | <[^<>\s]*> | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | \d+ | \s+""",
    re.VERBOSE,
)


def shape_of(query: str) -> str:
    """The query without its values: queries of one shape take about the same time.

    >>> shape_of('SELECT * { <http://a> ?p "b" } LIMIT 5')
    'SELECT*{?p}LIMIT'
    """
    return _VALUES.sub("", query)


@dataclass(eq=False, slots=True)
class Ticket:
    """``is_long`` once the query has run for longer than a quick one does."""

    operation: Operation
    client: str
    shape: str
    since: float
    """When it came, in seconds of the loop's clock."""
    future: asyncio.Future[Answer]
    is_long: bool = False
    is_second_try: bool = False
    """Whether a worker was lost with it at once, so that the query was hardly the cause."""
    started: float = 0.0
    """When a worker got it."""
    cpu_before: float = 0.0
    """CPU seconds that the worker had used by then."""
    timer: asyncio.TimerHandle | None = field(default=None, repr=False)

    @property
    def question(self) -> bytes:
        """The message to a worker."""
        asked = self.operation
        said = [asked.query, asked.default, asked.named, asked.form.name, asked.base]
        return frames.frame(frames.QUERY, frames.packed(said))

    def succeed(self, body: bytes) -> None:
        """Give the answer to whoever waits."""
        self.stop_timer()
        if not self.future.done():
            self.future.set_result(Answer(self.operation.media, body))

    def fail(self, error: Exception) -> None:
        """Give an error to whoever waits."""
        self.stop_timer()
        if not self.future.done():
            self.future.set_exception(error)

    def stop_timer(self) -> None:
        """Wait for nothing more."""
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None
