"""Put the service together."""

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api import (
    browse,
    compare,
    complete,
    cooperation,
    description,
    entities,
    exports,
    graph_store,
    indicators,
    languages,
    lists,
    named,
    networks,
    questions,
    reconcile,
    reference_lists,
    search,
    service,
    sources,
    sparql,
    start,
    vocabulary,
)
from api.answer_cache import AnswerCache
from api.answer_names import VERSION
from api.conditional import Conditional
from api.cross_origin import CrossOrigin
from api.generations import Generations, OneGeneration
from api.kept_answers import KeptAnswers
from api.methods import Methods
from api.metrics import Metrics
from api.openapi import ERRORS, describe
from api.percent_encoding import PercentEncoding
from api.problems import add_handlers
from api.public_address import PublicAddress
from api.readiness import Readiness
from api.request_log import RequestLog
from api.security import SecurityHeaders
from api.settings import Settings
from graph.store import PlanStore

DESCRIPTION = "规划里的目标、任务、部门、指标和项目，每条事实都附原文出处。"

PARTS = (
    start,
    browse,
    questions,
    languages,
    complete,
    search,
    lists,
    reference_lists,
    named,
    compare,
    cooperation,
    sparql,
    reconcile,
    description,
    vocabulary,
    graph_store,
    indicators,
    entities,
    sources,
    networks,
    exports,
    service,
)


def create_app(store: PlanStore, settings: Settings | None = None) -> FastAPI:
    """The service over an open store.

    While its lifespan runs, queries go to workers and a new generation of the store takes the
    place of the old one; at its end every store is closed.
    """
    settings = settings or Settings()
    metrics = Metrics()
    generations = Generations(store, settings, metrics)
    app = FastAPI(
        title="政图 zhengtu",
        description=DESCRIPTION,
        version=VERSION,
        docs_url=None,  # FastAPI's own pages load their scripts from elsewhere
        redoc_url=None,
        lifespan=lambda _: generations.serving(),
    )
    app.state.settings = settings
    app.state.metrics = metrics
    app.state.readiness = Readiness()
    add_handlers(app)
    app.add_middleware(
        KeptAnswers, cache=AnswerCache(settings.cache_bytes), metrics=metrics
    )
    app.add_middleware(Conditional)
    app.add_middleware(OneGeneration, generations=generations)
    app.add_middleware(Methods)
    app.add_middleware(SecurityHeaders, https=settings.https)
    app.add_middleware(CrossOrigin)
    app.add_middleware(PercentEncoding)
    app.add_middleware(PublicAddress, url=settings.public_url)
    app.add_middleware(RequestLog, metrics=metrics, with_queries=settings.log_queries)
    app.router.routes += sparql.FIRST
    for part in PARTS:
        app.include_router(part.router, responses=ERRORS)
    describe(app)
    static = Path(str(files("api").joinpath("static")))
    app.mount("/static", StaticFiles(directory=static), name="static")
    return app
