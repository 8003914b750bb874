"""Let pages of other hosts read the data, without cookies or passwords."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from api.local_path import local_path

OPEN = (
    *("/reconcile", "/sparql", "/graphs", "/dcat", "/.well-known/"),
    *("/id/", "/doc/", "/ns", "/api/"),
)
"""Where paths begin that any page may read; the reconciliation protocol demands it."""
SHOWN = ("Allow", "ETag", "Link", "Retry-After")
"""Headers of answers that scripts may read beside those that CORS always shows."""


class CrossOrigin:
    """Middleware: the headers of CORS at open addresses, none at all elsewhere."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app
        self.open = CORSMiddleware(
            app,
            allow_origins=["*"],
            allow_methods=["GET", "HEAD", "OPTIONS", "POST"],
            allow_headers=["Accept", "Content-Type"],
            expose_headers=SHOWN,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with the headers of CORS where they belong."""
        is_open = scope["type"] == "http" and local_path(scope).startswith(OPEN)
        await (self.open if is_open else self.app)(scope, receive, send)
