"""The sheets of bodies: a directory of all, and one for each with what it has to do."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from graph.exports.facts import Facts
from graph.exports.sheetnames import sheet_names
from graph.exports.sheets import Sheet, filled, form
from graph.named_queries import Row, Value
from ontology.kinds import KIND_BY_ID

MOST_DEPARTMENTS = 60
"""How many bodies get a sheet of their own: more tabs are no use to anybody."""

_GROUP = KIND_BY_ID["collective"].zh
_DUTY = "职责"


def body_sheets(
    facts: Facts, wanted: Collection[str] | None, taken: Collection[str]
) -> list[Sheet]:
    """Return the directory, then the sheets of the bodies with most tasks.

    ``wanted`` are the IRIs of the bodies that may have a sheet, None all; ``taken`` the
    titles of other sheets. Single bodies come before groups such as 各有关部门.
    """
    work = _work(facts)
    ordered = sorted(facts.departments, key=lambda row: _rank(row, work))
    most = [
        row
        for row in ordered
        if row["bodyId"] in work and (wanted is None or row["bodyId"] in wanted)
    ][:MOST_DEPARTMENTS]
    names = sheet_names((str(row["body"]) for row in most), taken)
    titled = dict(zip((row["bodyId"] for row in most), names, strict=True))
    own = (_own(row, work[row["bodyId"]], titled[row["bodyId"]]) for row in most)
    return [_directory(ordered, titled), *own]


def numbered(row: Row) -> str:
    """The title of a task behind its number."""
    return f"{row['number'] or ''}{row['task']}"


def _work(facts: Facts) -> Mapping[Value, list[Row]]:
    """Return the rows of the roles of each body, then those of its duties."""
    found = defaultdict[Value, list[Row]](list)
    for row in facts.responsibilities:
        found[row["bodyId"]].append({**row, "task": numbered(row)})
    for row in facts.duties:
        found[row["bodyId"]].append({**row, "role": _DUTY, "task": row["duty"]})
    return found


def _rank(row: Row, work: Mapping[Value, list[Row]]) -> tuple[bool, int, int, str, str]:
    own = work.get(row["bodyId"], [])
    tasks = {line["id"] for line in own if line["role"] != _DUTY}
    is_group = row["kind"] == _GROUP
    return is_group, -len(tasks), -len(own), str(row["body"]), str(row["bodyId"])


def _directory(rows: list[Row], titled: Mapping[Value, str]) -> Sheet:
    heading = (
        f"{form('directory').heading}（{len(rows)} 个，{len(titled)} 个有单独的表）"
    )
    named = [{**row, "sheet": titled.get(row["bodyId"])} for row in rows]
    return replace(
        filled("directory", named, heading), links=dict(_links(rows, titled))
    )


def _links(
    rows: list[Row], titled: Mapping[Value, str]
) -> Iterator[tuple[tuple[int, int], str]]:
    last = len(form("directory").columns) - 1
    for line, row in enumerate(rows):
        if row["bodyId"] in titled:
            yield (line, last), titled[row["bodyId"]]


def _own(body: Row, rows: list[Row], title: str) -> Sheet:
    sheet = filled("department", rows, f"{body['body']}承担的任务")
    return replace(sheet, title=title, back=form("directory").title)
