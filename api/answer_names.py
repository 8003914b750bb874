"""Name an answer by all that it depends on, so that equal names mean equal bytes."""

import hashlib
from collections.abc import Iterator

from starlette.types import Scope

from api.language import language
from api.local_path import local_path

VERSION = "0.1.0"
"""Pages change with the service as well as with the data."""
DEPENDS_ON = (b"host", b"accept", b"content-type")
NAME = "answer_name"
LIVE = ("/healthz", "/readyz", "/metrics", "/static")
"""What tells of the moment, or is named by its own file: it has no such name."""


def is_lasting(scope: Scope) -> bool:
    """Say whether the answer to a request stays the same as long as the generation does."""
    return scope["type"] == "http" and not local_path(scope).startswith(LIVE)


def name_of(scope: Scope, *more: bytes) -> bytes:
    """The name, 16 bytes, of what a request is answered; ``more`` is its body where it counts.

    A generation of the store never changes, so the name need not ask the data.
    """
    state = scope["state"]
    if more or NAME not in state:
        state[NAME] = _digest(scope, more)
    return bytes(state[NAME])


def _digest(scope: Scope, more: tuple[bytes, ...]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for part in (*_parts(scope), *more):
        digest.update(b"%d:" % len(part) + part)
    return digest.digest()


def _parts(scope: Scope) -> Iterator[bytes]:
    yield scope["state"]["running"].store.generation.encode()
    yield VERSION.encode()
    yield f"{scope['scheme']} {scope.get('root_path', '')} {scope['path']}".encode()
    yield scope["query_string"]
    yield language(scope["headers"]).encode()
    for name, value in scope["headers"]:
        if name in DEPENDS_ON:
            yield name + value
