"""Texts that are no plan, each with the reason said to the user."""

import re

from loaders.front import Front
from loaders.records import PlanRecord
from loaders.view import View

# 第一条 …: the articles of a law
ARTICLE = re.compile(r"^第[一二三四五六七八九十百]+条", re.MULTILINE)
FEWEST_ARTICLES = 5
# 本报讯（记者 某某）    某某社某市5月3日电
NEWS = re.compile(
    r"本报讯|本网讯|(?:记者|通讯员)[^，。]{2,12}(?:报道|摄)|社[^，。]{2,8}\d{1,2}月\d{1,2}日电|[（(]记者"
)
NEWS_HEAD = 400
LEAST_LEFT = 0.3
"""Share of a document's characters below which it was a table of contents only."""


def why_no_plan(view: View, front: Front, record: PlanRecord) -> str | None:
    """Return why a text is no plan, in the user's words; None where it is one."""
    source_length = len("".join(view.source.split()))
    assigned = any(task.roles for task in record.tasks)
    if len(ARTICLE.findall(view.text)) >= FEWEST_ARTICLES and not assigned:
        return "正文是“第一条、第二条……”体例的法规文本，不是规划或方案。"
    if len(view.text) < LEAST_LEFT * source_length:
        return "去掉目录、页码之后没有正文，不是完整的规划；请检查文件内容是否完整。"
    if _says_something(record):
        return None
    if NEWS.search(view.text[:NEWS_HEAD]):
        return "是新闻报道，不是规划或方案的正文。"
    if _is_mere_notice(front):
        return "是一份通知，没有附规划或方案的正文；请换成它印发的文件。"
    if record.tasks:
        return None
    return (
        "没有读出目标、任务、指标或项目，不像是规划、方案或工作要点；"
        "请检查文件内容是否完整。"
    )


def _says_something(record: PlanRecord) -> bool:
    """A goal, an indicator, a project or a task with its bodies is what plans state."""
    assigned = any(task.roles for task in record.tasks)
    return bool(record.goals or record.indicators or record.projects or assigned)


def _is_mere_notice(front: Front) -> bool:
    return front.notice is not None and front.title in (None, front.notice)
