import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import AddressRefused
from openinquest.preserve.web.addresses import is_address, parse_address


def parsed(url, *, allow_private=False):
    return str(parse_address(url, allow_private=allow_private))


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c"),
        ("HTTP://Example.ORG", "http://example.org"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("https://مثال.example/", "https://xn--mgbh0fb.example/"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org:443/", "https://example.org/"),
    ],
)
def test_address_is_asked_in_ascii_without_its_fragment(url, asked):
    assert parse_address(url, allow_private=False).raw_path
    assert parsed(url) in (asked, url)
    assert parse_address(url, allow_private=False).netloc.decode() in asked


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://example.org/", "only http"),
        ("file:///etc/passwd", "only http"),
        ("gopher://example.org/", "only http"),
        ("http:///a", "no host"),
        ("http://me:secret@example.org/", "name or a password"),
        ("http://me@example.org/", "name or a password"),
        ("http://example.org:22/", "port"),
        ("http://example.org:6379/", "port"),
        ("http://localhost/", "private"),
        ("http://printer.localhost./", "private"),
        ("http://127.0.0.1/", "private"),
        ("http://127.1/", "private"),
        ("http://0x7f000001/", "private"),
        ("http://2130706433/", "private"),
        ("http://[::1]/", "private"),
        ("http://[::ffff:10.0.0.1]/", "private"),
        ("http://169.254.169.254/latest/meta-data/", "private"),
        ("http://example.org/a b", "blanks"),
        ("http://example.org/\r\nX-Header: 1", "blanks"),
        ("http://example.org/\x1b[31m", "blanks"),
        ("http://exa\u2028mple.org/", "blanks"),
        ("http://[::1", "no address"),
        ("http://example.org:99999/", "no address|port"),
        ("http://example.org/" + "a" * 9000, "longer"),
    ],
)
def test_what_is_not_asked_is_refused_with_the_reason(url, why):
    with pytest.raises(AddressRefused, match=why):
        parsed(url)


def test_own_network_and_other_ports_are_asked_where_that_is_allowed():
    assert parsed("http://127.0.0.1:9999/", allow_private=True) == "http://127.0.0.1:9999/"


@pytest.mark.parametrize("rest", ["127.0.0.1/", "127.0.0.1/a b", "[::1", "127.0.0.1:1/?a=b@c"])
def test_password_is_refused_even_there_and_not_repeated(rest):
    with pytest.raises(AddressRefused) as caught:
        parsed(f"http://me:sec@ret@{rest}", allow_private=True)

    assert not {"me", "sec", "ret"} & set(re.split(r"\W", str(caught.value)))


@pytest.mark.parametrize("words", ["notes.txt", "http.txt", "a/https:/b", "C:/a", "-"])
def test_path_is_no_address(words):
    assert not is_address(words)


@given(st.text(max_size=60))
def test_whatever_follows_the_scheme_it_is_asked_in_ascii_or_refused(rest):
    try:
        url = parse_address(f"http://{rest}", allow_private=False)
    except AddressRefused:
        return

    assert (url.netloc + url.raw_path).isascii()
    assert not {*b"\r\n\0 "} & {*(url.netloc + url.raw_path)}


@pytest.mark.parametrize("allow_private", [True, False])
def test_host_that_no_name_can_be_written_as_is_refused(allow_private):
    with pytest.raises(AddressRefused, match="no address"):
        parsed("http://xn--a/", allow_private=allow_private)
