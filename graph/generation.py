"""Write one generation of a store and switch over to it."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.errors import StoreBusy, StoreError
from graph.lock import Lock
from graph.search import write_index
from graph.store import CURRENT, GENERATIONS, MANIFEST, SEARCH, current_generation

LOCK = ".lock"
NEXT = "CURRENT.next"
BUILDING = ".building"
FORM = b"2"
"""Changes with what a generation holds beside its content, so that it is built anew."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a generation holds.

    ``stated`` are blocks of N-Quads lines that also go into the default graph,
    ``inferred`` those that stay in their named graphs, ``overruled`` lines of N-Triples
    that the default graph leaves out, ``texts`` the documents' texts by SHA-256,
    ``manifest`` what can be told about the whole.
    """

    stated: Sequence[bytes]
    inferred: Sequence[bytes]
    overruled: frozenset[bytes]
    texts: dict[str, str]
    manifest: dict[str, Any] = field(default_factory=dict)

    def digest(self) -> str:
        """Return the name of the generation: the same content, the same name."""
        digest = hashlib.sha256(FORM + _json(self.manifest))
        for block in (*self.stated, b"\0", *self.inferred):
            digest.update(block)
        for sha256 in sorted(self.texts):
            digest.update(sha256.encode())
        return digest.hexdigest()[:16]


@contextmanager
def builder(folder: Path) -> Iterator[None]:
    """Be the one builder of the store in ``folder``.

    The folder is created if needed, and gone again if nothing was built in it.

    Raises:
        StoreError: when ``folder`` is a file, or holds things of somebody else.
        StoreBusy: when another build is running.
    """
    _check(folder)
    fresh = not folder.exists()
    (folder / GENERATIONS).mkdir(parents=True, exist_ok=True)
    try:
        lock = Lock(folder / LOCK, exclusive=True)
    except OSError as error:
        raise StoreBusy(
            f"另一个 zhengtu build 正在写 {folder}，请等它结束。"
        ) from error
    try:
        yield
    finally:
        lock.release()
        if fresh and current_generation(folder) is None:
            shutil.rmtree(folder)


def _check(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder} 是一个文件，不能当作库；请换一个文件夹。")
    ours = {CURRENT, NEXT, GENERATIONS, LOCK}
    if folder.is_dir() and (strange := {p.name for p in folder.iterdir()} - ours):
        raise StoreError(
            f"文件夹 {folder} 里已有别的文件（{min(strange)}），请为库另选一个空文件夹。"
        )


def write_generation(folder: Path, content: Content) -> str:
    """Write ``content`` beside the old generations, switch over, clean up.

    Only the switch at the very end changes what readers see. Returns the name.
    """
    name = content.digest()
    if current_generation(folder) != name:
        building = folder / GENERATIONS / BUILDING
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir()
        _write(building, content)
        _move(building, folder / GENERATIONS / name)
        _switch(folder, name)
    _clean(folder, name)
    return name


def _write(building: Path, content: Content) -> None:
    texts = building / "texts"
    texts.mkdir()
    for sha256, text in content.texts.items():
        (texts / f"{sha256}.txt").write_bytes(text.encode())
    store = _load(building, content)
    write_index(building / SEARCH, store, content.manifest)
    (building / MANIFEST).write_bytes(_json(content.manifest))


def _load(building: Path, content: Content) -> ox.Store:
    """Load named graphs and the union of the stated ones as the default graph."""
    quads, triples = building / "quads.nq", building / "triples.nt"
    with quads.open("wb") as named, triples.open("wb") as union:
        for block in content.stated:
            named.write(block)
            triples_of = map(_triple, block.splitlines())
            union.writelines(t for t in triples_of if t not in content.overruled)
        named.writelines(content.inferred)
    store = ox.Store(str(building / "oxigraph"))
    store.bulk_load(path=str(quads), format=ox.RdfFormat.N_QUADS)
    store.bulk_load(path=str(triples), format=ox.RdfFormat.N_TRIPLES)
    store.flush()
    quads.unlink()
    triples.unlink()
    return store


def _triple(quad: bytes) -> bytes:
    """Drop the graph name of an N-Quads line: IRIs hold no white space."""
    return quad[: quad.rindex(b" <")] + b" .\n"


def _move(building: Path, home: Path) -> None:
    shutil.rmtree(home, ignore_errors=True)
    building.rename(home)


def _switch(folder: Path, name: str) -> None:
    with (folder / NEXT).open("w", encoding="utf-8") as file:
        file.write(name + "\n")
        file.flush()
        os.fsync(file.fileno())
    (folder / NEXT).replace(folder / CURRENT)


def _clean(folder: Path, name: str) -> None:
    """Remove what is neither in use nor read by anybody; the rest waits."""
    for old in (folder / GENERATIONS).iterdir():
        if old.name != name and _unread(old):
            shutil.rmtree(old, ignore_errors=True)


def _unread(generation: Path) -> bool:
    manifest = generation / MANIFEST
    if not manifest.exists():
        return True
    try:
        Lock(manifest, exclusive=True).release()
    except OSError:
        return False
    return True


def _json(data: dict[str, Any]) -> bytes:
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode()
