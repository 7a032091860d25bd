"""Timestamps of RFC 3161: an authority attests that the head of a record existed at a time.

What is attested is the SHA-256 of one line of ASCII: the count of the head, a
space, its hash, and the end of the line. Nothing else of the case leaves the
machine. To ask, a random number is drawn and a connection opened; to check,
neither.
"""

import warnings
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from openinquest.errors import NotAttested, NotRoots
from openinquest.model import Attested, Fault, Head, Timestamp
from openinquest.preserve.der import values_of
from openinquest.preserve.signed_token import NotSound, check_purpose, open_answer

Ask = Callable[[str, bytes], bytes]
"""Sends a request to an address and returns the answer; raises our errors."""

_OF_CERTIFICATES = (
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
    x509.AttributeNotFound,
    UnsupportedAlgorithm,
)
_GRANTED = 0
_SHA256 = "2.16.840.1.101.3.4.2.1"


def attested_line(head: Head) -> bytes:
    r"""Return the bytes whose SHA-256 an authority attests.

    Example:
        >>> attested_line(Head(3, "9f2c"))
        b'3 9f2c\n'
    """
    return f"{head.count} {head.hash}\n".encode("ascii")


def stamp(head: Head, authority: str, ask: Ask) -> Timestamp:
    """Return what an authority attests of a head, checked but for who it is.

    Args:
        head: The end of the record of a case.
        authority: The address of the authority.
        ask: How it is asked.

    Raises:
        NotAttested: it refused, or what it answered is not about this question.
    """
    request = (
        TimestampRequestBuilder()
        .data(attested_line(head))
        .hash_algorithm(HashAlgorithm.SHA256)
        .build()
    )
    answer = ask(authority, request.as_bytes())
    try:
        with _told_as_faults():
            _refuse_without_token(answer)
            _attested(head, answer, None)
            _signed, ordered = open_answer(answer)
            if decode_timestamp_response(ordered).tst_info.nonce != request.nonce:
                raise NotSound("it answers another question")
    except NotSound as error:
        raise NotAttested(f"the authority gave no timestamp ({error})", where=authority) from error
    return Timestamp(head, authority, b64encode(answer).decode("ascii"))


def check_timestamp(timestamp: Timestamp, roots: bytes | None = None) -> Attested | Fault:
    """Return what a timestamp attests, or what is wrong with it.

    Args:
        timestamp: As it was kept.
        roots: Certificates in PEM of the authorities that the reader trusts.
            None where nobody named any: then the signature and what it is
            about are checked, and that its signer is `known` stays False.
            Where there are some, a chain that leads to none of them is a fault.

    Raises:
        NotRoots: `roots` holds no certificates.
    """
    trusted = None if roots is None else read_roots(roots)
    try:
        with _told_as_faults():
            answer = b64decode(timestamp.token, validate=True)
            return _attested(timestamp.head, answer, trusted)
    except NotSound as error:
        return Fault(f"timestamp of the head at {timestamp.head.count}", str(error))


def read_roots(content: bytes) -> tuple[x509.Certificate, ...]:
    """Return the certificates of a PEM file.

    Raises:
        NotRoots: it holds none, or what is no certificate.
    """
    try:
        return tuple(dict.fromkeys(x509.load_pem_x509_certificates(content)))
    except ValueError as error:
        raise NotRoots("the file holds no certificates in PEM") from error


def _attested(head: Head, answer: bytes, trusted: tuple[x509.Certificate, ...] | None) -> Attested:
    signed, ordered = open_answer(answer)
    response = decode_timestamp_response(ordered)
    if response.status != _GRANTED:
        raise NotSound("it was not granted")
    told = response.tst_info
    imprint = told.message_imprint
    digest = sha256(attested_line(head)).digest()
    if imprint.hash_algorithm.dotted_string != _SHA256 or imprint.message != digest:
        raise NotSound("it attests something else")
    certificate = signed.signed_by()
    check_purpose(certificate, told.gen_time)
    if trusted is not None:
        _follow(response, digest, signed.certificates, trusted)
    return Attested(
        head, told.gen_time, certificate.subject.rfc4514_string(), known=trusted is not None
    )


def _follow(
    response: TimeStampResponse,
    digest: bytes,
    certificates: tuple[bytes, ...],
    trusted: tuple[x509.Certificate, ...],
) -> None:
    """See that the chain leads to a trusted certificate; all valid at the attested time."""
    verifier = VerifierBuilder(roots=list(trusted)).build()
    try:
        verifier.verify(response, digest)
    except VerificationError:
        raise NotSound("its signer leads to none of the certificates that are trusted") from None


def _refuse_without_token(answer: bytes) -> None:
    """Say why an authority gave no token, in its own words."""
    (whole,) = values_of(answer)
    if len(whole.parts()) < 2:
        refusal = decode_timestamp_response(answer)
        words = " ".join(refusal.status_string)
        raise NotSound(f"it refused, status {refusal.status}: {words}".removesuffix(": "))


@contextmanager
def _told_as_faults() -> Iterator[None]:
    """Turn whatever a library makes of bytes that are no timestamp into one fault."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the library, on numbers that it will refuse
            yield
    except NotSound:
        raise
    except (ValueError, IndexError, TypeError, OverflowError, *_OF_CERTIFICATES) as error:
        raise NotSound("it is no timestamp") from error
