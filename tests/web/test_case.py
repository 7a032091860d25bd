"""The case in the browser: one list in a table, on a map and in time, and what is asked of it."""

import re

import pytest

PARTS = ("/", "/incidents.geojson")


def ids_of(client, **asked):
    page = client.get("/", params=asked).text
    return set(re.findall(r'<tr[^>]* id="([^"]+)"', page))


def test_the_three_show_the_same_and_one_of_it_is_selected(shared_workbench):
    with shared_workbench.client() as client:
        [first, *_] = sorted(ids_of(client))
        page = client.get("/", params={"selected": first}).text
        on_map = client.get("/incidents.geojson").json()["features"]

    assert f'<tr class="selected" id="{first}"' in page
    assert f'data-selected="{first}"' in page
    assert re.search(rf'<a href="[^"]*selected={first}#{first}" class="selected"', page)
    assert {each["properties"]["id"] for each in on_map} <= set(
        re.findall(r'<tr[^>]* id="([^"]+)"', page)
    )


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ({"words": "twelve"}, {"Kirkuk"}),
        ({"since": "2031-06-01"}, {"Wadi Lasur"}),
        ({"until": "2031-06-01"}, {"Kirkuk"}),
        ({"place": "kirk"}, {"Kirkuk"}),
        ({"words": "zeppelin"}, set()),
        ({"reviewed": "yes"}, set()),
        ({"party": "the marines"}, set()),
        ({"grade": "verified", "place": "lasur"}, set()),
    ],
)
def test_what_is_asked_for_holds_for_table_and_map(shared_workbench, asked, places):
    with shared_workbench.client() as client:
        page = client.get("/", params=asked).text
        address = re.search(r'data-incidents="([^"]+)"', page)
        shown = re.findall(r'<th scope="row"><a href="/incidents/[^"]+">(.*?)</a>', page)
        on_map = client.get("/incidents.geojson", params=asked).json()["features"]

    assert {re.sub(r"<[^>]+>", "", each) for each in shown} == places
    assert {each["properties"]["title"].split(",")[0] for each in on_map} <= places
    for name in asked if address else ():
        assert f"{name}=" in address[1]


def test_an_odd_question_is_answered(shared_workbench):
    odd = {"since": "2031-02-31", "grade": "excellent", "reviewed": "perhaps"}
    with shared_workbench.client() as client:
        assert ids_of(client, **odd) == ids_of(client)


def test_totals_stand_with_their_interval(shared_workbench):
    with shared_workbench.client() as client:
        assert 'href="/totals"' in client.get("/").text  # without scripts they have a page
        pages = [client.get("/totals").text, client.get("/totals/table").text]

    assert all("90 % interval" in page and "summed from draws" in page for page in pages)


@pytest.mark.chromium
def test_totals_come_to_the_page_of_the_case_by_themselves(shared_workbench, page):
    page.goto(shared_workbench.address)
    page.wait_for_selector("#totals-table td")
    assert "90 % interval" in page.inner_text("#totals-table")


def test_what_waits_is_for_those_who_judge(team_workbench):
    with team_workbench.client("Vera") as client:
        assert "nobody has reviewed" not in client.get("/").text
    with team_workbench.client("Amal") as client:
        assert "nobody has reviewed" in client.get("/").text


def test_a_selected_incident_is_compared_with_any_other(shared_workbench):
    with shared_workbench.client() as client:
        first, other = sorted(ids_of(client))[:2]
        page = client.get("/", params={"selected": first}).text

    assert f'href="/compare?a={first}&amp;b={other}"' in page
