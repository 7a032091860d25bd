from datetime import date

import pytest

from openinquest.read.dates import (
    choose_publication_date,
    find_stamped_date,
    find_stated_date,
)

DAY = date(2017, 3, 20)
LATEST = date(2024, 5, 2)


def stated(head="", body="<p>Nine people died.</p>"):
    return find_stated_date(f"<html><head>{head}</head><body>{body}</body></html>", latest=LATEST)


def test_what_the_user_says_goes_first_then_the_manifest_then_the_document():
    first, second, third = DAY, date(2018, 1, 1), date(2019, 1, 1)

    assert choose_publication_date(given=first, described=second, stated=third) == first
    assert choose_publication_date(given=None, described=second, stated=third) == second
    assert choose_publication_date(given=None, described=None, stated=third) == third
    assert choose_publication_date(given=None, described=None, stated=None) is None


@pytest.mark.parametrize(
    "page",
    [
        {"head": '<meta property="article:published_time" content="2017-03-20T23:30:00+03:00">'},
        {"head": '<meta name="date" content="2017-03-20">'},
        {
            "head": '<script type="application/ld+json">{"@context": "https://schema.org",'
            '"@type": "NewsArticle", "datePublished": "2017-03-20"}</script>'
        },
        {"head": '<link rel="canonical" href="https://news.example/2017/03/20/strike">'},
        {"body": '<p>Words.</p><time class="published" datetime="2017-03-20">Monday</time>'},
        {"body": '<p>Words.</p><meta itemprop="datePublished" content="2017-03-20">'},
    ],
)
def test_a_day_that_the_page_states_is_found(page):
    assert stated(**page) == DAY


def test_a_stated_day_goes_before_one_in_the_address():
    head = (
        '<link rel="canonical" href="https://news.example/2017/03/19/strike">'
        '<meta property="article:published_time" content="2017-03-20">'
    )

    assert stated(head) == DAY


@pytest.mark.parametrize(
    "page",
    [
        {"body": "<p>The house fell on 2017-03-17, at night.</p>"},
        {"body": "<h1>The strike of 17 March 2017</h1><p>Words.</p>"},
        {"head": "<title>The strike of 2017-03-17</title>"},
        {"body": "<p>It fell on <time datetime='2017-03-17'>Friday</time>.</p>"},
        {"body": "<p>Words.</p><footer>Copyright 2017-03-17</footer>"},
    ],
)
def test_a_day_that_the_words_tell_of_is_not_taken_for_publication(page):
    assert stated(**page) is None


def test_a_day_after_the_capture_is_not_believed():
    assert stated('<meta name="date" content="2031-01-01">') is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Harbour RadioMay 4, 2023 · Shared with PublicTwo boats sank", date(2023, 5, 4)),
        ("Harbour RadioMay 4, 2023 at 6:10 PM · Shared with friendsTwo", date(2023, 5, 4)),
        (
            "Post\n\nHarbour@harbourTwo sank6:10 PM · May 4, 202312Views",
            date(2023, 5, 4),
        ),
        ("Two boats sank on May 4, 2023 off the harbour.", None),
        ("Harbour RadioMay 41, 2023 · Shared with Public", None),
        ("Harbour RadioMaybe 4, 2023 · Shared with Public", None),
    ],
)
def test_a_post_bears_the_day_that_its_network_sets_beside_it(text, day):
    assert find_stamped_date(text) == day


def test_a_stamp_after_the_capture_is_none():
    text = "Harbour RadioMay 4, 2023 · Shared with Public"
    assert find_stamped_date(text, latest=date(2023, 5, 3)) is None
    assert find_stamped_date(text, latest=date(2023, 5, 4)) == date(2023, 5, 4)
