"""A report as a browser shows it: on a desk, on a phone, on paper."""

import re
from dataclasses import replace

import pypdfium2
import pytest
from unit.report.tal_nasra import DOCUMENTS, INCIDENT, PARTS, R2, RADIO

from openinquest.report import Profile, compose_finding, render_html

pytestmark = pytest.mark.chromium

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
LONG_WORD = "Donaudampfschifffahrtsgesellschaft" * 8


@pytest.fixture
def open_report(browser, tmp_path):
    """Open a report from disk; everything it asks for and complains of is kept."""
    contexts = []

    def show(findings, profile=Profile.FULL, viewport=DESK):
        path = tmp_path / "report.html"
        path.write_text(render_html(findings, profile=profile), encoding="utf-8")
        context = browser.new_context(viewport=viewport)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.goto(path.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()


def a_finding(**changes):
    return compose_finding(INCIDENT, **(PARTS | changes))


def test_the_page_asks_for_nothing_but_itself(open_report):
    page = open_report([a_finding()])

    assert all(url.startswith(("file:", "data:")) for url in page.asked)
    assert page.complaints == []
    assert page.evaluate("document.querySelector('img').naturalWidth") > 300


def test_a_citation_leads_to_its_highlighted_words(open_report):
    page = open_report([a_finding()])

    page.locator(".summary .cite").first.click()

    target = page.locator("mark:target")
    assert target.inner_text() == R2.quote
    assert target.is_visible()


def test_a_public_citation_leads_to_the_quote(open_report):
    page = open_report([a_finding()], Profile.PUBLIC)

    page.locator(".summary .cite").first.click()

    assert R2.quote in page.locator("li:target").inner_text()


def test_a_document_in_the_browser_is_the_text_that_was_read(open_report):
    page = open_report([a_finding()])

    shown = page.locator("div.text").evaluate_all("all => all.map(one => one.textContent)")

    assert shown == [document.text for document in DOCUMENTS]


@pytest.mark.parametrize("profile", Profile)
def test_nothing_sticks_out_of_a_phone(open_report, profile):
    long = replace(RADIO, title=LONG_WORD, text=f"{LONG_WORD} {RADIO.text}", publisher=LONG_WORD)
    finding = a_finding(documents=(long, *DOCUMENTS[1:]))

    page = open_report([finding], profile, PHONE)

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_arabic_lines_run_from_the_right(open_report):
    page = open_report([a_finding()])

    arabic = page.locator(".document[lang=ar] div.text")

    assert arabic.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert (
        page.locator(".document[lang=en] div.text").first.evaluate(
            "one => getComputedStyle(one).direction"
        )
        == "ltr"
    )


def test_hostile_documents_run_nothing(open_report):
    attack = "</div></style><img src=x onerror=\"document.title='broken'\"><script>1</script>"
    hostile = replace(RADIO, title=attack, publisher=attack, text=attack, url=attack)

    page = open_report([a_finding(documents=(hostile,), claims=(), figures=())])

    assert page.title() == "Tal Nasra, 3 May 2019 · Open Inquest report"
    assert page.locator("script").count() == 0


def test_every_printed_page_says_who_it_is_for(open_report, tmp_path):
    page = open_report([a_finding()])

    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)

    pages = [
        sheet.get_textpage().get_text_range()
        for sheet in pypdfium2.PdfDocument(tmp_path / "report.pdf")
    ]
    assert len(pages) > 3
    assert all(Profile.FULL.face in text for text in pages)
    assert "a component of a larger figure" in re.sub(r"\s+", " ", " ".join(pages))


def test_text_stands_out_from_what_is_behind_it(open_report):
    page = open_report([a_finding()])

    ratios = page.evaluate(CONTRASTS)

    # WCAG 2.2, level AA, for text of any size.
    assert ratios and min(ratios) >= 4.5


# For every element with text of its own: its contrast with the first background behind it.
CONTRASTS = """() => {
  const parse = (css) => css.match(/[\\d.]+/g).map(Number);
  const light = (css) => {
    const [r, g, b] = parse(css).slice(0, 3).map((v) => {
      v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    for (; one; one = one.parentElement) {
      const css = getComputedStyle(one).backgroundColor;
      const [, , , alpha = 1] = parse(css);
      if (alpha > 0) return css;
    }
    return "rgb(255, 255, 255)";
  };
  const texts = [...document.querySelectorAll("body *")].filter((one) =>
    [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  return texts.map((one) => {
    const [ink, paper] = [light(getComputedStyle(one).color), light(behind(one))];
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  });
}"""
