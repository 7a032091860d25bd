"""Pages fit a phone and a wall, mirror for Arabic, weigh little and work without scripts."""

import re

import pytest
from web.every_page import ADDRESSES, enter, words_of_addresses

PHONE, DESK, WALL = ({"width": w, "height": 900} for w in (360, 1280, 3840))
MOST_LETTERS = 110
"""In a line: more, and a reader does not find the next one. What is usual is under 90."""
MOST_BYTES = 300_000

ASIDE = """() => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const out = [...document.body.querySelectorAll("*")].filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return right > room + 1 || left < -1;
  });
  return [document.title, ...out.slice(-9).map((each) => each.outerHTML.slice(0, 200))];
}"""
LONGEST_LINE = """() => {
  let longest = [0, ""];
  const range = document.createRange();
  for (const each of document.querySelectorAll("main p, main li, main dd, main [data-text]")) {
    if (!each.checkVisibility() || each.closest("table")) continue;
    range.selectNodeContents(each);
    // A letter is about half as wide as it is high.
    const room = range.getBoundingClientRect().width / parseFloat(getComputedStyle(each).fontSize);
    const letters = Math.min(room * 2, each.textContent.trim().length);
    if (letters > longest[0]) longest = [letters, each.outerHTML.slice(0, 200)];
  }
  return longest;
}"""
FOCUSED = """() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  const name = one.tagName + (one.id || one.name || one.textContent.trim().slice(0, 30));
  return { name, seen, ended: one === document.body, html: one.outerHTML.slice(0, 200) };
}"""
MOVES = """() => [...document.querySelectorAll("*")].filter((each) => {
  const { transitionDuration, animationName } = getComputedStyle(each);
  return animationName !== "none" || /[1-9]/.test(transitionDuration);
}).length"""
each_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda each: each.name)
pytestmark = pytest.mark.chromium


@pytest.fixture(scope="module")
def visit(browser, worked_on):
    """Open a page as a member; a context for each of who looks, in which language and how."""
    known, states, contexts = words_of_addresses(worked_on), {None: None}, {}

    def open_page(address, language="en", **options):
        if address.member not in states:
            let_in = browser.new_context()
            enter(let_in, worked_on, address.member)
            states[address.member] = let_in.storage_state()
        key = address.member, language, *options
        if key not in contexts:
            state = states[address.member]
            contexts[key] = browser.new_context(locale=language, storage_state=state, **options)
        page = contexts[key].new_page()
        page.asked = {}
        page.on("response", lambda answer: page.asked.update({answer.url: answer}))
        page.goto(worked_on.address.rstrip("/") + address.path.format(**known))
        return page

    yield open_page
    for each in contexts.values():
        each.close()


@each_page
def test_no_page_scrolls_sideways_on_a_phone_nor_is_a_line_too_long_on_a_wall(visit, address):
    page = visit(address, viewport=PHONE)
    aside = page.evaluate(ASIDE)
    page.set_viewport_size(WALL)
    letters, where = page.evaluate(LONGEST_LINE)
    on_a_wall = page.evaluate(ASIDE)
    page.close()

    assert aside == on_a_wall == []
    assert letters <= MOST_LETTERS, where


@each_page
def test_a_page_weighs_little_and_asks_nobody_else(visit, worked_on, address):
    page = visit(address, viewport=DESK)
    page.wait_for_load_state("networkidle")
    ours = {url: got for url, got in page.asked.items() if not url.startswith(("data:", "blob:"))}
    map_parts = re.compile(r"/static/(map|land|borders)|geojson")
    sizes = {
        url: len(got.body()) for url, got in ours.items() if got.ok and not map_parts.search(url)
    }
    page.close()

    assert ours
    assert [url for url in ours if not url.startswith(worked_on.address)] == []
    assert sum(sizes.values()) < MOST_BYTES, sizes


@each_page
def test_every_page_mirrors_for_those_who_read_from_the_right(visit, address):
    page = visit(address, "ar", viewport=DESK)
    side = "one => { const {left, right} = one.getBoundingClientRect(); return [left, right]; }"
    maker, who = (page.locator(each).evaluate(side) for each in (".maker", ".who"))
    aside = page.evaluate(ASIDE)
    page.set_viewport_size(PHONE)
    narrow = page.evaluate(ASIDE)
    page.close()

    assert maker[0] > who[1]
    assert aside == narrow == []


@each_page
def test_every_page_can_be_read_without_scripts(visit, address):
    with_scripts = visit(address, viewport=DESK)
    wanted = with_scripts.locator("h1").inner_text(), with_scripts.locator("main a").count()
    with_scripts.close()
    page = visit(address, viewport=DESK, java_script_enabled=False)
    found = page.locator("h1").inner_text(), page.locator("main a").count()
    orphans = page.locator("main form:not(:has(button))").count()
    page.close()

    assert found[0] == wanted[0]
    assert found[1] >= wanted[1] - 1  # the map has a link of its own
    assert orphans == 0


@each_page
def test_whoever_goes_by_keyboard_sees_where_they_are(visit, address):
    page = visit(address, viewport=DESK)
    unseen, first = [], None
    for _ in range(400):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        first = first or at
        if at["ended"] or (len(unseen) > 9):
            break
        if not at["seen"] and "<iframe" not in at["html"]:
            unseen.append(at["html"])
    page.close()

    assert first["html"].startswith('<a class="skip"')
    assert unseen == []


@pytest.mark.parametrize("name", ["case", "claim", "add"])
def test_nothing_moves_for_those_who_asked_for_rest(visit, name):
    address = next(each for each in ADDRESSES if each.name == name)
    page = visit(address, viewport=DESK, reduced_motion="reduce")
    moving = page.evaluate(MOVES)
    page.evaluate("document.body.style.transition = 'all 2s'")
    still = page.evaluate(MOVES)
    page.close()

    assert (moving, still) == (0, 0)
