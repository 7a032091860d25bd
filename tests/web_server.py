"""A real web server on this machine, whose every answer a test writes byte for byte."""

import re
import socket
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

PAGE = (
    b"<!DOCTYPE html><html><head><title>Market of Tal Nasra</title></head><body><article>"
    b"<p>An air strike hit the grain market of Tal Nasra on 3 May 2019.</p>"
    b"<p>At least 12 civilians were killed, the health directorate said.</p>"
    b"</article></body></html>"
)


def answer(body=b"", *, status="200 OK", **headers):
    """Return the bytes of an answer; `content_type` stands for Content-Type, and so on."""
    named = {"content-length": len(body)} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in named.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(target, status="302 Found"):
    """Return an answer that leads elsewhere."""
    return answer(status=status, location=target)


@dataclass
class Served:
    """A server, and what it was asked: the first line and the headers, and what was sent."""

    port: int
    asked: list = field(default_factory=list)
    sent: list = field(default_factory=list)

    def url(self, path="/", host="127.0.0.1"):
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self):
        return [head.split()[1] for head in self.asked if "robots.txt" not in head.split()[1]]


@contextmanager
def web_server(pages):
    """Serve `pages`: by path, the bytes of an answer, several one after another, or a function.

    A function is given the connection and writes what it likes. Each path that
    is not there answers 404, `/robots.txt` too.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    served = Served(listener.getsockname()[1])
    turns = {path: iter(found) for path, found in pages.items() if isinstance(found, list)}

    def serve(connection):
        with connection:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65536)
                if not piece:
                    return
                head += piece
            head, _, body = head.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: (\d+)", head)
            while length and len(body) < int(length[1]):
                body += connection.recv(65536)
            served.sent.append(body)
            served.asked.append(head.decode("latin-1"))
            path = head.split()[1].decode("latin-1")
            found = pages.get(path, answer(b"not here", status="404 Not Found"))
            if path in turns:
                found = next(turns[path])
            try:
                if callable(found):
                    found(connection)
                else:
                    connection.sendall(found)
            except OSError:
                pass  # the client went away, as it should in some tests

    def accept():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=[connection], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield served
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def carry(source, target):
    """Send what comes from one connection into another, to its end."""
    try:
        while piece := source.recv(65536):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # the other side is gone


@contextmanager
def socks_server(to, *, password=None):
    """A SOCKS 5 proxy that leads whatever host is asked for to the port `to` of this machine.

    Yields its port and the hosts that it was asked for.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    asked = []

    def serve(connection):
        with connection, connection.makefile("rb") as read:
            _, count = read.read(2)
            read.read(count)
            connection.sendall(bytes([5, 2 if password else 0]))
            if password:
                name = read.read(read.read(2)[1])
                word = read.read(read.read(1)[0])
                right = (name, word) == password
                connection.sendall(bytes([1, 0 if right else 1]))
                if not right:
                    return
            _, _, _, kind = read.read(4)
            assert kind == 3  # by name: nothing was looked up on the way here
            host = read.read(read.read(1)[0]).decode("ascii")
            asked.append((host, int.from_bytes(read.read(2))))
            if host.endswith("nowhere.example"):
                connection.sendall(bytes([5, 4, 0, 1, 0, 0, 0, 0, 0, 0]))
                return
            connection.sendall(bytes([5, 0, 0, 1, 127, 0, 0, 1, 0, 80]))
            with socket.create_connection(("127.0.0.1", to)) as server:
                back = threading.Thread(target=carry, args=[server, connection], daemon=True)
                back.start()
                carry(connection, server)
                back.join()

    def accept():
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=[connection], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1], asked
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
