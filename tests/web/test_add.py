"""Documents come in by the browser, which shows how far it is and what was not used."""

import re
import time

import pytest
from packed_files import packed
from web.conftest import csrf_of, store_of

TEXT = "SHAR DARA, 3 May 2031 - A strike on a clinic in Shar Dara killed seven people, police said."


def send(client, files=(), **fields):
    data = {"csrf": csrf_of(client.get("/add")), **fields}
    named = [("files", (name, content)) for name, content in files]
    return client.post("/add", data=data, files=named or None)


def wait_for(client, answer):
    """Return the page of an addition when it has ended."""
    assert answer.status_code == 303, answer.text
    for _ in range(600):
        page = client.get(answer.headers["location"])
        if "http-equiv" not in page.text:
            return page
        time.sleep(0.1)
    raise AssertionError("the addition has not ended")


def test_files_come_in_under_their_own_names(shared_workbench):
    with shared_workbench.client() as client:
        ended = wait_for(client, send(client, [("clinic.txt", f"{TEXT} One.".encode())]))

    assert "Added: 1" in ended.text
    with store_of(shared_workbench) as store:
        added = list(store.documents())[-1]
        assert added.original.location == "clinic.txt"
        assert added.original.captured_by == "Noor"


def test_words_come_in_with_what_is_known_of_them(shared_workbench):
    with shared_workbench.client() as client:
        known = {"publisher": "Nasra Post", "published": "2031-05-04", "title": "Clinic"}
        wait_for(client, send(client, words=TEXT, **known))

    with store_of(shared_workbench) as store:
        added = list(store.documents())[-1]
        assert (added.publisher, added.title) == ("Nasra Post", "Clinic")
        assert added.text.strip() == TEXT


def test_what_cannot_be_used_is_named_with_what_to_do_and_the_others_come_in(shared_workbench):
    files = [
        ("empty.txt", b""),
        ("files.zip", packed({"a.txt": b"b"})),
        ("a.txt", f"{TEXT} Two.".encode()),
    ]
    with shared_workbench.client() as client:
        ended = wait_for(client, send(client, files))

    assert "Added: 1" in ended.text
    assert "E102" in ended.text
    assert "files.zip" in ended.text


def test_a_name_that_climbs_out_or_holds_code_stays_a_name(shared_workbench):
    name = "../../<script>alert(1)</script>\u202etxt.empty"
    with shared_workbench.client() as client:
        ended = wait_for(client, send(client, [(name, b"")]))

    assert "<script>alert" not in ended.text
    assert "\u202e" not in ended.text


def test_an_address_of_this_machine_is_not_asked(shared_workbench):
    with shared_workbench.client() as client:
        ended = wait_for(client, send(client, addresses="http://127.0.0.1:9/page"))

    assert re.search(r"E15\d", ended.text)


def test_nothing_given_is_told(shared_workbench):
    with shared_workbench.client() as client:
        answer = send(client)

    assert answer.status_code == 422
    assert "nothing was given" in answer.text


def test_how_far_it_is_is_told_as_it_goes_on(shared_workbench):
    with shared_workbench.client() as client:
        answer = send(client, [(f"{n}.txt", f"{TEXT} Three {n}.".encode()) for n in range(3)])
        with client.stream("GET", f"{answer.headers['location']}/events") as events:
            told = "".join(events.iter_text())

    assert told.rstrip().endswith("event: end\ndata:")
    assert "Added: 3" in told


def test_the_addition_of_another_is_not_shown(team_workbench):
    with team_workbench.client("Amal") as amal, team_workbench.client("Ada") as ada:
        answer = amal.post("/add", data={"words": TEXT})
        wait_for(amal, answer)

        assert ada.get(answer.headers["location"]).status_code == 404


@pytest.mark.chromium
def test_files_are_added_in_a_browser_without_a_reload(shared_workbench, page, tmp_path):
    file = tmp_path / "clinic.txt"
    file.write_text(f"{TEXT} Four.")

    page.goto(f"{shared_workbench.address}add")
    page.set_input_files("input[type=file]", file)
    page.click("main button.first")
    page.wait_for_selector("text=Added: 1")

    assert page.complaints == []
