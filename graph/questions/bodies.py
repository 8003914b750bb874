"""Find the bodies that a name stands for."""

from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from graph.concepts import concept
from graph.named_queries import Bindings, Row, run
from graph.questions.found import Found, Thing, found
from graph.questions.functions import PROVINCIAL, Said, said, words_before_function
from graph.questions.places import Place, strip_place
from graph.store import PlanStore
from graph.titles import likeness

# 青禾区生态环境局 may be a branch of the city's: whatever does the work of a department.
_AS_DEPARTMENT = frozenset({"department", "branch", "vertical"})
_NEAR = 0.34


def find_bodies(store: PlanStore, words: str, places: Sequence[Place]) -> Found:
    """Return the bodies that ``words`` may mean, under any alias.

    With a place in front (青禾区医保局, 青禾的医保局) only that place's body; with a
    level (区医保局) those of every district; else those of every place.
    """
    named = strip_place(words, places)
    if named.places and named.rest:
        things = _of_places(store, named.rest, named.places) or _called(store, [words])
    else:
        things = _of_all(store, words)
    if not things and not named.places:
        things = _ending(store, words)
    return found(words, things) if things else _missing(store, words, named.places)


def _of_places(store: PlanStore, rest: str, places: Sequence[Place]) -> list[Thing]:
    own = {place.iri for place in places}
    names = [rest, *(place.level + rest for place in places)]
    named = [row for row in _rows(store, {"name": _labels(names)}) if _at(row, own)]
    doing = [row for row in _doing(store, said(rest)) if _at(row, own)]
    return _things([*named, *doing])


def _of_all(store: PlanStore, words: str) -> list[Thing]:
    meant = said(words)
    level = meant.level
    doing = _doing(store, meant)
    fitting = [row for row in doing if level is None or _is_of(row, level)]
    return [*_called(store, [words]), *_things(fitting)]


def _called(store: PlanStore, names: Iterable[str]) -> list[Thing]:
    return _things(_rows(store, {"name": _labels(names)}))


def _doing(store: PlanStore, meant: Said) -> list[Row]:
    """Return the bodies with any of the functions, if of the same sort of kind."""
    if not meant.functions:
        return []
    terms = [ox.NamedNode(concept("function", ident)) for ident in meant.functions]
    kinds = _AS_DEPARTMENT if meant.kind == "department" else {meant.kind}
    allowed = {concept("kind", kind) for kind in kinds}
    rows = _rows(store, {"functionId": terms})
    return [row for row in rows if row["kindId"] in allowed]


def _ending(store: PlanStore, words: str) -> list[Thing]:
    """Return the bodies with a name that ends like the words: 爱卫办 -> 区爱卫办."""
    rows = run(store, "body-names")
    return _things(row for row in rows if len(words) > 1 and _name(row).endswith(words))


def _missing(store: PlanStore, words: str, places: Sequence[Place]) -> Found:
    elsewhere = words_before_function(words)
    if places and len(places) == 1:
        reason = f"库里的{places[0].name}没有找到“{words}”这个部门。"
    elif len(elsewhere) > 1:
        reason = f"库里没有“{elsewhere}”的规划，找不到“{words}”。"
    else:
        reason = f"库里没有找到叫“{words}”的部门。"
    near = _near(store, words, places)
    hint = f"相近的有：{'、'.join(near)}。" if near else ""
    return Found(words, (), (), reason + hint, tuple(near))


def _near(store: PlanStore, words: str, places: Sequence[Place]) -> list[str]:
    own = {place.iri for place in places}
    scored = {
        str(row["body"]): likeness(words, _name(row))
        for row in run(store, "body-names")
        if not own or _at(row, own)
    }
    near = sorted(
        (name for name in scored if scored[name] >= _NEAR),
        key=lambda n: (-scored[n], n),
    )
    return near[:5]


def _rows(store: PlanStore, bindings: Bindings) -> list[Row]:
    return run(store, "bodies", bindings)


def _labels(names: Iterable[str]) -> list[ox.Literal]:
    return [ox.Literal(name, language="zh") for name in names]


def _things(rows: Iterable[Row]) -> list[Thing]:
    return [Thing(str(row["bodyId"]), str(row["body"])) for row in rows]


def _name(row: Row) -> str:
    return str(row["name"])


def _at(row: Row, places: set[str]) -> bool:
    return row["placeId"] in places


def _is_of(row: Row, level: str) -> bool:
    """Tell whether a body is of a level; 厅 is one of a province or a 自治区."""
    levels = ("省", "自治区") if level == PROVINCIAL else (level,)
    return str(row["place"]).endswith(levels)
