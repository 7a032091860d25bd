"""No format tells a profile's readers what they must not see, wherever it was planted."""

import base64
import io
import json
import re
import unicodedata
import zipfile
from dataclasses import replace
from time import process_time
from urllib.parse import unquote

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.report.planted import (
    ANALYSTS,
    DOCUMENTS,
    FINDING,
    INCIDENT,
    KEPT,
    PARTS,
    SECRETS,
    SHORT,
    TEXT,
    VICTIM,
    with_words,
)

from openinquest.errors import NamesWithheld
from openinquest.model import ClaimId, ReportFormat
from openinquest.report import Profile, compose_finding, render, render_text
from openinquest.report.profiles import redact, withheld_in

PUBLISHED = (Profile.PARTNER, Profile.PUBLIC)
TELL_ALL = (ReportFormat.HTML, ReportFormat.JSON)


def rendered(format, profile, findings=(FINDING,)):
    """Return all that can be read from a report, also what is packed into it."""
    try:
        return unpacked(render(findings, format=format, profile=profile))
    except NamesWithheld:
        return ""


def unpacked(content):
    if content.startswith(b"%PDF"):
        return pdf_texts(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = packed.namelist()
            return "\n".join([*names, *(unpacked(packed.read(name)) for name in names)])
    text = content.decode("utf-8", "replace")
    pictures = re.findall(r"base64,([A-Za-z0-9+/=]+)", text)
    drawn = [base64.b64decode(each).decode("utf-8", "replace") for each in pictures]
    return "\n".join([text, *drawn])


def pdf_texts(content):
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_range() for page in document]
    return "\n".join([*texts, *document.get_metadata_dict().values(), content.decode("latin-1")])


def squeezed(text):
    """Return the letters of a text alone, with every encoding taken off it."""
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text)
    text = re.sub(r"&#(\d+);", lambda code: chr(int(code[1])), unquote(unquote(text)))
    text = re.sub(r"<[^>]*>", "", text)
    plain = unicodedata.normalize("NFKD", text).casefold().replace("ى", "ي")
    return "".join(letter for letter in plain if letter.isalpha())


def leaks_in(text, secrets=SECRETS):
    return [secret for secret in secrets if secret in squeezed(text)]


def test_the_planted_record_leaks_everything_where_nothing_is_withheld():
    assert leaks_in(rendered(ReportFormat.JSON, Profile.FULL)) == list(SECRETS)


@pytest.mark.parametrize("profile", PUBLISHED)
@pytest.mark.parametrize("format", ReportFormat)
def test_no_format_leaks_a_private_name_an_analyst_or_a_path(format, profile):
    assert leaks_in(rendered(format, profile)) == []


@pytest.mark.parametrize("profile", PUBLISHED)
def test_the_terminal_leaks_nothing(profile):
    assert leaks_in(render_text(FINDING, profile=profile)) == []


@pytest.mark.parametrize("profile", PUBLISHED)
@pytest.mark.parametrize("format", TELL_ALL)
def test_offices_places_and_bodies_stay(format, profile):
    told = rendered(format, profile)

    assert [kept for kept in KEPT if kept not in told] == []


@pytest.mark.parametrize("format", ReportFormat)
def test_the_public_is_told_no_exact_place_and_no_hash_of_a_short_text(format):
    told = rendered(format, Profile.PUBLIC)

    for exact in ("36.341", "43.129", "no. 14", "23:17", SHORT.original.sha256[:12]):
        assert exact not in told
    assert TEXT not in told


@pytest.mark.parametrize("format", TELL_ALL)
def test_a_report_says_what_it_withholds_and_the_values_are_not_in_it(format):
    told = rendered(format, Profile.PUBLIC)

    assert "private persons, wherever they stand" in told
    assert "names of 6 people who worked on the case" in told


@pytest.mark.parametrize("format", ReportFormat)
@pytest.mark.parametrize("profile", PUBLISHED)
def test_a_name_in_any_text_of_the_record_is_withheld(format, profile):
    parts = {
        key: with_words(part, f"by {VICTIM} and {ANALYSTS[0].title()}")
        for key, part in PARTS.items()
    }
    incident = with_words(INCIDENT, f"by {VICTIM}")

    told = rendered(format, profile, [compose_finding(incident, **parts)])

    assert leaks_in(told, ("qandil", "yusra")) == []


names = st.lists(
    st.text("abcdefghiklmnorstuyzéšاحدرسمن", min_size=4, max_size=9).map(str.capitalize),
    min_size=2,
    max_size=3,
    unique=True,
).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(names, st.sampled_from(["{}", "{}'s", "about_{}_2.txt", "x {}\nsaid", "({})", "“{}”"]))
def test_any_name_is_withheld_wherever_it_is_planted(name, form):

    victim = next(claim for claim in PARTS["claims"] if getattr(claim.detail, "age_years", 0) == 34)
    named = replace(victim, detail=replace(victim.detail, name=name, kin=None))
    planted = with_words(FINDING, form.format(name))
    finding = replace(planted, claims=(named, *planted.claims))

    told = json.dumps(redact(finding, Profile.PUBLIC), ensure_ascii=False)

    assert name not in told
    assert squeezed(name) not in squeezed(told)


def test_withholding_from_ten_thousand_claims_takes_seconds():

    many = tuple(
        replace(claim, id=ClaimId(f"{claim.document}#{number}{place}"))
        for number in range(340)
        for place, claim in enumerate(PARTS["claims"], start=100)
    )
    finding = replace(FINDING, claims=many)

    begun = process_time()
    redact(finding, Profile.PUBLIC)

    assert len(many) > 10_000
    assert process_time() - begun < 30


def test_no_hash_of_a_short_text_hides_in_an_identifier():
    view = withheld_in(FINDING, profile=Profile.PUBLIC).fields(FINDING)

    assert SHORT.original.sha256[:12] not in repr(view)
    assert [one.id for one in view.documents][8] == "document-9"
    assert view.documents[0].id == DOCUMENTS[0].id
