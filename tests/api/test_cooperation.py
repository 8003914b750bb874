from fastapi.testclient import TestClient


def test_bodies_pairs_and_groups_of_all_plans(client: TestClient) -> None:
    said = client.get("/api/cooperation").json()
    bodies = {node["id"]: node for node in said["nodes"]}

    assert list(said) == ["nodes", "edges", "communities"]
    assert {node["place"] for node in said["nodes"]} == {
        "澜州市青禾区",
        "澜州市石渡区",
    }
    for edge in said["edges"]:
        assert bodies[edge["source"]]["place"] == bodies[edge["target"]]["place"]
    for group in said["communities"]:
        for member in group["members"]:
            assert bodies[member]["community"] == group["number"]


def test_a_plan_and_a_place_narrow_it(client: TestClient) -> None:
    plan = client.get("/api/cooperation", params={"plan": "青禾区"}).json()
    place = client.get("/api/cooperation", params={"place": "青禾区"}).json()
    neither = client.get("/api/cooperation", params={"plan": "月球"}).json()

    assert plan == place
    assert {node["place"] for node in plan["nodes"]} == {"澜州市青禾区"}
    assert neither == {"nodes": [], "edges": [], "communities": []}


def test_a_body_has_its_measures_and_its_page(client: TestClient) -> None:
    said = client.get("/api/cooperation", params={"plan": "青禾区"}).json()
    first = said["nodes"][0]

    assert first["body"] == "青禾区卫生健康局"
    assert (first["tasks"], first["carried"], first["share"]) == (4, 3, 0.6)
    assert client.get(first["url"]).status_code == 200
