import pytest

from loaders.encoding import decode
from loaders.errors import NotText

TEXT = "甲区实施方案（2023—2025年）\r\n一、总体要求\r\n到2025年，某率达到90%以上。\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
    ],
    ids=[
        "UTF-8",
        "UTF-8 with mark",
        "UTF-16 little endian with mark",
        "UTF-16 big endian with mark",
        "UTF-16 little endian without mark",
        "UTF-16 big endian without mark",
        "GB18030",
    ],
)
def test_the_encodings_of_offices_give_the_same_text(data: bytes) -> None:
    assert decode(data, "甲.txt") == TEXT


def test_line_ends_stay_as_they_are() -> None:
    assert decode("甲\r\n乙\r丙\n".encode(), "甲.txt") == "甲\r\n乙\r丙\n"


def test_rare_characters_of_gb18030_are_read() -> None:
    text = "㐂镇、𠮷村" * 20

    assert decode(text.encode("gb18030"), "甲.txt") == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR\x00\x00\x01\x00" * 40,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"\x3e\x00\x03\x00" * 40,
        b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(200)) * 4,
        "甲区方案".encode() * 20 + b"\xff\xff\xff\xff",
    ],
    ids=["every byte", "a picture", "an old Word file", "a docx", "a broken end"],
)
def test_binary_files_are_refused_by_name(data: bytes) -> None:
    with pytest.raises(NotText, match=r"甲\.txt.*UTF-8"):
        decode(data, "甲.txt")


def test_one_stray_control_character_does_not_make_a_text_binary() -> None:
    text = "加强能力建设。" * 200 + "\x0b"

    assert decode(text.encode(), "甲.txt") == text


def test_a_mark_promises_its_encoding() -> None:
    with pytest.raises(NotText):
        decode(b"\xef\xbb\xbf" + "某区".encode("gb18030"), "甲.txt")


def test_a_short_text_of_gb18030_is_read() -> None:
    assert decode("甲区方案".encode("gb18030"), "甲.txt") == "甲区方案"
