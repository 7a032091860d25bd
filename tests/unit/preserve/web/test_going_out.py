import gzip
import socket
import time

import pytest
from web_server import answer, socks_server, web_server

from openinquest.errors import AddressRefused, InputTooLarge, NotFetched, Offline
from openinquest.preserve.web import WayOut, proxies_of
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.going_out import Question


def ask(url, *, seconds=20, max_bytes=1000, **way):
    out = WayOut(**({"allow_private": True} | way))
    return out.exchange(Question(out.parse(url)), Deadline(seconds), max_bytes=max_bytes)


def drip(connection, head, piece=b"x"):
    connection.sendall(head)
    while True:
        time.sleep(0.05)
        connection.sendall(piece)


def test_answer_comes_back_as_it_was_sent():
    sent = answer(b"hello", content_type="text/plain", set_cookie="id=1")

    with web_server({"/": sent}) as served:
        found = ask(served.url())

    assert (found.status, found.reason, found.body) == (200, "OK", b"hello")
    assert found.headers == (
        ("content-length", "5"),
        ("content-type", "text/plain"),
        ("set-cookie", "id=1"),
    )
    assert found.server == "127.0.0.1"


def test_nothing_is_asked_offline_and_no_name_is_looked_up():
    said = []

    with web_server({"/": answer(b"hello")}) as served, pytest.raises(Offline):
        ask(served.url(), offline=True, say=said.append)

    assert served.asked == said == []


def test_host_is_named_once_before_it_is_asked():
    said = []
    with web_server({}) as served:
        way = WayOut(allow_private=True, say=lambda line: said.append((line, len(served.asked))))
        for _ in range(2):
            way.exchange(Question(way.parse(served.url())), Deadline(20), max_bytes=100)

    assert said == [("asks 127.0.0.1", 0)]


def test_name_that_leads_to_this_machine_is_refused_where_it_is_connected_to():
    # The address is allowed in its form: what refuses is the look at where the name leads.
    with pytest.raises(AddressRefused, match="private"):
        WayOut().exchange(
            Question(WayOut(allow_private=True).parse("http://localhost/")),
            Deadline(20),
            max_bytes=100,
        )


def test_connection_goes_to_the_address_that_was_looked_at(monkeypatch):
    # A name that answers with a public address first and a private one later (rebinding):
    # it is looked up once, and what comes of it is what is connected to.
    looked_up, connected = [], []

    def look_up(host, port, **_):
        looked_up.append(host)
        ip = "203.0.113.9" if len(looked_up) > 1 else "93.184.216.34"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port))]

    def connect(address, *_args, **_more):
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)

    with pytest.raises(NotFetched):
        ask("http://rebinding.example/", allow_private=False)

    assert looked_up == ["rebinding.example"]
    assert connected == [("93.184.216.34", 80)]


def test_name_with_one_private_address_among_others_is_refused(monkeypatch):
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80))
        for ip in ("93.184.216.34", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)

    with pytest.raises(AddressRefused, match="private"):
        ask("http://mixed.example/", allow_private=False)


@pytest.mark.parametrize(
    "head",
    [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nx: ", b"HTTP/1.1 200 OK\r\n\r\n"],
    ids=["before the headers", "within a header", "in the body"],
)
def test_server_that_drips_is_left_when_time_is_up(head):
    began = time.monotonic()

    with (
        web_server({"/": lambda connection: drip(connection, head)}) as served,
        pytest.raises(NotFetched, match="slow"),
    ):
        ask(served.url(), seconds=0.5, max_bytes=10**6)

    assert time.monotonic() - began < 5


def test_body_without_an_end_is_left_at_the_limit():
    endless = b"HTTP/1.1 200 OK\r\n\r\n"

    with (
        web_server({"/": lambda c: drip(c, endless, b"x" * 100_000)}) as served,
        pytest.raises(InputTooLarge, match="100,000"),
    ):
        ask(served.url(), max_bytes=100_000)


def test_headers_without_an_end_are_left():
    head = b"HTTP/1.1 200 OK\r\n"

    with (
        web_server({"/": lambda c: drip(c, head, b"x: " + b"y" * 50_000 + b"\r\n")}) as served,
        pytest.raises(NotFetched),
    ):
        ask(served.url())


@pytest.mark.parametrize(
    "sent",
    [
        answer(b"short", content_length=100),
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nx: a\x00b\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\ncontent-length: -3\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_answer_that_breaks_off_or_is_no_http_is_refused(sent):
    with web_server({"/": sent}) as served, pytest.raises(NotFetched):
        ask(served.url())


def test_what_stands_behind_the_length_is_no_part_of_the_answer():
    with web_server({"/": answer(b"hello and more", content_length=5)}) as served:
        assert ask(served.url()).body == b"hello"


def test_chunks_are_joined():
    sent = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"

    with web_server({"/": sent}) as served:
        assert ask(served.url()).body == b"abcde"


def test_packed_body_stays_packed():
    packed = gzip.compress(b"hello")

    with web_server({"/": answer(packed, content_encoding="gzip")}) as served:
        assert ask(served.url()).body == packed


def test_port_that_nobody_listens_on_is_told():
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    listener.close()

    with pytest.raises(NotFetched, match="cannot be reached"):
        ask(f"http://127.0.0.1:{port}/")


def test_host_behind_socks_is_looked_up_by_the_proxy_alone():
    said = []

    with (
        web_server({"/a": answer(b"hello")}) as served,
        socks_server(served.port) as (port, asked),
    ):
        proxies = proxies_of({}, f"socks5h://127.0.0.1:{port}")
        found = ask("http://hidden.onion/a", allow_private=False, proxies=proxies, say=said.append)

    assert found.body == b"hello"
    assert found.server is None
    assert asked == [("hidden.onion", 80)]
    assert said == ["asks hidden.onion by way of 127.0.0.1"]


def test_proxy_that_leads_nowhere_is_told():
    with socks_server(1) as (port, _), pytest.raises(NotFetched, match="host unreachable"):
        ask("http://nowhere.example/", proxies=proxies_of({}, f"socks5://127.0.0.1:{port}"))


@pytest.mark.parametrize(("word", "right"), [("secret", True), ("wrong", False)])
def test_proxy_is_given_the_name_and_password_that_it_asks_for(word, right):
    with (
        web_server({"/": answer(b"hello")}) as served,
        socks_server(served.port, password=(b"me", b"secret")) as (port, _),
    ):
        proxies = proxies_of({}, f"socks5://me:{word}@127.0.0.1:{port}")
        if right:
            assert ask("http://a.example/", proxies=proxies).body == b"hello"
        else:
            with pytest.raises(NotFetched, match="refuses the name"):
                ask("http://a.example/", proxies=proxies)


def test_http_proxy_is_asked_for_the_whole_address():
    with web_server({"http://a.example/b": answer(b"hello")}) as served:
        proxies = proxies_of({"http_proxy": f"127.0.0.1:{served.port}"}, None)
        found = ask("http://a.example/b", allow_private=False, proxies=proxies)

    assert found.body == b"hello"


def test_private_address_is_refused_through_a_proxy_too():
    with pytest.raises(AddressRefused, match="private"):
        ask("http://10.0.0.1/", allow_private=False, proxies=proxies_of({}, "socks5h://127.0.0.1"))


def test_hidden_service_is_never_looked_up_without_a_proxy():
    with pytest.raises(AddressRefused, match="Tor"):
        ask("http://hidden.onion/")
