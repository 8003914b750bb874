"""Outlines written down as lines, two blanks for each level."""

from loaders.headings import read_outline
from loaders.outline import Outline
from loaders.view import View


def outline_of(view: View) -> Outline:
    """Return the outline of a whole text."""
    return read_outline(view, 0, len(view.text))


def drawn(outline: Outline) -> list[str]:
    """Return a line for each heading: 一、|总体要求|guidance."""
    return [
        "  " * len(list(node.above()))
        + f"{node.number}|{outline.title(node)}|{node.kind}"
        for node in outline.nodes
    ]
