"""Which bodies have a share in a thing: in which role, with which function."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.concepts import CONCEPTS
from graph.named_queries import run
from graph.store import PlanStore

ROLE, FUNCTION = f"{CONCEPTS}role/", f"{CONCEPTS}function/"


class Share(NamedTuple):
    """One body in one role, a duty without role, by one function of the body.

    ``role`` and ``function`` are the names behind …/id/role/ and …/id/function/.
    """

    body: str
    role: str
    function: str
    function_words: str


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares by the task or duty, and by the body."""

    of: Mapping[str, tuple[Share, ...]]

    def get(self, iri: str) -> tuple[Share, ...]:
        """The shares of or in a thing, none where nobody has one."""
        return self.of.get(iri, ())


def shares(store: PlanStore) -> Shares:
    """All shares of a store."""
    found: dict[str, dict[Share, None]] = defaultdict(dict)
    for row in run(store, "shares"):
        share = Share(
            str(row["bodyId"]),
            str(row["roleId"] or "").removeprefix(ROLE),
            str(row["functionId"] or "").removeprefix(FUNCTION),
            str(row["function"] or ""),
        )
        found[str(row["id"])][share] = None
        found[share.body][share] = None
    return Shares({iri: tuple(said) for iri, said in found.items()})
