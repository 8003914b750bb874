"""Sort the rows of a list as ?sort=-deadline,title says."""

from collections.abc import Collection, Sequence

from api.errors import BadRequest
from graph.named_queries import Row

DOWN = "-"


def ordered(
    rows: Sequence[Row], asked: str | None, known: Collection[str], title: str
) -> list[Row]:
    """The rows by the columns that are asked for, the first of these first.

    A minus turns a column round; rows without a value come last either way, and
    rows that are alike stay as they were. ``title`` is the column meant by title.

    Raises:
        BadRequest: for a column that is not ``known``.
    """
    found = list(rows)
    for word in reversed([word for word in (asked or "").split(",") if word]):
        name = word.removeprefix(DOWN)
        if name not in known:
            names = "、".join(sorted(known))
            raise BadRequest(f"不能按 {name[:50]} 排序，可用的有：{names}。")
        column = title if name == "title" else name
        filled = [row for row in found if row.get(column) is not None]
        empty = [row for row in found if row.get(column) is None]
        filled.sort(key=lambda row: _key(row[column]), reverse=word.startswith(DOWN))
        found = filled + empty
    return found


def _key(value: object) -> tuple[bool, float, str]:
    """Numbers by size, before words by their characters."""
    if isinstance(value, int | float):
        return False, float(value), ""
    return True, 0.0, str(value)
