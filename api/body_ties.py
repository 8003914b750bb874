"""With whom one body shares tasks, as a list and as a small picture."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from api import addresses
from api.body_work import ROLES, role_of
from api.rows import Row
from api.tables import Cell
from graph.store import PlanStore
from visual import ego

DRAWN = 12
"""Partners in the picture: as many as stand around one body without crowding."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A body with a role at tasks of another, with how many of each role."""

    body: Cell
    tasks: int
    roles: tuple[tuple[str, int], ...]


def partners(store: PlanStore, others: Iterable[Row]) -> tuple[Partner, ...]:
    """The single bodies among ``others`` (body-colleagues), most shared tasks first.

    As in zt:CoOperation, groups of bodies are none, and any two roles are a tie.
    """
    names: dict[str, str] = {}
    tasks: dict[str, set[str]] = defaultdict(set)
    roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in others:
        if "class" not in row:
            continue
        body, task = str(row["bodyId"]), str(row["task"])
        names[body] = str(row["body"])
        tasks[body].add(task)
        roles[body].add((role_of(row), task))
    ordered = sorted(names, key=lambda body: (-len(tasks[body]), names[body], body))
    return tuple(
        Partner(
            Cell(names[body], addresses.local(store.base, body)),
            len(tasks[body]),
            _counted(roles[body]),
        )
        for body in ordered
    )


def picture(name: str, found: Sequence[Partner], say: Callable[[str], str]) -> Markup:
    """The nearest partners around the body; ``say`` puts words into the reader's language."""
    shown = found[:DRAWN]
    title = say("%(name)s 和它共事最多的部门") % {"name": name}
    counted = [
        say("%(name)s 同做 %(n)s 项任务") % {"name": one.body.words, "n": one.tasks}
        for one in shown
    ]
    nodes = [
        ego.Neighbour(
            one.body.words,
            one.body.address or "",
            say("%(n)s 项") % {"n": one.tasks},
            one.tasks,
            words,
        )
        for one, words in zip(shown, counted, strict=True)
    ]
    return ego.svg(ego.picture(name, nodes), title, say("；").join(counted))


def cooperation(iri: str) -> str:
    """The network page of who works with whom, around a body."""
    return f"/network?{urlencode({'view': 'cooperation', 'focus': iri})}"


def _counted(roles: Iterable[tuple[str, str]]) -> tuple[tuple[str, int], ...]:
    """How many tasks in each role; a joint lead counts once, as a lead."""
    counts = Counter(role for role, _ in roles)
    return tuple((role, counts[role]) for role in ROLES if counts[role])
