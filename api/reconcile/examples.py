"""What to send, as the description of the service shows it."""

import json
from typing import Any

from graph.reconcile.types import TYPES

BODY = TYPES["department"].iri
BATCH = {
    "q0": {"query": "青苇区医保局", "type": BODY, "limit": 3},
    "q1": {
        "query": "区卫健局",
        "type": BODY,
        "properties": [{"pid": "place", "v": "青苇区"}],
    },
}
BODY_ID = "https://w3id.org/zhengtu/id/body/yunze-shi-qingwei-qu-4753/department/health"
WANTED = {
    "ids": [BODY_ID],
    "properties": [{"id": "place"}, {"id": "leads"}],
}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


QUERIES: dict[str, Any] = {
    "none": {"summary": "不带参数：服务说明", "value": None},
    "batch": {"summary": "两个部门，第二个写明地区", "value": _json(BATCH)},
}
EXTENSION: dict[str, Any] = {
    "none": {"summary": "不取属性", "value": None},
    "values": {"summary": "一个部门的地区和牵头任务数", "value": _json(WANTED)},
}
FORM: dict[str, Any] = {
    "required": True,
    "content": {
        "application/x-www-form-urlencoded": {
            "schema": {
                "type": "object",
                "properties": {
                    name: {"type": "string", "description": "JSON"}
                    for name in ("queries", "query", "extend")
                },
            },
            "examples": {
                "batch": {"value": {"queries": _json(BATCH)}},
                "values": {"value": {"extend": _json(WANTED)}},
            },
        }
    },
}
