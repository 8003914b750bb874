"""Keep marks of direction in a text from turning around what stands beside it on a page."""

import re

_STEERS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ENDS_OF_ISOLATES = re.compile("[\u2066-\u2069]")
_OPEN, _CLOSE = "\u2068", "\u2069"


def isolated(value: object) -> object:
    """A text with such marks in an isolate of its own, whatever it opens or closes itself.

    For Jinja's `finalize`, which hands every value of a template through here.
    """
    if type(value) is not str or not _STEERS.search(value):
        return value
    depth = lowest = 0
    for mark in _ENDS_OF_ISOLATES.findall(value):
        depth += -1 if mark == _CLOSE else 1
        lowest = min(lowest, depth)
    opened = 1 - lowest
    return _OPEN * opened + value + _CLOSE * (opened + depth)
