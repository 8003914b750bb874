"""Which files a build reads."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError
from loaders.reader import FORMATS


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was found; ``passed_over`` says why it is not read, or is empty."""

    path: Path
    passed_over: str = ""


def find_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """Return the files behind ``paths`` in a fixed order, each once.

    A file named by the user is always read; of a folder the plans are, recursively.

    Raises:
        StoreError: when a path does not exist or nothing is left to read.
    """
    found: dict[Path, Source] = {}
    for path in paths:
        for source in _behind(path):
            found.setdefault(source.path, source)
    sources = tuple(found[path] for path in sorted(found))
    if not any(not source.passed_over for source in sources):
        names = "、".join(str(path) for path in paths)
        raise StoreError(
            f"{names} 里没有可读的规划文件（.txt、.md、.html），库没有改动。"
        )
    return sources


def _behind(path: Path) -> Iterator[Source]:
    if path.is_file():
        yield Source(path)
    elif path.is_dir():
        yield from (Source(file, _reason(file)) for file in _files(path))
    else:
        raise StoreError(f"找不到文件或文件夹：{path}")


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files under ``folder``, hidden ones and hidden folders left out."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in names if not name.startswith("."))


def _reason(file: Path) -> str:
    if file.stem.upper().startswith("README"):
        return "说明文件，不是规划，略过"
    if file.suffix.lower() not in FORMATS:
        kind = file.suffix or "无后缀"
        return f"{kind} 格式暂不支持，略过；请另存为 .txt、.md 或 .html 再建库"
    return ""
