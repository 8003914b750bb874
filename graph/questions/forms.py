"""The forms of questions, read from forms.toml."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

_PIECE = re.compile(r"<(\w+)>")
_SLOT = re.compile(r"\{(\w+)\}")

# What a slot may hold; a name is some characters that ask nothing themselves.
_NAME = r"(?:(?!哪些|哪个|什么|多少|谁).){%s}?"
_SLOTS = {
    "year": r"(?:19|20)\d\d",
    "count": r"\d+|[一二两三四五六七八九十]+",
    "nature": r"约束性|预期性",
    "plan": _NAME % "2,60",
    "otherPlan": _NAME % "2,60",
    "place": _NAME % "2,20",
    "body": _NAME % "2,40",
    "other": _NAME % "2,40",
    "words": _NAME % "2,20",
}
_ANYTHING = _NAME % "1,80"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of question; the head of forms.toml says what each field is."""

    id: str
    query: str
    slots: dict[str, str]
    patterns: tuple[re.Pattern[str], ...]
    line: str
    item: str
    none: str
    group: tuple[str, ...] = ()
    bind: dict[str, list[str]] = field(default_factory=dict)
    join: str = "；"
    note: str = ""
    total: str = ""
    lacking: str = ""
    across: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    example: str = ""
    leads: bool = False
    weak: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A form that a question has, with the words in its slots."""

    form: Form
    words: dict[str, str]


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms in the order in which they are tried."""
    path = files("graph") / "questions" / "forms.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_form(row, data["pieces"]) for row in data["form"])


def form(ident: str) -> Form:
    """Return one form by its id; a KeyError where there is none."""
    return {one.id: one for one in forms()}[ident]


def across(ident: str) -> tuple[str, ...]:
    """Return what a form says of rows side by side; nothing for "", which is no form."""
    return form(ident).across if ident else ()


def _form(row: dict[str, Any], pieces: dict[str, str]) -> Form:
    patterns = tuple(_pattern(text, pieces) for text in row["patterns"])
    lists = {key: tuple(row.get(key, ())) for key in ("group", "across", "cues")}
    return Form(**row | lists | {"patterns": patterns})


def _pattern(text: str, pieces: dict[str, str]) -> re.Pattern[str]:
    while _PIECE.search(text):
        text = _PIECE.sub(lambda found: pieces[found[1]], text)
    return re.compile(_SLOT.sub(_slot, text))


def _slot(found: re.Match[str]) -> str:
    return f"(?P<{found[1]}>{_SLOTS.get(found[1], _ANYTHING)})"


def matches(question: str) -> Iterator[Match]:
    """Yield every form that the normalised question has, in their order."""
    for form in forms():
        for pattern in form.patterns:
            if found := pattern.fullmatch(question):
                words = {k: v for k, v in found.groupdict().items() if v is not None}
                yield Match(form, words)
