"""A service that is told to stop."""

import http.client
import re
import signal
import socket
import subprocess
from pathlib import Path

from tests.api.servers import START

HALF = (
    b"POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
    b"Accept: application/sparql-results+json\r\nContent-Length: 6\r\n\r\nASK"
)


def test_a_running_request_is_finished(store_folder: Path) -> None:
    command = [*START, "--store", str(store_folder), "--port", "0"]
    command += ["--drain-seconds", "1", "--log-form", "json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as server:
        assert server.stdout is not None
        found = re.search(r":(\d+)/", server.stdout.readline())
        assert found is not None
        port = int(found[1])
        with socket.create_connection(("127.0.0.1", port), timeout=20) as wire:
            assert status(port, "/readyz") == 200
            wire.sendall(HALF)
            server.send_signal(signal.SIGTERM)
            while status(port, "/readyz") == 200:
                pass
            assert status(port, "/healthz") == 200  # it goes on until it has drained
            wait_until_closed(port)
            wire.sendall(b" {}")
            answer = http.client.HTTPResponse(wire)
            answer.begin()
            assert answer.status == 200
            assert b"true" in answer.read()
        _, lines = server.communicate(timeout=20)
        assert '"path": "/sparql"' in lines
        assert server.returncode == -signal.SIGTERM


def status(port: int, path: str) -> int:
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    wire.request("GET", path, headers={"Connection": "close"})
    found = wire.getresponse().status
    wire.close()
    return found


def wait_until_closed(port: int) -> None:
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=20).close()
        except ConnectionRefusedError:
            return
