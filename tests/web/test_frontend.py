"""What the browser is given: closed, small, and right about where words stand."""

import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from manual import ROOT

STATIC = ROOT / "src" / "openinquest" / "web" / "static"
SCRIPTS = STATIC.parent / "frontend" / "src"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
)
# Names of XML languages, and words for people; nothing is asked of these hosts.
NAMED_ONLY = {
    "www.w3.org",
    "github.com",
    "maplibre.org",
    "maplibre.invalid",
    "wiki.openstreetmap.org",
}
# 𝗔 is one code point and two units of UTF-16; é here is two code points.
TEXT = "𝗔𝗕 قُتل سبعة مدنيين في الغارة\nSeven 𐍈 died, e\u0301lders said. Two boys were hurt."


@pytest.mark.parametrize(
    "name",
    [
        "workbench.js",
        "workbench.css",
        "map.js",
        "map.css",
        "map-worker.js",
        "land.json",
        "borders.json",
        "licences.txt",
    ],
)
def test_a_built_package_carries_the_front_end(name):
    assert (STATIC / name).is_file(), "run `make setup`"


def test_no_other_host_is_named_but_in_words():
    built = [path for path in STATIC.iterdir() if path.suffix in {".js", ".css", ".json"}]
    hosts = {
        host
        for path in built
        for host in re.findall(r"https?://([\w.-]+)", path.read_text("utf-8"))
    }

    assert built and hosts <= NAMED_ONLY


def test_no_script_makes_code_from_text():
    makes_code = re.compile(r"(?<![\w.$])eval\s*\(|(?<![\w.$])Function\s*\(")

    found = [
        path.name for path in STATIC.glob("*.js") if makes_code.search(path.read_text("utf-8"))
    ]

    assert found == []
    assert makes_code.search("new Function('a')") and makes_code.search("return eval(words)")


def test_a_page_without_the_map_is_small():
    assert (
        sum((STATIC / name).stat().st_size for name in ["workbench.js", "workbench.css"]) < 100_000
    )


def test_every_bundled_package_has_its_licence():
    licences = (STATIC / "licences.txt").read_text("utf-8")

    assert all(name in licences for name in ["htmx.org 2", "maplibre-gl 6", "world-atlas 2"])


class Site(SimpleHTTPRequestHandler):
    """Serves the built files and one page, under the policy of the workbench."""

    pages: ClassVar[dict] = {}

    def do_GET(self):
        """Answer with a page of the test, or a built file."""
        path = self.path.split("?")[0]
        if path not in self.pages:
            super().do_GET()
            return
        kind, content = self.pages[path]
        self.send_response(200)
        self.send_header("content-type", kind)
        self.end_headers()
        self.wfile.write(content.encode())

    def end_headers(self):
        """Close the page as the workbench does."""
        self.send_header("content-security-policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def open_page(browser):
    """Open a page with a body; what it asks for and complains of is kept."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Site, directory=str(STATIC)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()

    def show(body, scripts=("workbench.js",), **more):
        tags = "".join(f'<script type="module" src="/{name}"></script>' for name in scripts)
        head = (
            '<meta charset="utf-8"><link rel="icon" href="data:,">'
            f'<link rel="stylesheet" href="/workbench.css">{tags}'
        )
        Site.pages = {"/": ("text/html", f"<!doctype html><title>A</title>{head}{body}"), **more}
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("response", lambda got: got.status < 400 or page.complaints.append(got.url))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        return page

    yield show
    context.close()
    server.shutdown()
    server.server_close()


FORM = (
    "<form {} hidden><input name=start type=hidden><input name=end type=hidden>"
    "<input name=quote type=hidden><input name=field type=hidden><b data-quote></b>"
    "<input name=figure></form>"
)
SELECT = """(quote) => {
  const text = document.querySelector("[data-text]");
  const at = text.textContent.indexOf(quote);
  const place = (offset) => {
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode()); offset -= node.length)
      if (offset <= node.length) return [node, offset];
  };
  getSelection().setBaseAndExtent(...place(at), ...place(at + quote.length));
}"""


def document_page(form="data-add"):
    first, rest = TEXT.split("Seven")
    marked = rest.replace(
        "Two boys", '<mark data-claim="c2" id="c2" data-panel-url="/c2">Two boys</mark>'
    )
    return (
        f'<div data-text data-field="text" dir="auto">{first}'
        f'<mark data-claim="c1" id="c1" data-panel-url="/c1">Seven</mark>{marked}</div>'
        f"<section id=panel></section>{FORM.format(form)}"
    )


def filled(page):
    value = "(name) => document.querySelector('form').elements[name].value"
    start, end, quote, field = (
        page.evaluate(value, name) for name in ("start", "end", "quote", "field")
    )
    return int(start), int(end), quote, field


@pytest.mark.chromium
@pytest.mark.parametrize("quote", ["𝗕", "سبعة مدنيين", "𐍈 died", "e\u0301lders said", "were hurt."])
def test_chosen_words_are_those_at_their_offsets_as_python_counts(open_page, quote):
    page = open_page(document_page())

    page.evaluate(SELECT, f"{quote} " if f"{quote} " in TEXT else quote)
    page.keyboard.press("m")

    start, end, found, field = filled(page)
    assert (found, TEXT[start:end], field) == (quote, quote, "text")
    assert page.locator("[data-quote]").inner_text() == quote
    assert page.evaluate("document.activeElement.name") == "figure"


@pytest.mark.chromium
def test_words_are_chosen_by_keyboard_alone(open_page):
    page = open_page(document_page())

    page.keyboard.press("j")
    page.keyboard.press("m")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")

    start, end, found, _ = filled(page)
    assert TEXT[start:end] == found
    assert TEXT.index("Seven") < start < TEXT.index(", e")


@pytest.mark.chromium
def test_words_chosen_while_correcting_become_the_words_of_the_claim(open_page):
    page = open_page(document_page("data-correct"))
    page.evaluate("document.querySelector('form').hidden = false")

    page.evaluate(SELECT, "سبعة")
    page.locator("[data-text]").dispatch_event("pointerup")

    start, end, found, _ = filled(page)
    assert TEXT[start:end] == found == "سبعة"


@pytest.mark.chromium
def test_claims_are_walked_through_and_the_panel_follows(open_page):
    more = {f"/c{n}": ("text/html", f"<p>Claim {n}</p>") for n in (1, 2)}
    page = open_page(document_page(), **more)

    page.keyboard.press("j")
    page.keyboard.press("j")
    page.get_by_text("Claim 2").wait_for()
    page.keyboard.press("k")
    page.get_by_text("Claim 1").wait_for()

    assert page.locator("mark[aria-current]").inner_text() == "Seven"
    assert page.url.endswith("#c1")
    assert page.complaints == []


@pytest.mark.chromium
def test_keys_work_on_an_arabic_keyboard_and_not_while_writing(open_page):
    page = open_page('<button data-key="a">Accept</button><input id=words>')
    page.evaluate(
        "document.querySelector('button').addEventListener('click', () => document.title += '!')"
    )
    press = "(target) => document.querySelector(target).dispatchEvent(new KeyboardEvent("
    press += "'keydown', {key: 'ش', code: 'KeyA', bubbles: true}))"

    page.evaluate(press, "body")
    page.evaluate(press, "#words")

    assert page.title() == "A!"
    assert page.get_attribute("button", "aria-keyshortcuts") == "a"


@pytest.mark.chromium
def test_light_and_dark_are_kept_from_page_to_page(open_page):
    page = open_page(
        '<button data-theme-toggle data-light="Light" data-dark="Dark" hidden>T</button>'
    )

    page.click("button")
    page.click("button")
    page.reload()

    assert page.get_attribute("html", "data-theme") == "dark"
    assert page.inner_text("button") == "Dark"


@pytest.mark.chromium
def test_the_map_draws_what_this_site_serves_and_a_place_leads_to_its_row(open_page):
    places = (
        '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",'
        '"coordinates":[43.1,36.3]},"properties":{"id":"i1","title":"T","claims":9,"radius_m":5000}}]}'
    )
    page = open_page(
        '<a data-incident="i1" href="#i1">T</a><div data-map aria-label="Map"'
        ' data-incidents="/p.json" data-land="/land.json"'
        ' data-borders="/borders.json" data-worker="/map-worker.js"'
        ' data-selected="i1" data-tiles="" data-note="Borders take no side" data-zoom-in="Closer"'
        ' data-zoom-out="Further"></div>',
        ["workbench.js", "map.js"],
        **{"/p.json": ("application/json", places)},
    )

    page.wait_for_selector("[data-drawn=yes]", timeout=60_000)
    page.focus("canvas")
    page.keyboard.press("Enter")

    assert page.url.endswith("#i1")
    assert "Borders take no side" in page.inner_text("[data-map]")
    assert all(address.startswith(("http://127.0.0.1:", "blob:")) for address in page.asked)
    assert not [said for said in page.complaints if "Content Security Policy" in said]
