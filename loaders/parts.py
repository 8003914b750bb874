"""The part of a plan each heading belongs to: background, goals, tasks, safeguards."""

import re

from loaders.appendices import lists_tasks
from loaders.outline import APPENDIX_RANK, Node
from loaders.view import View
from ontology.sections import part_kind


def name_parts(view: View, nodes: list[Node]) -> None:
    """Tell background, guidance, goals, tasks and safeguards apart.

    Only the highest headings say what part they open; below a heading of guidance,
    goals or background the next level may say more (总体要求 holds 发展目标). Background
    comes before the first tasks only.
    """
    tasks_seen = False
    for node in nodes:
        if node.is_box:
            node.kind = "box"
            continue
        told = part_kind(view.words(*node.title))
        if node.parent is None:
            node.kind = _top_kind(view, told, node, tasks_seen)
            tasks_seen = tasks_seen or node.kind == "tasks"
        else:
            is_achieved = node.run_in and told == "background"
            node.kind = _lower_kind(
                None if is_achieved else told, node.parent, view.words(*node.title)
            )
    for node in nodes:
        _settle_goals(node)
    _goals_before_tasks(view, nodes)
    if not any(node.kind == "goals" for node in nodes):
        _goals_in_guidance(view, nodes)


# 主要目标： under a field of work
GOALS_ONLY = re.compile(
    r"(?:主要|行动|工作|发展|总体|具体|年度|规划|预期|阶段|阶段性|量化|全年)*目标\Z"
)
BELOW_GUIDANCE = ("guidance", "goals", "background", "tasks")
"""What a heading below guidance or goals may open: 主要目标, but 策略措施 as well."""


def _top_kind(view: View, told: str | None, node: Node, tasks_seen: bool) -> str:
    if node.rank == APPENDIX_RANK:
        return "tasks" if lists_tasks(view, node) else "appendix"
    if told in ("background", "preface", "guidance") and tasks_seen:
        return "tasks"
    if told == "safeguards" and not tasks_seen and len(node.children) == 0:
        return "tasks"
    return told or "tasks"


def _lower_kind(told: str | None, parent: Node, title: str) -> str:
    above = parent.kind
    if above in ("guidance", "goals") and told in BELOW_GUIDANCE:
        return told
    if above == "tasks" and GOALS_ONLY.match(title):
        return "goals"
    if above == "goals" and parent.parent and parent.parent.kind == "tasks":
        return above
    if above == "preface":
        return told or "tasks"
    return above


def _settle_goals(node: Node) -> None:
    """Where a child of a goals part is called goals, only such children are."""
    kinds = {child.kind for child in node.children}
    if node.kind == "goals" and "guidance" in kinds:
        node.kind = "guidance"


# 一、目标任务 without headings below it, before 二、重点任务
GOALS_AND_TASKS = re.compile(r"(?:总体|主要|工作|年度)?(?:目标任务|任务目标)\Z")


def _goals_before_tasks(view: View, nodes: list[Node]) -> None:
    """What is called goals and tasks says the goals where other parts hold the tasks."""
    tops = [node for node in nodes if node.parent is None and node.kind == "tasks"]
    for node in tops[:-1]:
        if not node.children and GOALS_AND_TASKS.match(view.words(*node.title)):
            node.kind = "goals"


# 到2027年，…
BY_YEAR = re.compile(r"[到至]20\d{2}年")


def _goals_in_guidance(view: View, nodes: list[Node]) -> None:
    """一、总体要求 without headings below it holds the goals where it names a year."""
    for node in nodes:
        alone = node.kind == "guidance" and not node.children
        if alone and BY_YEAR.search(view.text, node.body, node.own_end):
            node.kind = "goals"
