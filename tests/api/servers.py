"""Run the service as its users do: as a process of its own, on a free port."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

START = [sys.executable, "-u", "-c", "from api.cli import main; main()", "serve"]


@contextmanager
def serving(store: Path, *options: str) -> Iterator[int]:
    """The port of a server over ``store``, which is asked to stop at the end."""
    command = [*START, "--store", str(store), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        try:
            found = re.search(r":(\d+)/", server.stdout.readline())
            assert found is not None
            yield int(found[1])
        finally:
            server.terminate()
            server.wait(20)
