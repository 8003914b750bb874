"""Who carries how much of a plan: its bodies by the number of tasks in each role."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from api.entity import local_name
from api.rows import Row
from ontology.roles import ROLES


@dataclass(frozen=True, slots=True)
class Share:
    """A body with the number of its tasks in each role, as ``Load.roles`` has them."""

    iri: str
    name: str
    numbers: tuple[int, ...]

    @property
    def total(self) -> int:
        """Tasks in any role; one in which it has two roles counts twice."""
        return sum(self.numbers)


@dataclass(frozen=True, slots=True)
class Load:
    """The roles that occur, and the bodies that have them, most tasks first."""

    roles: tuple[str, ...]
    shares: tuple[Share, ...]


def load(roles: Sequence[Row]) -> Load:
    """Count the tasks of each body by role; a task named twice for it counts once."""
    tasks: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(
        lambda: defaultdict(set)
    )
    names: dict[str, str] = {}
    for row in roles:
        body = str(row["bodyId"])
        names[body] = str(row["body"])
        tasks[body][local_name(str(row["roleId"]))].add(str(row["taskId"]))
    seen = {role for of_body in tasks.values() for role in of_body}
    kept = tuple(role.id for role in ROLES if role.id in seen)
    shares = [
        Share(body, names[body], tuple(len(of_body[role]) for role in kept))
        for body, of_body in tasks.items()
    ]
    return Load(kept, tuple(sorted(shares, key=_rank)))


def duty_load(duties: Sequence[Row]) -> Load:
    """Count what a plan asks of each body in prose."""
    numbers = Counter(str(row["bodyId"]) for row in duties)
    names = {str(row["bodyId"]): str(row["body"]) for row in duties}
    shares = [Share(body, names[body], (n,)) for body, n in numbers.items()]
    return Load(("duties",), tuple(sorted(shares, key=_rank)))


def _rank(share: Share) -> tuple[int, tuple[int, ...], str]:
    return -share.total, tuple(-number for number in share.numbers), share.name
