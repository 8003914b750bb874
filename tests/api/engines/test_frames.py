import io

import pytest

from api.engines import frames


@pytest.mark.parametrize("step", [1, 2, 7, 1000])
def test_messages_arrive_whole_whatever_the_pieces(step: int) -> None:
    sent = [(frames.QUERY, b"a" * 10), (frames.READY, b""), (frames.ANSWER, b"xyz")]
    wire = b"".join(frames.frame(kind, payload) for kind, payload in sent)
    read = frames.Frames()

    pieces = [wire[start : start + step] for start in range(0, len(wire), step)]

    assert [message for piece in pieces for message in read.feed(piece)] == sent


def test_a_file_gives_messages_until_it_ends() -> None:
    file = io.BytesIO(frames.frame(frames.QUERY, "查询".encode()) + b"Q\0")

    assert frames.read(file) == (frames.QUERY, "查询".encode())
    assert frames.read(file) is None


def test_what_is_no_character_travels_as_well() -> None:
    assert frames.packed(["\ud800"]).decode("utf-8", "surrogatepass") == '["\ud800"]'
