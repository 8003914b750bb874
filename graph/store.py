"""Open a built store and ask it."""

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.errors import BrokenQuery, StoreError, StoreMissing, UnknownEntity
from graph.lock import Lock
from graph.sparql_faults import broken_query
from graph.sparql_guard import refuse_service

if TYPE_CHECKING:  # these take 0.1 to 0.3 s to import, and most callers never need them
    from rdflib import Dataset

    from graph.remote_database import RemoteDatabase
    from graph.search import SearchIndex

CURRENT = "CURRENT"
GENERATIONS = "generations"
MANIFEST = "manifest.json"
DATABASE = "oxigraph"
SEARCH = "search.sqlite"

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class PlanStore:
    """One generation of a built store, open for reading.

    The default graph holds all that is stated, linked or reference data; what is
    inferred stands in a named graph alone. Nothing here ever writes.
    """

    def __init__(self, folder: Path, generation: str, endpoint: str = "") -> None:
        """Open ``generation`` of the store in ``folder``.

        With an ``endpoint`` the server there holds the same graph and is asked instead of
        the database; the list of plans and the index of words are those of the folder.
        """
        self.folder = folder
        self.endpoint = endpoint
        self.generation = generation
        self._home = folder / GENERATIONS / generation
        try:
            self._lock = Lock(self._home / MANIFEST, exclusive=False)
            self._store = _database(str(self.database), endpoint)
        except OSError as error:
            raise StoreError(
                f"库 {folder} 已损坏，请重新运行 zhengtu build。"
            ) from error
        self.manifest: dict[str, Any] = json.loads(
            (self._home / MANIFEST).read_text(encoding="utf-8")
        )

    @property
    def base(self) -> str:
        """The base of all identifiers, as set when the store was built."""
        return str(self.manifest["base"])

    @property
    def database(self) -> Path:
        """The folder of the database, for whoever opens it in another process."""
        return self._home / DATABASE

    @property
    def oxigraph(self) -> "ox.Store | RemoteDatabase":
        """The store underneath, read only, or the server that is asked like it."""
        return self._store

    def query(
        self,
        sparql: str,
        default: Sequence[str] = (),
        named: Sequence[str] = (),
        services: Sequence[str] = (),
    ) -> Results:
        """Run a SPARQL 1.1 query; relative IRIs are taken from the store's base.

        ``default`` and ``named`` are IRIs of graphs; where there are any, they are the
        dataset and overrule FROM and FROM NAMED. ``services`` are addresses that SERVICE
        may ask.

        Raises:
            BrokenQuery: when it does not parse, updates, asks another server or calls
                a function that nobody knows.
        """
        refuse_service(sparql, services)
        given = bool(default or named)
        try:
            return self._store.query(
                sparql,
                base_iri=self.base,
                default_graph=[ox.NamedNode(one) for one in default] if given else None,
                named_graphs=[ox.NamedNode(one) for one in named] if given else None,
            )
        except SyntaxError as error:
            raise broken_query(error, sparql, self.base) from error
        except UnicodeEncodeError as error:
            raise BrokenQuery("查询里有不是文字的字节，请用 UTF-8。") from error
        except RuntimeError as error:  # the engine found no way to run it
            raise BrokenQuery(f"查询执行不了：{error}。") from error

    def holds_graph(self, iri: str) -> bool:
        """Tell whether there is a named graph ``iri``, be it empty."""
        try:
            return self._store.contains_named_graph(ox.NamedNode(iri))
        except ValueError:  # no IRI at all
            return False

    def graph_names(self) -> list[str]:
        """Return the IRIs of all named graphs in order."""
        names = self._store.named_graphs()
        return sorted(name.value for name in names if isinstance(name, ox.NamedNode))

    def dataset(self) -> "Dataset":
        """Return the graph as an rdflib Dataset over the same store.

        Raises:
            StoreError: when another server holds the data.
        """
        from graph.dataset import dataset

        if not isinstance(self._store, ox.Store):
            raise StoreError("数据在别的服务器上，不能直接当作 rdflib 的 Dataset。")
        return dataset(self._store)

    @cached_property
    def search_index(self) -> "SearchIndex":
        """The full-text index, opened when somebody first searches.

        Raises:
            StoreError: when the store was built without one.
        """
        from graph.search import SearchIndex

        return SearchIndex(self._home / SEARCH)

    def text(self, sha256: str) -> str:
        """Return the text that the quotes of one document count their offsets in.

        Raises:
            UnknownEntity: when the store holds no such text.
        """
        known = {str(plan["sha256"]) for plan in self.manifest["plans"]}
        if sha256 not in known:
            raise UnknownEntity(f"库里没有这份原文：{sha256}")
        path = self._home / "texts" / f"{sha256}.txt"
        return path.read_bytes().decode("utf-8")  # read_text would change line ends

    def export(
        self,
        form: str,
        graph: str | None = None,
        *,
        plans: Iterable[str] | None = None,
        bodies: Iterable[str] | None = None,
    ) -> bytes:
        """Return the store in one of the formats of ``graph.exports``.

        ``plans`` and ``bodies`` keep the facts of these IRIs; ``graph`` is one named graph.
        """
        from graph.exports import Scope, export

        scope = Scope(
            None if plans is None else frozenset(plans),
            None if bodies is None else frozenset(bodies),
            graph,
        )
        return export(self, form, scope)

    def close(self) -> None:
        """Let go of the files; a second call does nothing."""
        if "search_index" in self.__dict__:
            self.search_index.close()
        held = self.__dict__.pop("_store", None)
        if self.endpoint and held is not None:
            held.close()
        self._lock.release()

    def __enter__(self) -> "PlanStore":
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store."""
        self.close()


def _database(folder: str, endpoint: str) -> "ox.Store | RemoteDatabase":
    if not endpoint:
        return ox.Store.read_only(folder)
    from graph.remote_database import RemoteDatabase

    return RemoteDatabase(endpoint)


def open_store(path: Path | str, endpoint: str = "") -> PlanStore:
    """Open the current generation of the store in the folder ``path``.

    With an ``endpoint``, the server there is asked instead of the database.

    Raises:
        StoreMissing: when nothing was built there; the folder is never created.
        StoreError: when ``path`` is a file or the store is damaged.
    """
    folder = Path(path)
    if folder.is_file():
        raise StoreError(f"{folder} 是一个文件，不是库的文件夹。")
    generation = current_generation(folder)
    while generation is not None:
        try:
            return PlanStore(folder, generation, endpoint)
        except StoreError:  # a build may have switched and cleaned up in between
            newer = current_generation(folder)
            if newer == generation:
                raise
            generation = newer
    raise StoreMissing(
        f"{folder} 里还没有库。先运行 zhengtu build 规划文件 --store {folder}"
    )


def current_generation(folder: Path) -> str | None:
    """Return the name of the generation in use, None where nothing was built."""
    try:
        return (folder / CURRENT).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None


def switched_at(folder: Path) -> float:
    """When the generation in use was put in use, in seconds since 1970."""
    return (folder / CURRENT).stat().st_mtime
