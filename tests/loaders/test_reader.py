import hashlib
from pathlib import Path

import pytest

from loaders import load_plan
from loaders.errors import EmptyFile, NotAPlan, PlanError, UnsupportedFormat
from loaders.reader import FORMATS, load_document


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_text_file_is_taken_as_it_is_without_its_mark(tmp_path: Path) -> None:
    text = "甲区方案\r\n\r\n　　一、总体要求\t\r\n"
    document = load_document(write(tmp_path, "甲.txt", text.encode("utf-8-sig")))

    assert (document.name, document.text, document.format) == ("甲.txt", text, "txt")
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "ending",
    ["txt", "TXT", "text", "md", "Markdown", "html", "HTM"],
)
def test_endings_are_known_in_any_case(tmp_path: Path, ending: str) -> None:
    document = load_document(write(tmp_path, f"甲.{ending}", "某区方案".encode()))

    assert document.text.strip() == "某区方案"
    assert document.format == FORMATS["." + ending.lower()]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_encoding_does_not_change_the_hash(tmp_path: Path, codec: str) -> None:
    text = "某区实施方案\n一、总体要求\n1.某某工作\n"
    plain = load_document(write(tmp_path, "甲.txt", text.encode()))

    assert load_document(write(tmp_path, "乙.txt", text.encode(codec))).sha256 == (
        plain.sha256
    )


@pytest.mark.parametrize("name", ["甲.docx", "甲.pdf", "甲.doc", "甲.png", "甲"])
def test_other_formats_are_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, "某区方案".encode())

    with pytest.raises(UnsupportedFormat) as caught:
        load_document(path)

    assert caught.value.message.startswith(name)
    assert "另存为" in caught.value.message
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("甲.txt", b""),
        ("甲.txt", b"\xef\xbb\xbf"),
        ("甲.txt", "　\r\n\t \n".encode()),
        ("甲.html", b"<html><script>var a = 1;</script><p> &nbsp; </p></html>"),
    ],
    ids=["no byte", "a mark alone", "blanks", "a page of scripts"],
)
def test_a_file_without_words_is_refused(
    tmp_path: Path, name: str, data: bytes
) -> None:
    with pytest.raises(EmptyFile, match=name):
        load_document(write(tmp_path, name, data))


def test_a_missing_file_and_a_folder_are_told_in_one_line(tmp_path: Path) -> None:
    folder = tmp_path / "某区.txt"
    folder.mkdir()
    for path in (folder, tmp_path / "没有.txt"):
        with pytest.raises(PlanError, match="打不开"):
            load_document(path)


def test_a_text_that_is_no_plan_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "歌.txt", "春天来了，小草绿了。".encode())

    with pytest.raises(NotAPlan, match=r"歌\.txt"):
        load_plan(path)


def test_a_law_is_refused(tmp_path: Path) -> None:
    articles = "".join(f"第{n}条　单位应当做好某某工作。\n" for n in "一二三四五六七八")
    path = write(tmp_path, "某某条例.txt", f"某某条例\n{articles}".encode())

    with pytest.raises(NotAPlan, match="法规"):
        load_plan(path)
