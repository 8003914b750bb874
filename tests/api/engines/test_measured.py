import pytest

from api.engines.errors import AnswerTooLarge
from api.engines.limits import Limits
from api.engines.measured import Measured

LIMITS = Limits(seconds=1, memory=1, rows=2, size=20)


def test_what_was_written_is_there() -> None:
    out = Measured("json", LIMITS)

    assert out.write(b"abc") == 3
    out.write(b"def")
    out.flush()

    assert out.content() == b"abcdef"


def test_a_row_is_counted_though_its_end_lies_in_two_pieces() -> None:
    out = Measured("csv", LIMITS)
    for piece in (b"head\r", b"\na\r", b"\nb\r", b"\nc\r"):
        out.write(piece)

    with pytest.raises(AnswerTooLarge, match="2 行"):
        out.write(b"\n")


def test_bytes_are_counted_in_every_format() -> None:
    out = Measured("ttl", LIMITS)
    out.write(b"x" * 20)

    with pytest.raises(AnswerTooLarge, match="20 字节"):
        out.write(b"x")
