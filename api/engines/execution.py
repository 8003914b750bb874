"""Run one operation over an open store, within the limits on its answer."""

from collections.abc import Iterator, Set
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from api.engines.errors import QueryFailed, too_many_rows
from api.engines.limits import Limits
from api.engines.measured import Measured
from api.operation import Operation
from api.results import Format
from graph.errors import BrokenQuery
from graph.prefixes import PREFIXES
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
        return written(_results(store, operation), operation.form, limits)
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


def written(
    results: Results | Iterator[ox.Triple], form: Format, limits: Limits
) -> bytes:
    """The results in a format of theirs, within the limits on rows and bytes."""
    out = Measured(form.name, limits)
    if isinstance(results, ox.QuerySolutions | ox.QueryBoolean):
        assert isinstance(form.writer, ox.QueryResultsFormat)
        results.serialize(output=out, format=form.writer)  # type: ignore[arg-type]
    else:
        triples = set(islice(results, limits.rows + 1))
        if len(triples) > limits.rows:
            raise too_many_rows(limits.rows)
        _write_graph(triples, form, out)
    return out.content()


def _write_graph(triples: Set[ox.Triple], form: Format, out: Measured) -> None:
    assert isinstance(form.writer, ox.RdfFormat)
    try:
        ox.serialize(
            sorted(triples, key=str),
            output=out,  # type: ignore[arg-type]
            format=form.writer,
            prefixes=PREFIXES,
        )
    except OSError as error:  # RDF 1.2 in JSON-LD
        raise BrokenQuery(f"{form.name} 格式写不了这个结果：{error}。") from error
