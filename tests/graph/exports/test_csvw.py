import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW

from graph.exports.archive import parts
from graph.exports.csvw import METADATA
from graph.exports.tables import tables
from graph.named_queries import run
from graph.store import PlanStore
from ontology.vocabulary import TURTLE


def unpacked(folder: Path, data: bytes) -> Path:
    for name, part in parts(data).items():
        (folder / name).write_bytes(part)
    return folder


def table(data: bytes, name: str) -> list[dict[str, str]]:
    text = parts(data)[f"{name}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def read(folder: Path) -> CSVW:
    """A null is no broken key: a target may belong to no task."""
    return CSVW(str(folder / METADATA), validate=True, strict=False)


def test_the_tables_are_valid_and_point_into_each_other(
    three_plans: PlanStore, tmp_path: Path
) -> None:
    body = str(run(three_plans, "departments")[0]["bodyId"])
    plan = three_plans.manifest["plans"][1]["plan"]
    scopes: list[Any] = [{}, {"plans": [plan]}, {"bodies": [body]}]
    for number, kept in enumerate(scopes):
        folder = tmp_path / str(number)
        folder.mkdir()
        written = read(unpacked(folder, three_plans.export("csvw", **kept)))

        assert written.is_valid, written.warnings
        assert len(written.tables) == len(tables()) == 10


def test_a_key_that_points_nowhere_is_found(
    three_plans: PlanStore, tmp_path: Path
) -> None:
    folder = unpacked(tmp_path, three_plans.export("csvw"))
    duties = folder / "duties.csv"
    duties.write_bytes(duties.read_bytes().replace(b"/id/body/", b"/id/nobody/"))

    with pytest.raises(ValueError, match="not found"):
        assert not read(folder).is_valid


def test_the_values_have_their_types(three_plans: PlanStore, tmp_path: Path) -> None:
    written = read(unpacked(tmp_path, three_plans.export("csvw")))
    by_name = {str(one.url): list(one.iterdicts()) for one in written.tables}
    observation = next(
        row for row in by_name["observations.csv"] if row["cell"] == "83左右"
    )
    leads = [row["leads"] for row in by_name["tasks.csv"]]

    assert float(observation["value"]) == 83.0
    assert ["区医保局", "区卫健局"] in leads
    assert len(by_name["plans.csv"]) == 3


def test_every_word_comes_back_as_it_is(three_plans: PlanStore) -> None:
    data = three_plans.export("csvw")

    for name, query in (("tasks", "tasks"), ("duties", "duties"), ("goals", "goals")):
        quotes = [row["quote"] for row in run(three_plans, query)]
        assert [row["quote"] for row in table(data, name)] == quotes != []


def test_columns_have_names_in_two_languages_and_known_properties() -> None:
    vocabulary = TURTLE.read_text("utf-8")
    columns = [column for one in tables() for column in one.columns]

    assert all(column.zh and column.en for column in columns)
    for column in columns:
        start, local = column.property.rpartition("#")[::2]
        if start.endswith("zhengtu/ns"):
            assert f"\nzt:{local} a owl:" in vocabulary


def test_the_metadata_describes_every_file(three_plans: PlanStore) -> None:
    files = parts(three_plans.export("csvw"))
    said = json.loads(files.pop(METADATA))

    assert [one["url"] for one in said["tables"]] == list(files)
    for one in said["tables"]:
        head = files[one["url"]].decode().split("\r\n")[0]
        assert head.split(",") == [c["name"] for c in one["tableSchema"]["columns"]]
