"""Write log lines that programs can take apart."""

import json
import logging
import sys
import time
from typing import Any

from api import request_id

FORMS = ("text", "json")
LEVELS = ("debug", "info", "warning", "error")
access = logging.getLogger("zhengtu.access")
log = logging.getLogger("zhengtu")


class Lines(logging.Formatter):
    """One line for each record: ``key=value`` pairs, or one JSON object."""

    def __init__(self, form: str) -> None:
        """Write in ``form``, one of FORMS."""
        super().__init__()
        self.form = form

    def format(self, record: logging.LogRecord) -> str:
        """The record with its own fields behind time, level, logger and message."""
        said = {name: value for name, value in self._fields(record) if value != ""}
        if self.form == "json":
            return json.dumps(said, ensure_ascii=False)
        return " ".join(f"{name}={_quoted(value)}" for name, value in said.items())

    def _fields(self, record: logging.LogRecord) -> list[tuple[str, Any]]:
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        fields = {
            "time": f"{moment}.{int(record.msecs):03}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": request_id.current.get() or "",
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return list(fields.items())


def configure(form: str, level: str) -> None:
    """Send every log line of this process to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines(form))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for chatty in ("httpx2", "httpcore2", "asyncio"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def _quoted(value: object) -> str:
    """A value as it is, in quotes where it would not end with itself."""
    text = str(value)
    plain = text and not any(sign in text for sign in ' "=') and text.isprintable()
    return text if plain else json.dumps(text, ensure_ascii=False)
