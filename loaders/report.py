"""The coverage report of a plan: what was read, and what was passed over."""

from collections.abc import Iterator

from loaders.records import Gap, PlanRecord

KINDS = {
    "role": "责任分工",
    "target": "量化目标",
    "table": "表格",
    "heading": "标题",
    "total": "合计",
}
LONGEST_QUOTE = 60


def report_lines(record: PlanRecord, text: str) -> Iterator[str]:
    """Yield the report line by line; each gap with its place and its words."""
    share = record.understood or 0.0
    yield f"《{record.head.title.value}》（{record.document}）"
    yield f"读懂的篇幅：{share:.0%}（共 {record.text_length} 字）"
    yield "读出：" + "，".join(_counts(record))
    yield from _unknown(record)
    if not record.gaps:
        yield "没有发现像事实而没有读懂的地方。"
        return
    yield f"像事实而没有读懂的地方 {len(record.gaps)} 处："
    for gap in record.gaps:
        yield _gap(gap, text)


def unknown_bodies(record: PlanRecord) -> tuple[str, ...]:
    """Return the bodies whose names told neither a function nor a kind."""
    return tuple(
        body.name
        for body in record.departments
        if body.kind == "department" and not body.functions
    )


def _unknown(record: PlanRecord) -> Iterator[str]:
    names = unknown_bodies(record)
    if names:
        yield f"没有认出职能和类别的单位 {len(names)} 个：" + "、".join(names)


def _counts(record: PlanRecord) -> Iterator[str]:
    assigned = sum(len(task.roles) for task in record.tasks)
    for name, count in (
        ("目标", len(record.goals)),
        ("任务", len(record.tasks)),
        ("责任", assigned),
        ("指标", len(record.indicators)),
        ("量化目标", len(record.targets)),
        ("项目", len(record.projects)),
        ("文字职责", len(record.duties)),
        ("单位", len(record.departments)),
    ):
        yield f"{name} {count}"


def _gap(gap: Gap, text: str) -> str:
    words = "".join(gap.quote.of(text).split())
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE] + "……"
    place = f"{gap.quote.start}-{gap.quote.end}"
    return f"- [{KINDS[gap.kind]}] 第 {place} 字：{gap.reason}：“{words}”"
