"""Give every request a name that its answer and its log lines share."""

import re
import uuid
from contextvars import ContextVar

from starlette.datastructures import Headers
from starlette.types import Scope

HEADER = "X-Request-ID"
WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{1,64}")
current: ContextVar[str | None] = ContextVar("request_id", default=None)


def name(scope: Scope) -> str:
    """Take the client's name for the request if it is well-formed, else make one.

    It is kept in the scope and, for log lines, in the context of the request.
    """
    sent = Headers(scope=scope).get(HEADER, "")
    found = sent if WELL_FORMED.fullmatch(sent) else uuid.uuid4().hex
    scope.setdefault("state", {})["request_id"] = found
    current.set(found)
    return found


def of(scope: Scope) -> str:
    """The name that the request was given."""
    return str(scope.get("state", {}).get("request_id", ""))
