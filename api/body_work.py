"""The tasks of one body by its role: deadline, targets, who else, in which words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from api import addresses
from api.entity import local_name
from api.rows import Row, rows
from api.tables import Cell
from graph.store import PlanStore

ROLES = ("lead", "participant", "responsible", "guidance", "supervision")
"""The roles in the order of the page; a joint lead is a lead as well."""


@dataclass(frozen=True, slots=True)
class Party:
    """Others at a task in one role, by the names that the plan prints."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """A quantified target in its own words, with their place in the text."""

    words: str
    year: str
    address: str


@dataclass(frozen=True, slots=True)
class Work:
    """One task of the body; ``places`` are the addresses of the words of its role."""

    number: str
    title: str
    address: str
    plan: Cell
    deadline: str
    others: tuple[Party, ...]
    targets: tuple[Aim, ...]
    quote: str
    section: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleWork:
    """All tasks at which the body has a role."""

    role: str
    works: tuple[Work, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """What there is to say of the tasks: a column that all leave empty is none."""
        told = {
            "plan": len({work.plan for work in self.works}) > 1,
            "others": any(work.others for work in self.works),
            "deadline": any(work.deadline for work in self.works),
            "targets": any(work.targets for work in self.works),
        }
        return tuple(name for name, is_told in told.items() if is_told)


def works(
    store: PlanStore, iri: str, own: Sequence[Row], others: Iterable[Row]
) -> tuple[RoleWork, ...]:
    """The tasks of the rows ``own`` (body-tasks), with the ``others`` at them."""
    parties = _parties(others)
    targets = _targets(rows(store, "body-targets", thing=iri))
    found: dict[str, dict[str, list[Row]]] = {role: defaultdict(list) for role in ROLES}
    for row in own:
        if (role := role_of(row)) in found:
            found[role][str(row["task"])].append(row)
    return tuple(
        RoleWork(
            role,
            tuple(
                _work(store, said, parties.get(task, ()), targets.get(task, ()))
                for task, said in tasks.items()
            ),
        )
        for role, tasks in found.items()
        if tasks
    )


def role_of(row: Row) -> str:
    """The name of a row's role: ``…/id/role/lead`` is ``lead``."""
    return local_name(str(row["roleId"]))


def text(row: Row, name: str) -> str:
    """What a row says in a column, empty where it says nothing."""
    return str(row.get(name, ""))


def place(row: Row) -> str:
    """The address of the words of a row in their text."""
    return addresses.source(str(row["sha256"]), int(row["start"]), int(row["end"]))


def plan(store: PlanStore, row: Row) -> Cell:
    """The plan of a row with the way to its page."""
    return Cell(str(row["planTitle"]), addresses.local(store.base, str(row["plan"])))


def _work(
    store: PlanStore,
    said: Sequence[Row],
    others: tuple[Party, ...],
    targets: tuple[Aim, ...],
) -> Work:
    first = said[0]
    quotes = {place(row): text(row, "words") for row in said}
    deadlines = [row["ownDeadline"] for row in said if "ownDeadline" in row]
    return Work(
        number=text(first, "number"),
        title=str(first["title"]),
        address=addresses.local(store.base, str(first["task"])),
        plan=plan(store, first),
        deadline=str(deadlines[0]) if deadlines else text(first, "deadline"),
        others=others,
        targets=targets,
        quote=" …… ".join(dict.fromkeys(quotes.values())),
        section=text(first, "section"),
        places=tuple(quotes),
    )


def _parties(others: Iterable[Row]) -> Mapping[str, tuple[Party, ...]]:
    """Who else is at each task, role by role, in the order of the text."""
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(
        lambda: {role: {} for role in ROLES}
    )
    for row in others:
        if (role := role_of(row)) in ROLES:
            found[str(row["task"])][role][str(row["printed"])] = None
    return {
        task: tuple(Party(role, tuple(names)) for role, names in roles.items() if names)
        for task, roles in found.items()
    }


def _targets(said: Iterable[Row]) -> Mapping[str, tuple[Aim, ...]]:
    """The targets of each task; two that were read from the same words are one here."""
    found: dict[str, dict[str, Aim]] = defaultdict(dict)
    for row in said:
        words = str(row.get("said", row["words"]))
        aim = Aim(words, text(row, "year"), place(row))
        found[str(row["task"])][aim.address] = aim
    return {task: tuple(aims.values()) for task, aims in found.items()}
