import asyncio

from api.app import create_app
from graph.store import PlanStore
from tests.api.raw_requests import RawRequest, send


def test_raw_chinese_in_an_address_is_read_and_other_bytes_are_a_fault(
    store: PlanStore,
) -> None:
    app = create_app(store)
    query = "query=ASK{?任务 a ?类}"

    def status(raw: bytes) -> int:
        return asyncio.run(send(app, RawRequest("GET", "/sparql", raw)))[0]

    assert status(query.encode()) == 200
    assert status(query.encode("gb18030")) == 400
    assert status(b"query=\xff") == 400
