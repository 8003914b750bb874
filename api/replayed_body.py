"""Read a short body before the rest of the service does."""

from starlette.types import Message, Receive, Scope

LONGEST = 65_536


async def replayed(scope: Scope, receive: Receive) -> tuple[bytes | None, Receive]:
    """The body with a way to receive it once more; None for one that is long or broken off."""
    if not 0 <= _length(scope) <= LONGEST:
        return None, receive
    messages: list[Message] = []
    body = b""
    more = True
    while more:
        message = await receive()
        messages.append(message)
        body += message.get("body", b"")
        more = message["type"] == "http.request" and message.get("more_body", False)
    whole = messages[-1]["type"] == "http.request"
    messages.reverse()

    async def again() -> Message:
        return messages.pop() if messages else await receive()

    return (body if whole else None), again


def _length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return -1
