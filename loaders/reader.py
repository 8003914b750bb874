"""Files into documents: which formats are read, and how their bytes become text."""

import hashlib
from pathlib import Path

from loaders.document import Document
from loaders.encoding import decode
from loaders.errors import EmptyFile, PlanError, UnsupportedFormat
from loaders.html import html_to_text

FORMATS = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
}
"""The file endings that are read, each with its format."""


def load_document(path: Path) -> Document:
    """Read a .txt, .md or .html file (UTF-8, UTF-16 or GB18030).

    Raises:
        UnsupportedFormat: for any other ending; the message says what to do.
        NotText: when the bytes are no text.
        EmptyFile: when nothing but blanks is inside.
        PlanError: when the file cannot be opened.
    """
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise UnsupportedFormat(_refusal(path))
    text = decode(_bytes(path), path.name)
    if kind == "html":
        text = html_to_text(text)
    if not text.strip():
        raise EmptyFile(f"{path.name}：文件是空的，没有可读的文字。")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(path.name, text, digest, kind)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise PlanError(f"{path}：打不开（{reason}），请检查路径和权限。") from error


def _refusal(path: Path) -> str:
    known = "、".join(sorted(FORMATS))
    ending = path.suffix or "（无扩展名）"
    return (
        f"{path.name}：暂不支持 {ending} 格式，目前可读 {known}；"
        "请在 Word/WPS 中另存为“纯文本（*.txt）”或“网页（*.html）”后再试。"
    )
