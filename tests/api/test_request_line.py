import http.client
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.request_line import LONGEST_HEAD, encoded
from tests.api.servers import serving


@pytest.fixture
def port(store_folder: Path) -> Iterator[int]:
    with serving(store_folder) as found:
        yield found


def test_an_address_typed_in_chinese_is_understood(port: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    for _ in range(2):  # the second request comes on the same connection
        connection.putrequest("GET", "/", skip_accept_encoding=True)
        connection._buffer[0] = "GET /api/tasks?lead=区医保局 HTTP/1.1".encode()  # type: ignore[attr-defined]
        connection.endheaders()
        answer = connection.getresponse()
        assert answer.status == 200
        assert "加强医保基金监管" in answer.read().decode()
    connection.close()


def test_only_the_first_line_is_changed() -> None:
    request = "GET /?q=区 HTTP/1.1\r\nX: 区\r\n\r\n区".encode()

    assert encoded(request) == "GET /?q=%E5%8C%BA HTTP/1.1\r\nX: 区\r\n\r\n区".encode()
    assert encoded(b"GET / HTTP/1.1\r\n\r\n") == b"GET / HTTP/1.1\r\n\r\n"


def test_a_head_without_an_end_is_refused(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as wire:
        wire.sendall(b"GET / HTTP/1.1\r\nX: " + b"x" * (LONGEST_HEAD + 1))
        answered = wire.recv(1000)

    assert answered.startswith(b"HTTP/1.1 400")


def test_a_line_in_two_pieces_is_understood(port: int) -> None:
    whole = "GET /api/tasks?lead=区医保局 HTTP/1.1\r\nHost: a\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", port), timeout=20) as wire:
        wire.sendall(whole[:22])
        time.sleep(0.2)
        wire.sendall(whole[22:])
        assert wire.recv(1000).startswith(b"HTTP/1.1 200")
