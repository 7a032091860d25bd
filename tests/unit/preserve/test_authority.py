import socket
import threading
from contextlib import contextmanager
from functools import partial

import pytest
from authority import Authority, served

from openinquest.errors import NotAttested, Offline
from openinquest.model import Head
from openinquest.preserve import ask_authority as ask_by
from openinquest.preserve import check_timestamp, stamp
from openinquest.preserve.authority import MAX_ANSWER_BYTES
from openinquest.preserve.web import WayOut

ask_authority = partial(ask_by, way=WayOut(allow_private=True))


@contextmanager
def answering(*, parts, pause):
    """A server that sends parts of an answer, and waits between them."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def serve():
        connection, _ = listener.accept()
        with connection:
            for part in parts:
                if stop.wait(pause):
                    return
                try:
                    connection.sendall(part)
                except OSError:
                    return
            stop.wait(10)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        stop.set()
        listener.close()


@pytest.mark.openssl
def test_real_authority_is_asked_over_http(tmp_path):
    authority = Authority(tmp_path / "authority")
    head = Head(2, "ab" * 32)

    with served(authority.answer) as (address, queries):
        timestamp = stamp(head, address, ask_authority)

    assert check_timestamp(timestamp, authority.root_pem).known
    assert timestamp.authority == address
    headers, query = queries[0]
    assert headers["Content-Type"] == "application/timestamp-query"
    assert len(query) < 100  # a digest and a number, nothing of the case


@pytest.mark.parametrize("status", [301, 404, 500, 503])
def test_status_other_than_success_is_told(status):
    with (
        served(lambda *_: b"busy", status=status) as (address, _queries),
        pytest.raises(NotAttested, match=str(status)),
    ):
        ask_authority(address, b"query")


def test_answer_without_end_is_cut_off():
    with (
        served(lambda *_: b"x" * (MAX_ANSWER_BYTES + 1)) as (address, _queries),
        pytest.raises(NotAttested, match="more than 100,000"),
    ):
        ask_authority(address, b"query")


def test_authority_that_never_answers_is_left():
    with (
        answering(parts=(), pause=0) as address,
        pytest.raises(NotAttested, match="cannot be asked"),
    ):
        ask_authority(address, b"query", patience_s=0.3)


def test_authority_that_drips_is_left():
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"
    with (
        answering(parts=(head, *[b"x"] * 50), pause=0.1) as address,
        pytest.raises(NotAttested, match="too slow"),
    ):
        ask_authority(address, b"query", patience_s=0.5)


@pytest.mark.parametrize("address", ["", "no address", "ftp://a.example/", "http://[", "file:///x"])
def test_what_is_no_address_is_told(address):
    with pytest.raises(NotAttested):
        ask_authority(address, b"query")


def test_authority_is_named_before_it_is_asked_and_not_asked_offline():
    said = []
    with served(lambda *_: b"reply") as (address, queries):
        ask_by(address, b"query", way=WayOut(allow_private=True, say=said.append))
        with pytest.raises(Offline):
            ask_by(address, b"query", way=WayOut(allow_private=True, offline=True))

    assert said == ["asks 127.0.0.1"]
    assert len(queries) == 1
