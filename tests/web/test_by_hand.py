"""What people do in the browser from end to end: join, add, be refused, sign, work side by side."""

import re
from urllib.parse import quote

import pytest
from web.conftest import PASSWORD, TEXTS, store_of

pytestmark = pytest.mark.chromium

TEXT = "SHAR DARA, 3 May 2031 - A strike on a clinic in Shar Dara killed six people, police said."
DROPPED = """([name, text]) => {
  const dropped = new DataTransfer();
  dropped.items.add(new File([text], name, { type: "text/plain" }));
  return dropped;
}"""


def go_by_tab_to(page, selector):
    """Press the key that goes on until something has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("at => document.activeElement.matches(at)", selector):
            return
    raise AssertionError(selector)


def sign_in(page, running, member):
    page.goto(f"{running.address}login")
    page.get_by_label("Name").fill(member)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector(".member")


def document_named(running, name):
    with store_of(running) as store:
        return next(each for each in store.documents() if each.original.location.endswith(name))


def test_two_incidents_are_merged_by_keyboard_alone(workbench, page):
    page.goto(workbench.address)
    rows = page.locator("tbody tr[id]").count()

    go_by_tab_to(page, "a[data-incident]")
    page.keyboard.press("Enter")
    page.wait_for_selector("tr.selected")
    go_by_tab_to(page, 'a[href^="/compare?a="]')
    page.keyboard.press("Enter")
    page.wait_for_selector("#why")
    go_by_tab_to(page, "#why")
    page.keyboard.type("one night, told by two papers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/*")

    with store_of(workbench) as store:
        [kept] = store.judgements()
    assert (kept.kind.value, kept.reason) == ("merge", "one night, told by two papers")
    assert all(name in page.inner_text("main") for name in TEXTS)
    page.goto(workbench.address)
    assert page.locator("tbody tr[id]").count() == rows - 1
    assert page.complaints == []


def test_a_file_that_is_dropped_on_the_page_comes_in(workbench, page):
    page.goto(f"{workbench.address}add")
    dropped = page.evaluate_handle(DROPPED, ["clinic.txt", TEXT])

    page.dispatch_event("form[data-drop] legend", "dragover", {"dataTransfer": dropped})
    over = page.locator("form[data-drop].over").count()
    page.dispatch_event("form[data-drop] legend", "drop", {"dataTransfer": dropped})
    named = page.inner_text("[data-chosen]")
    page.click("main button.first")
    page.wait_for_selector("text=Added: 1")

    assert (over, named) == (1, "clinic.txt")
    assert document_named(workbench, "clinic.txt").text.strip() == TEXT
    assert page.complaints == []


def test_a_viewer_signs_in_and_is_told_what_is_not_theirs(team_workbench, page):
    sign_in(page, team_workbench, "Vera")
    offered = page.locator(".bar nav").inner_text()
    document = quote(document_named(team_workbench, "post.txt").id)

    told = {}
    for path in ("documents", f"documents/{document}", "log", "people", "add"):
        answer = page.goto(f"{team_workbench.address}{path}")
        told[path] = (answer.status, page.inner_text("h1"), page.inner_text("[role=alert]"))
    page.get_by_role("link", name="To the case").click()

    assert "Search" in offered
    assert not {"Documents", "Log", "People", "Add"} & set(offered.split())
    assert {status for status, _, _ in told.values()} == {403}
    assert {heading for _, heading, _ in told.values()} == {"This cannot be done"}
    assert all("viewer" in words and "E" in words for _, _, words in told.values()), told
    assert page.url == team_workbench.address


def test_a_finding_is_signed_off_and_its_file_is_the_one_that_was_shown(
    team_workbench, page, tmp_path
):
    sign_in(page, team_workbench, "Rui")
    page.locator('a[href^="/incidents/i-"]').first.click()
    page.get_by_role("link", name="Report and sign-off").click()
    page.get_by_label("Reason").fill("read against every document")
    if (although := page.get_by_label("Sign although decisions are open")).count():
        although.check()
    page.get_by_role("button", name="Sign the finding off").click()
    page.wait_for_selector("text=read against every document")

    link = page.get_by_role("link", name="json", exact=True)
    with page.expect_download() as begun:
        link.click()
    begun.value.save_as(tmp_path / "kept.json")

    with team_workbench.client("Rui") as client:
        shown = client.get(link.get_attribute("href")).content
    assert (tmp_path / "kept.json").read_bytes() == shown
    assert b'"killed"' in shown


def test_two_who_decide_on_two_claims_of_one_document_lose_nothing(team_workbench, browser):
    document = document_named(team_workbench, "herald.txt")
    with team_workbench.client("Amal") as client:
        claims = client.get(f"/api/documents/{quote(document.id, safe='')}").json()["claims"]
    first, second = (each["id"].rpartition("#")[2] for each in claims[:2])
    hers, his = (browser.new_context().new_page() for _ in range(2))
    for each, member, number in ((hers, "Amal", first), (his, "Rui", second)):
        sign_in(each, team_workbench, member)
        each.goto(f"{team_workbench.address}documents/{quote(document.id)}?claim={number}")

    his.keyboard.press("r")
    his.fill("#reject-reason", "it tells of another day")
    hers.keyboard.press("a")
    his.keyboard.press("Enter")
    hers.wait_for_selector("#panel h2 .state-accepted")
    his.wait_for_selector("#panel h2 .state-rejected")
    hers.reload()

    with store_of(team_workbench) as store:
        kept = {(each.actor, each.kind.value, *each.subjects) for each in store.judgements()}
    assert {
        ("Amal", "accept", f"{document.id}#{first}"),
        ("Rui", "reject", f"{document.id}#{second}"),
    } <= kept
    assert hers.locator("ol .state-accepted").count() == 1
    assert hers.locator("ol .state-rejected").count() == 1
    for each in (hers, his):
        each.context.close()


def selected_in(page):
    """Return what table, timeline and map each show as selected, once the map is drawn."""
    page.wait_for_selector("[data-drawn=yes]", timeout=60_000)
    on_line = page.get_attribute(".timeline a.selected", "href")
    return {
        page.get_attribute("tr.selected", "id"),
        re.search(r"selected=([^&#]+)", on_line)[1],
        page.get_attribute("[data-map]", "data-selected"),
    }


def test_map_table_and_timeline_share_one_selection(shared_workbench, page):
    page.goto(shared_workbench.address)
    page.wait_for_selector("[data-drawn=yes]", timeout=60_000)
    page.focus("canvas")
    page.keyboard.press("Enter")
    page.wait_for_url("**selected=**")
    [by_map] = selected_in(page)

    page.locator(f".timeline a:not([href*='{by_map}'])").first.click()
    page.wait_for_selector(f"tr.selected:not([id='{by_map}'])")
    [by_line] = selected_in(page)

    page.click(f'a[data-incident="{by_map}"]')
    page.wait_for_selector(f"tr.selected[id='{by_map}']")
    [by_table] = selected_in(page)

    assert by_table == by_map != by_line
    assert page.complaints == []


def test_whoever_has_no_scripts_adds_asks_and_decides(workbench, browser, tmp_path):
    (tmp_path / "clinic.txt").write_text(TEXT, encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{workbench.address}add")
    page.set_input_files("input[type=file]", tmp_path / "clinic.txt")
    page.click("main button.first")
    page.wait_for_selector("text=Added: 1", timeout=60_000)  # the page asks again by itself
    page.goto(workbench.address)
    page.get_by_label("Place", exact=True).fill("kirk")
    page.get_by_role("button", name="Show").click()
    places = page.locator("tbody tr[id] th a:first-child").all_inner_texts()
    page.locator("a[href='/documents/next']").click()
    page.get_by_role("button", name="Accept", exact=True).click()
    page.wait_for_selector("#panel .state-accepted")
    context.close()

    assert places == ["Kirkuk"]
    assert document_named(workbench, "clinic.txt").text.strip() == TEXT
    with store_of(workbench) as store:
        assert [each.kind.value for each in store.judgements()] == ["accept"]
