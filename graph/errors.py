"""What can go wrong with a store or a query, each said in one line."""

from loaders.errors import PlanError


class StoreError(PlanError):
    """A store cannot be built or opened."""


class StoreMissing(StoreError):
    """There is no built store in the folder."""


class StoreBusy(StoreError):
    """Another build is writing into the folder."""


class BrokenQuery(PlanError):
    """The SPARQL does not parse, or is nothing that a reader may run."""


class UnknownEntity(PlanError):
    """The store holds nothing of that identifier or name."""


class UnknownFormat(PlanError):
    """There is no export of that name."""
