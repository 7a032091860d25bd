"""Two incidents are compared in the browser, merged and kept apart."""

import re

from web.conftest import store_of


def incidents_of(client):
    """Return the identifiers of the incidents, that of the market last."""
    page = client.get("/").text
    found = list(dict.fromkeys(re.findall(r'<th scope="row"><a href="/incidents/([^"/?]+)"', page)))
    return sorted(found, key=lambda each: "market" in client.get(f"/incidents/{each}").text)


def form_of(page, **more):
    fields = re.findall(r'type="hidden" name="(csrf|seen|a|b)" value="([^"]*)"', page)
    return {name: value.replace("&#34;", '"') for name, value in fields} | more


def test_two_incidents_stand_side_by_side_with_what_speaks_for_one(shared_workbench):
    with shared_workbench.client() as client:
        a, b = incidents_of(client)[0], incidents_of(client)[-1]
        page = client.get("/compare", params={"a": a, "b": b})

    assert page.status_code == 200
    assert "days apart by more than a week" in page.text
    assert "different places" in page.text
    assert re.search(r"<td[^>]*>-\d", page.text)
    assert f'href="/incidents/{a}"' in page.text
    assert f'href="/incidents/{b}"' in page.text


def test_of_one_alone_others_are_told_that_may_be_it(shared_workbench):
    with shared_workbench.client() as client:
        page = client.get("/compare", params={"a": incidents_of(client)[-1]})

    assert "No other incident is near" in page.text


def test_incidents_are_merged_once_for_what_was_seen(workbench):
    with workbench.client() as client:
        a, b = incidents_of(client)[0], incidents_of(client)[-1]
        before = len(incidents_of(client))
        seen = client.get("/compare", params={"a": a, "b": b}).text
        data = form_of(seen, word="merge", reason="one raid, told twice")
        done = client.post("/compare", data=data)
        after = client.get(done.headers["location"]).text
        left = len(incidents_of(client))
        late = client.post("/compare", data=data)
    with store_of(workbench) as store:
        [kept] = store.judgements()

    assert done.status_code == 303
    assert left == before - 1
    assert "market.txt" in after
    assert "herald.txt" in after
    assert (kept.kind.value, kept.reason, kept.actor) == ("merge", "one raid, told twice", "Noor")
    assert late.status_code in (404, 409)


def test_incidents_that_are_kept_apart_say_so_and_a_late_decision_is_refused(workbench):
    with workbench.client() as client:
        a, b = incidents_of(client)[0], incidents_of(client)[-1]
        seen = client.get("/compare", params={"a": a, "b": b}).text
        data = form_of(seen, word="split", reason="another town")
        done = client.post("/compare", data=data)
        after = client.get(done.headers["location"]).text
        late = client.post("/compare", data=data | {"reason": "much later"})
    with store_of(workbench) as store:
        [kept] = store.judgements()

    assert kept.kind.value == "split"
    assert "another town" in after
    assert late.status_code == 409


def test_a_viewer_is_refused_and_a_reason_is_asked_for(team_workbench):
    with team_workbench.client("Vera") as client:
        assert client.get("/compare", params={"a": "i", "b": "i"}).status_code == 403
    with team_workbench.client("Amal") as client:
        a, b = incidents_of(client)[0], incidents_of(client)[-1]
        seen = client.get("/compare", params={"a": a, "b": b}).text
        refused = client.post("/compare", data=form_of(seen, word="merge", reason=""))

    assert refused.status_code == 422
