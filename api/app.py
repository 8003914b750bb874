"""Put the service together."""

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api import (
    compare,
    cooperation,
    description,
    entities,
    exports,
    lists,
    networks,
    questions,
    reconcile,
    service,
    sources,
    sparql,
    start,
)
from api.cross_origin import CrossOrigin
from api.problems import add_handlers
from api.public_address import PublicAddress
from api.readiness import Readiness
from api.request_log import RequestLog
from api.running import Running
from api.security import SecurityHeaders
from api.settings import Settings
from graph.store import PlanStore

DESCRIPTION = "规划里的目标、任务、部门、指标和项目，每条事实都附原文出处。"

PARTS = (
    start,
    questions,
    lists,
    compare,
    cooperation,
    sparql,
    reconcile,
    description,
    entities,
    sources,
    networks,
    exports,
    service,
)


def create_app(store: PlanStore, settings: Settings | None = None) -> FastAPI:
    """The service over an open store; whoever opened the store closes it."""
    app = FastAPI(
        title="政图 zhengtu",
        description=DESCRIPTION,
        version="0.1.0",
        docs_url=None,  # FastAPI's own pages load their scripts from elsewhere
        redoc_url=None,
    )
    settings = settings or Settings()
    app.state.running = running = Running(store, settings)
    app.state.readiness = Readiness()
    add_handlers(app)
    app.add_middleware(PublicAddress, url=settings.public_url)
    app.add_middleware(SecurityHeaders, https=settings.https)
    app.add_middleware(CrossOrigin)
    app.add_middleware(
        RequestLog, metrics=running.metrics, with_queries=settings.log_queries
    )
    for part in PARTS:
        app.include_router(part.router)
    static = Path(str(files("api").joinpath("static")))
    app.mount("/static", StaticFiles(directory=static), name="static")
    return app
