"""Say the rows of an answer in sentences."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from graph.named_queries import Row, Value
from graph.questions.forms import Form

SHOWN = 8
"""How many items a line, or lines an offer, names; the rows have them all."""

SIGNS = {">=": "≥", "<=": "≤", ">": "＞", "<": "＜", "about": "约 "}
"""How a comparator is written before its number."""

_FIELD = re.compile(r"\{(?:(?P<how>\w+) )?(?P<name>\w+)\}")


def lines(form: Form, rows: list[Row]) -> list[str]:
    """Return one line for each group of rows, in the order of the rows."""
    facts = [row for row in rows if not form.lacking or row["id"] is not None]
    keys = {row_key(form, row): None for row in facts}
    said = [_line(form, [r for r in facts if row_key(form, r) == k]) for k in keys]
    return [*said, *_lacking(form, [row for row in rows if row not in facts])]


def _lacking(form: Form, rows: list[Row]) -> list[str]:
    """Name the places of rows that stand for nothing found there."""
    places = list(dict.fromkeys(_where(row["place"]) for row in rows))
    more = f"等 {len(places)} 处" if len(places) > SHOWN else ""
    items = "、".join(places[:SHOWN]) + more
    return [fill(form.lacking, {"items": items})] if places else []


def shortened(said: list[str]) -> list[str]:
    """Return the first lines of a long answer and how many more the rows hold."""
    more = len(said) - SHOWN
    return said if more <= 1 else [*said[:SHOWN], f"另有 {more} 条，见下表"]


def row_key(form: Form, row: Row) -> tuple[Value, ...]:
    """Return what the rows of one line have in common; places never share a line."""
    place = row.get("place") if form.group else None
    return (*(row[column] for column in form.group), place)


def _line(form: Form, rows: list[Row]) -> str:
    items = list(dict.fromkeys(" ".join(fill(form.item, row).split()) for row in rows))
    named = form.join.join(items[:SHOWN])
    more = _and_more(form, len(items))
    return fill(form.line, rows[0] | {"n": len(items), "items": named + more})


def _and_more(form: Form, number: int) -> str:
    if number <= SHOWN:
        return ""
    return "等" if "{n}" in form.line else f"等 {number} 项"


def fill(template: str, values: Mapping[str, Value]) -> str:
    """Put values into a template; what is missing leaves nothing behind.

    ``{name}`` is the value, ``{in name}`` the value in brackets, ``{of name}`` a unit
    (unless the cell has it), ``{yuan name}`` a sum of money, ``{year name}`` a year,
    ``{where name}`` a place, ``{level_of name}`` a level, ``{or name}`` the value or 无,
    ``{sign name}`` a comparator, ``{nth name}`` a rank.
    """

    def field(found: re.Match[str]) -> str:
        value = values.get(found["name"])
        if found["how"] == "of" and value and str(value) in str(values.get("cell")):
            return ""  # 4‰以下 needs no ‰ behind it
        return _WAYS[found["how"] or "plain"](value)

    return _FIELD.sub(field, template)


def _plain(value: Value) -> str:
    return "" if value is None else str(value)


def _in(value: Value) -> str:
    return "" if value is None else f"（{value}）"


def _of(value: Value) -> str:
    return "" if value is None else f" {value}"


def yuan(value: Value) -> str:
    """Say a sum in the unit that people use: 860000000 -> 8.6亿元."""
    if value is None:
        return "投资额未写明"
    amount = Decimal(str(value))
    for size, unit in ((10**8, "亿元"), (10**4, "万元")):
        if amount >= size:
            return f"{(amount / size).normalize():f}{unit}"
    return f"{amount.normalize():f}元"


def _year(value: Value) -> str:
    """Say a column's head: 2025 -> 2025年, 其他 -> 其他."""
    return f"{value}年" if re.fullmatch(r"\d{4}", str(value)) else _plain(value)


def _where(value: Value) -> str:
    return "没有写明地区的" if value is None else str(value)


def _level_of(value: Value) -> str:
    return "层级未写明" if value is None else str(value)


def _or(value: Value) -> str:
    return "无" if value is None else str(value)


def _sign(value: Value) -> str:
    return SIGNS.get(str(value), "")


def _nth(value: Value) -> str:
    return "" if value is None else f"，第 {value} 位"


_WAYS = {
    "level_of": _level_of,
    "or": _or,
    "sign": _sign,
    "nth": _nth,
    "where": _where,
    "year": _year,
    "plain": _plain,
    "in": _in,
    "at": _in,
    "of": _of,
    "yuan": yuan,
}


def together(sentences: Iterable[str]) -> str:
    """Join lines into the text of an answer, each with its full stop."""
    ended = (line if line.endswith("。") else f"{line}。" for line in sentences if line)
    return "\n".join(ended)
