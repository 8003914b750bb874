"""Tasks of tables: rows of their own, or roles for the tasks that prose describes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.assign import assignment
from loaders.departments import DepartmentBook
from loaders.outline import Outline
from loaders.records import RoleAssignment, Task
from loaders.roletables import TableTask
from loaders.tasks import plain_title


def with_tables(
    tasks: Sequence[Task],
    rows: Sequence[TableTask],
    outline: Outline,
    sections: dict[int, str],
    book: DepartmentBook,
) -> Iterator[Task]:
    """Yield the tasks of prose and tables, each once.

    Tasks with one id are one: what an appendix says of a task is added to it. A row whose title, or the merged title above it, is that of exactly one task in
    prose gives its roles to that task; any other row is a task of its own.
    """
    view = outline.view
    tasks = _once(tasks)
    named = _by_title(tasks)
    given: dict[str, list[TableTask]] = {}
    own: list[TableTask] = []
    for row in rows:
        title = plain_title(view.text[slice(*row.title)])
        same = named.get(title) or named.get(plain_title(row.group or ""), [])
        (given.setdefault(same[0].id, []) if len(same) == 1 else own).append(row)
    for task in tasks:
        yield _joined(task, given.get(task.id, []), outline, book)
    for row in own:
        yield _task(row, outline, sections, book)


def _once(tasks: Sequence[Task]) -> list[Task]:
    whole: dict[str, Task] = {}
    for task in tasks:
        whole[task.id] = _with(whole[task.id], task) if task.id in whole else task
    return list(whole.values())


def _with(task: Task, more: Task) -> Task:
    """Add the roles and the deadline of the same task in an appendix.

    Who leads or takes part is not named once more as responsible.
    """
    known = {(role.canonical, role.role) for role in task.roles}
    bodies = {role.canonical for role in task.roles}
    new = [
        one
        for one in more.roles
        if (one.canonical, one.role) not in known
        and not (one.role == "responsible" and one.canonical in bodies)
    ]
    joined = replace(task, roles=(*task.roles, *new))
    if task.deadline or not more.deadline:
        return joined
    return replace(joined, deadline=more.deadline, deadline_quote=more.deadline_quote)


def _by_title(tasks: Sequence[Task]) -> dict[str, list[Task]]:
    named: dict[str, list[Task]] = {}
    for task in tasks:
        named.setdefault(plain_title(task.title), []).append(task)
    return named


def _joined(
    task: Task, rows: list[TableTask], outline: Outline, book: DepartmentBook
) -> Task:
    """Add the roles of a table to a task of prose, those it has already left out."""
    roles = list(task.roles)
    known = {(role.canonical, role.role) for role in roles}
    for row in rows:
        for one in _roles(row, outline, book):
            if (one.canonical, one.role) not in known:
                known.add((one.canonical, one.role))
                roles.append(one)
    place = next((row.deadline for row in rows if row.deadline), None)
    if place is None or task.deadline:
        return replace(task, roles=tuple(roles))
    view = outline.view
    return replace(
        task,
        roles=tuple(roles),
        deadline=view.words(*place),
        deadline_quote=view.span(*place),
    )


def _roles(
    row: TableTask, outline: Outline, book: DepartmentBook
) -> list[RoleAssignment]:
    return [assignment(outline.view, one, book) for one in row.roles]


def _task(
    row: TableTask, outline: Outline, sections: dict[int, str], book: DepartmentBook
) -> Task:
    view = outline.view
    group = (row.group,) if row.group else ()
    return Task(
        id=row.id,
        number=row.number or None,
        title=view.words(*row.title),
        section=sections[row.node.start] if row.node else None,
        section_path=(*outline.path(row.node), *group),
        safeguard=False,
        roles=tuple(_roles(row, outline, book)),
        deadline=view.words(*row.deadline) if row.deadline else None,
        deadline_quote=view.span(*row.deadline) if row.deadline else None,
        quote=view.span(*row.title),
        body=view.span(*row.row),
        rule="task:table-row",
    )
