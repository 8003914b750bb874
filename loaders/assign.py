"""Who does what: phrases of responsibility joined to the tasks they stand at."""

from collections.abc import Iterator, Sequence

from loaders.conventionbook import ConventionBook, Printed
from loaders.departments import DepartmentBook
from loaders.outline import Outline
from loaders.records import RoleAssignment, Task
from loaders.roles import Found, RoleText
from loaders.tasks import Unit
from loaders.view import View


def unit_roles(
    outline: Outline,
    units: Sequence[Unit],
    text: RoleText,
    conventions: ConventionBook,
) -> list[list[Printed]]:
    """Return the roles of each task: its own, inherited ones, those of conventions."""
    own = [
        [role for found in _inside(text, unit) for role in conventions.apply(found)]
        for unit in units
    ]
    return [
        roles
        if any(role.role == "lead" for role in roles)
        else _inherited(outline, unit, roles, text, conventions) + roles
        for unit, roles in zip(units, own, strict=True)
    ]


def _inside(text: RoleText, unit: Unit) -> list[Found]:
    return text.between(unit.start, unit.end)


def _inherited(
    outline: Outline,
    unit: Unit,
    own: list[Printed],
    text: RoleText,
    conventions: "ConventionBook",
) -> list[Printed]:
    """（一）某某工作。（市甲局牵头）: the heading's phrase holds for the items below.

    An item with bodies of its own takes the heading's lead only.
    """
    above = (
        unit.node.above()
        if not unit.is_paragraph
        else iter([unit.node, *unit.node.above()])
    )
    for node in above:
        end = node.own_end if node is not unit.node else unit.start
        found = text.between(node.start, min(end, unit.start))
        held = [role for one in found for role in conventions.apply(one)]
        roles = [role for role in held if not own or role.role == "lead"]
        if roles:
            heading = outline.view.span(*node.title)
            return [
                Printed(
                    r.name,
                    r.role,
                    r.label,
                    (*r.basis, heading),
                    "role:heading",
                    r.deadline,
                )
                for r in roles
            ]
    return []


def make_tasks(
    outline: Outline,
    units: Sequence[Unit],
    roles: Sequence[Sequence[Printed]],
    text: RoleText,
    sections: dict[int, str],
    book: DepartmentBook,
) -> Iterator[Task]:
    """Yield the tasks with their roles; every name must be in ``book`` already."""
    view = outline.view
    for unit, printed in zip(units, roles, strict=True):
        place = _deadline(text, unit)
        node = unit.node if unit.is_paragraph else unit.node.parent
        yield Task(
            id=unit.id,
            number=unit.number or None,
            title=view.words(*unit.title),
            section=sections[node.start] if node else None,
            section_path=outline.path(node),
            safeguard=unit.safeguard,
            roles=tuple(assignment(view, one, book) for one in printed),
            deadline=view.words(*place) if place else None,
            deadline_quote=view.span(*place) if place else None,
            quote=view.span(*unit.title),
            body=view.span(unit.start, _last_char(view, unit)),
            rule="task:paragraph" if unit.is_paragraph else "task:heading",
        )


def _deadline(text: RoleText, unit: Unit) -> tuple[int, int] | None:
    for found in _inside(text, unit):
        if found.phrase.deadline:
            return found.at(found.phrase.deadline)
    return None


def _last_char(view: View, unit: Unit) -> int:
    end = unit.end
    while end > unit.start + 1 and view.text[end - 1] in "\n\t":
        end -= 1
    return end


def assignment(view: View, one: Printed, book: DepartmentBook) -> RoleAssignment:
    """Return a printed role with the canonical name of its body."""
    quote = view.span(*one.name)
    return RoleAssignment(
        view.words(*one.name),
        book.canonical(quote),
        one.role,
        one.label,
        quote,
        one.basis,
        one.rule,
        one.deadline,
    )
