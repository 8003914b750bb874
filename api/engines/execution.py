"""Run one operation over an open store, within the limits on its answer."""

from collections.abc import Sequence
from itertools import islice

import pyoxigraph as ox

from api.engines.errors import QueryFailed
from api.engines.limits import Limits
from api.engines.measured import Measured, too_many_rows
from api.results import Format
from graph.errors import BrokenQuery
from graph.prefixes import PREFIXES
from graph.sparql_faults import explain
from graph.store import Results


def execute(
    store: ox.Store,
    query: str,
    default: Sequence[str],
    named: Sequence[str],
    form: Format,
    limits: Limits,
) -> bytes:
    """The answer in the format ``form``; triples each once and in a fixed order.

    Raises:
        BrokenQuery: when the query does not parse.
        AnswerTooLarge: when the answer passes a limit.
        QueryFailed: when the evaluation itself fails.
    """
    measured = Measured(form.name, limits)
    try:
        _write(_results(store, query, default, named), form, limits, measured)
    except SyntaxError as error:
        raise BrokenQuery(explain(error)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryFailed("查询没能完成：计算时出错。") from error
    except MemoryError as error:
        raise QueryFailed("查询没能完成：它要的内存超过限额。") from error
    return measured.content()


def _results(
    store: ox.Store, query: str, default: Sequence[str], named: Sequence[str]
) -> Results:
    """The query over the dataset that the protocol names, else over that of its text."""
    if not default and not named:
        return store.query(query)
    return store.query(
        query,
        default_graph=[ox.NamedNode(graph) for graph in default],
        named_graphs=[ox.NamedNode(graph) for graph in named],
    )


def _write(results: Results, form: Format, limits: Limits, out: Measured) -> None:
    if not isinstance(results, ox.QueryTriples):
        assert isinstance(form.writer, ox.QueryResultsFormat)
        results.serialize(output=out, format=form.writer)  # type: ignore[arg-type]
        return
    triples = set(islice(results, limits.rows + 1))
    if len(triples) > limits.rows:
        raise too_many_rows(limits)
    assert isinstance(form.writer, ox.RdfFormat)
    ox.serialize(
        sorted(triples, key=str),
        output=out,  # type: ignore[arg-type]
        format=form.writer,
        prefixes=PREFIXES,
    )
