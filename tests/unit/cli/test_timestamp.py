"""The record of a case is attested by an authority that really signs, over HTTP."""

import pytest
from authority import Authority, served

from openinquest.store import open_case

pytestmark = pytest.mark.openssl


def test_record_is_attested_and_it_is_said_whether_by_somebody_known(inquest, tmp_path):
    authority = Authority(tmp_path / "authority")
    (tmp_path / "roots.pem").write_bytes(authority.root_pem)
    inquest("init", "case")

    with served(authority.answer) as (address, queries):
        stamp = ("--case", "case", "timestamp", "--authority", address)
        unknown = inquest(*stamp)
        known = inquest(*stamp, "--roots", "roots.pem")
    gone = inquest(*stamp)

    assert (unknown.code, known.code, gone.code) == (None, None, "E167")
    assert "attested by CN=Signer" in unknown.out
    assert "not known to this machine" in unknown.out
    assert "not known" not in known.out
    assert len(queries) == 2


def test_addition_is_attested_with_what_it_added(inquest, tmp_path):
    authority = Authority(tmp_path / "authority")
    (tmp_path / "a.txt").write_text("Nine people were killed in Kirkuk on 3 May 2019.\n")
    inquest("init", "case")

    with served(authority.answer) as (address, _queries):
        done = inquest("--case", "case", "add", "a.txt", "--timestamp", address)

    with open_case(tmp_path / "case") as store:
        (timestamp,) = store.timestamps()
        assert timestamp.head.count == store.head().count - 1
    assert done.code is None
    assert "1 added" in done.out
    assert timestamp.head.hash in done.out


def test_host_is_named_before_it_is_asked_and_nothing_is_asked_offline(inquest, tmp_path):
    authority = Authority(tmp_path / "authority")
    inquest("init", "case")

    with served(authority.answer) as (address, queries):
        stamp = ("--case", "case", "timestamp", "--authority", address)
        offline = inquest("--offline", *stamp)
        asked = len(queries)
        online = inquest(*stamp)

    assert (offline.code is None, asked) == (False, 0)
    assert "inquest: asks 127.0.0.1" in online.told
