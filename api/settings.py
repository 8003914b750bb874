"""What whoever runs the service may set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """``page_size`` is how many things a list gives unless asked, at most ``most``.

    ``largest_body`` is in bytes; ``network_limit`` counts nodes of one drawing.

    ``isolated`` SPARQL runs in worker processes. A query is killed after ``query_seconds``; one
    that runs for ``quick_seconds`` of them counts as long. So many workers are kept for quick and
    for long ones, 0 as many as suit the processors; each may take ``worker_memory`` bytes.
    An answer has at most ``answer_rows`` and ``answer_bytes``. ``waiting_queries`` is the length
    of either line; one client has at most ``client_queries`` at once, and so many long ones.
    ``cache_bytes`` of answers are kept, 0 keeps none.
    ``services`` are the addresses that SERVICE may ask, where these are public; a query has at
    most ``query_length`` characters.
    """

    page_size: int = 50
    most: int = 500
    largest_body: int = 1_000_000
    network_limit: int = 240
    isolated: bool = True
    query_seconds: float = 30.0
    quick_seconds: float = 0.1
    quick_workers: int = 0
    long_workers: int = 0
    worker_memory: int = 2 * 1024**3
    answer_rows: int = 1_000_000
    answer_bytes: int = 64 * 1024**2
    waiting_queries: int = 200
    client_queries: int = 64
    client_long_queries: int = 8
    cache_bytes: int = 64 * 1024**2
    services: tuple[str, ...] = ()
    query_length: int = 100_000
