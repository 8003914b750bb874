"""Say in one short line what is wrong with a query that does not parse."""

import re

from graph.errors import BrokenQuery, Mistake
from graph.sparql_place import place

# error at 1:23: expected one of …
_PLACE = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_KNOWN = {
    "Prefix not found": "有前缀没有声明，请加 PREFIX",
    "Duplicated variable name": "同一个变量名取了两次",
    "that is unbound": "SELECT 里有变量没有写进 GROUP BY",
    "overrides an existing": "AS 后面的变量名已经用过，请换一个",
}
_CHECK = "请检查括号、变量和句号"
_ONLY = "SPARQL 语句有误（只支持查询）："


def broken_query(error: SyntaxError, sparql: str, base: str) -> BrokenQuery:
    """Return the error to raise for a query that does not parse, with the place of the fault.

    The parser names the end of what it looked at, often a few words after the fault.
    """
    found = place(sparql, base)
    return BrokenQuery(explain(error, found), found)


def explain(error: SyntaxError, found: Mistake | None = None) -> str:
    """Return where a query breaks off and, where the parser knows it, why.

    The parser's own message lists every token that could have followed.
    """
    told = _PLACE.match(str(error))
    if told is None:
        return f"{_ONLY}{str(error).splitlines()[0]}"
    why = next((said for key, said in _KNOWN.items() if key in told[3]), _CHECK)
    if found is None:
        return f"{_ONLY}{why}。"
    return f"{_ONLY}第 {found.line} 行第 {found.column} 个字符附近读不懂，{why}。"
