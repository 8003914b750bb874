"""A process that answers one query after another, until it is killed or left alone.

python -m api.engines.worker DESCRIPTOR DATABASE LIMITS
"""

import json
import os
import socket
import sys
import time
from contextlib import suppress
from dataclasses import asdict

import pyoxigraph as ox

from api.engines import frames
from api.engines.confinement import allow_seconds, confine
from api.engines.execution import execute
from api.engines.limits import Limits
from api.operation import Operation
from api.results import GRAPHS, TABLES
from loaders.errors import PlanError

FORMATS = {form.name: form for form in TABLES + GRAPHS}
AWAKE = 0.0005
"""Seconds: about as long as it takes on a virtual machine to wake a process up."""


def main(descriptor: str, database: str, limits: str) -> None:
    """Serve the socket of this number from the database in this folder."""
    within = Limits(**json.loads(limits))
    network_cut = confine(within)
    store = ox.Store.read_only(database)
    with socket.socket(fileno=int(descriptor)) as wire, wire.makefile("rb") as asked:
        wire.sendall(frames.frame(frames.READY, frames.packed(network_cut)))
        while (message := frames.read(asked)) is not None:
            allow_seconds(2 * within.seconds)
            wire.sendall(answer(store, message[1], within))
            look_out(wire)


def look_out(wire: socket.socket) -> None:
    """Stay awake for a moment, in which the next question mostly comes."""
    end = time.perf_counter() + AWAKE
    while time.perf_counter() < end and not _has_come(wire):
        os.sched_yield()


def _has_come(wire: socket.socket) -> bool:
    try:
        wire.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    return True  # a question, or the end


def answer(store: ox.Store, question: bytes, limits: Limits) -> bytes:
    """The message that answers one."""
    query, default, named, form, base = json.loads(question)
    asked = Operation(query, default, named, FORMATS[form], "", base)
    try:
        found = execute(store, asked, limits)
    except PlanError as error:
        mistake = getattr(error, "mistake", None)
        place = asdict(mistake) if mistake else None
        said = frames.packed([type(error).__name__, error.message, place])
        return frames.frame(frames.ERROR, said)
    return frames.frame(frames.ANSWER, found)


if __name__ == "__main__":
    with suppress(BrokenPipeError, ConnectionResetError):  # the service has ended
        main(*sys.argv[1:])
