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
