"""What is special about each list."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Spec:
    """A list by its named query, the columns of identifier and name, and its facets.

    ``years`` are the columns in which years stand, ``years_how`` the way they do. ``page``
    is where people read it, empty where nobody does, under the heading ``words``;
    ``counted`` is what there is so many of.
    """

    name: str
    query: str
    key: str
    title: str
    facets: tuple[str, ...]
    years: tuple[str, ...] = ()
    years_how: str = ""
    page: str = ""
    words: str = ""
    counted: str = ""


def _read() -> dict[str, Spec]:
    text = files("api").joinpath("lists.toml").read_text(encoding="utf-8")
    return {name: _spec(name, **one) for name, one in tomllib.loads(text).items()}


def _spec(
    name: str,
    query: str,
    key: str,
    title: str,
    facets: list[str],
    years: dict[str, str | list[str]] | None = None,
    **shown: str,
) -> Spec:
    said = years or {"how": "", "columns": []}
    columns, how = tuple(said["columns"]), str(said["how"])
    return Spec(name, query, key, title, tuple(facets), columns, how, **shown)


SPECS = _read()
