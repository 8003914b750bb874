"""What whoever runs the service may set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """``page_size`` is how many things a list gives unless asked, at most ``most``.

    ``largest_body`` is in bytes; ``network_limit`` counts nodes of one drawing; ``services``
    are the addresses that SERVICE may ask, where these are public.
    """

    page_size: int = 50
    most: int = 500
    largest_body: int = 1_000_000
    network_limit: int = 240

    services: tuple[str, ...] = ()
