"""Heads and feet that a document repeats on every page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.lines import Line

FEWEST_TIMES = 3
LONGEST_HEAD = 45


def without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those that stand at three page marks or more taken out.

    某市“十四五”某某规划 above or below — 7 —, on page after page.
    """
    beside = list(_beside_pages(lines))
    times = Counter(lines[index].text for index in beside)
    repeated = {text for text, count in times.items() if count >= FEWEST_TIMES}
    heads = {index for index in beside if lines[index].text in repeated}
    return [
        replace(line, kind="page") if index in heads else line
        for index, line in enumerate(lines)
    ]


def _beside_pages(lines: Sequence[Line]) -> Iterator[int]:
    for index, line in enumerate(lines):
        if line.kind != "page":
            continue
        for step in (-1, 1):
            found = _next_filled(lines, index, step)
            if found is not None and _may_be_head(lines[found]):
                yield found


def _may_be_head(line: Line) -> bool:
    return line.kind == "prose" and line.width <= LONGEST_HEAD


def _next_filled(lines: Sequence[Line], index: int, step: int) -> int | None:
    index += step
    while 0 <= index < len(lines):
        if lines[index].kind != "blank":
            return index
        index += step
    return None
