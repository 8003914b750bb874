"""Run the service until it is told to stop."""

from threading import Timer
from types import FrameType

import uvicorn
from fastapi import FastAPI

from api.logs import LEVELS
from api.readiness import Readiness
from api.request_line import PlainWordsProtocol
from api.settings import Settings


def configuration(app: FastAPI, settings: Settings) -> uvicorn.Config:
    """How the server listens; headers of a proxy are believed only from those named."""
    return uvicorn.Config(
        app,
        http=PlainWordsProtocol,
        log_config=None,
        log_level=max(settings.log_level, "warning", key=LEVELS.index),
        access_log=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=settings.stop_seconds,
        server_header=False,
    )


class Server(uvicorn.Server):
    """Says that it is not ready before it stops; answers that run are finished."""

    def __init__(
        self, config: uvicorn.Config, readiness: Readiness, settings: Settings
    ) -> None:
        """Serve as ``config`` says; ``readiness`` is what /readyz reads."""
        super().__init__(config)
        self.readiness, self.drain_seconds = readiness, settings.drain_seconds

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop at once at a second signal, else once proxies have looked elsewhere."""
        first, self.readiness.stopping = not self.readiness.stopping, True
        if not first or not self.drain_seconds:
            super().handle_exit(sig, frame)
            return
        later = Timer(self.drain_seconds, super().handle_exit, (sig, frame))
        later.daemon = True
        later.start()
