"""A timestamp authority of our own, with its own keys: openssl behind a small server."""

import subprocess
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

CONFIG = """
[tsa]
default_tsa = ours
[ours]
serial = {folder}/serial
signer_digest = {digest}
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = {digest}
"""


class Authority:
    """A root, an authority below it, and its signer; certificates made when it is made."""

    def __init__(self, folder, *, key=None, valid_days=10, digest="sha256", purpose=True):
        self.folder, self.digest = folder, digest
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "serial").write_text("01\n")
        (folder / "ts.cnf").write_text(CONFIG.format(folder=folder, digest=digest))
        self.root, root_key = _certificate("Root of Tal Nasra", days=3650)
        self.middle, middle_key = _certificate("Authority", by=(self.root, root_key), days=3650)
        self.signer, signer_key = _certificate(
            "Signer", by=(self.middle, middle_key), days=valid_days, leaf=key or _elliptic,
            purpose=purpose,
        )  # fmt: skip
        self.root_pem = self.root.public_bytes(Encoding.PEM)
        (folder / "signer.pem").write_bytes(self.signer.public_bytes(Encoding.PEM))
        (folder / "chain.pem").write_bytes(self.middle.public_bytes(Encoding.PEM) + self.root_pem)
        key_pem = signer_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / "signer.key").write_bytes(key_pem)

    def answer(self, _address, query):
        """Answer a query as an authority does."""
        asked, answered = self.folder / "asked.tsq", self.folder / "answered.tsr"
        asked.write_bytes(query)
        subprocess.run(
            ["openssl", "ts", "-reply", "-queryfile", asked, "-out", answered, "-section", "ours",
             "-config", self.folder / "ts.cnf", "-signer", self.folder / "signer.pem",
             "-inkey", self.folder / "signer.key", "-chain", self.folder / "chain.pem"],
            check=True, capture_output=True, timeout=30,
        )  # fmt: skip
        return answered.read_bytes()


def _elliptic():
    return ec.generate_private_key(ec.SECP256R1())


def rsa_key():
    """Return the kind of key that most authorities sign with."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _certificate(name, *, by=None, days, leaf=None, purpose=True):
    """Return a certificate and its key; with `leaf` one that may sign timestamps only."""
    key = (leaf or _elliptic)()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer, issuer_key = (by[0].subject, by[1]) if by else (subject, key)
    now = datetime.now(UTC)
    begin = now - timedelta(days=20) if days < 0 else now - timedelta(days=1)
    signs = leaf is None
    built = (
        x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=signs, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
        .add_extension(
            x509.KeyUsage(not signs, False, False, False, False, signs, signs, False, False),
            critical=True,
        )
    )
    if leaf and purpose:
        use = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        built = built.add_extension(use, critical=True)
    return built.sign(issuer_key, hashes.SHA256()), key


@contextmanager
def served(answer, *, status=200, wait_s=0.0):
    """Serve an authority on loopback; yield its address and the queries that came."""
    queries = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            query = self.rfile.read(int(self.headers["Content-Length"]))
            queries.append((dict(self.headers), query))
            time.sleep(wait_s)
            body = answer(self.path, query)
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsr", queries
    finally:
        server.shutdown()
        server.server_close()
