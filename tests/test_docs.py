"""Hold the documents to what the project does today."""

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from api.app import create_app
from api.cli import COMMANDS, main
from api.examples import example_paths
from graph.ask import ask
from graph.build import build_store
from graph.store import PlanStore, open_store
from tests import readme
from tests.conftest import ROOT

PACKAGES = ("loaders", "ontology", "graph", "visual", "api")
DOCUMENTS = (*readme.READMES, ROOT / "ARCHITECTURE.md", ROOT / "CHANGELOG.md")
PICTURES = sorted((ROOT / "docs").glob("*.png"))
STALE = "run `make docs`"
LARGEST_PICTURE = 250_000
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")
HEADING = re.compile(r"^#+(?= )", re.M)
# `store.py`, `questions/read.py`
MODULE = re.compile(r"`([\w/]+\.py)`")
# | what it is about | `question` `question` |
QUESTIONS = re.compile(r"^\|[^|`]+\| ((?:`[^`|]+` ?)+) \|$", re.M)

each_readme = pytest.mark.parametrize(
    "path", readme.READMES, ids=lambda path: path.name
)
each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def without_outputs(path: Path) -> list[str]:
    text = text_of(path)
    files = [fence[0] for fence in readme.FENCE.finditer(text) if fence["file"]]
    return files + readme.commands(text)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanStore]:
    folder = tmp_path_factory.mktemp("docs") / "store"
    build_store(example_paths(), folder)
    with open_store(folder) as opened:
        yield opened


@each_readme
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_and_help(path: Path, name: str) -> None:
    command = main.get_command(click.Context(main), name)

    assert f"`zhengtu {name}" in text_of(path)
    assert command is not None
    assert command.help


@each_readme
def test_every_address_is_named(path: Path, store: PlanStore) -> None:
    addresses = create_app(store).openapi()["paths"]

    assert [one for one in addresses if f"`{one}" not in text_of(path)] == []


@each_readme
def test_every_question_has_an_answer(path: Path, store: PlanStore) -> None:
    cells = QUESTIONS.findall(text_of(path))
    questions = [one for cell in cells for one in re.findall(r"`([^`]+)`", cell)]
    answers = {question: ask(store, question) for question in questions}

    assert len(questions) > 8
    assert [q for q, answer in answers.items() if not answer.rows] == []


def test_the_sessions_of_the_readmes_print_what_they_show() -> None:
    outputs = readme.replay(text_of(readme.READMES[0]))

    for path in readme.READMES:
        assert text_of(path) == readme.with_outputs(text_of(path), outputs), STALE


def test_both_readmes_have_the_same_structure() -> None:
    english, chinese = readme.READMES

    assert HEADING.findall(text_of(english)) == HEADING.findall(text_of(chinese))
    assert without_outputs(english) == without_outputs(chinese)


def test_the_english_readme_shows_an_answer_on_its_first_screens() -> None:
    session = next(readme.sessions(text_of(readme.READMES[0])))

    assert text_of(readme.READMES[0])[: session.end()].count("\n") <= 60


@pytest.mark.parametrize("package", PACKAGES)
def test_the_map_names_modules_that_are_there(package: str) -> None:
    _, _, after = text_of(ROOT / "ARCHITECTURE.md").partition(f"### {package}\n")
    named = MODULE.findall(after.partition("\n#")[0])

    assert named
    assert [name for name in named if not (ROOT / package / name).is_file()] == []


@each_document
def test_relative_links_lead_somewhere(path: Path) -> None:
    links = LINK.findall(text_of(path))

    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_pictures_are_light_and_shown(path: Path) -> None:
    assert path.stat().st_size < LARGEST_PICTURE
    assert all(f"(docs/{path.name})" in text_of(one) for one in readme.READMES)


def test_every_package_that_is_needed_has_its_reason() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    groups = [
        project["project"]["dependencies"],
        *project["dependency-groups"].values(),
    ]
    needed = itertools.chain.from_iterable(groups)
    names = [re.split(r"[<>=]", requirement)[0] for requirement in needed]
    architecture = text_of(ROOT / "ARCHITECTURE.md")

    assert [name for name in names if f"| {name} |" not in architecture] == []
