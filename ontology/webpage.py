"""What a government's web site prints round a document."""

import re

from ontology.datafile import read_toml

_DATA = read_toml("webpage.toml")


def _whole(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})\Z")


LABEL_KINDS: dict[str, str] = {
    label: kind for kind, labels in _DATA["masthead"].items() for label in labels
}
"""The labels of the box above a document with what stands behind them (发文字号: number)."""

LABEL = re.compile(
    rf"(?P<label>{'|'.join(sorted(LABEL_KINDS, key=len, reverse=True))})[：:]"
)
"""A label with its colon, in a line without blanks."""

FURNITURE = _whole(_DATA["furniture"]["lines"])
"""A line that is no part of the document: 【字体：大 中 小】, 责任编辑：某某."""

ELEMENTS: frozenset[str] = frozenset(_DATA["furniture"]["elements"])
CLASSES: frozenset[str] = frozenset(_DATA["furniture"]["classes"])
"""Elements of a page that hold no document, by name and by class or id."""

TAIL = _whole(_DATA["furniture"]["tails"])
"""The head of the links below a document: 相关链接."""
