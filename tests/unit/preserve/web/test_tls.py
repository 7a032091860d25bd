"""A page over TLS: the certificate is checked against the name that was asked for."""

import ssl
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from web_server import socks_server

from openinquest.errors import NotFetched
from openinquest.preserve.web import WayOut, proxies_of
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.going_out import Question

LOCAL = "localhost"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_):
        pass


def certificate_for(names, folder):
    """Write a certificate that vouches for itself, with its key; return the file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(map(x509.DNSName, names)), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + made.public_bytes(Encoding.PEM))
    return file


@contextmanager
def tls_server(file):
    """Serve over TLS with a certificate; yield the port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def ask(url, **way):
    out = WayOut(allow_private=True, **way)
    return out.exchange(Question(out.parse(url)), Deadline(20), max_bytes=1000).body


def test_page_is_read_where_the_certificate_is_trusted(tmp_path, monkeypatch):
    file = certificate_for(["localhost"], tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))

    with tls_server(file) as port:
        assert ask(f"https://{LOCAL}:{port}/") == b"hello"


def test_certificate_of_another_name_is_refused(tmp_path, monkeypatch):
    file = certificate_for(["other.example"], tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))

    with tls_server(file) as port, pytest.raises(NotFetched, match=r"(?i)certificate"):
        ask(f"https://{LOCAL}:{port}/")


def test_certificate_that_nobody_vouches_for_is_refused(tmp_path):
    file = certificate_for(["localhost"], tmp_path)

    with tls_server(file) as port, pytest.raises(NotFetched, match=r"(?i)certificate"):
        ask(f"https://{LOCAL}:{port}/")


def test_certificate_is_checked_through_a_proxy_too(tmp_path, monkeypatch):
    file = certificate_for(["news.example"], tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))

    with tls_server(file) as port, socks_server(port) as (proxy, _):
        proxies = proxies_of({}, f"socks5h://127.0.0.1:{proxy}")
        assert ask("https://news.example/", proxies=proxies) == b"hello"
        with pytest.raises(NotFetched, match=r"(?i)certificate"):
            ask("https://other.example/", proxies=proxies)
