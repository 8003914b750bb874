"""Zip archives without a clock: the same parts give the same bytes."""

import io
import zipfile
from collections.abc import Mapping

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can say, written for every part."""


def archive(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of the parts by their names, in the order given."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as new:
        for name, data in parts.items():
            new.writestr(zipfile.ZipInfo(name, MOMENT), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip archive by their names, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return {name: old.read(name) for name in old.namelist()}
