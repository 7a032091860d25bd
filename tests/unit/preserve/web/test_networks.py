import socket
import time

import httpcore
import pytest

from openinquest.errors import AddressRefused
from openinquest.preserve.web.networks import is_public, resolve

PUBLIC = ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "64:ff9b::101:101"]
PRIVATE = [
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",  # shared (RFC 6598)
    "100.100.100.200",  # metadata of a cloud
    "127.0.0.1",
    "127.255.0.9",
    "168.63.129.16",  # metadata of a cloud, on an address that looks public
    "169.254.169.254",  # metadata of most clouds
    "172.16.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "64:ff9b:1::101:101",
    "2001:20::1",
    "3fff::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",  # Teredo
    "2001:db8::1",
    "2002:7f00:1::",  # 6to4
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_address_of_the_public_net_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE)
def test_address_of_no_public_machine_is_not(address):
    assert not is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f.1", "0177.0.0.1"])
def test_name_or_number_that_leads_to_this_machine_is_refused(host):
    with pytest.raises(AddressRefused, match="private"):
        resolve(host, 80, allow_private=False, seconds=20)


def test_it_is_resolved_where_that_is_allowed():
    assert "127.0.0.1" in resolve("localhost", 80, allow_private=True, seconds=20)


def test_name_server_that_never_answers_is_left(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(20) or [])
    began = time.monotonic()

    with pytest.raises(httpcore.ConnectTimeout):
        resolve("slow.example", 80, allow_private=False, seconds=0.2)

    assert time.monotonic() - began < 5
