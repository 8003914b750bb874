"""Names as they are typed in pinyin: by initials and in full."""

from functools import cache

from pypinyin import lazy_pinyin
from pypinyin.seg.mmseg import seg


def syllables(name: str) -> list[str]:
    """Return the syllables of a name, other letters and digits one by one.

    >>> syllables("青禾区12")
    ['qing', 'he', 'qu', '1', '2']
    """
    return [one for word in seg.cut(name) for one in _spoken(word)]


@cache  # the words of many names are few
def _spoken(word: str) -> tuple[str, ...]:
    found = lazy_pinyin(word, errors=" ".join)
    return tuple(" ".join(found).lower().split())
