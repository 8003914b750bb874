"""Appendices that hold tasks of their own: 附件 重点任务清单, item by item."""

import re
from collections.abc import Iterator

from loaders.outline import Node
from loaders.rolepatterns import LABEL
from loaders.view import View

# 重点任务清单    工作任务分工    任务分解表    重点工作台账
LIST_OF_TASKS = re.compile(r"(?:任务|工作|举措|措施).{0,4}(?:清单|分解|分工|台账)")
# 工作专班名单    领导小组成员单位职责分工
OTHER_LIST = re.compile(r"职责|名单|成员|领导小组|专班|联席会议")
# 市甲局牵头，市乙局配合）
ROLE_END = re.compile(r"(?:牵头|负责|配合)[^。\n]{0,40}[）〕】]")
LONGEST_HEAD = 80
FEWEST_WITH_ROLES = 2
"""Items with bodies from which an appendix without a telling title holds tasks."""


def lists_tasks(view: View, appendix: Node) -> bool:
    """Tell an appendix whose numbered items are tasks.

    附件⏎重点任务清单⏎1.…: its title says so; else items name who is responsible.
    """
    items = list(_items(appendix))
    if not items:
        return False
    end = min(items[0].start, appendix.start + LONGEST_HEAD)
    head = view.text[appendix.start : end]
    if OTHER_LIST.search(head):
        return False
    if LIST_OF_TASKS.search(head) and any(_has_text(view, item) for item in items):
        return True
    return sum(_has_roles(view, item) for item in items) >= FEWEST_WITH_ROLES


def _items(appendix: Node) -> Iterator[Node]:
    """Yield the numbered headings without a heading below them, in text order."""
    waiting = appendix.children[::-1]
    while waiting:
        node = waiting.pop()
        waiting.extend(node.children[::-1])
        if node.number and not node.children and not node.is_box:
            yield node


def _has_text(view: View, item: Node) -> bool:
    """A mere list of what is enclosed (1.甲表 2.乙表) has none."""
    return "。" in view.text[item.body : item.end].rstrip()


def _has_roles(view: View, item: Node) -> bool:
    if OTHER_LIST.search(view.text, item.start, item.end):
        return False
    label = LABEL.search(view.text, item.start, item.end)
    told = label is not None and (label["role"] or label["bare"])
    return bool(told or ROLE_END.search(view.text, item.start, item.end))
