"""Write an Excel workbook as an office wants it."""

from collections import defaultdict
from collections.abc import Sequence

from graph.exports.bodysheets import body_sheets, numbered
from graph.exports.evidence import joined_sources, joined_words
from graph.exports.excel import workbook
from graph.exports.facts import Facts
from graph.exports.figures import decimal
from graph.exports.scope import Scope
from graph.exports.sheets import Sheet, comparator, filled, form
from graph.named_queries import Row, Value
from graph.store import PlanStore

_KINDS = ("tasks", "directory", "indicators", "projects", "goals", "targets")


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return the workbook: who does what, all bodies, figures, then a sheet per body.

    A sheet of figures that would be empty is left out.
    """
    facts = Facts(store, scope)
    titles = [form(kind).title for kind in _KINDS]
    directory, *bodies = body_sheets(facts, scope.bodies, titles)
    rows = {
        "indicators": _indicators(facts),
        "projects": facts.projects,
        "goals": facts.goals,
        "targets": [_target(row) for row in facts.targets],
    }
    figures = [filled(kind, found) for kind, found in rows.items() if found]
    return workbook([_tasks(facts), directory, *figures, *bodies])


def _tasks(facts: Facts) -> Sheet:
    """Name the plan over the tasks where there is but one."""
    roles = defaultdict[Value, list[Row]](list)
    for row in facts.responsibilities:
        roles[row["id"]].append(row)
    rows = [_task(row, roles[row["id"]]) for row in facts.tasks]
    heading = form("tasks").heading
    plans = {row["plan"] for row in rows}
    return filled(
        "tasks", rows, f"{plans.pop()}　{heading}" if len(plans) == 1 else heading
    )


def _task(row: Row, roles: Sequence[Row]) -> Row:
    """Return the task with the words that state its roles, or else its title."""
    stated = roles or [row]
    own = dict.fromkeys(role["deadline"] for role in roles if role["deadline"])
    return {
        **row,
        "task": numbered(row),
        "deadline": row["deadline"] or "；".join(map(str, own)),
        "quote": joined_words(role["quote"] for role in stated),
        "source": joined_sources(role["source"] for role in stated),
    }


def _indicators(facts: Facts) -> list[Row]:
    """Return the indicators, their cells told apart by what they say: now or by when."""
    cells: dict[tuple[Value, Value], list[str]] = defaultdict(list)
    for row in facts.observations:
        cells[row["id"], row["status"]].append(f"{row['column']}：{row['cell']}")
    return [
        {
            **row,
            "baseline": "\n".join(cells[row["id"], "现状值"]),
            "target": "\n".join(cells[row["id"], "目标值"]),
            "other": "\n".join(cells[row["id"], None]),
        }
        for row in facts.indicators
    ]


def _target(row: Row) -> Row:
    """Return the target with its number, or the ends of its range."""
    ends = [None if end is None else float(end) for end in (row["min"], row["max"])]
    span = "～".join("" if end is None else decimal(end) for end in ends)
    ranged = row["value"] is None and ends != [None, None]
    return {
        **row,
        "comparator": comparator(row["comparator"]),
        "figure": span if ranged else row["value"],
        "of": row["task"] or row["goal"],
    }
