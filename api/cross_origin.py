"""Let pages of other hosts read the matching service, and nothing else."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

OPEN = "/reconcile"


class CrossOrigin:
    """Middleware: the reconciliation protocol demands CORS at all of its addresses."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``."""
        self.app = app
        self.open = CORSMiddleware(
            app, allow_origins=["*"], allow_methods=["GET", "POST"]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with the headers of CORS where they belong."""
        is_open = scope["type"] == "http" and scope["path"].startswith(OPEN)
        await (self.open if is_open else self.app)(scope, receive, send)
