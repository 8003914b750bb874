"""All pages of the service, each with an address that the store at hand can fill."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode
from urllib.request import urlopen

from api.addresses import local
from graph.iris import BASE
from graph.prefixes import PREFIXES

TABLE = Path(__file__).with_name("pages.toml")


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the table: the form of its address, the query that fills it, its answer."""

    id: str
    address: str
    query: str = ""
    status: int = 200
    ready: str = "body"
    most: int = 100_000

    def at(self, server: str) -> str:
        """Its address on a server, which is asked what is in its store."""
        if not self.query:
            return server + self.address
        return server + self.address.format(**rows(server, self.query)[0])


PAGES = [Listed(**row) for row in tomllib.loads(TABLE.read_text("utf-8"))["page"]]


def rows(server: str, query: str) -> list[dict[str, str]]:
    """What a query finds, ready to stand in an address."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    asked = urlencode({"query": prefixes + query, "format": "json"})
    with urlopen(f"{server}/sparql?{asked}") as answer:
        found = json.load(answer)["results"]["bindings"]
    return [{name: _written(term) for name, term in row.items()} for row in found]


def _written(term: dict[str, str]) -> str:
    value = term["value"]
    return local(BASE, value) if term["type"] == "uri" else quote(value, safe="")
