"""`inquest judge` from outside: decide, review, sign, and see what changed."""

import json

import pytest


@pytest.fixture
def case(inquest, reports):
    """Return a filled case."""
    assert inquest("init", "al-mina").returncode == 0
    assert inquest("--case", "al-mina", "add", reports).returncode == 0
    return "al-mina"


def test_decisions_are_kept_reviewed_and_signed(inquest, case):
    def judge(*words, **environment):
        return inquest("--case", case, "judge", *words, **environment)

    def incident():
        (found,) = json.loads(inquest("--case", case, "incidents", "--json").stdout)
        return found

    found = incident()
    toll = next(each for each in found["figures"] if each["high"] == 12 or each["low"] == 12)
    claim = (toll["low_claim"] or toll["high_claim"]).removeprefix("sha256:")
    claim = f"{claim[:12]}#{claim.rpartition('#')[2]}"

    policy = judge("policy", "--second-review", "--reason", "two of us", INQUEST_OPERATOR="Amal")
    corrected = judge(
        *("correct", claim, "--set", "number=14", "--reason", "a slip"), INQUEST_OPERATOR="Amal"
    )
    made = corrected.stdout.partition(":")[0]
    waits = judge("open", "--json")
    refused = judge("sign", found["id"], "--reason", "done", INQUEST_OPERATOR="Amal")
    agreed = judge("review", made, "agree", "--reason", "yes", INQUEST_OPERATOR="Basma")
    signed = judge("sign", found["id"], "--reason", "done", INQUEST_OPERATOR="Basma")
    found = incident()
    told = json.loads(judge("versions", found["id"], "--since", "0", "--json").stdout)

    assert (policy.returncode, corrected.returncode) == (0, 0), corrected.stderr
    assert "another person" in corrected.stdout
    assert [each["state"] for each in json.loads(waits.stdout)] == ["pending"]
    assert refused.returncode == 2
    assert "[E176]" in refused.stderr
    assert agreed.returncode == signed.returncode == 0, signed.stderr
    assert any(14 in (each["low"], each["high"]) for each in found["figures"])
    assert "signed off at" in signed.stdout
    assert [each["kind"] for each in told["signed"]] == ["sign"]


def test_claim_at_a_time_of_a_film_is_tried_kept_and_refused_elsewhere(inquest, case, tmp_path):
    (tmp_path / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom")
    inquest("--case", case, "add", "film.mp4")
    told = json.loads(inquest("--case", case, "documents", "--not-read", "--json").stdout)
    film = told[0]["id"]
    claim = ("claim", film, "--words", "nine dead", "--kind", "toll", "--reason", "it is heard")
    claim += ("--set", "harm=killed", "--set", "number=9")

    def judge(*words):
        return inquest("--case", case, "judge", *claim, *words)

    tried = judge("--at-time", "1:02.5-1:07", "--dry-run")
    kept = judge("--at-time", "1:02.5-1:07", "--json")
    refused = judge("--at-box", "1:1,1,9,9%")

    assert "Nothing was written." in tried.stdout
    assert json.loads(kept.stdout)["claim"]["transcribed"]["end_s"] == 67, kept.stderr
    assert refused.returncode == 2
    assert "[E177]" in refused.stderr
    assert inquest("--case", case, "verify").returncode == 0
