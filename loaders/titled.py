"""Paragraphs that open with a sentence that is their title."""

from collections.abc import Sequence

from loaders.titles import run_in_title
from loaders.view import Paragraph, View

TITLED_SHARE = 0.6
"""Share of paragraphs with a title sentence from which these sentences are titles."""


def titled_paragraphs(
    view: View, paragraphs: Sequence[Paragraph]
) -> list[tuple[Paragraph, int]]:
    """Return the paragraphs with the lengths of their titles, if most have one.

    提升急救能力。完善… : a first sentence without a comma, and more behind it.
    """
    prose = [p for p in paragraphs if not p.is_row]
    titled = [(p, length) for p in prose if (length := _title_length(view, p))]
    most = len(titled) >= TITLED_SHARE * len(prose)
    return titled if titled and most and titled[0][0] is prose[0] else []


def _title_length(view: View, paragraph: Paragraph) -> int | None:
    text = view.text[paragraph.start : paragraph.end]
    bold = paragraph.bold_end - paragraph.start
    length = run_in_title(text, bold)
    if length is None or length + 1 >= len(text):
        return None
    if bold:
        return length
    return length if text[length] == "。" and "，" not in text[:length] else None
