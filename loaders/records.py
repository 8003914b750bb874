"""What is read from one plan: plain, frozen facts, each with its place in the text."""

from dataclasses import dataclass
from typing import Literal

from loaders.headrecords import Citation as Citation
from loaders.headrecords import Field as Field
from loaders.headrecords import PlanHead as PlanHead
from loaders.spans import Span

Role = Literal["lead", "participant", "responsible", "guidance", "supervision"]
Comparator = Literal[
    "=", ">=", "<=", ">", "<", "about", "range", "increase", "decrease", "cover-all"
]
Status = Literal["baseline", "target", "actual"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading. ``id`` is its ordinal path (3, 3.1, 3.1.2); ``parent`` an id or None."""

    id: str
    number: str
    title: str
    level: int
    parent: str | None
    path: tuple[str, ...]
    quote: Span


@dataclass(frozen=True, slots=True)
class Goal:
    """The overall goal or one specific goal. ``parent`` is the id of the goal above."""

    id: str
    title: str
    text_start: str
    section_path: tuple[str, ...]
    parent: str | None
    quote: Span
    rule: str


@dataclass(frozen=True, slots=True)
class RoleAssignment:
    """One printed name in one role at one task.

    ``department`` is verbatim, ``canonical`` the name in ``PlanRecord.departments``,
    ``label`` the printed word (牵头单位, 配合), ``quote`` the place of the name,
    ``basis`` the places of the phrase, and of the heading or convention it leans on.
    """

    department: str
    canonical: str
    role: Role
    label: str
    quote: Span
    basis: tuple[Span, ...]
    rule: str
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """The smallest unit of work a body can be made responsible for.

    ``quote`` is the place of the title, ``body`` that of its whole text.
    """

    id: str
    number: str | None
    title: str
    section: str | None
    section_path: tuple[str, ...]
    safeguard: bool
    roles: tuple[RoleAssignment, ...]
    deadline: str | None
    deadline_quote: Span | None
    quote: Span
    body: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Value:
    """One cell of an indicator's row: ``label`` is the column (2025, or its words).

    ``number`` is a pair (low, high) for a range; it and ``comparator`` are None where no
    number stands. ``status`` is actual for what a completed period came to, else None.
    """

    label: str
    text: str
    number: float | tuple[float, float] | None
    comparator: Comparator | None
    status: Status | None
    quote: Span | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of an indicator table. ``nature`` is 约束性, 预期性 or None."""

    id: str
    name: str
    unit: str | None
    nature: str | None
    category: str | None
    table: str | None
    values: tuple[Value, ...]
    quote: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Target:
    """One quantified commitment in prose.

    ``value`` is a number, or a pair (low, high) for a range; ``per`` is 每年 or the
    like; ``place`` says where it stands: task, goal, box or section title.
    """

    id: str
    text: str
    subject: str
    comparator: Comparator
    value: float | tuple[float, float] | None
    unit: str | None
    year: int | None
    per: str | None
    task: str | None
    goal: str | None
    place: str | None
    quote: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """One cell of a project's row: column head, verbatim cell, place of the cell."""

    column: str
    cell: str
    quote: Span | None


@dataclass(frozen=True, slots=True)
class Project:
    """A titled item of a 专栏 box or a row of a project table.

    ``investment`` is the total investment in yuan, None where none is printed.
    """

    id: str
    name: str
    kind: Literal["box", "table"]
    box: str | None
    attributes: tuple[Attribute, ...]
    investment: float | None
    section_path: tuple[str, ...]
    quote: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Duty:
    """What a body has to do by a sentence of prose; ``canonical`` as in RoleAssignment."""

    id: str
    department: str
    canonical: str
    duty: str
    section_path: tuple[str, ...]
    task: str | None
    quote: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One printed form of a department, with the place where it first stands."""

    form: str
    quote: Span


@dataclass(frozen=True, slots=True)
class Department:
    """A body of this document with every form it is printed in.

    ``kind`` is an id of ontology/kinds.toml, ``functions`` ids of functions.toml,
    ``place`` the jurisdiction's name as far as it is known (烟台市福山区), ``plates``
    the functions of a further name plate: 市卫健委（市中医药局）.
    """

    name: str
    kind: str
    functions: tuple[str, ...]
    place: str | None
    mentions: tuple[Mention, ...]
    plates: tuple[str, ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every printed form, in order of appearance."""
        return tuple(mention.form for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class Convention:
    """A rule that the document states once for the rest of it (列第一位者为牵头单位)."""

    kind: Literal["first-leads", "comma-leads", "star-leads", "always-included"]
    text: str
    quote: Span


@dataclass(frozen=True, slots=True)
class Gap:
    """A place that looks like a fact but was not understood, with the reason."""

    kind: Literal["role", "target", "table", "heading", "total"]
    reason: str
    quote: Span


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """Everything that was read from one plan of one document.

    ``document`` is the file's name without folders, ``sha256`` that of its text,
    ``text_length`` the number of code points of its text, ``understood`` the share
    of them that lies in sections, tasks and tables that were read (0 to 1).
    """

    document: str
    sha256: str
    text_length: int
    head: PlanHead
    sections: tuple[Section, ...] = ()
    goals: tuple[Goal, ...] = ()
    tasks: tuple[Task, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    projects: tuple[Project, ...] = ()
    duties: tuple[Duty, ...] = ()
    departments: tuple[Department, ...] = ()
    conventions: tuple[Convention, ...] = ()
    gaps: tuple[Gap, ...] = ()
    understood: float | None = None
