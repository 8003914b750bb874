"""Where a request goes within the service, wherever a proxy has put that."""

from starlette.types import Scope


def local_path(scope: Scope) -> str:
    """The path without that of the public address: /plans/healthz is /healthz."""
    return str(scope["path"].removeprefix(scope.get("root_path", "")))
