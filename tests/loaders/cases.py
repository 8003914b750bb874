"""Cases that are data: read from TOML files, one parameter a case."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from loaders.view import View
from tests.conftest import ROOT

CASES = ROOT / "tests" / "cases"
Case = dict[str, Any]


def read_cases(name: str) -> dict[str, list[Case]]:
    """Return the tables of ``tests/cases/NAME.toml``, each a list of cases."""
    text = (CASES / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def each_case(
    name: str, table: str = "case", fault: str = "xfail"
) -> pytest.MarkDecorator:
    """Run a test for each case of a table, under the case's id.

    A case with the key ``fault`` shows a known fault; the value says which.
    """
    rows = [_row(row, _faults(row, fault)) for row in read_cases(name)[table]]
    return pytest.mark.parametrize("case", rows)


def each_text(name: str, table: str = "case") -> pytest.MarkDecorator:
    """Run a test that must hold for each case, whatever it expects in other tests."""
    rows = read_cases(name)[table]
    return pytest.mark.parametrize("case", [_row(row, []) for row in rows])


def _faults(row: Case, key: str) -> list[pytest.MarkDecorator]:
    if key not in row:
        return []
    return [pytest.mark.xfail(reason=row[key], strict=True)]


def _row(row: Case, marks: list[pytest.MarkDecorator]) -> Any:
    return pytest.param(row, id=row["id"], marks=marks)


def toml_files() -> list[Path]:
    return sorted(CASES.glob("*.toml"))


def seen_whole(view: View) -> list[str]:
    """Return what the view shows of each paragraph, as printed."""
    return [view.words(p.start, p.end) for p in view.paragraphs]
