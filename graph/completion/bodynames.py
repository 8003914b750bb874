"""What people call a department that its plan prints in full: 医保局, 区医保局, 青禾区医保局."""

from collections.abc import Iterable, Iterator

from graph.questions.places import Place
from ontology.bodynames import FULL_SUFFIX
from ontology.functions import FUNCTION_BY_ID, Function


def spoken_names(label: str, place: str, functions: Iterable[str]) -> Iterator[str]:
    """Yield the names by each of its functions with the place, its level, and neither."""
    for name in functions:
        function = FUNCTION_BY_ID.get(name)
        parts = _parts(label, function) if function else None
        if parts is None or function is None:
            continue
        before, suffix = parts
        heads = [*(Place("", before).forms() if before else ()), place[-1:], ""]
        for head in dict.fromkeys(heads):
            for stem in function.stems:
                yield from (head + stem + end for end in _ends(suffix, function))


def _parts(label: str, function: Function) -> tuple[str, str] | None:
    """Return what stands before the stem and behind it: 青禾区, 局 of 青禾区医疗保障局."""
    for stem in function.stems:
        for suffix in function.suffixes:
            if label.endswith(stem + suffix):
                return label[: -len(stem + suffix)], suffix
    return None


def _ends(suffix: str, function: Function) -> list[str]:
    """Return the unit word and its short form, where the function's bodies have that."""
    short = [one for one in function.suffixes if FULL_SUFFIX.get(one) == suffix]
    return [suffix, *short]
