"""Say in one short line what is wrong with a query that does not parse."""

import re

from graph.errors import BrokenQuery, Mistake

# error at 1:23: expected one of …
_PLACE = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_KNOWN = {
    "Prefix not found": "有前缀没有声明，请加 PREFIX",
    "Duplicated variable name": "同一个变量名取了两次",
}
_CHECK = "请检查括号、变量和句号"
_WIDEST = 200


def broken_query(error: SyntaxError, sparql: str) -> BrokenQuery:
    """Return the error to raise for a query that does not parse, with the place of the fault."""
    return BrokenQuery(explain(error), mistake(error, sparql))


def mistake(error: SyntaxError, sparql: str) -> Mistake | None:
    """Return the place where the parser stopped, None where it names none."""
    found = _PLACE.match(str(error))
    if found is None:
        return None
    line, column = int(found[1]), int(found[2])
    lines = sparql.split("\n")
    text = lines[line - 1] if line <= len(lines) else ""
    start = max(0, column - _WIDEST) if len(text) > _WIDEST else 0
    return Mistake(line, column, text[start : start + _WIDEST].rstrip("\r"))


def explain(error: SyntaxError) -> str:
    """Return where a query breaks off and, where the parser knows it, why.

    The parser's own message lists every token that could have followed; the place it
    gives is how far it looked, at or after the fault.
    """
    found = _PLACE.match(str(error))
    if found is None:
        return f"SPARQL 语句有误（只支持查询）：{str(error).splitlines()[0]}"
    why = next((said for key, said in _KNOWN.items() if key in found[3]), _CHECK)
    return (
        "SPARQL 语句有误（只支持查询）："
        f"第 {found[1]} 行第 {found[2]} 个字符附近读不懂，{why}。"
    )
