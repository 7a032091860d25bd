"""Every relative link of the manual leads somewhere."""

import re

import pytest
from manual import FENCE, page_id, pages

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def anchors(page):
    """Return the anchors of a page, as code hosts make them from its headings."""
    headings = HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in headings}


def dead_links(page):
    """Return the relative links of a page that lead nowhere."""
    dead = []
    for link in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    return dead


@pytest.mark.parametrize("page", pages(), ids=page_id)
def test_links_lead_somewhere(page):
    assert dead_links(page) == []


def test_dead_link_and_dead_anchor_are_seen(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Here\n[a](gone.md) [b](#gone) [c](#here) [d](https://example.org)\n")

    assert dead_links(page) == ["gone.md", "#gone"]
