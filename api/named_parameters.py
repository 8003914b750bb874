"""What the parameters of named queries mean, and the terms for their values."""

import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import pyoxigraph as ox

from api import addresses
from api import named_models as models
from api.errors import BadRequest
from graph.named_queries import parameters
from graph.prefixes import NAMESPACE, PREFIXES

LONGEST = 500
_YEAR = re.compile(r"[0-9]{4}")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def _read() -> dict[str, dict[str, Any]]:
    text = files("api").joinpath("named.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


_SETTINGS = _read()
QUERIES: dict[str, str] = _SETTINGS["queries"]
"""What each named query is for, by its name."""
_PARAMETERS = _SETTINGS["parameters"]


def described(name: str) -> models.NamedQuery:
    """A named query with its parameters, each once."""
    return models.NamedQuery(
        name=name,
        words=QUERIES[name],
        url=f"/api/queries/{name}",
        parameters=[
            models.QueryParameter(name=one, **_PARAMETERS[one])
            for one in dict.fromkeys(parameters(name))
        ],
    )


def terms(base: str, parameter: str, value: str) -> Sequence[ox.NamedNode | ox.Literal]:
    """The terms that a value of a parameter may mean.

    An identifier may be written in full or as its path here: /id/role/lead.

    Raises:
        BadRequest: for a value that is none of the parameter's type.
    """
    kind, words = _PARAMETERS[parameter]["type"], _PARAMETERS[parameter]["words"]
    if len(value) > LONGEST:
        raise BadRequest(f"{parameter} 最多 {LONGEST} 个字符。")
    if kind == "text":
        return [ox.Literal(value)]
    if kind == "year":
        if not _YEAR.fullmatch(value):
            raise BadRequest(f"{parameter} 是年份，写四位数字，如 2025。")
        return [ox.Literal(value, datatype=ox.NamedNode(f"{PREFIXES['xsd']}gYear"))]
    try:
        return [ox.NamedNode(iri) for iri in _identifiers(base, kind, value)]
    except ValueError as error:
        raise BadRequest(
            f"{parameter}（{words}）要写标识，如 {_PARAMETERS[parameter]['example']}。"
        ) from error


def _identifiers(base: str, kind: str, value: str) -> list[str]:
    if _ABSOLUTE.match(value):
        return [value]
    if kind == "vocabulary":
        return [NAMESPACE + value]
    return addresses.identifiers(
        base, "/id/" + value.removeprefix("/").removeprefix("id/")
    )
