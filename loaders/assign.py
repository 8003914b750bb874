"""Who does what: phrases of responsibility joined to the tasks they stand at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.departments import DepartmentBook
from loaders.names import split_names
from loaders.outline import Outline
from loaders.phrases import ALWAYS, Part
from loaders.records import Role, RoleAssignment, Task
from loaders.roles import Found, RoleText
from loaders.spans import Span
from loaders.tasks import Unit
from loaders.view import View


@dataclass(frozen=True, slots=True)
class Printed:
    """One name in one role, before its canonical name is known."""

    name: tuple[int, int]
    role: Role
    label: str
    basis: tuple[Span, ...]
    rule: str
    deadline: str | None


def unit_roles(
    view: View, outline: Outline, units: Sequence[Unit], text: RoleText
) -> list[list[Printed]]:
    """Return the roles of each task: its own, inherited ones, those of conventions."""
    conventions = _Conventions(view, text)
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
    return [one for one in text.phrases if unit.start <= one.start < unit.end]


def _inherited(
    outline: Outline,
    unit: Unit,
    own: list[Printed],
    text: RoleText,
    conventions: "_Conventions",
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
        found = [
            one
            for one in text.phrases
            if node.start <= one.start < min(end, unit.start)
        ]
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


class _Conventions:
    """What the document states once, and from where on it holds."""

    def __init__(self, view: View, text: RoleText) -> None:
        self._view = view
        self._first = _first(text, "first-leads")
        self._always = _first(text, "always")
        self._quotes = {one.kind: one.quote for one in text.conventions}

    def apply(self, found: Found) -> Iterator[Printed]:
        """Yield the roles of a phrase as the document's conventions make them."""
        phrase, view = found.phrase, self._view
        basis: tuple[Span, ...] = (view.span(*found.outer),)
        deadline = view.words(*found.at(phrase.deadline)) if phrase.deadline else None
        rule = f"role:{phrase.form}"
        parts: Sequence[Part] = phrase.parts
        if self._first_leads(found):
            parts = [*_led(parts)]
            basis, rule = (*basis, self._quotes["first-leads"]), "role:first-leads"
        for part in parts:
            yield Printed(
                found.at(part.place), part.role, part.label, basis, rule, deadline
            )
        yield from self._added(found, basis)

    def _first_leads(self, found: Found) -> bool:
        stated = self._first
        equal = all(part.role == "responsible" for part in found.phrase.parts)
        many = len(found.phrase.parts) > 1
        return stated is not None and found.start >= stated.start and equal and many

    def _added(self, found: Found, basis: tuple[Span, ...]) -> Iterator[Printed]:
        """Yield the names that the document says belong to every phrase from here on."""
        stated = self._always
        if stated is None or found.start <= stated.start or not found.phrase.parts:
            return
        if any(part.role == "lead" for part in found.phrase.parts):
            return
        place = stated.at(stated.phrase.always or (0, 0))
        match = ALWAYS.search(self._view.text, *place)
        if match is None:
            return
        quotes = (*basis, self._quotes["always-included"])
        for name in split_names(self._view.text, *match.span("names")):
            yield Printed(name, "responsible", "", quotes, "role:always-included", None)


def _first(text: RoleText, kind: str) -> Found | None:
    field = "first_leads" if kind == "first-leads" else "always"
    return next((one for one in text.phrases if getattr(one.phrase, field)), None)


def _led(parts: Sequence[Part]) -> Iterator[Part]:
    """The first name leads, the others take part."""
    for number, part in enumerate(parts):
        yield Part(part.place, "participant" if number else "lead", part.label)


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
        deadline = next(
            (one for one in _inside(text, unit) if one.phrase.deadline), None
        )
        place = (
            deadline.at(deadline.phrase.deadline)
            if deadline and deadline.phrase.deadline
            else None
        )
        node = unit.node if unit.is_paragraph else unit.node.parent
        yield Task(
            unit.id,
            unit.number or None,
            view.words(*unit.title),
            sections[node.start] if node else None,
            outline.path(node),
            unit.safeguard,
            tuple(_assignment(view, one, book) for one in printed),
            view.words(*place) if place else None,
            view.span(*place) if place else None,
            view.span(*unit.title),
            view.span(unit.start, _last_char(view, unit)),
            "task:paragraph" if unit.is_paragraph else "task:heading",
        )


def _last_char(view: View, unit: Unit) -> int:
    end = unit.end
    while end > unit.start + 1 and view.text[end - 1] in "\n\t":
        end -= 1
    return end


def _assignment(view: View, one: Printed, book: DepartmentBook) -> RoleAssignment:
    name = view.words(*one.name)
    return RoleAssignment(
        name,
        book.canonical(name),
        one.role,
        one.label,
        view.span(*one.name),
        one.basis,
        one.rule,
        one.deadline,
    )
