"""What is read from the head of a plan: plain, frozen values with their quotes."""

from dataclasses import dataclass
from typing import Literal

from loaders.spans import Span


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the plan's head: its words, normalised, and their place.

    ``quote`` is None where the value is not from the text: a title made of place and
    years (rule ``title:none-printed``) or of the file's name (``title:file-name``).
    """

    value: str
    quote: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named in 《…》, with the number printed right behind it (or None)."""

    title: str
    number: str | None
    relation: Literal["based_on", "cites"]
    quote: Span
    rule: str


@dataclass(frozen=True, slots=True)
class PlanHead:
    """Who issued the plan, when, for which place and years.

    ``date`` is an ISO date (2023-08-14, 2023-08 or 2023); ``period`` the first and
    last year (one of them None where only the other is said); ``doc_number`` the 发文字号. None means that the text does not say it.
    ``issuers`` are the bodies that ``issuer`` names, one by one, with all their forms.
    """

    title: Field
    issuer: Field | None = None
    issuers: tuple[Field, ...] = ()
    doc_number: Field | None = None
    date: Field | None = None
    region: Field | None = None
    period: tuple[int | None, int | None] | None = None
    period_quote: Span | None = None
    approved_by: Field | None = None
    citations: tuple[Citation, ...] = ()
