import httpx
import pytest

from openinquest.errors import InputError
from openinquest.preserve.web.proxies import Proxy, proxies_of

PAGE = httpx.URL("https://news.example.org/a")


def test_environment_names_a_proxy_for_each_scheme_and_for_all():
    proxies = proxies_of({"HTTP_PROXY": "a.example:3128", "ALL_PROXY": "socks5://b.example"}, None)

    assert proxies.way_to(httpx.URL("http://news.example.org/")) == Proxy("http", "a.example", 3128)
    assert proxies.way_to(PAGE) == Proxy("socks5", "b.example", 1080)


@pytest.mark.parametrize(
    ("passed_by", "direct"),
    [
        ("example.org", True),
        ("a.example,.example.org", True),
        ("news.example.org", True),
        ("*", True),
        ("ample.org", False),
        ("", False),
    ],
)
def test_hosts_that_the_environment_exempts_are_asked_directly(passed_by, direct):
    proxies = proxies_of({"https_proxy": "http://a.example", "no_proxy": passed_by}, None)

    assert (proxies.way_to(PAGE) is None) == direct


def test_proxy_that_was_named_holds_for_everything():
    proxies = proxies_of({"no_proxy": "*", "https_proxy": "http://other.example"}, "socks5h://tor")

    assert proxies.way_to(PAGE) == Proxy("socks5h", "tor", 1080)


@pytest.mark.parametrize("words", ["ftp://a.example", "http://", "socks4://a.example"])
def test_what_is_no_proxy_is_refused_before_anything_is_asked(words):
    with pytest.raises(InputError, match="INQUEST_PROXY"):
        proxies_of({}, words)


def test_password_of_a_proxy_is_not_repeated():
    with pytest.raises(InputError) as caught:
        proxies_of({}, "ftp://me:secret@a.example")

    assert "secret" not in str(caught.value)
