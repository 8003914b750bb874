"""What whoever runs the service may set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Each field is an option of ``zhengtu serve`` and a variable ``ZHENGTU_…``.

    settings.toml says what each one means. One that is not shown (``repr=False``) is a
    secret, and no option: other users of a machine can read a command line.
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
    worker_memory: int = 1024**3
    answer_rows: int = 1_000_000
    answer_bytes: int = 64 * 1024**2
    waiting_queries: int = 200
    client_queries: int = 64
    client_long_queries: int = 8
    cache_bytes: int = 64 * 1024**2
    services: tuple[str, ...] = ()
    query_length: int = 100_000
    endpoint: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str = ""
    trusted_proxies: tuple[str, ...] = ()
    https: bool = False
    log_form: str = "text"
    log_level: str = "info"
    log_queries: bool = False
    drain_seconds: int = 0
    stop_seconds: int = 30
