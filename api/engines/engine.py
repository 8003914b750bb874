"""What every engine does: answer an operation whole, or raise."""

from dataclasses import dataclass
from typing import Protocol

from api.operation import Operation


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole body of an answer with its media type."""

    media: str
    body: bytes


class Engine(Protocol):
    """Answers queries over one graph."""

    async def answer(self, operation: Operation, client: str = "") -> Answer:
        """The answer to ``operation``, which ``client`` (an address) asked for.

        Raises:
            BrokenQuery: when it does not parse.
            QueryTimedOut, TooBusy, TooManyFromOneClient, AnswerTooLarge, QueryFailed
        """

    @property
    def running(self) -> int:
        """How many queries are being answered."""

    async def close(self) -> None:
        """Let go of what the engine holds; nothing asks it any more."""
