"""How much a query and its answer may take."""

from dataclasses import dataclass

MARKS = {
    "json": (b'}},{"', 1),  # between rows
    "xml": (b"<result>", 0),
    "csv": (b"\r\n", -1),  # behind the names of the columns as well
    "tsv": (b"\n", -1),
}
"""What stands once a row in a format's bytes, and (but for a line break in a quoted CSV cell)
nowhere in its values, where these bytes are escaped; and how many rows there are beyond these."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one query: ``seconds`` of running, ``memory`` of its process in bytes.

    ``rows`` and ``size`` (bytes) are the most that an answer has. With ``network`` it may
    reach other servers.
    """

    seconds: float
    memory: int
    rows: int
    size: int
    network: bool = False
