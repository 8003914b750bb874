"""Hold the whole code to the project's own habits."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("loaders", "ontology", "graph", "visual", "api")
MODULES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40
DRAWERS_FOR_EVERYTHING = {"utils.py", "helpers.py", "common.py", "misc.py"}

every_module = pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix()
)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("name", PACKAGES)
def test_package_is_typed(name: str) -> None:
    assert (ROOT / name / "py.typed").is_file()


@every_module
def test_module_says_in_one_sentence_what_it_holds(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert docstring is not None
    assert docstring.split("\n\n")[0].rstrip().endswith((".", "。"))


@every_module
def test_module_is_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")

    assert lines <= LONGEST_MODULE


@every_module
def test_module_is_named_after_what_it_holds(path: Path) -> None:
    assert path.name not in DRAWERS_FOR_EVERYTHING


@every_module
def test_functions_are_short(path: Path) -> None:
    long = {
        node.name: (node.end_lineno or node.lineno) - node.lineno + 1
        for node in functions(path)
    }

    assert {k: n for k, n in long.items() if n > LONGEST_FUNCTION} == {}


def test_reading_a_plan_loads_no_rdf_and_no_web() -> None:
    # import-linter does not see what a package's __init__ brings in, so ask Python.
    code = "import loaders, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert {"rdflib", "pyoxigraph", "fastapi", "pyvis"}.isdisjoint(loaded)


def test_the_changelog_names_this_version_or_what_is_unreleased() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"## [{project['project']['version']}]" in changelog or (
        "## [Unreleased]" in changelog
    )
