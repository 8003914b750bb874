"""The tree of headings: what each is called, what it opens, how far it reaches."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.view import Paragraph, View

BOX_RANK = 6.5
APPENDIX_RANK = 0
MAIN_RANK = 6
"""Levels down to 1. are headings; (1) and ① below them are items."""


@dataclass(slots=True, eq=False)
class Node:
    """A heading with its text.

    ``title`` is a range of the view; ``body`` where its own text starts, ``own_end``
    where the first heading below it starts, ``end`` where the next on its level does.
    """

    number: str
    title: tuple[int, int]
    rank: float
    start: int
    body: int
    run_in: bool = False
    own_end: int = 0
    end: int = 0
    kind: str = ""
    parent: "Node | None" = None
    children: "list[Node]" = field(default_factory=list)

    @property
    def is_box(self) -> bool:
        """Whether it heads a 专栏."""
        return self.rank == BOX_RANK

    def above(self) -> "Iterator[Node]":
        """Yield the headings above, nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True)
class Outline:
    """All headings of a plan in text order, and its prose paragraphs and rows."""

    view: View
    nodes: tuple[Node, ...]
    start: int
    end: int

    def title(self, node: Node) -> str:
        """Return a heading's title as printed, without its number."""
        return self.view.words(*node.title)

    def label(self, node: Node) -> str:
        """Return number and title as printed: （一）加强领导."""
        gap = " " if node.number.startswith("第") else ""
        return f"{node.number}{gap}{self.title(node)}"

    def path(self, node: Node | None) -> tuple[str, ...]:
        """Return the labels from the top down to the node itself."""
        if node is None:
            return ()
        return tuple(self.label(n) for n in [*list(node.above())[::-1], node])

    def paragraphs(self, start: int, end: int) -> tuple[Paragraph, ...]:
        """Return the paragraphs that begin in a range of the view."""
        return self.view.between(start, end)

    def node_at(self, place: int) -> Node | None:
        """Return the innermost heading whose text holds a place."""
        before = bisect_right(self.nodes, place, key=_start)
        if before == 0:
            return None
        last = self.nodes[before - 1]
        holding = (node for node in (last, *last.above()) if place < node.end)
        return next(holding, None)


def _start(node: Node) -> int:
    return node.start
