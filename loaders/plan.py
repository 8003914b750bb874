"""One document into one record: every extractor in turn."""

from collections.abc import Sequence

from loaders.abbreviations import find_abbreviations
from loaders.assign import make_tasks, unit_roles
from loaders.cleaning import clean
from loaders.conventionbook import ConventionBook, Printed
from loaders.departments import DepartmentBook
from loaders.document import Document
from loaders.duties import PrintedDuty, find_duties, make_duties
from loaders.errors import NotAPlan
from loaders.front import read_front
from loaders.gaps import find_gaps
from loaders.goals import read_goals
from loaders.head import read_head
from loaders.headings import read_outline
from loaders.indicators import read_indicators
from loaders.mentions import find_mentions
from loaders.noplan import why_no_plan
from loaders.outline import MAIN_RANK, Node, Outline
from loaders.projects import read_projects
from loaders.records import PlanHead, PlanRecord, Section
from loaders.roles import read_roles
from loaders.roletables import read_role_tables
from loaders.tables import read_tables
from loaders.tabletasks import with_tables
from loaders.targets import read_targets
from loaders.taskcells import task_cells
from loaders.tasks import read_units
from loaders.understood import share_understood
from loaders.view import View


def read_plan(document: Document) -> PlanRecord:
    """Read everything that one document states.

    Raises:
        NotAPlan: when no task, goal, indicator or project can be read; says why.
    """
    view = clean(document.text)
    front = read_front(view)
    outline = read_outline(view, front.body, len(view.text))
    head = read_head(view, front, outline, document.name)
    record = _read(document, outline, head)
    reason = why_no_plan(view, front, record)
    if reason is not None:
        raise NotAPlan(f"{document.name}：{reason}")
    return record


def _read(document: Document, outline: Outline, head: PlanHead) -> PlanRecord:
    view = outline.view
    ids = section_ids(outline)
    text = read_roles(view, outline.start, outline.end)
    units = read_units(outline, ids, [one.start for one in text.phrases])
    conventions = ConventionBook(view, text)
    roles = unit_roles(outline, units, text, conventions)
    tables = list(read_tables(view, outline.start, outline.end))
    rows = list(read_role_tables(outline, tables))
    duties = list(find_duties(outline, units, text))
    book = _book(view, head, [*roles, *(row.roles for row in rows)], duties)
    goals = tuple(read_goals(outline))
    prose = list(make_tasks(outline, units, roles, text, ids, book))
    tasks = list(with_tables(prose, rows, outline, ids, book))
    cells = task_cells(view, tables, rows, {task.id for task in tasks})
    targets = tuple(read_targets(outline, units, goals, head, text, cells))
    return PlanRecord(
        document=document.name,
        sha256=document.sha256,
        text_length=len(document.text),
        head=head,
        sections=tuple(_sections(outline, ids)),
        goals=goals,
        tasks=tuple(tasks),
        indicators=tuple(read_indicators(view, tables)),
        targets=targets,
        projects=tuple(read_projects(outline, tables)),
        duties=tuple(make_duties(view, duties, book)),
        departments=book.departments(),
        conventions=conventions.records(),
        gaps=find_gaps(outline, text, tables, targets),
        understood=share_understood(outline, tables, tasks),
    )


def _book(
    view: View,
    head: PlanHead,
    roles: Sequence[Sequence[Printed]],
    duties: Sequence[PrintedDuty],
) -> DepartmentBook:
    """Gather every printed name: of roles, duties, the issuer, and mere mentions."""
    book = DepartmentBook(head.region.value if head.region else None)
    abbreviations = list(find_abbreviations(view, 0))
    for stated in abbreviations:
        book.abbreviate(view.words(*stated.name), view.words(*stated.short))
    for printed in roles:
        for one in printed:
            book.add(
                view.words(*one.name),
                view.span(*one.name),
                level=one.level,
                whole=one.whole,
            )
    for duty in duties:
        for a, b in duty.members:
            book.add(view.words(a, b), view.span(a, b), sector=duty.sectors)
    for issuer in head.issuers:
        if issuer.quote:
            book.add(issuer.value, issuer.quote)
    for stated in abbreviations:
        for place in (stated.name, stated.short):
            book.add_mention(view.words(*place), view.span(*place))
    for a, b, sector in find_mentions(view, book.place):
        book.add_mention(view.words(a, b), view.span(a, b), sector=sector)
    return book


def section_ids(outline: Outline) -> dict[int, str]:
    """Return the ordinal path (3.1.2) of each heading by its place in the view."""
    ids: dict[int, str] = {}
    counts: dict[str, int] = {}
    for node in outline.nodes:
        above = ids[node.parent.start] + "." if node.parent else ""
        counts[above] = counts.get(above, 0) + 1
        ids[node.start] = f"{above}{counts[above]}"
    return ids


def _sections(outline: Outline, ids: dict[int, str]) -> list[Section]:
    return [
        _section(outline, node, ids)
        for node in outline.nodes
        if node.rank <= MAIN_RANK or node.is_box
    ]


def _section(outline: Outline, node: Node, ids: dict[int, str]) -> Section:
    depth = len(list(node.above())) + 1
    parent = ids[node.parent.start] if node.parent else None
    return Section(
        ids[node.start],
        node.number,
        outline.title(node),
        depth,
        parent,
        outline.path(node),
        outline.view.span(*node.title),
    )
