import json

import pytest
from unit.report.tal_nasra import DOCUMENTS, INCIDENT, M2, MONITOR, PARTS, claim_in, toll

from openinquest.report import Profile, compose_finding, redact
from openinquest.report.profiles import Withheld

FINDING = compose_finding(INCIDENT, **PARTS)
SPOKEN = claim_in(MONITOR, 9, "31 civilians killed, among them Karim", toll(31, 31))
PUBLISHED = [Profile.PARTNER, Profile.PUBLIC]


def test_a_full_finding_is_whole():
    plain = redact(FINDING, Profile.FULL)

    assert [document["text"] for document in plain["documents"]] == [d.text for d in DOCUMENTS]


@pytest.mark.parametrize("profile", PUBLISHED)
def test_no_private_name_path_or_whole_document_is_published(profile):
    plain = redact(FINDING, profile)

    text = json.dumps(plain, ensure_ascii=False)
    assert "[name withheld]" in text
    for secret in ("Haddad", "haddad", "Samira", "Karim", "/srv/tester", "a tester"):
        assert secret not in text
    assert all(document["text"] is None for document in plain["documents"])


@pytest.mark.parametrize("profile", PUBLISHED)
def test_what_is_public_stays(profile):
    text = json.dumps(redact(FINDING, profile), ensure_ascii=False)

    assert "https://harbour.example/2019/tal-nasra" in text
    assert "At least 12 civilians were killed" in text
    assert "the defence ministry" in text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "//x.example", "data:text/html,x", None]
)
def test_only_addresses_on_the_web_are_links(url):
    assert Withheld().link(url) is None


def test_an_address_that_names_someone_is_no_link():
    withheld = Withheld(frozenset({"Samira Haddad"}))

    assert withheld.link("https://x.example/samira-haddad-tells") is None
    assert withheld.link("https://x.example/the-haddad-house") is None
    assert withheld.link("https://x.example/market") == "https://x.example/market"


def test_a_witness_of_one_incident_is_withheld_in_the_finding_beside_it():
    quoting = compose_finding(INCIDENT, **(PARTS | {"claims": (M2,), "figures": ()}))
    naming = compose_finding(INCIDENT, **(PARTS | {"claims": (SPOKEN,), "figures": ()}))

    alone = json.dumps(redact(naming, Profile.PUBLIC))
    beside = json.dumps(redact(naming, Profile.PUBLIC, beside=[quoting]))

    assert "Karim" in alone
    assert "Karim" not in beside
