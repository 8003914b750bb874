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
