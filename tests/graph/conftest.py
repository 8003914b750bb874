"""A store of three made-up plans, built from records: no test here depends on how plans are read, unless it builds from files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.assembly import assemble, build_plan
from graph.generation import builder, write_generation
from graph.iris import BASE
from graph.store import PlanStore, open_store
from tests.graph.plans import CITY_TEXT, PLANS, QINGHE_TEXT, SHIDU_TEXT


def put(folder: Path) -> str:
    """Write the three plans into ``folder``; return the generation."""
    plans = [build_plan(record, document, BASE) for record, document in PLANS]
    with builder(folder):
        return write_generation(folder, assemble(plans, BASE))


@pytest.fixture(scope="session")
def three_plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanStore]:
    folder = tmp_path_factory.mktemp("three") / "store"
    put(folder)
    with open_store(folder) as store:
        yield store


@pytest.fixture
def plan_folder(tmp_path: Path) -> Path:
    """The three plans as files, with a README and a file of an unread format."""
    folder = tmp_path / "plans"
    (folder / "districts").mkdir(parents=True)
    (folder / "lanzhou-city.txt").write_text(CITY_TEXT, encoding="utf-8")
    (folder / "districts" / "qinghe.txt").write_text(QINGHE_TEXT, encoding="utf-8")
    (folder / "districts" / "shidu.txt").write_text(SHIDU_TEXT, encoding="utf-8")
    (folder / "README.md").write_text("# plans\n", encoding="utf-8")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4")
    return folder
