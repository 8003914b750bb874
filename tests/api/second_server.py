"""A second SPARQL server, Oxigraph's own, over the graph of the made-up plans."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from graph.store import PlanStore

OXIGRAPH = str(Path(sys.executable).parent / "oxigraph")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def wait_for(address: str) -> None:
    end = time.monotonic() + 20
    while True:
        try:
            urlopen(address, timeout=20).close()
        except URLError:
            assert time.monotonic() < end, "the second server never came up"
            time.sleep(0.1)
        else:
            return


@contextmanager
def second_server(store: PlanStore, folder: Path) -> Iterator[str]:
    """The address of a server over the same graph as ``store``, its files in ``folder``."""
    place = ["--location", str(folder / "store")]
    for form in ("nq", "ttl"):  # the named graphs, then the default graph
        file = folder / f"all.{form}"
        file.write_bytes(store.export(form))
        load = [OXIGRAPH, "load", *place, "--file", str(file)]
        subprocess.run(load, check=True, capture_output=True)
    port = free_port()
    command = [OXIGRAPH, "serve-read-only", *place, "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        address = f"http://127.0.0.1:{port}/query"
        wait_for(f"{address}?query=ASK%7B%7D")
        yield address
        server.kill()
