import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.errors import UnknownEntity, UnknownFormat
from graph.exports import FORMATS, Scope, export
from graph.named_queries import run
from graph.store import PlanStore
from tests.graph.conftest import put

EXPORT = """
import sys
from pathlib import Path
from graph.store import open_store
store = open_store(Path(sys.argv[1]))
plan = store.manifest["plans"][1]["plan"]
sys.stdout.buffer.write(store.export(sys.argv[2], plans=[plan]))
"""


@pytest.mark.parametrize("form", FORMATS)
def test_two_builds_and_two_processes_export_the_same_bytes(
    tmp_path: Path, form: str
) -> None:
    exports = set()
    for seed in ("1", "2"):
        put(tmp_path / seed)
        done = subprocess.run(
            [sys.executable, "-c", EXPORT, str(tmp_path / seed), form],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"},
        )
        exports.add(done.stdout)

    assert len(exports) == 1
    assert len(exports.pop()) > 1000


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_to_export_is_said(three_plans: PlanStore, form: str) -> None:
    for scope in (Scope(plans=frozenset()), Scope(bodies=frozenset())):
        with pytest.raises(UnknownEntity, match="没有"):
            export(three_plans, form, scope)


def test_one_graph_is_for_rdf_alone(three_plans: PlanStore) -> None:
    graph = three_plans.manifest["plans"][0]["graph"]

    with pytest.raises(UnknownFormat, match="nq、ttl"):
        three_plans.export("xlsx", graph)


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "stratml"])
def test_a_body_alone_has_less_than_everything(
    three_plans: PlanStore, form: str
) -> None:
    body = next(
        str(row["bodyId"])
        for row in run(three_plans, "departments")
        if row["body"] == "青禾区医疗保障局"
    )

    part = three_plans.export(form, bodies=[body])

    assert 500 < len(part) < len(three_plans.export(form))
