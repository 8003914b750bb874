"""The invariant of every quote, on real plans: what it shows is the very words."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from loaders import load_document, read_plan
from loaders.cleaning import clean
from loaders.facts import to_json
from loaders.records import PlanRecord
from loaders.spans import Span
from loaders.view import View
from tests.conftest import ROOT

PLANS = ROOT.parent / "shared" / "plans"
# Without the folder one test stays, which says so through the fixture.
NAMES = sorted(
    path.name for path in PLANS.glob("*.*") if path.suffix in (".txt", ".html")
) or ["none"]
LONGEST_QUOTE = 400
each_plan = pytest.mark.parametrize("name", NAMES)


@cache
def read(path: Path) -> tuple[str, View, PlanRecord]:
    document = load_document(path)
    return document.text, clean(document.text), read_plan(document)


def worded(record: PlanRecord) -> Iterator[tuple[Span, str]]:
    """Yield every quote that states words, with those words."""
    yield from ((one.quote, one.title) for one in record.sections)
    yield from ((one.quote, one.title) for one in record.goals)
    yield from ((one.quote, one.text) for one in record.targets)
    yield from ((one.quote, one.name) for one in record.projects)
    yield from ((one.quote, one.duty) for one in record.duties)
    yield from ((one.quote, one.text) for one in record.conventions)
    for task in record.tasks:
        yield task.quote, task.title
        yield from ((role.quote, role.department) for role in task.roles)
        if task.deadline_quote and task.deadline:
            yield task.deadline_quote, task.deadline
    yield from ((m.quote, m.form) for body in record.departments for m in body.mentions)
    yield from _cells(record)
    yield from _head(record)


def _cells(record: PlanRecord) -> Iterator[tuple[Span, str]]:
    for row in record.indicators:
        yield row.quote, row.name
        yield from ((cell.quote, cell.text) for cell in row.values if cell.quote)
    for project in record.projects:
        yield from ((one.quote, one.cell) for one in project.attributes if one.quote)


def _head(record: PlanRecord) -> Iterator[tuple[Span, str]]:
    head = record.head
    fields = (head.title, head.issuer, head.doc_number, head.region, head.approved_by)
    for field in fields:
        if field and field.quote and field.rule != "region:national-issuer":
            yield field.quote, field.value


def quotes(value: Any, key: str = "") -> Iterator[tuple[str, int, int]]:
    """Yield every quote of the JSON with the key that it stands under."""
    if isinstance(value, list):
        for one in value:
            yield from quotes(one, key)
    elif isinstance(value, dict):
        if {"start", "end"} <= set(value):
            yield key, value["start"], value["end"]
        for name, one in value.items():
            yield from quotes(one, name)


@each_plan
def test_what_a_quote_shows_is_the_words_of_the_fact(shared: Path, name: str) -> None:
    _, view, record = read(shared / "plans" / name)
    wrong = [
        (span, words, view.seen(span))
        for span, words in worded(record)
        if view.seen(span) != words
    ]

    assert wrong == []


@each_plan
def test_citations_are_quoted_with_their_title(shared: Path, name: str) -> None:
    _, view, record = read(shared / "plans" / name)

    assert all(
        view.seen(one.quote).startswith(f"《{one.title}》")
        for one in record.head.citations
    )


@each_plan
def test_quotes_lie_inside_the_text_and_show_something(shared: Path, name: str) -> None:
    text, view, record = read(shared / "plans" / name)
    found = list(quotes(to_json(record)))

    assert found
    assert all(0 <= start < end <= len(text) for _, start, end in found)
    assert all(view.seen(Span(start, end)) for _, start, end in found)


@each_plan
def test_no_quote_is_half_a_page(shared: Path, name: str) -> None:
    _, _, record = read(shared / "plans" / name)
    long = [
        (key, start, end)
        for key, start, end in quotes(to_json(record))
        if key != "body" and end - start > LONGEST_QUOTE
    ]

    assert long == []


@each_plan
def test_reading_twice_gives_the_same_facts(shared: Path, name: str) -> None:
    path = shared / "plans" / name
    first = read_plan(load_document(path))

    assert to_json(first) == to_json(read(path)[2])


DUMP = """
import json, sys
from pathlib import Path
from loaders import load_plan
from loaders.facts import to_json
for path in sys.argv[1:]:
    print(json.dumps(to_json(load_plan(Path(path))), ensure_ascii=True))
"""


def dumped(paths: list[Path], seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", DUMP, *map(str, paths)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_order_of_sets_decides_nothing(shared: Path) -> None:
    paths = [shared / "plans" / name for name in NAMES]
    first = dumped(paths, "0")

    assert len(first.splitlines()) == len(paths)
    assert first == dumped(paths, "1")
    assert json.loads(first.splitlines()[0]) == to_json(read(paths[0])[2])


# Long enough that two texts hardly share it by chance.
RUN = 18
# Names of indicators as they are printed: what that table is about, and no sentences.
NAMES_ALONE = {"indicator_matches.toml"}


def test_made_up_cases_hold_no_sentence_of_a_real_plan(shared: Path) -> None:
    real = set()
    for name in NAMES:
        text, _, _ = read(shared / "plans" / name)
        words = "".join(text.split())
        real |= {words[i : i + RUN] for i in range(len(words) - RUN)}
    for path in sorted((ROOT / "tests" / "cases").glob("*.toml")):
        if path.name in NAMES_ALONE:
            continue
        words = "".join(path.read_text(encoding="utf-8").split())
        runs = {words[i : i + RUN] for i in range(len(words) - RUN)}
        assert runs & real == set(), path.name
