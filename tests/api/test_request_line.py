import http.client
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.request_line import encoded

START = [sys.executable, "-u", "-c", "from api.cli import main; main()", "serve"]


@pytest.fixture
def port(store_folder: Path) -> Iterator[int]:
    command = [*START, "--store", str(store_folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        found = re.search(r":(\d+)/", server.stdout.readline())
        assert found is not None
        yield int(found[1])
        server.terminate()


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
