"""The messages between the service and a worker: a kind, a length, that many bytes."""

import json
import struct
from collections.abc import Iterator
from typing import BinaryIO

HEAD = struct.Struct("!cQ")
QUERY, READY, ANSWER, ERROR = b"Q", b"R", b"A", b"E"


def frame(kind: bytes, payload: bytes) -> bytes:
    """One message."""
    return HEAD.pack(kind, len(payload)) + payload


def packed(value: object) -> bytes:
    """A plain value as the payload of a message."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def read(file: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next message of a file that blocks, None where the other side has ended."""
    head = file.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    kind, length = HEAD.unpack(head)
    payload = file.read(length)
    return (kind, payload) if len(payload) == length else None


class Frames:
    """Cuts what arrives in pieces into messages."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._buffer = bytearray()

    def feed(self, piece: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Take a piece; yield the messages that it completes."""
        buffer = self._buffer
        buffer += piece
        while len(buffer) >= HEAD.size:
            kind, length = HEAD.unpack_from(buffer)
            end = HEAD.size + length
            if len(buffer) < end:
                return
            payload = bytes(memoryview(buffer)[HEAD.size : end])
            del buffer[:end]
            yield kind, payload
