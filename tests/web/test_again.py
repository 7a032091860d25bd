"""What was typed into a form that could not be kept is still there, on every page."""

import html
import re
import time

import pytest
from web.conftest import csrf_of, store_of
from web.test_compare import form_of, incidents_of

WORDS = 'because the "tower" <fell>'
SHOWN = html.escape(WORDS, quote=True).replace("&quot;", "&#34;")


def first_incident(client):
    return re.search(r'href="(/incidents/i-[^"/?]+)"', client.get("/").text)[1]


def told(page):
    """Return the error of a page and the status; that there is no second one is looked at, too."""
    [error] = re.findall(r'class="error" role="alert">(.*?)</div>', page.text, re.DOTALL)
    return page.status_code, re.search(r"E\d{3}", error)[0]


def forms_of(page, action):
    found = re.findall(rf'<form[^>]*action="[^"]*{action}".*?</form>', page.text, re.DOTALL)
    assert found, page.text
    return found


def hidden_in(form):
    fields = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
    return {name: html.unescape(value) for name, value in fields}


@pytest.mark.parametrize("action", ["cells", "credibility", "grades", "reliability"])
def test_a_late_decision_on_explanations_keeps_reason_and_word(team_workbench, action):
    with team_workbench.client("Amal") as client:
        incident = first_incident(client)
        cell = re.search(r'href="([^"]+)#cell"', client.get(f"{incident}/explanations").text)[1]
        page = client.get(html.unescape(cell))
        form = forms_of(page, action)[0]
        options = re.findall(r'<option value="([^"]+)"( selected)?', form)
        other = next(value for value, chosen in options if not chosen)
        late = client.post(
            f"{incident}/{action}",
            data=hidden_in(form) | {"seen": '"old"', "reason": WORDS, "word": other},
        )
        again = forms_of(late, action)
        mine = next(each for each in again if SHOWN in each)
        kept = client.post(
            f"{incident}/{action}", data=hidden_in(mine) | {"reason": WORDS, "word": other}
        )

    assert told(late) == (409, "E189")
    assert f'<option value="{other}" selected>' in mine
    assert sum(SHOWN in each for each in again) == 1
    assert kept.status_code == 303


def test_a_late_signature_keeps_its_reason(team_workbench):
    with team_workbench.client("Rui") as client:
        incident = first_incident(client)
        data = {"reason": WORDS, "seen": '"old"', "although_open": "true"}
        late = client.post(f"{incident}/sign", data=data)
        [form] = forms_of(late, "sign")
        signed = client.post(f"{incident}/sign", data=hidden_in(form) | {"reason": WORDS})

    assert told(late) == (409, "E189")
    assert f">{html.escape(WORDS, quote=False)}</textarea>".replace('"', "&#34;") in form
    assert signed.status_code == 303


def test_a_late_merge_keeps_its_reason(team_workbench):
    with team_workbench.client("Amal") as client:
        a, b = incidents_of(client)[0], incidents_of(client)[-1]
        page = client.get("/compare", params={"a": a, "b": b})
        data = form_of(page.text, word="split", reason=WORDS)
        late = client.post("/compare", data=data | {"seen": '"old"'})

    assert told(late) == (409, "E189")
    assert f'value="{SHOWN}"' in late.text


def test_a_merge_of_what_is_there_no_more_gives_the_reason_back_to_be_copied(team_workbench):
    with team_workbench.client("Amal") as client:
        data = {"a": "i-gone", "b": "i-too", "word": "merge", "seen": '"x"', "reason": WORDS}
        late = client.post("/compare", data=data)

    assert told(late) == (404, "E115")
    assert f">{SHOWN}</textarea>" in late.text


def test_a_late_role_keeps_the_choice_and_a_name_that_is_taken_stays_typed(team_workbench):
    with team_workbench.client("Ada") as client:
        page = client.get("/people")
        form = next(each for each in forms_of(page, "/people/role") if 'value="Vera"' in each)
        data = hidden_in(form) | {"seen": '"old"', "role": "reviewer"}
        late = client.post("/people/role", data=data)
        again = next(each for each in forms_of(late, "/people/role") if 'value="Vera"' in each)
        taken = client.post("/people", data={"name": "Amal", "role": "viewer"})

    assert told(late) == (409, "E189")
    assert '<option value="reviewer" selected>' in again
    assert taken.status_code == 422
    assert 'dir="auto" value="Amal"' in taken.text


def test_a_password_that_is_refused_is_never_shown_again(team_workbench):
    with team_workbench.client("Ada") as client:
        short = client.post("/people/password", data={"name": "Vera", "password": "hunted"})

    assert told(short)[0] == 422
    assert "hunted" not in short.text


def test_a_head_that_is_none_stays_in_its_field(shared_workbench):
    with shared_workbench.client() as client:
        data = {"csrf": csrf_of(client.get("/log")), "heads": "no head at all"}
        answer = client.post("/log/check", data=data)

    assert told(answer) == (422, "E181")
    assert ">no head at all</textarea>" in answer.text


def test_who_is_logged_in_no_more_gets_back_what_they_typed(team_workbench):
    with team_workbench.client() as client:
        data = {"csrf": csrf_of(client.get("/login")), "reason": WORDS, "seen": "x", "word": "a"}
        answer = client.post("/incidents/x/grades", data=data)

    assert answer.status_code == 401
    assert f">{SHOWN}</textarea>" in answer.text


def test_a_check_goes_on_while_its_page_is_looked_at(team_workbench):
    with team_workbench.client("Amal") as client, team_workbench.client("Rui") as other:
        begun = client.post("/log/check", data={})
        address = begun.headers["location"]
        with client.stream("GET", f"{address}/events") as events:
            told_last = "".join(events.iter_text())
        ended = client.get(address)
        foreign = other.get(address)

    assert begun.status_code == 303
    assert told_last.rstrip().endswith("event: end\ndata:")
    assert "Everything is as it was recorded" in told_last
    assert "Everything is as it was recorded" in ended.text
    assert "http-equiv" not in ended.text
    assert foreign.status_code == 404
    with store_of(team_workbench) as store:
        assert store.head().hash in ended.text


def test_without_scripts_the_page_of_a_check_loads_anew_until_it_has_ended(shared_workbench):
    with shared_workbench.client() as client:
        data = {"csrf": csrf_of(client.get("/log"))}
        address = client.post("/log/check", data=data).headers["location"]
        for _ in range(600):
            page = client.get(address)
            if "Everything is as it was recorded" in page.text:
                break
            assert '<meta http-equiv="refresh" content="2">' in page.text
            time.sleep(0.1)

    assert "http-equiv" not in page.text
