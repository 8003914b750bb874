"""Describe the service in OpenAPI: errors as problems, parameters, and examples that work."""

import tomllib
from importlib.resources import files
from typing import Any

from fastapi import FastAPI

PROBLEM = "application/problem+json"
REFERENCE = {"$ref": "#/components/schemas/Problem"}
ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"description": words, "content": {PROBLEM: {"schema": REFERENCE}}}
    for status, words in (("4XX", "请求有误"), ("5XX", "服务出错或太忙"))
}
"""For every route; with it FastAPI adds no schema of errors that nobody sends."""
SCHEMA = {
    "title": "Problem",
    "description": "出错时的答复（RFC 9457）",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "example": "about:blank"},
        "title": {"type": "string", "example": "请求有误"},
        "status": {"type": "integer", "example": 400},
        "detail": {"type": "string", "description": "哪里不对，怎么办"},
    },
}


def answers(*media: str) -> dict[int | str, dict[str, Any]]:
    """Say of a route that it answers in these media types; for ``responses=``."""
    return {200: {"content": {name: {} for name in media}}}


def describe(app: FastAPI) -> None:
    """Let the app describe itself with what FastAPI does not know."""
    written = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _completed(written())
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # the way FastAPI documents


def _completed(schema: dict[str, Any]) -> dict[str, Any]:
    schema["components"]["schemas"]["Problem"] = SCHEMA
    for path, methods in _table("openapi_parameters.toml").items():
        for method, described in methods.items():
            schema["paths"][path][method] |= described
    for path, examples in _table("openapi_examples.toml").items():
        for operation in schema["paths"].get(path, {}).values():
            for parameter in operation.get("parameters", []):
                if parameter["name"] in examples:
                    parameter["example"] = examples[parameter["name"]]
    return schema


def _table(name: str) -> dict[str, dict[str, Any]]:
    """What a data file says of each route."""
    text = files("api").joinpath(name).read_text(encoding="utf-8")
    return tomllib.loads(text)
