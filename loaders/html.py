"""The text of a web page: one line a paragraph, one line a table row, tabs for cells."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

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
        elif node.tag == "tr" and len(_cells(node)) > 1:
            yield "\n" + "\t".join(_flat(cell) for cell in _cells(node)) + "\n"
        elif node.tag not in HIDDEN:
            stack.extend(_opened(node))


def _opened(node: LexborNode) -> list["LexborNode | str"]:
    """Return what is inside a node, last first, with line ends round a block."""
    inside: list[LexborNode | str] = list(node.iter(include_text=True))
    if node.tag in BLOCKS:
        inside = ["\n", *inside, "\n"]
    return inside[::-1]


def _cells(row: LexborNode) -> list[LexborNode]:
    return [child for child in row.iter() if child.tag in CELLS]


def _flat(cell: LexborNode) -> str:
    return " ".join(cell.text(separator=" ").split())
