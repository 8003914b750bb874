"""Places and the documents plans rest on, over the web."""

from fastapi.testclient import TestClient


def test_places_are_listed_with_level_and_parent(client: TestClient) -> None:
    items = client.get("/api/places").json()["items"]
    qinghe = next(one for one in items if one["place"] == "澜州市青禾区")

    assert (qinghe["level"], qinghe["parent"]) == ("县级", "澜州市")
    assert (qinghe["plans"], qinghe["code"]) == (1, None)


def test_plans_of_a_city_are_those_of_its_districts_too(client: TestClient) -> None:
    found = client.get("/api/plans", params={"place": "澜州市"}).json()

    assert {one["place"] for one in found["items"]} == {
        "澜州市",
        "澜州市青禾区",
        "澜州市石渡区",
    }


def test_what_a_plan_rests_on_is_listed_with_levels(client: TestClient) -> None:
    found = client.get("/api/basis", params={"place": "青禾区"}).json()["items"]

    assert [(one["level"], one["citedLevel"], one["held"]) for one in found] == [
        ("县级", "市级", "库中有")
    ]
    assert found[0]["evidence"]["quote"].startswith("《澜州市")


def test_the_page_of_a_city_shows_its_districts_and_their_plans(
    client: TestClient, browser_accept: dict[str, str]
) -> None:
    items = client.get("/api/places").json()["items"]
    city = next(one for one in items if one["place"] == "澜州市")
    page = client.get(city["url"], headers=browser_accept).text

    assert "行政层级" in page
    assert "所辖地区" in page
    assert "澜州市石渡区“十四五”卫生健康规划" in page


def test_the_page_of_a_place_names_itself_once(
    client: TestClient, browser_accept: dict[str, str]
) -> None:
    for item in client.get("/api/places").json()["items"]:
        page = client.get(item["url"], headers=browser_accept)

        assert page.status_code == 200
        assert f">{item['place']}</h1>" in page.text
