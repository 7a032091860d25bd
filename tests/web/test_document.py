"""A document is read with its claims in place and reviewed: by forms, by keyboard, by two."""

import html
import re
from urllib.parse import quote

import pytest
from web.conftest import csrf_of, store_of


def document_of(running, name):
    """Return the document that came in under a name."""
    with store_of(running) as store:
        for each in store.documents():
            if each.original.location.endswith(name):
                return each
    raise AssertionError(name)


def address_of(document, claim=""):
    return f"/documents/{quote(document.id)}" + (f"?claim={claim}" if claim else "")


def toll_of(client, document, number):
    """Return the number of the claim of a document that tells a toll, by somebody's account."""
    claims = client.get(f"/api/documents/{quote(document.id, safe='')}").json()["claims"]
    for each in claims:
        if each["kind"] == "toll" and each["toll"]["at_least"] == number and each["sources"]:
            return each["id"].rpartition("#")[2]
    raise AssertionError(claims)


def form_of(page):
    return {
        "csrf": csrf_of(page),
        "seen": html.unescape(re.search(r'name="seen" value="([^"]+)"', page.text)[1]),
    }


def test_the_text_of_the_page_is_that_of_the_document(shared_workbench):
    document = document_of(shared_workbench, "herald.txt")
    with shared_workbench.client() as client:
        page = client.get(address_of(document)).text
    found = re.search(r'<div class="text" data-text data-field="text"[^>]*>(.*?)</div>', page, re.S)

    assert html.unescape(re.sub(r"<[^>]+>", "", found[1])) == document.text
    assert 'mark class="toll' in found[1]


def test_a_claim_is_shown_with_who_says_it_and_what_others_say(shared_workbench):
    document = document_of(shared_workbench, "herald.txt")
    with shared_workbench.client() as client:
        number = toll_of(client, document, 9)
        panel = client.get(f"/documents/{quote(document.id)}/claims/{number}").text
        page = client.get(address_of(document, number)).text

    for shown in (panel, page):
        assert "ministry" in shown
        assert "9 people killed" in shown
        assert "twelve people" in shown  # what the post says on the same


def test_accepting_and_rejecting_take_one_form(workbench):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
        page = client.get(address_of(document, number))
        base = f"/documents/{quote(document.id)}/claims/{number}"
        answer = client.post(f"{base}/reject", data=form_of(page) | {"reason": "another strike"})
        after = client.get(answer.headers["location"])

    assert answer.status_code == 303
    assert "another strike" in after.text
    with store_of(workbench) as store:
        assert store.judgements()[-1].kind.value == "reject"


def test_a_corrected_number_moves_the_range(workbench):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
        page = client.get(address_of(document, number))
        fields = re.findall(r'name="(set\.[^"]+)" value="([^"]*)"', page.text)
        said = {name: html.unescape(value) for name, value in fields} | {"set.number": "14"}
        address = f"/documents/{quote(document.id)}/correct/{number}"
        answer = client.post(address, data=form_of(page) | said | {"reason": "misread"})
        incidents = client.get("/").text

    assert answer.status_code == 303, answer.text
    assert "14" in incidents


def test_what_was_missed_is_added_in_the_words_of_the_document(workbench):
    document = document_of(workbench, "market.txt")
    with workbench.client() as client:
        page = client.get(address_of(document))
        data = {
            "csrf": csrf_of(page),
            "quote": "in the market",
            "kind": "event",
            "values": "what=vehicle_bomb\nwhere=Wadi Lasur",
            "reason": "the place is told",
        }
        answer = client.post(f"/documents/{quote(document.id)}/add", data=data)
        after = client.get(answer.headers["location"])

    assert answer.status_code == 303, answer.text
    assert "in the market" in after.text


def test_of_two_who_decide_on_one_claim_the_second_is_told(workbench):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
        page = client.get(address_of(document, number))
        base = f"/documents/{quote(document.id)}/claims/{number}"
        first = client.post(f"{base}/accept", data=form_of(page) | {"reason": "first"})
        second = client.post(f"{base}/reject", data=form_of(page) | {"reason": "second"})

    assert (first.status_code, second.status_code) == (303, 409)
    with store_of(workbench) as store:
        assert [each.reason for each in store.judgements()] == ["first"]


def test_the_original_is_given_as_it_was_and_is_no_page_of_ours(shared_workbench):
    document = document_of(shared_workbench, "herald.txt")
    with shared_workbench.client() as client:
        answer = client.get(f"/documents/{quote(document.id)}/original")

    assert answer.headers["content-type"] == "application/octet-stream"
    assert "attachment" in answer.headers["content-disposition"]
    assert "sandbox" in answer.headers["content-security-policy"]
    with store_of(shared_workbench) as store:
        assert answer.content == store.original(document.original.sha256)


@pytest.mark.chromium
def test_claims_are_reviewed_by_keyboard_alone(workbench, page):
    page.goto(workbench.address)
    page.goto(f"{workbench.address}documents/next")
    page.keyboard.press("n")
    page.wait_for_url("**claim=**")
    page.keyboard.press("a")
    page.wait_for_selector("#panel >> text=accept")

    with store_of(workbench) as store:
        assert [each.kind.value for each in store.judgements()] == ["accept"]
    assert page.complaints == []


@pytest.mark.chromium
def test_the_words_of_what_was_missed_are_chosen_in_the_text(workbench, page):
    document = document_of(workbench, "market.txt")
    page.goto(f"{workbench.address}documents/{quote(document.id)}")
    page.evaluate(
        """() => {
            const text = document.querySelector("[data-text][data-field=text]");
            const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            let node;
            while ((node = walk.nextNode()) && !node.data.includes("market of")) {}
            const range = document.createRange();
            const at = node.data.indexOf("market of");
            range.setStart(node, at); range.setEnd(node, at + 6);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("m")
    page.wait_for_selector("form[data-add] select:visible")

    start = int(page.input_value("form[data-add] input[name=start]"))
    assert document.text[start : start + 6] == "market"
    assert page.input_value("form[data-add] textarea[name=quote]") == "market"
