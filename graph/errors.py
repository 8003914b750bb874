"""What can go wrong with a store or a query, each said in one line."""

from dataclasses import dataclass

from loaders.errors import PlanError


class StoreError(PlanError):
    """A store cannot be built or opened."""


class StoreMissing(StoreError):
    """There is no built store in the folder."""


class StoreAway(StoreError):
    """The other server that holds the data does not answer."""


class StoreBusy(StoreError):
    """Another build is writing into the folder."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where a query breaks off: ``line`` and ``column`` count from 1, ``text`` is the line."""

    line: int
    column: int
    text: str


class BrokenQuery(PlanError):
    """The SPARQL does not parse, or is nothing that a reader may run."""

    def __init__(self, message: str, mistake: Mistake | None = None) -> None:
        """Say ``message``; ``mistake`` is None where the parser knows no place."""
        super().__init__(message)
        self.mistake = mistake


class UnknownEntity(PlanError):
    """The store holds nothing of that identifier or name."""


class UnknownFormat(PlanError):
    """There is no export of that name."""
