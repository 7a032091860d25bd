"""Asks a SOCKS 5 proxy, such as Tor, for a connection (RFC 1928, RFC 1929)."""

import httpcore

_VERSION, _OF_PASSWORD = 5, 1
_NO_NAME, _BY_PASSWORD = 0, 2
_CONNECT, _BY_NAME = 1, 3
_BYTES_OF_ADDRESS = {1: 4, 4: 16}
_REFUSALS = {
    1: "general failure",
    2: "not allowed by its rules",
    3: "network unreachable",
    4: "host unreachable",
    5: "connection refused",
    6: "time ran out on the way",
}
_LONGEST = 255


def ask_socks(
    stream: httpcore.NetworkStream, host: str, port: int, auth: tuple[str, str] | None
) -> None:
    """Have a proxy connect to a host, whose name the proxy looks up; nothing is looked up here.

    Raises:
        httpcore.ProxyError: it does not.
    """
    _agree(stream, auth)
    name = host.encode("ascii")
    if len(name) > _LONGEST:
        raise httpcore.ProxyError("the name of the host is too long")
    asked = bytes([_VERSION, _CONNECT, 0, _BY_NAME, len(name)]) + name + port.to_bytes(2)
    stream.write(asked)
    _, code, _, kind = _read(stream, 4)
    if code:
        raise httpcore.ProxyError(f"the proxy answered: {_REFUSALS.get(code, f'error {code}')}")
    length = _read(stream, 1)[0] if kind == _BY_NAME else _BYTES_OF_ADDRESS.get(kind)
    if length is None:
        raise httpcore.ProxyError("it is no SOCKS 5 proxy")
    _read(stream, length + 2)


def _agree(stream: httpcore.NetworkStream, auth: tuple[str, str] | None) -> None:
    method = _NO_NAME if auth is None else _BY_PASSWORD
    stream.write(bytes([_VERSION, 1, method]))
    version, chosen = _read(stream, 2)
    if version != _VERSION:
        raise httpcore.ProxyError("it is no SOCKS 5 proxy")
    if chosen != method:
        raise httpcore.ProxyError("the proxy asks for another name and password")
    if auth is not None:
        name, password = (word.encode()[:_LONGEST] for word in auth)
        told = bytes([_OF_PASSWORD, len(name)]) + name + bytes([len(password)]) + password
        stream.write(told)
        if _read(stream, 2)[1]:
            raise httpcore.ProxyError("the proxy refuses the name and password")


def _read(stream: httpcore.NetworkStream, size: int) -> bytes:
    content = b""
    while len(content) < size:
        piece = stream.read(size - len(content))
        if not piece:
            raise httpcore.ProxyError("the proxy broke off")
        content += piece
    return content
