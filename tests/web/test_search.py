"""Search in the browser."""

import re


def test_words_are_found_in_documents_and_claims_and_marked_there(shared_workbench):
    with shared_workbench.client() as client:
        page = client.get("/search", params={"q": "CIVIL defence"})

    assert '<mark class="found">civil</mark>' in page.text
    assert '<mark class="found">defence</mark>' in page.text
    assert "post.txt" in page.text
    assert "market.txt" not in page.text


def test_a_claim_that_is_found_leads_to_its_place_in_the_document(shared_workbench):
    with shared_workbench.client() as client:
        page = client.get("/search", params={"q": "twelve people"})
        address = re.search(r'href="(/documents/[^"?]+\?claim=(\d+))#c\2"', page.text)
        document = client.get(address[1])

    assert document.status_code == 200
    assert f'id="c{address[2]}"' in document.text


def test_nothing_found_is_said(shared_workbench):
    with shared_workbench.client() as client:
        assert "Nothing in the case" in client.get("/search", params={"q": "zeppelin"}).text
        assert "Nothing in the case" not in client.get("/search").text


def test_words_that_were_looked_for_stay_words(shared_workbench):
    with shared_workbench.client() as client:
        page = client.get("/search", params={"q": '"><script>alert(1)</script>'})

    assert "<script>alert" not in page.text


def test_a_viewer_finds_what_they_may_see_and_is_led_where_they_may_go(team_workbench):
    with team_workbench.client("Vera") as viewer, team_workbench.client("Amal") as analyst:
        seen = viewer.get("/search", params={"q": "twelve"})
        followed = viewer.get(re.search(r'<p><a href="([^"]+)"', seen.text)[1])
        private = viewer.get("/search", params={"q": "Qassem"})
        known = analyst.get("/search", params={"q": "Qassem"})

    assert "<blockquote" in seen.text
    assert followed.status_code == 200
    assert "<blockquote" not in private.text
    assert "<blockquote" in known.text
