"""The tables of a plan's page: what its queries found, with words, links and places."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from api import addresses
from api.entity import local_name
from api.plan_load import Load, Share
from api.rows import Row
from api.tables import Cell, Column, Fact, Table, words
from ontology.roles import ROLE_BY_ID
from visual.style import style

SIGNS = {
    "=": "",
    ">=": "≥ ",
    "<=": "≤ ",
    ">": "> ",
    "<": "< ",
    "about": "≈ ",
    "range": "",
    "increase": "+",
    "decrease": "\N{MINUS SIGN}",
    "cover-all": "全覆盖",
}
"""The comparators of targets as people write them."""

LOOKS = {
    "number": "whole",
    "unit": "whole",
    "nature": "whole",
    "baseline": "figure",
    "actual": "figure",
    "target": "figure",
    "demand": "figure",
    "year": "figure",
    "investment": "figure",
    "duties": "figure",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the things and the text of a plan are answered for, and the page's words."""

    base: str
    sha256: str
    say: Callable[[str], str]

    def thing(self, row: Row, name: str, identifier: str) -> Cell:
        """A name with the page of what it names."""
        if name not in row:
            return Cell("")
        page = addresses.local(self.base, str(row[identifier]))
        return Cell(str(row[name]), page, identifier == "id")

    def place(self, row: Row) -> str:
        """The place of a row's words in the text."""
        page = addresses.short_source(self.sha256)
        return f"{page}?start={row['start']}&end={row['end']}#quote"


@dataclass(frozen=True, slots=True)
class Line:
    """A row by its columns, its words, their section, and their places in the text."""

    cells: Mapping[str, Cell]
    quote: str = ""
    section: str = ""
    places: tuple[str, ...] = ()


def tabled(
    name: str, lines: Iterable[Line], heads: Mapping[str, str] | None = None
) -> Table:
    """The table of ``lines`` without the columns that none fills."""
    found = list(lines)
    names = [
        column
        for column in (found[0].cells if found else ())
        if any(line.cells[column].words for line in found)
    ]
    return Table(
        name,
        (),
        tuple(
            Column(column, (heads or {}).get(column, words(column)), _look(column))
            for column in names
        ),
        tuple(
            Fact(
                tuple(line.cells[column] for column in names),
                line.quote,
                line.section,
                line.places,
            )
            for line in found
        ),
    )


def _look(column: str) -> str:
    """How a column looks; one with the name of a role counts tasks."""
    return LOOKS.get(column, "figure" if column in ROLE_BY_ID else "")


def said(row: Row, name: str) -> str:
    """What a row says in a column, empty where it says nothing."""
    return str(row.get(name, ""))


def heading(row: Row) -> str:
    """The nearest heading above; the outline beside the tables tells the others."""
    return said(row, "section").rpartition(" > ")[2]


def tasks(at: Origin, tasks: Sequence[Row], roles: Sequence[Row]) -> Table:
    """Tasks with everybody's role, and the phrases that say so."""
    by_task: defaultdict[str, list[Row]] = defaultdict(list)
    for row in roles:
        by_task[str(row["taskId"])].append(row)
    return tabled(
        "task-table", (_task(at, row, by_task[str(row["id"])]) for row in tasks)
    )


def _task(at: Origin, task: Row, roles: Sequence[Row]) -> Line:
    phrases = {at.place(row): str(row["words"]) for row in roles if "words" in row}
    cells = {
        "number": Cell(said(task, "number")),
        "task": at.thing(task, "name", "id"),
        "leads": _names(roles, "lead"),
        "participants": _names(roles, "participant"),
        "responsible": _names(roles, "responsible"),
        "deadline": Cell(said(task, "deadline")),
    }
    return Line(
        cells,
        " …… ".join(phrases.values()),
        heading(task),
        tuple(phrases) or (at.place(task),),
    )


def _names(roles: Sequence[Row], role: str) -> Cell:
    """The names as they are printed, in the order of the text."""
    printed = (row for row in roles if local_name(str(row["roleId"])) == role)
    return Cell("、".join(dict.fromkeys(str(row["printed"]) for row in printed)))


def targets(at: Origin, targets: Sequence[Row]) -> Table:
    """Quantified commitments: what each asks, by when, under which task or goal."""
    return tabled("target-table", (_target(at, row) for row in targets))


def _target(at: Origin, row: Row) -> Line:
    under = "task" if "task" in row else "goal"
    cells = {
        "subject": at.thing(row, "subject", "id"),
        "demand": Cell(_demand(at, row)),
        "year": Cell(said(row, "due")),
        "inTask": at.thing(row, under, f"{under}Id"),
    }
    return Line(cells, said(row, "quote"), places=(at.place(row),))


def _demand(at: Origin, row: Row) -> str:
    """What a target asks: ≥ 28%, 3–5个, 全覆盖."""
    sign = SIGNS.get(said(row, "comparator"), "")
    bounds = [_figure(row[name]) for name in ("min", "max") if name in row]
    figure = "–".join(bounds) or _figure(row.get("value", ""))
    return f"{said(row, 'per')}{at.say(sign)}{figure}{said(row, 'unit')}"


def _figure(value: object) -> str:
    """A number with commas between thousands and no empty decimals."""
    if not isinstance(value, int | float):
        return str(value)
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def projects(at: Origin, cells: Sequence[Row]) -> Table:
    """Projects with what else their rows say."""
    rows = groupby(cells, key=lambda row: row["id"])
    return tabled("project-table", (_project(at, list(row)) for _, row in rows))


def _project(at: Origin, cells: Sequence[Row]) -> Line:
    row = cells[0]
    pairs = (f"{cell['column']}：{cell['cell']}" for cell in cells if "column" in cell)
    shown = {
        "project": at.thing(row, "name", "id"),
        "investment": Cell(_figure(row.get("investment", ""))),
        "attributes": Cell("；".join(dict.fromkeys(pairs))),
    }
    return Line(shown, "", said(row, "box"), (at.place(row),))


def duties(at: Origin, duties: Sequence[Row]) -> Table:
    """What is asked of bodies in prose."""
    return tabled("duty-table", (_duty(at, row) for row in duties))


def _duty(at: Origin, row: Row) -> Line:
    cells = {
        "body": at.thing(row, "body", "bodyId"),
        "duty": at.thing(row, "duty", "id"),
    }
    return Line(cells, "", heading(row), (at.place(row),))


def bodies(at: Origin, load: Load) -> Table:
    """How many tasks each body has in each role, or duties in prose."""
    lines = (_share(at, load.roles, share) for share in load.shares)
    roles = style().links
    heads = {role: roles[role].zh for role in load.roles if role in roles}
    return tabled("body-table", lines, heads)


def _share(at: Origin, roles: Sequence[str], share: Share) -> Line:
    name = Cell(share.name, addresses.local(at.base, share.iri))
    numbers = zip(roles, share.numbers, strict=True)
    return Line({"body": name} | {role: Cell(str(n or "")) for role, n in numbers})
