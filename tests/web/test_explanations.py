"""The matrix, the report and its sign-off, as people of every role have them in the browser."""

import re

import pytest
from web.conftest import PASSWORD, store_of

WITNESS = "Qassem"


def incident_of(client):
    """Return the address of the incident that a document with the witness tells of."""
    for each in sorted(set(re.findall(r'href="(/incidents/[^"/?]+)"', client.get("/").text))):
        if WITNESS in client.get(f"{each}/report/full.html").text:
            return each
    raise AssertionError("no report has the name of the witness")


def seen_in(text, action):
    form = re.search(rf'action="[^"]*/{action}".*?</form>', text, re.DOTALL)[0]
    return re.search(r'name="seen" value="([^"]+)"', form)[1].replace("&#34;", '"')


def cell_of(client, incident):
    page = client.get(f"{incident}/explanations").text
    return re.search(r'href="([^"]+)#cell"', page)[1].replace("&amp;", "&")


def test_a_viewer_reads_no_withheld_name_on_any_page(team_workbench):
    with team_workbench.client("Amal") as client:
        assert incident_of(client)
    with team_workbench.client("Vera") as client:
        listed = set(re.findall(r'href="(/incidents/[^"/?]+)"', client.get("/").text))
        pages = [
            client.get(f"{each}{more}")
            for each in listed
            for more in ("", "/claims", "/claims?voice=qassem", "/report", "/report/public.html")
        ]
        refused = [
            client.get(f"{each}{more}").status_code
            for each in listed
            for more in ("/explanations", "/changes?since=1", "/report/full.html")
        ]

    assert pages
    assert {each.status_code for each in pages} == {200}
    assert not [each.url for each in pages if WITNESS in each.text]
    assert set(refused) == {403}


def test_a_cell_is_marked_once_for_what_was_seen(team_workbench):
    with team_workbench.client("Amal") as client:
        incident = incident_of(client)
        cell = cell_of(client, incident)
        text = client.get(cell).text
        explanation, claim = (
            re.search(rf'name="{name}" value="([^"]+)"', text)[1]
            for name in ("explanation", "claim")
        )
        data = {
            "explanation": explanation,
            "claim": claim,
            "seen": seen_in(text, "cells"),
            "word": "inconsistent",
            "reason": "the crater is too small",
        }
        first = client.post(f"{incident}/cells", data=data)
        late = client.post(f"{incident}/cells", data=data)
        after = client.get(cell).text
    with store_of(team_workbench) as store:
        kept = [each for each in store.judgements() if each.kind.value == "cell"]

    assert (first.status_code, late.status_code) == (303, 409)
    assert len(kept) == 1
    assert "the crater is too small" in after


def test_a_grade_is_given_with_a_reason(team_workbench):
    with team_workbench.client("Amal") as client:
        incident = incident_of(client)
        text = client.get(f"{incident}/explanations").text
        data = {"view": "airwars", "word": "weak", "reason": "one of them repeats the other"}
        given = client.post(f"{incident}/grades", data=data | {"seen": seen_in(text, "grades")})
        after = client.get(f"{incident}/explanations").text

    assert given.status_code == 303
    assert "one of them repeats the other" in after


def test_only_a_reviewer_signs_and_what_changed_since_is_told(team_workbench):
    with team_workbench.client("Amal") as client:
        incident = incident_of(client)
        refused = client.post(f"{incident}/sign", data={"reason": "done", "seen": "x"})
    with team_workbench.client("Rui") as client:
        seen = seen_in(client.get(f"{incident}/report").text, "sign")
        stale = client.post(f"{incident}/sign", data={"reason": "done", "seen": "x"})
        signed = client.post(f"{incident}/sign", data={"reason": "looked through", "seen": seen})
        page = client.get(f"{incident}/report").text
        since = re.search(r"changes\?since=\d+", page)[0]
        changed = client.get(f"{incident}/{since}")

    assert (refused.status_code, stale.status_code, signed.status_code) == (403, 409, 303)
    assert "looked through" in page
    assert changed.status_code == 200


@pytest.mark.parametrize("format", ["json", "md", "csv"])
def test_a_report_is_had_as_a_file(team_workbench, format):
    with team_workbench.client("Vera") as client:
        incident = re.search(r'href="(/incidents/[^"/?]+)"', client.get("/").text)[1]
        answer = client.get(f"{incident}/report/public/{format}")

    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment; ")
    assert WITNESS.encode() not in answer.content


def test_claims_are_asked_for(team_workbench):
    with team_workbench.client("Amal") as client:
        incident = incident_of(client)
        tolls = client.get(f"{incident}/claims", params={"kind": "toll"}).text
        spoken = client.get(f"{incident}/claims", params={"voice": "civil defence"}).text

    assert 'class="kind toll"' in tolls
    assert 'class="kind cause"' not in tolls
    assert "civil defence" in spoken


@pytest.mark.chromium
def test_a_person_marks_a_cell_and_a_reviewer_signs(team_workbench, page):
    page.goto(team_workbench.address)
    page.get_by_label("Name").fill("Rui")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator('a[href^="/incidents/i-"]').first.click()
    page.get_by_role("link", name="Explanations, to be marked").click()
    page.locator("table.matrix td a").first.click()
    form = page.locator('form[action$="/cells"]')
    form.get_by_label("Mark").select_option("neutral")
    form.get_by_label("Reason").fill("it does not tell them apart")
    page.keyboard.press("Enter")
    page.locator("table.matrix td a").first.click()

    assert "it does not tell them apart" in page.content()

    page.get_by_role("link", name="Back to the incident").click()
    page.get_by_role("link", name="Report and sign-off").click()
    page.get_by_label("Reason").fill("read by two of us")
    page.get_by_role("button", name="Sign the finding off").click()

    assert "read by two of us" in page.content()

    with page.expect_download() as downloaded:
        page.get_by_role("link", name="json", exact=True).click()

    assert downloaded.value.suggested_filename.endswith(".json")
