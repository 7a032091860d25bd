import gzip
import time
import zlib
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from web_server import answer, redirect, web_server

from openinquest.errors import AddressRefused, InputTooLarge, NotAnswered, NotFetched, RobotsRefuse
from openinquest.preserve.web import Visitor, WayOut, proxies_of

NOW = datetime(2019, 5, 4, 12, 0, tzinfo=UTC)
PAGE = answer(b"hello")


def visitor(*, allow_private=True, **options):
    way = WayOut(allow_private=allow_private)
    return Visitor(way, **({"pause_s": 0, "seconds": 20, "clock": lambda: NOW} | options))


def visit(url, *, max_bytes=1000, **options):
    return visitor(**options).visit(url, max_bytes=max_bytes)


def test_page_is_fetched_without_cookies_referrer_or_whose_we_are():
    pages = {"/a": answer(status="302 Found", location="/b", set_cookie="id=1"), "/b": PAGE}

    with web_server(pages) as served:
        found = visit(served.url("/a"))

    assert found.addresses == (served.url("/a"), served.url("/b"))
    assert found.last.answer.body == b"hello"
    assert found.last.asked_utc == NOW
    heads = [head.lower() for head in served.asked]
    assert all("user-agent: mozilla/5.0 (compatible; archiver)" in head for head in heads)
    assert not any(word in head for head in heads for word in ("cookie", "referer", "openinquest"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_step_by_step(status):
    pages = {"/a": redirect("b?c=1", f"{status} Moved"), "/b?c=1": redirect("/d"), "/d": PAGE}

    with web_server(pages) as served:
        found = visit(served.url("/a"))

    assert [step.answer.status for step in found.steps] == [status, 302, 200]
    assert found.addresses == tuple(map(served.url, ["/a", "/b?c=1", "/d"]))


def test_redirect_in_letters_beyond_ascii_is_followed():
    pages = {"/a": redirect("/Straße".encode().decode("latin-1")), "/Stra%C3%9Fe": PAGE}

    with web_server(pages) as served:
        assert visit(served.url("/a")).last.answer.body == b"hello"


def test_address_in_letters_beyond_ascii_is_asked():
    with web_server({"/%D8%B3%D9%88%D9%82": PAGE}) as served:
        assert visit(served.url("/سوق")).last.answer.body == b"hello"


@pytest.mark.parametrize(
    "target",
    [
        "http://me:secret@127.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "http://[/",
        "/\x1b[31m",
    ],
)
def test_redirect_to_what_is_not_asked_is_refused(target):
    with web_server({"/a": redirect(target)}) as served, pytest.raises(AddressRefused):
        visit(served.url("/a"))


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/b",
        "http://127.0.0.1:9999/b",
        "http://localhost/b",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://0x7f.1/",
        "//10.0.0.1/b",
    ],
)
def test_redirect_into_a_private_network_is_refused(target):
    # A public server, as far as can be told: what stands behind a proxy is not looked up here.
    with web_server({"http://news.example/a": redirect(target)}) as served:
        proxies = proxies_of({}, f"http://127.0.0.1:{served.port}")
        asking = Visitor(WayOut(proxies=proxies), pause_s=0)
        with pytest.raises(AddressRefused, match=r"private|port"):
            asking.visit("http://news.example/a", max_bytes=1000)

    assert served.paths == ["http://news.example/a"]


def test_redirects_in_a_circle_are_left():
    pages = {"/a": redirect("/b"), "/b": redirect("/a")}

    with web_server(pages) as served, pytest.raises(NotFetched, match="circle"):
        visit(served.url("/a"))

    assert served.paths == ["/a", "/b"]


def test_redirects_without_an_end_are_left():
    pages = {f"/{n}": redirect(f"/{n + 1}") for n in range(30)}

    with web_server(pages) as served, pytest.raises(NotFetched, match="more than 10 redirects"):
        visit(served.url("/0"))

    assert len(served.paths) == 11


def test_time_is_for_the_whole_way():
    def slow(connection):
        time.sleep(0.4)
        connection.sendall(redirect(f"/{time.monotonic()}"))

    class Slow(dict):
        def get(self, path, default=None):
            return default if path == "/robots.txt" else slow

    began = time.monotonic()
    with web_server(Slow()) as served, pytest.raises(NotFetched, match="slow"):
        visit(served.url("/a"), seconds=1)

    assert time.monotonic() - began < 5


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "403 Forbidden", "500 Oops"])
def test_status_other_than_200_is_told(status):
    pages = {"/a": answer(b"no", status=status)}

    with web_server(pages) as served, pytest.raises(NotAnswered, match=status) as caught:
        visit(served.url("/a"))

    assert caught.value.where == served.url("/a")
    assert served.paths == ["/a"]


def test_words_of_a_server_do_not_steer_the_terminal():
    pages = {"/a": b"HTTP/1.1 404 \x1b[31mgone\r\ncontent-length: 0\r\n\r\n"}

    with web_server(pages) as served, pytest.raises((NotAnswered, NotFetched)) as caught:
        visit(served.url("/a"))

    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Busy"])
def test_busy_server_is_asked_again_after_the_time_that_it_names(status):
    pages = {"/a": [answer(status=status, retry_after="1"), PAGE]}

    began = time.monotonic()
    with web_server(pages) as served:
        found = visit(served.url("/a"))

    assert time.monotonic() - began >= 1
    assert [step.answer.status for step in found.steps] == [int(status[:3]), 200]
    assert found.addresses == (served.url("/a"),)


def test_time_to_come_back_may_be_a_day_and_hour():
    later = (NOW + timedelta(seconds=1)).strftime("%a, %d %b %Y %H:%M:%S GMT")

    with web_server({"/a": [answer(status="503 Busy", retry_after=later), PAGE]}) as served:
        assert len(visit(served.url("/a")).steps) == 2


@pytest.mark.parametrize("wait", ["3600", "9" * 40, "Fri, 03 May 2029 10:00:00 GMT"])
def test_server_that_asks_to_come_back_much_later_is_left(wait):
    pages = {"/a": answer(status="429 Too Many Requests", retry_after=wait)}

    with web_server(pages) as served, pytest.raises(NotAnswered, match="busy"):
        visit(served.url("/a"))

    assert served.paths == ["/a"]


def test_server_that_stays_busy_is_asked_three_times():
    pages = {"/a": answer(status="503 Busy", retry_after="0")}

    with web_server(pages) as served, pytest.raises(NotAnswered, match="503"):
        visit(served.url("/a"))

    assert served.paths == ["/a"] * 3


def test_site_that_asks_programs_to_stay_away_is_asked_nothing_else():
    pages = {"/robots.txt": answer(b"User-agent: *\nDisallow: /a"), "/a": PAGE, "/b": PAGE}

    with web_server(pages) as served:
        asking = visitor()
        with pytest.raises(RobotsRefuse):
            asking.visit(served.url("/a"), max_bytes=1000)
        asking.visit(served.url("/b"), max_bytes=1000)

    assert served.paths == ["/b"]
    assert len(served.asked) == 2  # robots.txt once


def test_robots_hold_for_where_a_redirect_leads():
    pages = {
        "/robots.txt": answer(b"User-agent: *\nDisallow: /b"),
        "/a": redirect("/b"),
        "/b": PAGE,
    }

    with web_server(pages) as served, pytest.raises(RobotsRefuse):
        visit(served.url("/a"))

    assert served.paths == ["/a"]


def test_robots_that_lead_round_are_asked_once():
    pages = {"/robots.txt": redirect("/robots.txt"), "/a": PAGE}

    with web_server(pages) as served, pytest.raises(NotFetched, match="circle"):
        visit(served.url("/a"))

    assert len(served.asked) == 1


def test_pause_is_kept_between_two_questions_to_a_host():
    with web_server({"/a": PAGE}) as served:
        asking = visitor(pause_s=0.3)
        began = time.monotonic()
        asking.visit(served.url("/a"), max_bytes=1000)
        asking.visit(served.url("/a"), max_bytes=1000)

    assert time.monotonic() - began >= 0.6  # robots.txt, the page, the page


def test_pause_does_not_count_as_time_of_the_page():
    with web_server({"/a": PAGE}) as served:
        assert visit(served.url("/a"), pause_s=0.6, seconds=0.5).last.answer.status == 200


def test_page_above_the_limit_is_refused():
    with web_server({"/a": answer(b"x" * 1001)}) as served, pytest.raises(InputTooLarge):
        visit(served.url("/a"))


@pytest.mark.parametrize(
    "told",
    ["Mon, 01 Jan 2024 00:00:00 +99999999999999999999", "Mon, 01 Jan 0001 00:00:00 +2359"],
)
def test_hour_of_return_that_no_calendar_holds_is_as_good_as_none(told):
    busy = answer(status="429 Too Many Requests", retry_after=told)

    with web_server({"/a": [busy, PAGE]}) as served:
        assert visit(served.url("/a")).last.answer.body == b"hello"


def test_redirect_to_a_host_that_cannot_be_is_refused():
    with (
        web_server({"/a": redirect("http://xn--a/")}) as served,
        pytest.raises(AddressRefused, match="no address"),
    ):
        visit(served.url("/a"))


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_packed_robots_txt_is_obeyed(packing):
    pack = gzip.compress if packing == "gzip" else zlib.compress
    rules = answer(pack(b"User-agent: *\nDisallow: /\n"), content_encoding=packing)

    with (
        web_server({"/robots.txt": rules, "/a": PAGE}) as served,
        pytest.raises(RobotsRefuse, match="stay away"),
    ):
        visit(served.url("/a"))

    assert served.paths == []


@pytest.mark.parametrize(
    "body", [b"User-agent: *\nAllow: /\n", gzip.compress(b"#" * 600_000)], ids=["not", "a-bomb"]
)
def test_robots_txt_that_cannot_be_unpacked_forbids_everything(body):
    rules = answer(body, content_encoding="gzip")

    with (
        web_server({"/robots.txt": rules, "/a": PAGE}) as served,
        pytest.raises((NotFetched, InputTooLarge), match=r"robots\.txt cannot be had"),
    ):
        visit(served.url("/a"))

    assert served.paths == []


def test_page_that_says_that_there_is_no_robots_txt_may_be_packed_as_it_likes():
    missing = answer(b"no", status="404 Not Found", content_encoding="br")

    with web_server({"/robots.txt": missing, "/a": PAGE}) as served:
        assert visit(served.url("/a")).last.answer.body == b"hello"


def test_host_that_is_too_slow_three_times_in_a_row_is_left_alone():
    def slow(connection):
        time.sleep(2)

    pages = {f"/{number}": slow for number in range(3)} | {"/4": PAGE, "/good": PAGE}
    who = visitor(seconds=0.3)
    with web_server(pages) as served:
        who.visit(served.url("/4"), max_bytes=1000)
        for number in range(3):
            with pytest.raises(NotFetched, match="too slow"):
                who.visit(served.url(f"/{number}"), max_bytes=1000)
        with pytest.raises(NotFetched, match="left alone"):
            who.visit(served.url("/4"), max_bytes=1000)

        assert served.paths == ["/4", "/0", "/1", "/2"]
        assert who.visit(served.url("/good", host="localhost"), max_bytes=1000).last.answer.body


def test_page_that_comes_in_between_keeps_a_slow_host_from_being_left_alone():
    def slow(connection):
        time.sleep(2)

    who = visitor(seconds=0.3)
    with web_server({"/slow": slow, "/a": PAGE}) as served:
        for path in ("/slow", "/slow", "/a", "/slow", "/slow"):
            with suppress(NotFetched):
                who.visit(served.url(path), max_bytes=1000)
        assert who.visit(served.url("/a"), max_bytes=1000).last.answer.body == b"hello"
