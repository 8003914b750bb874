"""`zhengtu build`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.commands.options import store_option

if TYPE_CHECKING:
    from graph.build import FileResult

WORDS = {
    "goals": "目标",
    "tasks": "任务",
    "indicators": "指标",
    "targets": "量化目标",
    "projects": "项目",
    "duties": "职责",
}
MARKS = {"built": "✓", "passed over": "－", "failed": "✗"}


@click.command("build")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@store_option
@click.option("--base", default=None, help="标识的前缀，缺省 https://w3id.org/zhengtu/")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1))
def command(
    paths: tuple[Path, ...], store: Path, base: str | None, workers: int
) -> None:
    """把规划文件（或文件夹）建成库。

    \b
    zhengtu build 规划.txt 规划文件夹 --store 库
    """
    ok = build(paths, store, base=base, workers=workers)
    if not ok:
        sys.exit(1)


def build(
    paths: Sequence[Path], store: Path, *, base: str | None = None, workers: int = 1
) -> bool:
    """Build with a progress bar, say what became of each file; False if any failed."""
    from graph.build import BuildReport, build_store
    from graph.iris import BASE

    with _Progress() as progress:
        report: BuildReport = build_store(
            paths, store, base=base or BASE, progress=progress.step, workers=workers
        )
    for result in report.results:
        name = result.path.name
        said = result.message.removeprefix(f"{name}：") or _counted(result)
        failed = result.status == "failed"
        click.echo(f"{MARKS[result.status]} {name}  {said}", err=failed)
        if result.unknown_bodies:
            click.echo(
                f"  没有认出职能和类别的单位：{'、'.join(result.unknown_bodies)}"
            )
    click.echo(_summary([result.status for result in report.results], store, report))
    return report.ok


def _counted(result: "FileResult") -> str:
    counts = result.counts
    said = [
        f"{words} {counts[name]}" for name, words in WORDS.items() if counts.get(name)
    ]
    if result.understood is not None:
        said.append(f"读懂篇幅 {result.understood:.0%}")
    if counts.get("gaps"):
        said.append(f"另有 {counts['gaps']} 处没有读懂")
    return "，".join(said)


def _summary(statuses: Sequence[str], store: Path, report: object) -> str:
    built, failed = statuses.count("built"), statuses.count("failed")
    passed = statuses.count("passed over")
    said = f"建成 {built} 份，失败 {failed} 份，略过 {passed} 份。"
    if getattr(report, "generation", None) is None:
        return f"{said}库没有改动。"
    return f"{said}库：{store}"


class _Progress:
    """A bar on standard error while a person looks on; nothing elsewhere."""

    def __enter__(self) -> "_Progress":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._bar.start()
        self._task = self._bar.add_task("建库", total=None)
        return self

    def step(self, name: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` files are read."""
        self._bar.update(self._task, description=name, completed=done, total=total)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
