"""Text that XML can hold."""

import re

# All but what XML 1.0 allows: one control character makes a whole file unreadable.
_ILLEGAL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return the text without the characters that XML 1.0 has no place for."""
    return _ILLEGAL.sub("", text)
