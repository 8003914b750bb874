"""Goals: the overall goal, and each numbered, dashed or run-in specific goal."""

import re
from collections.abc import Iterator

from loaders.enumerators import DASH
from loaders.outline import Node, Outline
from loaders.records import Goal
from loaders.tables import NOTE
from loaders.titled import titled_paragraphs
from loaders.titles import CLAUSE, is_inside, run_in_title

TEXT_START = 12
OVERALL = re.compile(r"总体?目标\Z|主要目标\Z")
# 2025年，主要预期目标是：… goes on, it is no title
OPEN = re.compile(r"(?:[是为]|如下|包括)\Z")


def read_goals(outline: Outline) -> Iterator[Goal]:
    """Yield the goals of every goals part; specific goals name the overall one above.

    ——公共卫生体系更加健全。…    1.建成健康强区。…    增强供给：…
    """
    number = 0
    overall: dict[int, str] = {}
    for node in outline.nodes:
        if node.kind != "goals":
            continue
        number += 1
        above = _goal_above(node, overall)
        overall[node.start] = f"g{number}"
        specific = list(_specific(outline, node))
        if specific and _is_overall(outline, node, *specific[0]):
            start, end, rule = specific.pop(0)
            yield _of_words(outline, node, f"g{number}", above, (start, end), rule)
        else:
            yield _of_node(outline, node, f"g{number}", above)
        for start, end, rule in specific:
            number += 1
            over = overall[node.start]
            yield _of_words(outline, node, f"g{number}", over, (start, end), rule)


def _is_overall(outline: Outline, node: Node, start: int, end: int, rule: str) -> bool:
    """规划目标 that opens with 总体目标。… has its overall goal there."""
    text = outline.view.text
    opens = not text[node.body : start].strip("\n") and rule == "goal:run-in"
    return opens and OVERALL.match(text, start, end) is not None


def _of_words(
    outline: Outline,
    node: Node,
    goal_id: str,
    above: str | None,
    place: tuple[int, int],
    rule: str,
) -> Goal:
    return Goal(
        goal_id,
        outline.view.words(*place),
        _start(outline, place[0]),
        outline.path(node),
        above,
        outline.view.span(*place),
        rule,
    )


def _goal_above(node: Node, overall: dict[int, str]) -> str | None:
    return next((overall[n.start] for n in node.above() if n.start in overall), None)


def _of_node(outline: Outline, node: Node, goal_id: str, above: str | None) -> Goal:
    rule = "goal:overall" if above is None else "goal:numbered"
    first = node.body if node.body < node.own_end else node.title[0]
    if above is not None:
        first = node.title[0]
    return Goal(
        goal_id,
        outline.title(node),
        _start(outline, first),
        outline.path(node.parent),
        above,
        outline.view.span(*node.title),
        rule,
    )


def _start(outline: Outline, place: int) -> str:
    text = outline.view.text
    while text[place : place + 1] == "\n":
        place += 1
    stop = text.find("\n", place)
    end = len(text) if stop < 0 else stop
    return outline.view.words(place, min(place + TEXT_START, end))


def _specific(outline: Outline, node: Node) -> Iterator[tuple[int, int, str]]:
    view = outline.view
    inside = outline.paragraphs(node.body, node.own_end)
    titled = titled_paragraphs(
        view, [p for p in inside if not DASH.match(view.text, p.start, p.end)][1:]
    )
    sentences = {p.start for p, _ in titled} if len(titled) > 1 else set()
    for paragraph in inside:
        if paragraph.is_row:
            continue
        dash = DASH.match(view.text, paragraph.start, paragraph.end)
        start = dash.end() if dash else paragraph.start
        text = view.text[start : paragraph.end]
        if dash:
            if clause := _clause(text):
                yield start, start + clause, "goal:dashed"
            continue
        bold = paragraph.bold_end - start
        length = run_in_title(text, bold)
        if NOTE.match(text) or OPEN.search(text[: length or 0]):
            continue
        is_title = bold > 0 or start in sentences or text[length or 0] == "："
        if length and length + 1 < len(text) and is_title:
            yield start, start + length, "goal:run-in"


def _clause(text: str) -> int:
    for match in CLAUSE.finditer(text):
        if not is_inside(text, match.start()):
            return match.start()
    return len(text)
