"""`zhengtu query`."""

from pathlib import Path

import click
import pyoxigraph as ox

from api import results, sparql_text
from api.commands.options import output_option, read_argument, store_option, write
from api.known_graphs import refuse_unknown
from api.terminal import grid_text
from graph.store import PlanStore, open_store


@click.command("query")
@click.argument("sparql")
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", *results.NAMES]),
    default="table",
    show_default=True,
    help="SELECT、ASK：table json xml csv tsv；CONSTRUCT、DESCRIBE：ttl nt jsonld rdfxml",
)
@output_option
def command(sparql: str, store: Path, form: str, output: str) -> None:
    """用 SPARQL 1.1 查询库；查询写 - 时从标准输入读。

    \b
    zhengtu query "SELECT * WHERE { ?s ?p ?o } LIMIT 5" --store 库
    """
    query = read_argument(sparql)
    sparql_text.check(query)
    with open_store(store) as opened:
        refuse_unknown(opened, sparql_text.graphs_asked_for(query))
        data = _run(opened, query, form)
    if isinstance(data, list):
        write(grid_text(data), output)
    else:
        write(data, output)


def _run(store: PlanStore, query: str, form: str) -> bytes | list[list[str]]:
    """The results written, or a grid for people; triples are Turtle even then."""
    found = store.query(query)
    if form != "table":
        return results.write(found, name=form)[0]
    if isinstance(found, ox.QueryTriples):
        return results.write(found, name="ttl")[0]
    return results.grid(found)
