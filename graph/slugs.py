"""Readable ASCII names for Chinese words."""

import hashlib
import re

from pypinyin import lazy_pinyin

# 澜州市青禾区 -> 澜州市 | 青禾区
_PLACE_UNIT = re.compile(
    r"(.+?)(特别行政区|自治[区州县旗]|新区|地区|街道|[省市区县盟旗镇乡])"
)
# 某某省 of 某某省澜州市
_PROVINCE = re.compile(r"^[^省市]+?(?:省|自治区)(?=.+)")
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
NATION = frozenset({"国家", "全国", "中国", "中央", "中华人民共和国"})
"""What a text calls the whole country."""


def slug(words: str) -> str:
    """Return ``words`` in pinyin, syllables joined by hyphens: 方案2 -> fang-an-2."""
    syllables = lazy_pinyin(words)
    return _NOT_ASCII_WORD.sub("-", "-".join(syllables).lower()).strip("-")


def short_hash(*words: str, length: int = 6) -> str:
    """Return a few hex digits that tell ``words`` apart, white space left out."""
    joined = "\n".join("".join(part.split()) for part in words)
    return hashlib.sha256(joined.encode()).hexdigest()[:length]


def place_slug(name: str) -> str:
    """Return a name for a place: 某省澜州市青禾区 -> lanzhou-shi-qinghe-qu-1a2b.

    The hash of the characters keeps places apart that sound alike.
    """
    return slug_of_name("中国" if name in NATION else without_province(name))


def without_province(name: str) -> str:
    """Leave the province before a place out: cities bear no name twice."""
    return _PROVINCE.sub("", "".join(name.split()))


def slug_of_name(name: str) -> str:
    """Return a name for a place as it stands: 高新区 -> gaoxin-qu-1a2b."""
    return f"{_spoken(name)}-{short_hash(name, length=4)}"


def _spoken(place: str) -> str:
    words = [word for word in _PLACE_UNIT.split(place) if word]
    return "-".join("".join(slug(word).split("-")) for word in words)
