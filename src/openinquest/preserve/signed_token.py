"""Who signed a timestamp, and whether the signature holds (RFC 5652, RFC 5816).

A library follows the chain of certificates up to a root. It checks nothing
where no root is known, and not that the signer named its own certificate; both
are done here.
"""

from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from openinquest.preserve.der import FIRST, OBJECT, OCTETS, SECOND, SEQUENCE, SET, Value, encoded
from openinquest.preserve.der import values_of as values_in

_TOLD_TIME = bytes.fromhex("2a864886f70d0109100104")
_CONTENT_TYPE = bytes.fromhex("2a864886f70d010903")
_MESSAGE_DIGEST = bytes.fromhex("2a864886f70d010904")
_SIGNING_CERTIFICATE = bytes.fromhex("2a864886f70d010910020c")  # by SHA-1
_SIGNING_CERTIFICATE_V2 = bytes.fromhex("2a864886f70d010910022f")

_RSA_PSS = bytes.fromhex("2a864886f70d01010a")
_DIGESTS: dict[bytes, type[hashes.HashAlgorithm]] = {
    bytes.fromhex("608648016503040201"): hashes.SHA256,
    bytes.fromhex("608648016503040202"): hashes.SHA384,
    bytes.fromhex("608648016503040203"): hashes.SHA512,
}
# Algorithms of signing that name their own digest: RSA, then elliptic curves.
_DIGESTS_OF_SIGNING: dict[bytes, type[hashes.HashAlgorithm]] = {
    bytes.fromhex("2a864886f70d01010b"): hashes.SHA256,
    bytes.fromhex("2a864886f70d01010c"): hashes.SHA384,
    bytes.fromhex("2a864886f70d01010d"): hashes.SHA512,
    bytes.fromhex("2a8648ce3d040302"): hashes.SHA256,
    bytes.fromhex("2a8648ce3d040303"): hashes.SHA384,
    bytes.fromhex("2a8648ce3d040304"): hashes.SHA512,
}


class NotSound(ValueError):
    """What is wrong with a timestamp, in words for a person."""


@dataclass(frozen=True, slots=True)
class SignedToken:
    """The parts of an answer that its signature is about.

    `told` is what was signed, `certificates` those that came with it, `signer`
    the one value of CMS that says who signed and how.
    """

    told: bytes
    certificates: tuple[bytes, ...]
    signer: Value

    def signed_by(self) -> x509.Certificate:
        """Return the certificate with which it was signed.

        Raises:
            NotSound: the signature does not hold, or the certificate did not
                come with it, or is not the one that the signer named.
            ValueError: it is no DER.
        """
        parts = self.signer.parts()
        if len(parts) < 6 or parts[3].tag != FIRST:
            raise NotSound("the signature covers no attributes")
        _version, named, digest, attributes, algorithm, signature = parts[:6]
        certificate = self._certificate(named)
        held = _attributes(attributes)
        told = _hashed(_digest_named(digest), self.told)
        if held.get(_CONTENT_TYPE) != encoded(OBJECT, _TOLD_TIME):
            raise NotSound("something else than a time was signed")
        if held.get(_MESSAGE_DIGEST) != encoded(OCTETS, told):
            raise NotSound("what it tells is not what was signed")
        _check_named(held, certificate)
        # Signed as a set, though it stands in the answer under a tag of its place.
        signed = encoded(SET, attributes.content)
        _check(certificate, algorithm, _digest_named(digest), signature.content, signed)
        return certificate

    def _certificate(self, named: Value) -> x509.Certificate:
        issuer, serial = named.parts()[:2]
        for each in self.certificates:
            certificate = x509.load_der_x509_certificate(each)
            same = certificate.serial_number == int.from_bytes(serial.content, signed=True)
            if same and certificate.issuer.public_bytes() == issuer.whole:
                return certificate
        raise NotSound("the certificate of whoever signed it is not in it")


def open_answer(answer: bytes) -> tuple[SignedToken, bytes]:
    """Return what an answer signs, and the answer with its certificates in the order of DER.

    Authorities send certificates in any order, which the signature does not
    cover, and the library takes only the order that DER asks for.

    Raises:
        ValueError: it is no answer with one signature in DER.
    """
    (whole,) = values_in(answer)
    status, token = whole.part(0, SEQUENCE), whole.part(1, SEQUENCE)
    kind, wrapped = token.part(0, OBJECT), token.part(1, FIRST)
    parts = list(wrapped.part(0, SEQUENCE).parts())
    if parts[2].part(0, OBJECT).content != _TOLD_TIME:
        raise NotSound("something else than a time was signed")
    told = parts[2].part(1, FIRST).part(0, OCTETS).content
    certificates: tuple[bytes, ...] = ()
    for number, each in enumerate(parts):
        if each.tag == FIRST:
            certificates = tuple(sorted(part.whole for part in each.parts()))
            (parts[number],) = values_in(encoded(FIRST, b"".join(certificates)))
        if each.tag == SECOND:
            raise NotSound("it holds lists of revoked certificates")
    (signer,) = parts[-1].parts()
    data = encoded(SEQUENCE, b"".join(part.whole for part in parts))
    content = encoded(SEQUENCE, kind.whole + encoded(FIRST, data))
    return SignedToken(told, certificates, signer), encoded(SEQUENCE, status.whole + content)


def check_purpose(certificate: x509.Certificate, at_utc: datetime) -> None:
    """See that a certificate is one for timestamps, and was valid at that time.

    Raises:
        NotSound: it is for something else (RFC 3161, 2.3), or was not valid.
    """
    try:
        use = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except x509.ExtensionNotFound:
        raise NotSound("its certificate is not one for timestamps") from None
    if not use.critical or list(use.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise NotSound("its certificate is not one for timestamps")
    if not certificate.not_valid_before_utc <= at_utc <= certificate.not_valid_after_utc:
        raise NotSound("its certificate was not valid at that time")


def _attributes(attributes: Value) -> dict[bytes, bytes]:
    """Return the first value of each attribute by what it is."""
    return {
        each.part(0, OBJECT).content: each.part(1, SET).parts()[0].whole
        for each in attributes.parts()
    }


def _check_named(held: dict[bytes, bytes], certificate: x509.Certificate) -> None:
    """See that the signer named this certificate: another of the same key could stand for it."""
    for kind, otherwise in (
        (_SIGNING_CERTIFICATE_V2, hashes.SHA256),
        (_SIGNING_CERTIFICATE, hashes.SHA1),
    ):
        if kind in held:
            (value,) = values_in(held[kind])
            first = value.part(0, SEQUENCE).part(0, SEQUENCE).parts()
            by = _digest_named(first[0]) if first[0].tag == SEQUENCE else otherwise
            digest = first[1] if first[0].tag == SEQUENCE else first[0]
            if digest.content == certificate.fingerprint(by()):
                return
    raise NotSound("the signer did not name the certificate that stands in it")


def _digest_named(algorithm: Value) -> type[hashes.HashAlgorithm]:
    known = _DIGESTS.get(algorithm.part(0, OBJECT).content)
    if known is None:
        raise NotSound("it uses a digest that is not known or no longer trusted")
    return known


def _hashed(digest: type[hashes.HashAlgorithm], data: bytes) -> bytes:
    hasher = hashes.Hash(digest())
    hasher.update(data)
    return hasher.finalize()


def _check(
    certificate: x509.Certificate,
    algorithm: Value,
    digest: type[hashes.HashAlgorithm],
    signature: bytes,
    signed: bytes,
) -> None:
    named = algorithm.part(0, OBJECT).content
    by = _DIGESTS_OF_SIGNING.get(named, digest)()
    try:
        key = certificate.public_key()
        if isinstance(key, rsa.RSAPublicKey) and named == _RSA_PSS:
            key.verify(signature, signed, padding.PSS(padding.MGF1(by), padding.PSS.AUTO), by)
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, signed, padding.PKCS1v15(), by)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, signed, ec.ECDSA(by))
        elif isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signature, signed)
        else:
            raise NotSound("it was signed with a kind of key that is not known")
    except InvalidSignature:
        raise NotSound("its signature does not hold") from None
    except UnsupportedAlgorithm as error:
        raise NotSound("it was signed with a kind of key that is not known") from error
