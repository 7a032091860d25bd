import time

import httpx
import pytest

from openinquest.errors import NotFetched, RobotsRefuse
from openinquest.preserve.web.robots import MOST_DELAY_S, Robots

PAGE = httpx.URL("https://news.example.org/2019/page?x=1")


def robots(text="", status=200, asked=None):
    """What a site says; `asked` gets the addresses that were asked for."""

    def ask(url):
        if asked is not None:
            asked.append(str(url))
        return status, text.encode()

    return Robots(ask)


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /",
        "User-agent: *\nDisallow: /2019/",
        "User-agent: archiver\nDisallow: /2019/*?x=",
        "\ufeffUser-agent: *\nDisallow: /",
        "User-Agent: other\nUser-agent: *\nDisallow: /2019",
    ],
)
def test_site_that_asks_to_stay_away_is_left_alone(text):
    with pytest.raises(RobotsRefuse, match="stay away"):
        robots(text).require(PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "User-agent: *\nDisallow:",
        "User-agent: *\nDisallow: /private/",
        "User-agent: *\nDisallow: /\nAllow: /2019/",
        "User-agent: somebody-else\nDisallow: /",
        "User-agent: *\nDisallow: /\n\nUser-agent: archiver\nDisallow: /private/",
        "<html>not here</html>",
    ],
)
def test_site_that_does_not_is_asked(text):
    robots(text).require(PAGE)


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429])
def test_site_without_the_file_allows_everything(status):
    robots("User-agent: *\nDisallow: /", status).require(PAGE)


@pytest.mark.parametrize("status", [500, 502, 503])
def test_site_that_cannot_say_what_it_asks_is_left_alone(status):
    with pytest.raises(RobotsRefuse, match=f"cannot be had.*{status}"):
        robots("", status).require(PAGE)


def test_site_that_cannot_be_reached_is_left_alone():
    def ask(_url):
        raise NotFetched("the server is too slow")

    with pytest.raises(NotFetched, match=r"robots\.txt.*too slow"):
        Robots(ask).require(PAGE)


def test_each_site_is_asked_once_and_by_itself():
    asked = []
    site = robots(asked=asked)

    for url in (PAGE, PAGE, httpx.URL("http://news.example.org/"), PAGE.copy_with(port=8443)):
        site.require(url)

    assert asked == [
        "https://news.example.org/robots.txt",
        "http://news.example.org/robots.txt",
        "https://news.example.org:8443/robots.txt",
    ]


@pytest.mark.parametrize(
    ("asked", "kept"), [("2", 2), ("1.5", 1.5), ("86400", MOST_DELAY_S), ("soon", 0)]
)
def test_pause_that_a_site_asks_for_is_kept_within_reason(asked, kept):
    site = robots(f"User-agent: *\nCrawl-delay: {asked}")
    site.require(PAGE)

    assert site.delay_s(PAGE) == kept


def test_rule_made_to_take_forever_is_matched_in_time():
    text = "User-agent: *\nDisallow: /" + "*a" * 30 + "*z"
    url = httpx.URL("https://news.example.org/" + "a" * 2000)
    began = time.monotonic()

    robots(text).require(url)

    assert time.monotonic() - began < 5
