import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graph.build import FileResult, build_store
from graph.errors import StoreBusy, StoreError
from graph.generation import BUILDING, LOCK
from graph.lock import Lock
from graph.store import CURRENT, GENERATIONS, open_store
from tests.graph.plans import QINGHE_TEXT


def by_name(results: tuple[FileResult, ...]) -> dict[str, FileResult]:
    return {result.path.name: result for result in results}


def export(folder: Path) -> bytes:
    with open_store(folder) as store:
        return store.export("nq")


def test_a_folder_is_built_with_a_word_on_every_file(
    plan_folder: Path, tmp_path: Path
) -> None:
    report = build_store([plan_folder], tmp_path / "store")

    results = by_name(report.results)
    assert report.ok
    assert {name: result.status for name, result in results.items()} == {
        "README.md": "passed over",
        "scan.pdf": "passed over",
        "lanzhou-city.txt": "built",
        "qinghe.txt": "built",
        "shidu.txt": "built",
    }
    assert ".pdf" in results["scan.pdf"].message
    assert results["qinghe.txt"].counts["tasks"] > 0
    with open_store(tmp_path / "store") as store:
        assert store.generation == report.generation
        assert len(store.manifest["plans"]) == 3


def test_workers_and_repetition_change_no_byte(
    plan_folder: Path, tmp_path: Path
) -> None:
    build_store([plan_folder], tmp_path / "one")
    build_store([plan_folder / "districts", plan_folder], tmp_path / "two", workers=2)

    assert export(tmp_path / "one") == export(tmp_path / "two")


def test_the_same_files_again_leave_one_generation(
    plan_folder: Path, tmp_path: Path
) -> None:
    first = build_store([plan_folder], tmp_path / "store")
    second = build_store([plan_folder], tmp_path / "store")

    generations = list((tmp_path / "store" / GENERATIONS).iterdir())
    assert first.generation == second.generation
    assert [path.name for path in generations] == [first.generation]


def test_progress_names_each_file_once(plan_folder: Path, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    build_store(
        [plan_folder],
        tmp_path / "store",
        progress=lambda name, done, total: seen.append((name, done, total)),
    )

    assert [done for _, done, _ in seen] == [1, 2, 3, 4, 5]
    assert {total for *_, total in seen} == {5}


def test_a_file_that_fails_stops_no_other(plan_folder: Path, tmp_path: Path) -> None:
    (plan_folder / "empty.txt").write_bytes(b"")
    (plan_folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    report = build_store([plan_folder], tmp_path / "store")

    results = by_name(report.results)
    assert not report.ok
    assert results["empty.txt"].status == results["binary.txt"].status == "failed"
    assert results["empty.txt"].message
    assert results["shidu.txt"].status == "built"
    with open_store(tmp_path / "store") as store:
        assert len(store.manifest["plans"]) == 3


def test_where_every_file_fails_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    report = build_store([tmp_path / "empty.txt"], tmp_path / "store")

    assert (report.ok, report.generation) == (False, None)
    assert not (tmp_path / "store").exists()


def test_a_failed_build_leaves_the_old_store(plan_folder: Path, tmp_path: Path) -> None:
    build_store([plan_folder], tmp_path / "store")
    before = export(tmp_path / "store")
    (tmp_path / "empty.txt").write_bytes(b"")
    build_store([tmp_path / "empty.txt"], tmp_path / "store")

    assert export(tmp_path / "store") == before


def test_a_named_file_of_an_unread_format_fails(
    plan_folder: Path, tmp_path: Path
) -> None:
    report = build_store(
        [plan_folder / "scan.pdf", plan_folder / "districts"], tmp_path / "store"
    )

    result = by_name(report.results)["scan.pdf"]
    assert result.status == "failed"
    assert "另存为" in result.message


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "README.md").write_text("# none", encoding="utf-8")

    with pytest.raises(StoreError, match="没有可读的规划文件"):
        build_store([tmp_path / "plans"], tmp_path / "store")

    assert not (tmp_path / "store").exists()


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="找不到"):
        build_store([tmp_path / "gone.txt"], tmp_path / "store")


def test_a_store_path_that_is_a_file_is_refused(
    plan_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "store").write_text("mine", encoding="utf-8")

    with pytest.raises(StoreError, match="是一个文件"):
        build_store([plan_folder], tmp_path / "store")

    assert (tmp_path / "store").read_text(encoding="utf-8") == "mine"


def test_a_folder_with_other_things_is_no_store(plan_folder: Path) -> None:
    with pytest.raises(StoreError, match="已有别的文件"):
        build_store([plan_folder], plan_folder)


def test_the_same_text_twice_is_built_once(plan_folder: Path, tmp_path: Path) -> None:
    (plan_folder / "zz-copy.txt").write_text(QINGHE_TEXT, encoding="utf-8")
    report = build_store([plan_folder], tmp_path / "store")

    copy = by_name(report.results)["zz-copy.txt"]
    assert report.ok
    assert (copy.status, "qinghe.txt" in copy.message) == ("passed over", True)


def test_two_versions_of_one_plan_are_not_mixed(
    plan_folder: Path, tmp_path: Path
) -> None:
    changed = QINGHE_TEXT.replace("加大投入力度", "加大支持力度")
    (plan_folder / "zz-new.txt").write_text(changed, encoding="utf-8")
    report = build_store([plan_folder], tmp_path / "store")

    other = by_name(report.results)["zz-new.txt"]
    assert not report.ok
    assert (other.status, "只保留" in other.message) == ("failed", True)


def test_two_builders_do_not_write_at_once(plan_folder: Path, tmp_path: Path) -> None:
    build_store([plan_folder], tmp_path / "store")
    other = Lock(tmp_path / "store" / LOCK, exclusive=True)

    with pytest.raises(StoreBusy):
        build_store([plan_folder], tmp_path / "store")
    other.release()

    assert build_store([plan_folder], tmp_path / "store").ok


def test_a_generation_that_is_read_stays_until_nobody_reads(
    plan_folder: Path, tmp_path: Path
) -> None:
    old = build_store([plan_folder], tmp_path / "store").generation
    assert old is not None
    home = tmp_path / "store" / GENERATIONS / old
    with open_store(tmp_path / "store"):
        build_store([plan_folder / "districts"], tmp_path / "store")
        assert home.is_dir()
    build_store([plan_folder / "districts"], tmp_path / "store")

    assert not home.exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from graph import generation
from graph.build import build_store

def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)

setattr(generation, sys.argv[3], killed)
build_store([Path(sys.argv[1])], Path(sys.argv[2]))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("step", ["_load", "_move", "_switch", "_clean"])
def test_a_killed_build_leaves_a_whole_store(
    plan_folder: Path, tmp_path: Path, step: str
) -> None:
    store = tmp_path / "store"
    build_store([plan_folder / "districts"], store)
    before = export(store)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(plan_folder), str(store), step], check=False
    )
    assert killed.returncode == -signal.SIGKILL

    if step != "_clean":  # from the switch on the new one is in use, whole
        assert export(store) == before
    rebuilt = build_store([plan_folder], store)

    assert rebuilt.ok
    assert [p.name for p in (store / GENERATIONS).iterdir()] == [rebuilt.generation]
    shutil.rmtree(tmp_path / "fresh", ignore_errors=True)
    build_store([plan_folder], tmp_path / "fresh")
    assert export(store) == export(tmp_path / "fresh")


def test_a_killed_first_build_is_no_obstacle(plan_folder: Path, tmp_path: Path) -> None:
    left = tmp_path / "store" / GENERATIONS / BUILDING
    left.mkdir(parents=True)
    (left / "quads.nq").write_bytes(b"half a li")

    assert build_store([plan_folder], tmp_path / "store").ok
    assert (tmp_path / "store" / CURRENT).is_file()
    assert not left.exists()
