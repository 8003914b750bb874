"""Write an Excel workbook as an office wants it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.exports.evidence import joined_sources, joined_words, on_one_line
from graph.exports.excel import workbook
from graph.exports.facts import Facts
from graph.exports.scope import Scope
from graph.exports.sheetnames import sheet_names
from graph.exports.sheets import Sheet, form
from graph.named_queries import Row, Value
from graph.store import PlanStore
from ontology.kinds import KIND_BY_ID

MOST_DEPARTMENTS = 60
"""How many bodies get a sheet of their own: more tabs are no use to anybody."""

_COUNTS = ("leads", "participates", "responsible")
_GROUP = KIND_BY_ID["collective"].zh
_VERBATIM = ("quote", "task", "indicator", "project", "goal", "subject", "attributes")
_KINDS = ("indicators", "projects", "goals", "targets")


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return the workbook: who does what, all bodies, figures, then a sheet per body.

    The bodies with most tasks have sheets, ``MOST_DEPARTMENTS`` at most; the sheet 单位目录
    lists all of them with links to these.
    """
    facts = Facts(store, scope)
    titled = _titled(facts, scope)
    sheets = [_tasks(facts), _directory(facts, titled)]
    rows = {
        "indicators": _indicators(facts),
        "projects": facts.projects,
        "goals": facts.goals,
        "targets": [_target(row) for row in facts.targets],
    }
    sheets += [_sheet(kind, rows[kind]) for kind in _KINDS if rows[kind]]
    sheets += [_department(facts, body, title) for body, title in titled.items()]
    return workbook(sheets)


def _sheet(kind: str, rows: Sequence[Row]) -> Sheet:
    shape = form(kind)
    return Sheet(shape.title, shape.heading, shape.columns, _values(kind, rows), {})


def _values(kind: str, rows: Iterable[Row]) -> tuple[tuple[Value, ...], ...]:
    """Return the values of the columns, the rows counted from 1."""
    return tuple(
        tuple(
            order if column.source == "order" else _shown(row, column.source)
            for column in form(kind).columns
        )
        for order, row in enumerate(rows, 1)
    )


def _shown(row: Row, name: str) -> Value:
    value = row.get(name)
    return on_one_line(value) if name in _VERBATIM else value


def _tasks(facts: Facts) -> Sheet:
    roles = defaultdict[Value, list[Row]](list)
    for row in facts.responsibilities:
        roles[row["id"]].append(row)
    shape = form("tasks")
    rows = [_task(row, roles[row["id"]]) for row in facts.tasks]
    return Sheet(
        shape.title, _heading(facts), shape.columns, _values("tasks", rows), {}
    )


def _task(row: Row, roles: Sequence[Row]) -> Row:
    """Return the task with the words that state its roles, or else its title."""
    stated = roles or [row]
    own = dict.fromkeys(role["deadline"] for role in roles if role["deadline"])
    return {
        **row,
        "task": _numbered(row),
        "deadline": row["deadline"] or "；".join(map(str, own)),
        "quote": joined_words(row["quote"] for row in stated),
        "source": joined_sources(row["source"] for row in stated),
    }


def _numbered(row: Row) -> str:
    return f"{row['number'] or ''}{row['task']}"


def _heading(facts: Facts) -> str:
    """Name the plan where there is but one."""
    title = form("tasks").heading
    plans = {row["plan"] for row in facts.tasks}
    return f"{plans.pop()}　{title}" if len(plans) == 1 else title


def _titled(facts: Facts, scope: Scope) -> Mapping[Value, str]:
    """Return the titles of the sheets of bodies, those with most tasks first."""
    wanted = [
        row
        for row in facts.departments
        if _work(row) and (scope.bodies is None or row["bodyId"] in scope.bodies)
    ]
    most = sorted(wanted, key=_most_work_first)[:MOST_DEPARTMENTS]
    taken = [form(kind).title for kind in ("tasks", "directory", *_KINDS)]
    names = sheet_names((str(row["body"]) for row in most), taken)
    return dict(zip((row["bodyId"] for row in most), names, strict=True))


def _tasks_of(row: Row) -> int:
    return sum(int(row[name] or 0) for name in _COUNTS)


def _work(row: Row) -> int:
    return _tasks_of(row) + int(row["duties"] or 0)


def _most_work_first(row: Row) -> tuple[bool, int, int, str, str]:
    """Order single bodies before groups such as 各有关部门."""
    is_group = row["kind"] == _GROUP
    return is_group, -_tasks_of(row), -_work(row), str(row["body"]), str(row["bodyId"])


def _directory(facts: Facts, titled: Mapping[Value, str]) -> Sheet:
    shape = form("directory")
    rows = sorted(facts.departments, key=_most_work_first)
    found = [{**row, "sheet": titled.get(row["bodyId"])} for row in rows]
    last = len(shape.columns) - 1
    links = {
        (line, last): title
        for line, row in enumerate(rows)
        if (title := titled.get(row["bodyId"]))
    }
    heading = f"{shape.heading}（{len(rows)} 个，{len(titled)} 个有单独的表）"
    values = _values("directory", found)
    return Sheet(shape.title, heading, shape.columns, values, links)


def _department(facts: Facts, body: Value, title: str) -> Sheet:
    roles = [row for row in facts.responsibilities if row["bodyId"] == body]
    duties = [row for row in facts.duties if row["bodyId"] == body]
    rows = [
        *({**row, "task": _numbered(row)} for row in roles),
        *({**row, "role": "职责", "task": row["duty"]} for row in duties),
    ]
    return Sheet(
        title,
        f"{rows[0]['body']}承担的任务",
        form("department").columns,
        _values("department", rows),
        {},
        back=form("directory").title,
    )


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
    ends = [row["min"], row["max"]]
    span = "～".join("" if end is None else f"{end:g}" for end in ends)
    figure = span if row["value"] is None and any(ends) else row["value"]
    return {**row, "figure": figure, "of": row["task"] or row["goal"]}
