"""Questions that this store has an answer to."""

from collections.abc import Iterator

from api.rows import rows
from graph.named_queries import Row, run
from graph.store import PlanStore


def suggestions(store: PlanStore) -> list[str]:
    """A few questions, of different kinds, in a fixed order."""
    return list(dict.fromkeys(_questions(store)))


def _questions(store: PlanStore) -> Iterator[str]:
    bodies = run(store, "departments")
    if lead := _most(bodies, "leads"):
        yield f"{_short_name(store, lead)}牵头哪些任务"
    if partner := _most(bodies, "participates"):
        yield f"{partner['body']}配合哪些任务"
        yield f"哪些部门和{partner['body']}一起工作"
    if charged := _most(bodies, "responsible"):
        yield f"{charged['body']}负责哪些任务"
    tasks = [row for row in run(store, "tasks") if row["leads"]]
    if tasks:
        yield f"“{tasks[0]['task']}”由谁牵头"
    for indicator in run(store, "indicators")[:1]:
        yield f"{indicator['indicator']}的目标值是多少"
    for plan in run(store, "plans")[:1]:
        yield f"《{plan['plan']}》的依据是什么"
    if run(store, "projects"):
        yield "投资最大的项目有哪些"


def _most(bodies: list[Row], column: str) -> Row | None:
    """The body with most of something, None where none has any."""
    having = [row for row in bodies if row[column]]
    return max(having, key=lambda row: int(row[column] or 0), default=None)


def _short_name(store: PlanStore, body: Row) -> str:
    """The shortest name that a body goes by: 区医保局 as its own plan says."""
    names = [
        str(row["name"])
        for row in rows(store, "body-names")
        if row["body"] == body["bodyId"]
    ]
    return min(names, key=lambda name: (len(name), name), default=str(body["body"]))
