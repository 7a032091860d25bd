import base64
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from factories import a_source
from unit.report.tal_nasra import (
    CLAIMS,
    DOCUMENTS,
    HERALD,
    INCIDENT,
    M2,
    ORIGINS,
    PARTS,
    R3,
    RADIO,
    SKIPPED,
    SURVIVOR,
    WIRE,
    claim_in,
    toll,
)

from openinquest.model import (
    Copy,
    Derivation,
    DerivationKind,
    Difference,
    IncidentId,
    Person,
    Place,
    SetAside,
    SourceKind,
    Span,
)
from openinquest.report import Profile, compose_finding, render_html

FINDING = compose_finding(INCIDENT, **PARTS)
PAGES = {profile: render_html([FINDING], profile=profile) for profile in Profile}
PUBLISHED = [Profile.PARTNER, Profile.PUBLIC]
VOID = {"meta", "img", "br", "link", "input", "hr", "wbr"}


COPIED = Copy(
    HERALD.id,
    WIRE.id,
    0.9,
    exact=False,
    differences=(Difference(Span(0, 17), Span(0, 7)), Difference(Span(0, 7), None)),
)


class Reader(HTMLParser):
    """What a browser would make of a page: tags with attributes, ids, texts, balance."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.text, self.open = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.text.append(data)

    def values(self, name):
        return [attributes[name] for _, attributes in self.tags if name in attributes]


READ = {profile: Reader(html) for profile, html in PAGES.items()}


def text_of(profile):
    return "".join(READ[profile].text)


@pytest.mark.parametrize("profile", Profile)
def test_every_citation_leads_to_an_anchor_and_no_anchor_stands_twice(profile):
    ids = READ[profile].values("id")
    targets = {href[1:] for href in READ[profile].values("href") if href.startswith("#")}

    assert targets and targets <= set(ids)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("profile", Profile)
def test_nothing_is_fetched_and_only_documents_are_linked(profile):
    page = READ[profile]
    outward = [href for href in page.values("href") if not href.startswith("#")]

    assert set(outward) <= {document.url for document in DOCUMENTS}
    assert all(source.startswith("data:image/svg+xml;") for source in page.values("src"))
    assert not {"script", "link", "iframe", "object", "form"} & {tag for tag, _ in page.tags}
    assert "url(" not in PAGES[profile] and "@import" not in PAGES[profile]


@pytest.mark.parametrize("profile", Profile)
def test_the_page_is_closed_by_its_policy_and_its_tags_are_balanced(profile):
    policies = [a["content"] for tag, a in READ[profile].tags if a.get("http-equiv")]

    assert len(policies) == 1 and policies[0].startswith("default-src 'none';")
    assert not READ[profile].open


@pytest.mark.parametrize("profile", Profile)
def test_headings_descend_without_a_gap_from_one_first(profile):
    levels = [int(tag[1]) for tag, _ in READ[profile].tags if re.fullmatch(r"h\d", tag)]

    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("profile", Profile)
def test_tables_have_captions_and_the_picture_has_words(profile):
    tags = [tag for tag, _ in READ[profile].tags]

    assert tags.count("table") == tags.count("caption") > 0
    assert all(a.get("alt") for tag, a in READ[profile].tags if tag == "img")


def test_a_full_report_holds_every_document_word_for_word():
    for document in DOCUMENTS:
        assert document.text in text_of(Profile.FULL)
        assert document.title in text_of(Profile.FULL)


@pytest.mark.parametrize("profile", PUBLISHED)
def test_a_published_report_holds_no_document_whole(profile):
    for document in DOCUMENTS:
        sentences = [s for s in re.split(r"(?<=[.])\s", document.text) if s.strip()]
        assert not all(sentence in text_of(profile) for sentence in sentences)


@pytest.mark.parametrize("profile", Profile)
def test_the_face_says_who_the_report_is_for(profile):
    assert PAGES[profile].count(profile.face) == 2  # on the page and in the print header

    assert ("not for publication" in PAGES[profile]) == (profile is not Profile.PUBLIC)


@pytest.mark.parametrize("profile", PUBLISHED)
def test_private_names_and_paths_stand_nowhere_in_what_is_published(profile):
    html = PAGES[profile]
    pictures = [
        base64.b64decode(source.partition(",")[2]).decode()
        for source in READ[profile].values("src")
    ]

    for secret in ("haddad", "samira", "karim", "/home/", "a tester"):
        for place in (html, *pictures):
            assert secret not in place.casefold()
    assert "[name withheld]" in html


@pytest.mark.parametrize("profile", PUBLISHED)
def test_a_name_is_withheld_wherever_a_record_can_hold_one(profile):
    name = "Nadia Sabbagh"
    witness = replace(SURVIVOR, name=name)
    spoken = claim_in(RADIO, 9, "the hall fell", toll(3, 9), witness)
    parts = PARTS | {
        "claims": (*CLAIMS, spoken),
        "documents": (
            replace(
                RADIO,
                title=f"{name} tells",
                publisher=f"{name}'s page",
                url=f"https://x.example/{name.replace(' ', '-').lower()}",
            ),
        ),
        "origins": (replace(PARTS["origins"][1], label=name, claims=(spoken.id,)),),
        "explanations": (replace(PARTS["explanations"][0], title=f"as {name} says"),),
        "figures": (
            replace(PARTS["figures"][1], set_aside=(SetAside(spoken.id, f"{name} only"),)),
        ),
        "skipped": (replace(SKIPPED[0], location=f"{name}.txt", reason=f"[E107] {name}"),),
    }
    incident = replace(INCIDENT, where=Place(f"House of {name}"))

    html = render_html([compose_finding(incident, **parts)], profile=profile)

    assert "sabbagh" not in html.casefold()


def test_a_witness_of_one_incident_is_withheld_in_the_report_on_another():
    other = replace(INCIDENT, id=IncidentId("i2"))
    findings = [
        compose_finding(INCIDENT, **(PARTS | {"claims": (R3,), "figures": ()})),
        compose_finding(other, **(PARTS | {"claims": (replace(M2, id="m"),), "figures": ()})),
    ]

    assert "haddad" not in render_html(findings, profile=Profile.PUBLIC).casefold()


def test_several_findings_have_an_index_and_anchors_of_their_own():
    other = replace(FINDING, incident=replace(INCIDENT, id=IncidentId("i2")))

    page = Reader(render_html([FINDING, other], profile=Profile.FULL))

    assert "2 findings" in "".join(page.text)
    ids = page.values("id")
    assert len(set(ids)) == len(ids)


def test_a_report_on_nothing_says_so():
    assert "The documents tell of no incident." in render_html([], profile=Profile.FULL)


HOSTILE = "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202egnp.exe"


@pytest.mark.parametrize("profile", Profile)
def test_hostile_words_are_only_words(profile):
    document = replace(
        RADIO,
        text=HOSTILE,
        title=HOSTILE,
        publisher=HOSTILE,
        url="javascript:alert(1)",
        language=HOSTILE,
        original=replace(RADIO.original, location=HOSTILE, tool=HOSTILE, media_type=HOSTILE),
    )
    speaker = replace(SURVIVOR, role=HOSTILE)
    claim = replace(
        claim_in(document, 1, HOSTILE, toll(3, 9), speaker),
        rule=HOSTILE,
        id=f"{document.id}{HOSTILE}",
    )
    finding = compose_finding(
        replace(INCIDENT, id=IncidentId(HOSTILE), where=Place(HOSTILE)),
        **(
            PARTS
            | {
                "documents": (document,),
                "claims": (claim,),
                "skipped": (replace(SKIPPED[0], location=HOSTILE, reason=HOSTILE),),
            }
        ),
    )

    page = Reader(render_html([finding], profile=profile))

    assert not {"script"} & {tag for tag, _ in page.tags}
    assert sum(tag == "img" for tag, _ in page.tags) == 1
    assert not any(name.startswith("on") for _, a in page.tags for name in a)
    assert not any("javascript" in href for href in page.values("href"))
    assert not page.open


def test_controls_of_direction_are_shown_by_name():
    document = replace(RADIO, text="invoice\u202egnp.exe")
    finding = compose_finding(
        INCIDENT, **(PARTS | {"documents": (document,), "claims": (), "figures": ()})
    )

    html = render_html([finding], profile=Profile.FULL)

    assert 'data-name="RLO">\u202e</bdi>gnp.exe' in html


def test_what_a_copy_changed_is_shown_where_its_words_are_shown_and_not_elsewhere():
    finding = compose_finding(INCIDENT, **PARTS | {"copies": (COPIED,)})
    texts = {
        profile: " ".join("".join(Reader(render_html([finding], profile=profile)).text).split())
        for profile in Profile
    }

    assert "2 changes in the words" in texts[Profile.FULL]
    assert "Between 30 and 40 became Between" in texts[Profile.FULL]
    assert "left out: Between" in texts[Profile.FULL]
    assert not any("in the words" in texts[profile] for profile in PUBLISHED)


def test_whom_a_document_quotes_stands_with_it_and_private_voices_are_withheld():
    survivor, official = ORIGINS[1], ORIGINS[4]
    derivations = (
        Derivation(
            DerivationKind.QUOTES, RADIO.id, "it gives them", origin=survivor.id, claims=(R3.id,)
        ),
        Derivation(DerivationKind.DERIVED_FROM, HERALD.id, "it prints them", origin=official.id),
    )
    finding = compose_finding(INCIDENT, **PARTS, derivations=derivations)
    texts = {
        profile: " ".join(" ".join(Reader(render_html([finding], profile=profile)).text).split())
        for profile in Profile
    }

    assert "Quotes Samira Haddad, a survivor" in texts[Profile.FULL]
    assert "Derived from a municipal official : it prints them" in texts[Profile.PUBLIC]
    assert not any("Samira" in texts[profile] for profile in PUBLISHED)


def test_a_victim_whom_an_office_named_stands_with_who_named_them_and_a_minor_does_not():
    office = a_source(kind=SourceKind.MEDIC)
    adult = replace(
        M2, detail=Person("Walid Sabbagh", M2.detail.harm, age_years=40), sources=(office,)
    )
    minor = replace(adult, id="m", detail=replace(M2.detail, name="Rana Sabbagh", age_years=9))
    finding = compose_finding(INCIDENT, **PARTS | {"claims": (*CLAIMS[:-2], adult, minor)})

    text = " ".join("".join(Reader(render_html([finding], profile=Profile.PUBLIC)).text).split())

    assert "Walid Sabbagh: killed, aged 40, by the account of the health directorate" in text
    assert "Nobody else who was harmed is named" in text
    assert "Rana" not in text
