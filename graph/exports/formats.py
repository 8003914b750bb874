"""The formats by name, each with the module that writes it."""

from dataclasses import dataclass
from importlib import import_module

from graph.errors import UnknownEntity, UnknownFormat
from graph.exports.scope import EVERYTHING, Scope
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, media type, the end of file names, and words for people.

    ``graph.exports.{module}`` holds ``write(store, scope) -> bytes``. It is imported when
    asked for, so that nobody pays for a library of a format that is not written.
    """

    name: str
    module: str
    media: str
    suffix: str
    words: str

    @property
    def is_of_one_plan(self) -> bool:
        """Whether a file can hold one plan only."""
        return self.name == "stratml"

    @property
    def is_text(self) -> bool:
        """Whether a terminal can show it."""
        return self.suffix not in {"xlsx", "zip"}


FORMATS = {
    form.name: form
    for form in (
        Format(
            "xlsx",
            "workbook",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "Excel 工作簿",
        ),
        Format("csvw", "csvw", "application/zip", "zip", "CSV（压缩包）"),
        Format("nq", "nquads", "application/n-quads", "nq", "N-Quads"),
        Format("ttl", "turtle", "text/turtle; charset=utf-8", "ttl", "Turtle"),
        Format("jsonld", "jsonld", "application/ld+json", "jsonld", "JSON-LD"),
        Format("graphml", "graphml", "application/graphml+xml", "graphml", "GraphML"),
        Format("gexf", "gexf", "application/gexf+xml", "gexf", "GEXF"),
        Format("stratml", "stratml", "application/xml", "xml", "StratML"),
    )
}
_OF_GRAPHS = ("nq", "ttl")


def format_of(name: str) -> Format:
    """Return the format of that name.

    Raises:
        UnknownFormat: when there is none; the message lists those there are.
    """
    if name not in FORMATS:
        raise UnknownFormat(f"没有 {name} 这种导出格式，可用：{'、'.join(FORMATS)}")
    return FORMATS[name]


def export(store: PlanStore, name: str, scope: Scope = EVERYTHING) -> bytes:
    """Return what ``scope`` keeps of the store in the format ``name``.

    The same store and scope give the same bytes.

    Raises:
        UnknownFormat: when there is no such format, or it cannot write a single graph.
        UnknownEntity: when the store has nothing of the scope.
    """
    form = format_of(name)
    if scope.graph is not None and name not in _OF_GRAPHS:
        raise UnknownFormat(f"单独一个图只能导出为 {'、'.join(_OF_GRAPHS)}。")
    if scope.plans == frozenset() or scope.bodies == frozenset():
        raise UnknownEntity("库里没有要导出的规划或部门。")
    written = import_module(f"graph.exports.{form.module}").write(store, scope)
    assert isinstance(written, bytes)
    return written
