"""Send with every answer what browsers may do with it."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


def policy(frames: str) -> str:
    """The content security policy; ``frames`` says who may show the page in a frame."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            f"frame-ancestors {frames}",
        ]
    )


HEADERS = {
    "Content-Security-Policy": policy("'none'"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}
FRAMEABLE = {"Content-Security-Policy": policy("*")}
"""For a page that others are meant to show inside theirs."""


def headers(https: bool) -> dict[str, str]:
    """The headers of every answer, HSTS only where all is HTTPS."""
    return HEADERS | (HTTPS_ONLY if https else {})


class SecurityHeaders:
    """Middleware: pages load nothing but from here and run no script written in them."""

    def __init__(self, app: ASGIApp, https: bool = False) -> None:
        """Wrap ``app``; ``https`` says that browsers reach it by HTTPS only."""
        self.app, self.headers = app, headers(https)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add the headers that an answer has not set itself."""

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    given.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_on)
