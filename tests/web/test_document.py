"""A document is read with its claims in place, and reviewed: by keyboard, by two at once."""

import html
import json
import re
import shutil
from urllib.parse import quote

import pytest
from web.conftest import NOW, TEXTS, Running, csrf_of, run, store_of

from openinquest.pipeline import Capture, add
from openinquest.store import open_case

HOSTILE = (
    "Strike <script>alert(1)</script> on Tal Nasra\n\n"
    "TAL NASRA, 6 May 2031 - <img src=x onerror=alert(2)> A rocket killed \u202efive people\u202c "
    "in Tal Nasra on Sunday, \U0001d400 residents said."
)
ARABIC = "غارة على تل نصرة\n\nقتل اثنا عشر شخصا في غارة على منزل في تل نصرة، قال شهود عيان.\n"
WIRE = TEXTS["herald.txt"].replace("Four children", "Five children")


@pytest.fixture(scope="module")
def strange_workbench(case_to_copy, tmp_path_factory):
    """A workbench of a text that would act if it could, one in Arabic and a copy."""
    folder = tmp_path_factory.mktemp("strange")
    shutil.copytree(case_to_copy, folder / "case")
    texts = {"hostile.txt": HOSTILE, "arabic.txt": ARABIC, "wire.txt": WIRE}
    (folder / "texts").mkdir()
    for name, text in texts.items():
        (folder / "texts" / name).write_text(text, encoding="utf-8")
    with open_case(folder / "case") as store:
        add(store, [folder / "texts"], Capture(by="tester", utc=NOW, max_bytes=1_000_000))
    served, address = run(folder / "case")
    yield Running(address, folder / "case", {})
    served.terminate()
    assert served.wait(30) is not None


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


def words_of(page, field="text"):
    """Return the text that a page shows for a field, as a browser reads it from the marks."""
    found = re.search(rf'data-text data-field="{field}"[^>]*>(.*?)</(?:div|h1)>', page, re.S)
    return html.unescape(re.sub(r"<[^>]+>", "", found[1]))


def ends_of(client):
    """Return the ends of the ranges of all people that the list of incidents shows."""
    ranges = re.findall(r"all: [^<]*", client.get("/").text)
    return set(re.findall(r"\d+", " ".join(ranges)))


def correction(page, **changes):
    """Return the form of a correction as it was sent, with some of its fields changed."""
    form = re.search(r"<form[^>]*data-correct.*?</form>", page.text, re.S)[0]
    fields = re.findall(r'<input[^>]*name="([^"]+)" value="([^"]*)"', form)
    said = {name: html.unescape(value) for name, value in fields if name != "reason"}
    for name, options in re.findall(r'<select[^>]*name="([^"]+)".*?>(.*?)</select>', form, re.S):
        chosen = re.search(r"<option selected>([^<]*)<", options)
        said[name] = chosen[1] if chosen else ""
    said["quote"] = html.unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", form, re.S)[1])
    return said | {"reason": "misread"} | changes


@pytest.mark.parametrize("name", ["herald.txt", "hostile.txt", "arabic.txt"])
def test_the_text_of_the_page_is_that_of_the_document(strange_workbench, name):
    document = document_of(strange_workbench, name)
    with strange_workbench.client() as client:
        page = client.get(address_of(document)).text

    assert words_of(page) == document.text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_words_that_reorder_others_are_caged(strange_workbench):
    document = document_of(strange_workbench, "hostile.txt")
    with strange_workbench.client() as client:
        page = client.get(address_of(document)).text

    assert page.count("\u202e") == page.count('data-name="RLO">\u202e')
    assert "\u202e" in page


def test_text_from_right_to_left_says_so_itself(strange_workbench):
    document = document_of(strange_workbench, "arabic.txt")
    with strange_workbench.client() as client:
        page = client.get(address_of(document), headers={"accept-language": "ar"}).text

    assert re.search(r'data-field="text" dir="auto" lang="ar"', page)
    assert '<html lang="ar" dir="rtl"' in page


def test_a_copy_leads_to_its_original_with_what_it_changed(strange_workbench):
    found = [document_of(strange_workbench, name) for name in ("herald.txt", "wire.txt")]
    with strange_workbench.client() as client:
        pages = [client.get(address_of(each)).text for each in found]

    assert "It is carried by" in pages[0] + pages[1]
    assert "This is a copy of" in pages[0] + pages[1]
    for page in pages:
        assert "<del>Four</del>" in page or "<del>Five</del>" in page


def test_documents_are_listed_by_what_is_asked(strange_workbench):
    with strange_workbench.client() as client:
        everything = client.get("/documents").text
        arabic = client.get("/documents?language=ar").text
        named = client.get("/documents?words=MARKET").text

    assert everything.count('<th scope="row">') == len(TEXTS) + 3
    assert arabic.count('<th scope="row">') == 1
    assert "market.txt" in named
    assert named.count('<th scope="row">') == 1


def test_a_claim_is_shown_with_who_says_it_and_what_others_say(strange_workbench):
    document = document_of(strange_workbench, "herald.txt")
    other = document_of(strange_workbench, "wire.txt")
    with strange_workbench.client() as client:
        number = toll_of(client, document, 9)
        panel = client.get(f"/documents/{quote(document.id)}/claims/{number}").text
        page = client.get(address_of(document, number)).text

    for shown in (panel, page):
        assert "ministry" in shown
        assert "a verb of harm and its object" in shown  # what its rule means
        assert "9 people killed" in shown
        assert quote(other.id, safe="") in shown


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
        before = ends_of(client)
        address = f"/documents/{quote(document.id)}/correct/{number}"
        data = form_of(page) | correction(page, **{"set.number": "14"})
        answer = client.post(address, data=data)
        after = ends_of(client)

    assert answer.status_code == 303, answer.text
    assert ("12" in before, "14" in before) == (True, False)
    assert ("12" in after, "14" in after) == (False, True)


def test_other_words_reject_a_claim_and_make_it_anew_at_once(workbench):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
        page = client.get(address_of(document, number))
        words = "twelve people"
        said = correction(page, quote=words, start=str(document.text.index(words)))
        address = f"/documents/{quote(document.id)}/correct/{number}"
        answer = client.post(address, data=form_of(page) | said)
        after = client.get(answer.headers["location"]).text
        ends = ends_of(client)

    assert words_of(after) == document.text
    assert "12" in ends
    with store_of(workbench) as store:
        assert [each.kind.value for each in store.judgements()] == ["reject", "claim"]
        assert f'"quote":"{words}"' in store.judgements()[-1].value


def test_what_was_missed_is_added_in_the_words_of_the_document(workbench):
    document = document_of(workbench, "market.txt")
    with workbench.client() as client:
        page = client.get(address_of(document))
        data = {
            "csrf": csrf_of(page),
            "quote": "in the market",
            "kind": "event",
            "set.what": "vehicle_bomb",
            "set.where": "Wadi Lasur",
            "set.actor": "",
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


def test_a_correction_that_comes_late_is_refused_and_what_was_typed_stays(workbench):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
        page = client.get(address_of(document, number))
        address = f"/documents/{quote(document.id)}/correct/{number}"
        first = form_of(page) | correction(page, **{"set.number": "14"})
        late = form_of(page) | correction(page, **{"set.number": "17", "reason": "seventeen say"})
        assert client.post(address, data=first).status_code == 303
        refused = client.post(address, data=late)
        with store_of(workbench) as store:
            kept = len(store.judgements())
        again = client.post(address, data=late | form_of(refused))

    assert (refused.status_code, kept, again.status_code) == (409, 1, 303)
    assert "E189" in refused.text
    assert 'value="17"' in refused.text
    assert 'value="seventeen say"' in refused.text
    assert "It says now:" in refused.text


def test_a_correction_that_comes_late_undoes_nothing_that_it_did_not_touch(workbench):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
        page = client.get(address_of(document, number))
        address = f"/documents/{quote(document.id)}/correct/{number}"
        first = form_of(page) | correction(page, **{"set.number": "14"})
        late = form_of(page) | correction(page, **{"set.speaker.role": "rescuer"})
        client.post(address, data=first)
        refused = client.post(address, data=late)
        again = client.post(address, data=form_of(refused) | correction(refused))
    with store_of(workbench) as store:
        toll = json.loads(store.judgements()[-1].value)

    assert (refused.status_code, again.status_code) == (409, 303)
    assert 'value="rescuer"' in refused.text
    assert toll["toll"]["at_least"] == 14
    assert toll["sources"][-1]["role"] == "rescuer"


def test_words_that_do_not_stand_there_are_told_and_stay_typed(workbench):
    document = document_of(workbench, "market.txt")
    with workbench.client() as client:
        page = client.get(address_of(document))
        data = {"csrf": csrf_of(page), "quote": "never said", "kind": "event"}
        data |= {"set.what": "fire", "reason": "it burned"}
        answer = client.post(f"/documents/{quote(document.id)}/add", data=data)
        other = client.post(f"/documents/{quote(document.id)}/fields", data=data | {"kind": "toll"})

    assert answer.status_code == 422
    for page in (answer, other):
        assert ">never said</textarea>" in page.text
        assert 'value="it burned"' in page.text
    assert 'name="set.harm"' in other.text


def test_the_original_is_given_as_it_was_and_is_no_page_of_ours(shared_workbench):
    document = document_of(shared_workbench, "herald.txt")
    with shared_workbench.client() as client:
        answer = client.get(f"/documents/{quote(document.id)}/original")

    assert answer.headers["content-type"] == document.original.media_type
    assert "attachment" in answer.headers["content-disposition"]
    assert "sandbox" in answer.headers["content-security-policy"]
    with store_of(shared_workbench) as store:
        assert answer.content == store.original(document.original.sha256)


def test_a_viewer_sees_no_document_and_a_decision_needs_a_reason(team_workbench):
    document = document_of(team_workbench, "post.txt")
    with team_workbench.client("Vera") as viewer, team_workbench.client("Amal") as analyst:
        number = toll_of(analyst, document, 12)
        page = analyst.get(address_of(document, number))
        address = f"/documents/{quote(document.id)}/claims/{number}/accept"
        unsaid = analyst.post(address, data=form_of(page) | {"reason": " "})

        assert viewer.get("/documents").status_code == 403
        assert viewer.post(address, data={"reason": "so"}).status_code == 403
    assert unsaid.status_code == 422
    assert "written reason" in unsaid.text


def tab_to(page, selector):
    """Go on by the key that goes on, until something has the focus."""
    for _ in range(80):
        if page.evaluate("at => document.activeElement.matches(at)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(selector)


@pytest.mark.chromium
def test_claims_are_reviewed_by_keyboard_alone(workbench, page):
    page.goto(f"{workbench.address}documents/{quote(document_of(workbench, 'post.txt').id)}")
    page.keyboard.press("n")
    page.wait_for_url("**claim=**")
    page.keyboard.press("a")
    page.wait_for_selector("#panel .state-accepted")

    with store_of(workbench) as store:
        assert [each.kind.value for each in store.judgements()] == ["accept"]
    assert page.complaints == []


@pytest.mark.chromium
def test_a_figure_is_corrected_by_keyboard_and_the_range_moves(workbench, page):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
    page.goto(f"{workbench.address.rstrip('/')}{address_of(document, number)}")
    page.keyboard.press("c")
    page.wait_for_selector("form[data-correct]:visible")
    tab_to(page, "form[data-correct] [name='set.number']")
    page.keyboard.press("Control+A")
    page.keyboard.type("14")
    tab_to(page, "#correct-reason")
    page.keyboard.type("fourteen")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel .state-corrected")

    with workbench.client() as client:
        assert "14" in ends_of(client)
    assert page.complaints == []


@pytest.mark.chromium
def test_what_was_missed_is_chosen_in_the_text_and_added_by_keyboard_alone(workbench, page):
    document = document_of(workbench, "market.txt")
    page.goto(f"{workbench.address}documents/{quote(document.id)}")
    page.keyboard.press("m")
    page.wait_for_selector("[data-choosing-help]:visible")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    chosen = page.evaluate("() => getSelection().toString().trim()")
    page.keyboard.press("Enter")
    page.wait_for_selector("form[data-add] select:visible")
    assert page.input_value("#add-quote") == chosen
    start = int(page.input_value("form[data-add] input[name=start]"))
    assert document.text[start:].startswith(chosen) or (document.title or "").startswith(chosen)
    tab_to(page, "#add-kind")
    page.keyboard.type("event")
    page.wait_for_selector("[name='set.what']")
    tab_to(page, "[name='set.what']")
    page.keyboard.type("vehicle")
    tab_to(page, "#add-reason")
    page.keyboard.type("it was missed")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel .state-by-hand")

    with store_of(workbench) as store:
        assert [each.kind.value for each in store.judgements()] == ["claim"]
    assert page.complaints == []


@pytest.mark.chromium
def test_the_words_of_a_claim_are_chosen_anew_by_mouse(workbench, page):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
    page.goto(f"{workbench.address.rstrip('/')}{address_of(document, number)}")
    page.keyboard.press("c")
    page.wait_for_selector("form[data-correct]:visible")
    page.evaluate(
        """() => {
            const text = document.querySelector("[data-text][data-field=text]");
            const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            let node;
            while ((node = walk.nextNode()) && !node.data.includes("twelve")) {}
            const range = document.createRange();
            const at = node.data.indexOf("twelve");
            range.setStart(node, at); range.setEnd(node, at + 6);
            getSelection().removeAllRanges(); getSelection().addRange(range);
            document.dispatchEvent(new PointerEvent("pointerup"));
        }"""
    )

    assert page.input_value("#correct-quote") == "twelve"
    start = int(page.input_value("form[data-correct] [name=start]"))
    assert document.text[start : start + 6] == "twelve"


@pytest.mark.chromium
def test_what_would_act_in_a_text_does_nothing(strange_workbench, page):
    document = document_of(strange_workbench, "hostile.txt")
    page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
    page.goto(f"{strange_workbench.address}documents/{quote(document.id)}")

    assert (
        page.evaluate("() => document.querySelector('[data-text] img, [data-text] script')") is None
    )
    assert (
        page.evaluate("() => document.querySelector('div[data-text]').textContent") == document.text
    )
    assert page.complaints == []


@pytest.mark.chromium
def test_of_two_browsers_on_one_claim_the_second_keeps_what_was_typed(workbench, browser):
    document = document_of(workbench, "post.txt")
    with workbench.client() as client:
        number = toll_of(client, document, 12)
    hers, his = (browser.new_context().new_page() for _ in range(2))
    for each in (hers, his):
        each.goto(f"{workbench.address}documents/{quote(document.id)}?claim={number}")
    hers.keyboard.press("a")
    hers.wait_for_selector("#panel h2 .state-accepted")
    his.keyboard.press("c")
    his.fill("#correct-number", "13")
    his.fill("#correct-reason", "thirteen were counted")
    his.keyboard.press("Enter")
    his.wait_for_selector("[role=alert]")

    assert his.input_value("#correct-number") == "13"
    assert his.input_value("#correct-reason") == "thirteen were counted"
    with store_of(workbench) as store:
        assert [each.kind.value for each in store.judgements()] == ["accept"]
    for each in (hers, his):
        each.context.close()
