"""Run one operation over an open store, within the limits on its answer."""

from collections.abc import Iterable, Set
from itertools import islice
from typing import IO, TYPE_CHECKING, TypeAlias, cast

import pyoxigraph as ox

from api.engines.errors import QueryFailed, too_many_rows
from api.engines.limits import Limits
from api.engines.measured import Measured
from api.operation import Operation
from api.results import Format, written
from graph.errors import BrokenQuery
from graph.sparql_faults import broken_query
from graph.store import Results

if TYPE_CHECKING:  # no worker needs it
    from graph.remote_database import RemoteDatabase

Database: TypeAlias = "ox.Store | RemoteDatabase"


def execute(
    store: Database,
    operation: Operation,
    limits: Limits,
) -> bytes:
    """The answer to ``operation``; triples each once and in a fixed order.

    Raises:
        BrokenQuery: when the query does not parse, or has no answer in its format.
        AnswerTooLarge: when the answer passes a limit.
        QueryFailed: when the evaluation itself fails.
    """
    try:
        return bounded(_results(store, operation), operation.form, limits)
    except SyntaxError as error:
        raise broken_query(error, operation.query, operation.base) from error
    except RuntimeError as error:  # the engine found no way to run it
        raise BrokenQuery(f"查询执行不了：{error}。") from error
    except (OSError, ValueError) as error:
        raise QueryFailed("查询没能完成：计算时出错。") from error
    except MemoryError as error:
        raise QueryFailed("查询没能完成：它要的内存超过限额。") from error


def _results(store: Database, asked: Operation) -> Results:
    """The query over the dataset that the protocol names, else over that of its text."""
    if not asked.default and not asked.named:
        return store.query(asked.query, base_iri=asked.base)
    return store.query(
        asked.query,
        base_iri=asked.base,
        default_graph=[ox.NamedNode(graph) for graph in asked.default],
        named_graphs=[ox.NamedNode(graph) for graph in asked.named],
    )


def bounded(
    results: Results | Iterable[ox.Triple], form: Format, limits: Limits
) -> bytes:
    """The results in a format of theirs, within the limits on rows and bytes."""
    out = Measured(form.name, limits)
    if not isinstance(results, ox.QuerySolutions | ox.QueryBoolean):
        results = _few(results, limits.rows)
    written(results, form, cast("IO[bytes]", out))
    return out.content()


def _few(triples: Iterable[ox.Triple], most: int) -> Set[ox.Triple]:
    few = set(islice(triples, most + 1))
    if len(few) > most:
        raise too_many_rows(most)
    return few
