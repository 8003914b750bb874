import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from api.engines.worker import AWAKE, look_out


@pytest.fixture
def wires() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_a_worker_starts_without_the_web() -> None:
    code = "import sys, api.engines.worker; print('fastapi' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert said.stdout.strip() == b"False"


def test_a_worker_that_is_asked_nothing_does_not_stay_awake(
    wires: tuple[socket.socket, socket.socket],
) -> None:
    before = time.process_time()

    look_out(wires[0])

    assert time.process_time() - before < 100 * AWAKE


def test_a_question_that_has_come_stays_to_be_read(
    wires: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = wires
    theirs.sendall(b"Q")

    look_out(ours)

    assert ours.recv(2) == b"Q"


def test_a_service_that_has_ended_is_no_error(
    wires: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = wires
    theirs.close()

    look_out(ours)

    assert ours.recv(1) == b""
