"""A user's own CSV table, kept as it is while columns are put behind it."""

import codecs
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from api.errors import BadUsage
from loaders.encoding import decode

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""Byte order marks with the codec of what comes after them."""
CODECS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
DELIMITERS = ",\t;"
_ENDS = "\r\n"


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its cells, and the very characters that it is written with."""

    cells: list[str]
    raw: str


@dataclass(frozen=True, slots=True)
class UserTable:
    """A table as it was read; ``mark`` is its byte order mark, perhaps empty."""

    head: Record
    rows: tuple[Record, ...]
    mark: bytes
    codec: str
    delimiter: str
    width: int

    def column(self, name: str) -> int:
        """Return the place of a column.

        Raises:
            BadUsage: when there is none of that name, or several; names those there are.
        """
        names = [cell.strip() for cell in self.head.cells]
        if names.count(name.strip()) == 1:
            return names.index(name.strip())
        fault = "有几个" if name.strip() in names else "没有"
        raise BadUsage(f"表里{fault}叫“{name}”的列，各列是：{'、'.join(names)}。")

    def with_columns(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
        """Return the table's bytes with columns behind it, all else just as it was."""
        lines = [self._longer(self.head, head)]
        lines += [
            self._longer(old, new) for old, new in zip(self.rows, rows, strict=True)
        ]
        return self.mark + "".join(lines).encode(self.codec)

    def _longer(self, record: Record, cells: Sequence[str]) -> str:
        """Put cells behind a row before its line end; a blank line stays blank."""
        if not record.cells:
            return record.raw
        line = record.raw.rstrip(_ENDS)
        missing = self.delimiter * (self.width - len(record.cells))
        more = io.StringIO()
        csv.writer(more, delimiter=self.delimiter, lineterminator="").writerow(cells)
        return (
            line + missing + self.delimiter + more.getvalue() + record.raw[len(line) :]
        )


def read_table(data: bytes, name: str) -> UserTable:
    """Read a CSV file in any encoding that Chinese offices use.

    Raises:
        NotText: when no encoding fits.
        BadUsage: when there is no row of heads, or a quotation mark never closes.
    """
    decoded = decode(data, name)
    mark = next((mark for mark in MARKS if data.startswith(mark)), b"")
    codec = MARKS[mark] if mark else _codec(data, decoded)
    text = data[len(mark) :].decode(codec)
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    head, *rows = _records(text, delimiter, name) or [Record([], "")]
    if not head.cells:
        raise BadUsage(f"{name} 的第一行是空的，第一行要写各列的名称。")
    width = max(len(record.cells) for record in (head, *rows))
    return UserTable(head, tuple(rows), mark, codec, delimiter, width)


def _codec(data: bytes, text: str) -> str:
    """Return the codec that the bytes were decoded with, the one that gives them back."""
    return next(codec for codec in CODECS if _gives(data, text, codec))


def _gives(data: bytes, text: str, codec: str) -> bool:
    try:
        return data.decode(codec) == text
    except UnicodeDecodeError:
        return False


def _records(text: str, delimiter: str, name: str) -> list[Record]:
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    found, start = [], 0
    try:
        for cells in reader:
            found.append(Record(cells, "".join(lines[start : reader.line_num])))
            start = reader.line_num
    except csv.Error as error:
        raise BadUsage(
            f"{name} 第 {start + 1} 行读不懂：引号不成对，或者一格太长。"
        ) from error
    return found
