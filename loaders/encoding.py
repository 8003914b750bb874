"""Bytes into text, in the encodings that Chinese offices use."""

import re

from loaders.errors import NotText

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks, each with the codec that takes it off."""

# C0 controls other than tab, line ends and form feed never stand in a text
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.001
"""The share of control characters above which a file is taken for binary."""


def decode(data: bytes, name: str) -> str:
    """Decode by byte order mark, else as UTF-8, UTF-16 without mark, or GB18030.

    Raises:
        NotText: when no codec fits, or when the result is full of control characters.
    """
    for codec in _codecs(data):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if len(CONTROLS.findall(text)) <= MOST_CONTROLS * len(text):
            return text
    raise NotText(
        f"{name}：不是文本文件（或编码无法识别），请另存为 UTF-8 编码的文本后再试。"
    )


def _codecs(data: bytes) -> list[str]:
    for mark, codec in MARKS:
        if data.startswith(mark):
            return [codec]
    return ["utf-8", *_unmarked_utf16(data), "gb18030"]


def _unmarked_utf16(data: bytes) -> list[str]:
    """UTF-16 shows itself by line ends or digits whose other byte is zero."""
    head = data[:4096]
    little, big = head[1::2].count(0), head[0::2].count(0)
    if max(little, big) < max(2, len(head) // 50) or len(data) % 2:
        return []
    return ["utf-16-le"] if little >= big else ["utf-16-be"]
