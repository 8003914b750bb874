"""What the service says of itself: health, description of its ways in."""

from typing import Any

from fastapi import APIRouter, Request, Response

from api.pages import page
from api.running import Service

router = APIRouter(tags=["服务"])


@router.get("/healthz", summary="能不能回答")
def healthz(service: Service) -> dict[str, str]:
    """200 with the generation of the store, when the store answers."""
    bool(service.store.query("ASK {}"))
    return {"status": "ok", "generation": service.store.generation}


@router.get("/docs", include_in_schema=False)
def docs(request: Request) -> Response:
    """The description of all ways in, as a page without scripts."""
    described = request.app.openapi()
    return page(request, "docs.html", groups=_by_tag(described["paths"]))


def _by_tag(paths: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, methods in paths.items():
        for method, operation in methods.items():
            entry = {"path": path, "method": method.upper(), **operation}
            for tag in operation["tags"]:
                groups.setdefault(tag, []).append(entry)
    return groups
