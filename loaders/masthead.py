"""The box that a government's site prints above a document: number, office, day."""

from collections.abc import Iterable, Iterator

from loaders.view import Cell, Paragraph, View
from ontology.webpage import LABEL, LABEL_KINDS

LONGEST_LINE = 300


def read_masthead(view: View, paragraphs: Iterable[Paragraph]) -> dict[str, Cell]:
    """Return where title, issuer, number and date stand; the first of each counts.

    发布机构：甲区政府办公室 发文日期：2023年8月2日 in one row, or a cell for each.
    """
    found: dict[str, Cell] = {}
    for paragraph in paragraphs:
        if paragraph.is_row and paragraph.end - paragraph.start <= LONGEST_LINE:
            for kind, place in _values(view, paragraph):
                found.setdefault(kind, place)
    return found


def _values(view: View, paragraph: Paragraph) -> Iterator[tuple[str, Cell]]:
    """Yield what stands behind each label, up to the next label."""
    labels = list(LABEL.finditer(view.text, paragraph.start, paragraph.end))
    ends = [label.start() for label in labels[1:]] + [paragraph.end] * bool(labels)
    for label, end in zip(labels, ends, strict=True):
        start = label.end()
        while start < end and view.text[start] == "\t":
            start += 1
        while start < end and view.text[end - 1] in "\t；;":
            end -= 1
        if start < end:
            yield LABEL_KINDS[label["label"]], (start, end)
