"""Build a store from plan files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from graph.assembly import Built, assemble, build_plan
from graph.generation import builder, write_generation
from graph.iris import BASE
from graph.sources import Source, find_sources
from loaders import load_document, read_plan
from loaders.errors import PlanError
from loaders.report import unknown_bodies

Status = Literal["built", "passed over", "failed"]
Progress = Callable[[str, int, int], None]
"""Called with a file's name, the number of files done and of all files."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one file: ``message`` says why where it was not built.

    ``counts`` is the number of facts by kind (tasks, goals, …), empty if not built;
    ``unknown_bodies`` names the bodies that no function and no kind could be told of,
    ``understood`` the share of the text, 0 to 1, that lies in understood sections.
    """

    path: Path
    status: Status
    message: str
    counts: dict[str, int]
    understood: float | None = None
    unknown_bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """``generation`` is None where nothing was built and the store is as it was."""

    results: tuple[FileResult, ...]
    generation: str | None

    @property
    def ok(self) -> bool:
        """Whether no file failed."""
        return all(result.status != "failed" for result in self.results)


def build_store(
    paths: Sequence[Path],
    target: Path,
    *,
    base: str = BASE,
    progress: Progress | None = None,
    workers: int = 1,
) -> BuildReport:
    """Read the plans behind ``paths`` and put them into the store in ``target``.

    The store is built from the files that can be read, whatever the others do; the
    old one stays whole until the new one is complete. The same files give the same
    store, whatever the number of ``workers`` (processes).

    Raises:
        StoreError: when a path does not exist, there is no plan file at all, or
            ``target`` cannot be a store.
    """
    sources = find_sources(paths)
    with builder(target):
        outcomes = _outcomes(sources, base, progress, workers)
        built, results = _once_each(outcomes)
        name = write_generation(target, assemble(built, base)) if built else None
    return BuildReport(tuple(results), name)


Outcome = tuple[Source, Built | FileResult]


def _outcomes(
    sources: tuple[Source, ...], base: str, progress: Progress | None, workers: int
) -> Iterator[Outcome]:
    work = partial(_read, base=base)
    if workers == 1:
        yield from _reported(sources, map(work, sources), progress)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from _reported(sources, pool.map(work, sources, chunksize=4), progress)


def _reported(
    sources: tuple[Source, ...],
    outcomes: Iterable[Built | FileResult],
    progress: Progress | None,
) -> Iterator[Outcome]:
    for done, (source, outcome) in enumerate(zip(sources, outcomes, strict=True), 1):
        if progress is not None:
            progress(source.path.name, done, len(sources))
        yield source, outcome


def _read(source: Source, base: str) -> Built | FileResult:
    """Turn one file into quads: a function of the file alone."""
    if source.passed_over:
        return FileResult(source.path, "passed over", source.passed_over, {})
    try:
        document = load_document(source.path)
        return build_plan(read_plan(document), document, base)
    except PlanError as error:
        return FileResult(source.path, "failed", error.message, {})


def _once_each(outcomes: Iterable[Outcome]) -> tuple[list[Built], list[FileResult]]:
    """Keep the first of each text and of each plan, in the order of the files."""
    kept: dict[str, Built] = {}
    results = []
    for source, outcome in outcomes:
        if isinstance(outcome, FileResult):
            results.append(outcome)
        elif outcome.slug in kept:
            results.append(_again(source.path, outcome, kept[outcome.slug]))
        else:
            kept[outcome.slug] = outcome
            results.append(_built(source.path, outcome))
    return list(kept.values()), results


def _built(path: Path, plan: Built) -> FileResult:
    record = plan.record
    unknown = unknown_bodies(record)
    return FileResult(path, "built", "", plan.counts, record.understood, unknown)


def _again(path: Path, plan: Built, before: Built) -> FileResult:
    """Say what becomes of a file whose plan was built already: the same text, the
    same plan, so only a different text is a fault.
    """
    name, title = before.record.document, plan.record.head.title.value
    if plan.record.sha256 == before.record.sha256:
        return FileResult(path, "passed over", f"与 {name} 的内容相同，略过", {})
    message = (
        f"{path.name}：与 {name} 是同一份规划（《{title}》），但文字不同；"
        "请只保留其中一份。"
    )
    return FileResult(path, "failed", message, {})
