"""Nothing keeps anybody out: every page passes WCAG 2.2 AA as far as a program can tell."""

import sys

import pytest
from manual import ROOT
from web.every_page import ADDRESSES, enter, words_of_addresses

sys.path.insert(0, str(ROOT))

from hatch_build import fetch_packages

FRONTEND = ROOT / "src" / "openinquest" / "web" / "frontend"
AXE = FRONTEND / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALL = {"type": "tag", "values": TAGS}
# In the dark only colours are others.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
LOOKS = {"en": {"light": ALL, "dark": COLOURS}, "ar": {"light": ALL}}
WIDTHS = (360, 1280)
# What is folded up is read, too; the report stands in a frame and is a page of its own.
RUN = """async (rules) => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  const asked = { runOnly: rules, resultTypes: ["violations"], iframes: false };
  const found = await axe.run(document, asked);
  const said = ({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`);
  return { rules: found.passes.length, violations: found.violations.flatMap(said) };
}"""

pytestmark = pytest.mark.chromium


@pytest.fixture(scope="module")
def visitors(browser, worked_on):
    """Return what opens a page as a member in a language; who was let in stays so."""
    known, contexts = words_of_addresses(worked_on), {}

    def visit(address, language):
        key = address.member, language
        if key not in contexts:
            contexts[key] = browser.new_context(locale=language)
            if address.member:
                enter(contexts[key], worked_on, address.member)
        page = contexts[key].new_page()
        page.goto(worked_on.address.rstrip("/") + address.path.format(**known))
        return page

    yield visit
    for each in contexts.values():
        each.close()


@pytest.fixture(scope="module")
def axe():
    """Return axe-core, which npm puts beside what the front end is built from."""
    if not AXE.is_file():
        fetch_packages(FRONTEND)
    return AXE.read_text("utf-8")


def address_named(name):
    return next(each for each in ADDRESSES if each.name == name)


def violations_in(page, scheme, width, rules=ALL):
    """Return what axe-core objects to in a page, in light or dark, at a width."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    found = page.evaluate(RUN, rules)
    assert found["rules"], "nothing was looked at"
    return [f"{scheme}, {width} px: {each}" for each in found["violations"]]


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("address", ADDRESSES, ids=lambda each: each.name)
def test_everybody_can_read_and_work_every_page(visitors, axe, address, language):
    page = visitors(address, language)
    page.evaluate(axe)

    found = [
        each
        for scheme, rules in LOOKS[language].items()
        for width in WIDTHS
        for each in violations_in(page, scheme, width, rules)
    ]

    assert found == []
    page.close()


def test_the_report_itself_is_for_everybody(browser, worked_on, axe):
    known = words_of_addresses(worked_on)
    # It lets no script run, be it ours.
    context = browser.new_context(bypass_csp=True)
    enter(context, worked_on, "Ada")
    page = context.new_page()
    page.goto(f"{worked_on.address}incidents/{known['incident']}/report/full.html")
    page.evaluate(axe)

    found = [
        each
        for scheme in ("light", "dark")
        for width in WIDTHS
        for each in violations_in(page, scheme, width)
    ]

    assert found == []
    context.close()


@pytest.mark.parametrize("language", LOOKS)
def test_what_a_form_answers_is_for_everybody_too(visitors, axe, language):
    found = []
    for name, button in (("add", "main button.first"), ("log", "main form button")):
        page = visitors(address_named(name), language)
        page.click(button)
        page.wait_for_selector("[role=alert], [role=status]:visible")
        page.evaluate(axe)
        found += [each for width in WIDTHS for each in violations_in(page, "light", width)]
        page.close()

    assert found == []


def test_a_field_without_a_name_is_found(visitors, axe):
    page = visitors(address_named("case"), "en")
    page.evaluate(axe)
    page.evaluate("document.querySelector('label[for=place]').remove()")

    assert any("label" in each for each in violations_in(page, "light", 1280))
    page.close()


def test_words_that_pale_are_found_in_the_dark(visitors, axe):
    page = visitors(address_named("case"), "en")
    page.evaluate(axe)
    page.evaluate("document.documentElement.style.setProperty('--soft', '#333')")

    assert violations_in(page, "dark", 1280, COLOURS)
    page.close()
