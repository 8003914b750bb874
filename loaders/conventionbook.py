"""Phrases of responsibility as the document's own conventions make them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.blanks import cut_at_blanks
from loaders.brackets import CLOSING, OPENING
from loaders.conventions import STARS, Statement
from loaders.names import split_names
from loaders.phrases import Part
from loaders.records import Convention, Role
from loaders.roles import Found, RoleText
from loaders.sharedends import completed
from loaders.spans import Span
from loaders.view import View
from ontology.bodynames import find_body_name, find_national

# 市甲局: a level printed before the first name of a list
LEVEL = re.compile(r"[省市区县州旗盟](?=.{2})")


@dataclass(frozen=True, slots=True)
class Printed:
    """One name in one role, before its canonical name is known.

    ``level`` is the level that a name before it carries and this one leaves out:
    市 for 乙局 in 市甲局、乙局; empty where there is none. ``whole`` is the name with
    the end that its list prints once (甲区政府 for 甲 in 甲、乙两区政府), else empty.
    """

    name: tuple[int, int]
    role: Role
    label: str
    basis: tuple[Span, ...]
    rule: str
    deadline: str | None
    level: str = ""
    whole: str = ""


class ConventionBook:
    """Knows what the document states once, and from where on it holds."""

    def __init__(self, view: View, text: RoleText) -> None:
        """Note the statements; one that stands behind all phrases holds for all."""
        self._view = view
        self._stated: list[tuple[int, Statement]] = [
            (_holds_from(view, text, one), one) for one in text.statements
        ]

    def records(self) -> tuple[Convention, ...]:
        """Return the statements as records, in text order."""
        rows = sorted((one.start, one) for _, one in self._stated)
        return tuple(
            Convention(
                one.kind,
                self._view.words(one.start, one.end),
                self._view.span(one.start, one.end),
            )
            for _, one in rows
        )

    def apply(self, found: Found) -> Iterator[Printed]:
        """Yield the roles of a phrase as the document's conventions make them."""
        phrase, view = found.phrase, self._view
        basis: tuple[Span, ...] = (view.span(*found.outer),)
        deadline = view.words(*found.at(phrase.deadline)) if phrase.deadline else None
        rule, parts = f"role:{phrase.form}", phrase.parts
        for statement in self._holding(found):
            led = _led(view.text, found, statement)
            if led:
                parts = led
                basis = (*basis, view.span(statement.start, statement.end))
                rule = f"role:{statement.kind}"
                break
        level = ""
        wholes = completed(view.text, [found.at(part.place) for part in parts])
        for part in parts:
            for name in cut_at_blanks(view, *found.at(part.place)):
                own, level = _levels(view.text[slice(*name)], level)
                whole = wholes.get(name, "")
                yield Printed(
                    name, part.role, part.label, basis, rule, deadline, own, whole
                )
        yield from self._added(found, basis)

    def _holding(self, found: Found) -> list[Statement]:
        return [one for start, one in self._stated if start <= found.start]

    def _added(self, found: Found, basis: tuple[Span, ...]) -> Iterator[Printed]:
        """Yield the names that the document says belong to every phrase from here on."""
        if any(part.role == "lead" for part in found.phrase.parts):
            return
        for statement in self._holding(found):
            own = found.outer[0] <= statement.start < found.outer[1]
            if statement.names is None or own:
                continue
            quotes = (*basis, self._view.span(statement.start, statement.end))
            for name in split_names(self._view.text, *statement.names):
                yield Printed(
                    name, "responsible", "", quotes, "role:always-included", None
                )


def _holds_from(view: View, text: RoleText, statement: Statement) -> int:
    """A statement inside a phrase holds from that phrase on.

    One that is printed below all phrases, as a note, or that says 以上, holds for all.
    """
    for found in text.phrases:
        if found.outer[0] <= statement.start < found.outer[1]:
            return found.start
    behind_all = all(found.start < statement.start for found in text.phrases)
    says_above = "以上" in view.text[statement.start : statement.end]
    return 0 if behind_all or says_above else statement.start


def _led(text: str, found: Found, statement: Statement) -> tuple[Part, ...] | None:
    """Return the parts with the lead that a statement gives, None where it gives none."""
    parts = found.phrase.parts
    if len(parts) < 2 or any(part.role != "responsible" for part in parts):
        return None
    if statement.kind == "first-leads":
        leads = 1
    elif statement.kind == "comma-leads":
        comma = _first_comma(text, found)
        leads = sum(part.place[0] < comma for part in parts)
    elif statement.kind == "star-leads":
        return _starred(text, found, parts)
    else:
        return None
    return tuple(
        Part(part.place, "lead" if index < leads else "participant", part.label)
        for index, part in enumerate(parts)
    )


def _first_comma(text: str, found: Found) -> int:
    depth = 0
    for index in range(found.start, found.end):
        depth += (text[index] in OPENING) - (text[index] in CLOSING)
        if depth == 0 and text[index] in "，；":
            return index - found.start
    return 0


def _starred(text: str, found: Found, parts: Sequence[Part]) -> tuple[Part, ...] | None:
    def is_starred(part: Part) -> bool:
        a, b = found.at(part.place)
        return text[a - 1] in STARS or text[b : b + 1] in tuple(STARS)

    if not any(is_starred(part) for part in parts):
        return None
    return tuple(
        Part(part.place, "lead" if is_starred(part) else "participant", part.label)
        for part in parts
    )


def _levels(name: str, before: str) -> tuple[str, str]:
    """Return the level to complete a name with, and the level to hand on.

    市甲局、乙委: 乙委 is 市乙委. A name with a level of its own hands that on; a name
    that is no plain department (各县区政府, 某海关) takes none.
    """
    level = LEVEL.match(name)
    if level and find_body_name(name) is None and find_national(name) is None:
        return "", level[0]
    return (before if before and find_body_name(name) else ""), before
