"""The text of a web page: one line a paragraph, one line a table row, tabs for cells."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ontology.webpage import CLASSES, ELEMENTS

HIDDEN = frozenset({"script", "style", "head", "noscript", "template", "title"})
BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "section",
        "article",
        "header",
        "footer",
        "blockquote",
        "br",
        "hr",
        "thead",
        "tbody",
        "pre",
        "main",
        "nav",
        "aside",
        "center",
    ]
)
CELLS = frozenset({"td", "th"})
GROUPS = frozenset({"table", "thead", "tbody", "tfoot"})
LARGEST_SPAN = 200
"""A page that claims more rows or columns for one cell is not believed."""


def html_to_text(page: str) -> str:
    """Return the visible text, paragraph by paragraph.

    A row with two cells or more becomes one line with tabs between the cells; a table
    that only lays out the page (one cell a row) gives its paragraphs as they are.
    """
    root = LexborHTMLParser(page).root
    parts = "" if root is None else "".join(_parts(root))
    lines = (" ".join(_blanks(line)) for line in parts.split("\n"))
    return "".join(f"{line}\n" for line in lines if line.strip())


def _blanks(line: str) -> list[str]:
    """Fold the blanks of a line, but keep the tabs between its cells."""
    if "\t" not in line:
        return line.split()
    return ["\t".join(" ".join(cell.split()) for cell in line.split("\t"))]


def _parts(root: LexborNode) -> Iterator[str]:
    """Walk the tree without recursion: pages nest as deep as they like."""
    stack: list[LexborNode | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
        elif node.tag == "-text":
            yield (node.text_content or "").replace("\n", " ").replace("\t", " ")
        elif node.tag in GROUPS and _is_data(node):
            yield from _rows(node)
        elif node.tag not in HIDDEN and not _is_furniture(node):
            stack.extend(_opened(node))


def _is_furniture(node: LexborNode) -> bool:
    """The menus and the foot of a site are no part of the document."""
    words = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return node.tag in ELEMENTS or not CLASSES.isdisjoint(words.lower().split())


def _opened(node: LexborNode) -> list["LexborNode | str"]:
    """Return what is inside a node, last first, with line ends round a block."""
    inside: list[LexborNode | str] = list(node.iter(include_text=True))
    if node.tag in BLOCKS:
        inside = ["\n", *inside, "\n"]
    return inside[::-1]


def _is_data(group: LexborNode) -> bool:
    """A group of rows is data where a row of its own has two cells or more."""
    return any(len(_cells(row)) > 1 for row in group.iter() if row.tag == "tr")


def _rows(group: LexborNode) -> Iterator[str]:
    """Yield a line for each row; a cell that spans stands in each row it spans.

    A row of one cell (a caption, a note) becomes a line of prose.
    """
    held: dict[int, tuple[int, str]] = {}
    for row in group.iter():
        if row.tag != "tr":
            continue
        cells = _cells(row)
        if len(cells) == 1 and not held:
            yield "\n" + _flat(cells[0]) + "\n"
            continue
        yield "\n" + "\t".join(_spread(cells, held)) + "\n"


def _spread(cells: list[LexborNode], held: dict[int, tuple[int, str]]) -> list[str]:
    """Return a row's cells with those that rows above hold open; note its own."""
    words: list[str] = []
    waiting = list(cells)
    while waiting or len(words) in held:
        column = len(words)
        if column in held:
            left, text = held.pop(column)
            if left > 1:
                held[column] = (left - 1, text)
            words.append(text)
            continue
        cell = waiting.pop(0)
        text = _flat(cell)
        for offset in range(_span(cell, "colspan")):
            words.append(text if offset == 0 else "")
            if _span(cell, "rowspan") > 1:
                held[column + offset] = (_span(cell, "rowspan") - 1, words[-1])
    return words


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return min(int(value), LARGEST_SPAN) if value.isdecimal() and len(value) < 5 else 1


def _cells(row: LexborNode) -> list[LexborNode]:
    return [child for child in row.iter() if child.tag in CELLS]


def _flat(cell: LexborNode) -> str:
    return " ".join(cell.text(separator=" ").split())
