"""What the service says of itself: health, description of its ways in."""

from typing import Any

from fastapi import APIRouter, Request, Response
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from api.errors import NotReady
from api.pages import page
from api.running import Service

router = APIRouter(tags=["服务"])


@router.get("/healthz", summary="活着没有")
def healthz(service: Service) -> dict[str, str]:
    """200 as long as the service runs, with the generation of its store."""
    return {"status": "ok", "generation": service.store.generation}


@router.get("/readyz", summary="能不能回答")
def readyz(request: Request, service: Service) -> dict[str, str]:
    """200 when the store answers; 503 where it does not, or the service is stopping.

    Raises:
        NotReady: when the service was told to stop.
    """
    if request.app.state.readiness.stopping:
        raise NotReady("服务正在停止。")
    bool(service.store.query("ASK {}"))
    return {"status": "ready", "generation": service.store.generation}


@router.get("/metrics", summary="运行指标（Prometheus）", response_class=Response)
def metrics(request: Request, service: Service) -> Response:
    """Requests, durations, queries, workers, cache and generation."""
    counted = request.app.state.metrics
    counted.serves(service.store.generation, service.engine.running)
    return Response(counted.text(), media_type=CONTENT_TYPE_PLAIN_0_0_4)


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
