"""Say which state of the store a printed page shows: the same words for the same plans."""

from dataclasses import dataclass

from graph.named_queries import run
from graph.store import PlanStore

SHORT = 8


@dataclass(frozen=True, slots=True)
class Edition:
    """The generation of a store, how many plans it holds, and the date of the latest."""

    name: str
    plans: int
    latest: str


def edition(store: PlanStore) -> Edition:
    """The edition of a store."""
    dates = [str(row["issued"]) for row in run(store, "plans") if row["issued"]]
    plans = len(store.manifest["plans"])
    return Edition(store.generation[:SHORT], plans, max(dates, default=""))
