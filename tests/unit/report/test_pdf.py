import re
from dataclasses import replace

import pypdfium2
import pytest
from unit.report.tal_nasra import (
    ARABIC,
    CLAIMS,
    DOCUMENTS,
    INCIDENT,
    PARTS,
    RADIO,
    SURVIVOR,
    claim_in,
    toll,
)

from openinquest.model import Place
from openinquest.report import Profile, compose_finding
from openinquest.report.outline import outline
from openinquest.report.pdf import render_pdf

FINDING = compose_finding(INCIDENT, **PARTS)
PUBLISHED = [Profile.PARTNER, Profile.PUBLIC]
MADE = {profile: render_pdf([FINDING], profile=profile) for profile in Profile}

HOSTILE = (
    '#read("/etc/passwd") $x^2$ \\ *bold* _slanted_ <label> @ref // rest /* more */ [box] '
    "#{1 + 1} `raw` ~ = title #panic() \x07 \u202egnp.exe \u2069 end"
)


def pages_of(pdf):
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def letters(text):
    """Return the letters and digits of a text: where lines break does not matter."""
    return re.sub(r"[\W_]+", "", text)


READ = {profile: "".join(pages_of(pdf)) for profile, pdf in MADE.items()}


def told(profile):
    return letters(READ[profile])


@pytest.mark.parametrize("profile", Profile)
def test_every_sentence_can_be_read_back(profile):
    for sentence in (*FINDING.summary, *FINDING.unknowns):
        if SURVIVOR.name not in sentence.text:
            assert letters(sentence.text) in told(profile)


@pytest.mark.parametrize("profile", Profile)
def test_the_sections_are_those_of_every_other_format_in_their_order(profile):
    (chapter,) = outline([FINDING], profile=profile).chapters
    text, places = told(profile), []
    for section in chapter.sections:
        # First in the contents, then where it stands.
        places.append(text.index(letters(section.heading), text.index(letters("Method: "))))

    assert places[2:] == sorted(places[2:])


@pytest.mark.parametrize("profile", Profile)
def test_every_page_says_who_the_report_is_for_and_its_number(profile):
    pages = pages_of(MADE[profile])

    for number, page in enumerate(pages, start=1):
        assert profile.face in page
        assert re.search(rf"\b{number} ?/ ?{len(pages)}\b", page)


def body_of(page):
    """Return a page without what stands on every page."""
    return re.sub(r"Working report.*Open Inquest report|Tal Nasra, 3 May 2019 \d+ / \d+", "", page)


def test_a_full_report_holds_every_document_of_latin_letters_whole():
    pages = pages_of(MADE[Profile.FULL])

    for document in DOCUMENTS:
        if document is not ARABIC:
            plain = re.sub(r"[\W\d_]+", "", document.text)
            assert plain in re.sub(r"[\W\d_]+", "", "".join(map(body_of, pages)))


@pytest.mark.parametrize("profile", PUBLISHED)
def test_private_names_and_paths_stand_nowhere_in_what_is_published(profile):
    for secret in ("haddad", "samira", "karim", "/home/", "/srv/", "a tester"):
        assert letters(secret) not in told(profile).casefold()
        assert secret.encode() not in MADE[profile].lower()
    assert "name withheld" in READ[profile]


def test_arabic_is_written_from_the_right_in_letters_that_join():
    pdf = pypdfium2.PdfDocument(MADE[Profile.FULL])
    text = letters(READ[Profile.FULL])

    fonts = {
        o.get_font().get_base_name() for page in pdf for o in page.get_objects() if o.type == 1
    }
    assert letters("قالت مديرية الصحة") in text or letters("الصحة مديرية قالت") in text
    assert any("NotoNaskhArabic" in font for font in fonts)


def test_the_same_finding_gives_the_same_bytes():
    assert render_pdf([FINDING], profile=Profile.PUBLIC) == MADE[Profile.PUBLIC]


@pytest.mark.parametrize("profile", Profile)
def test_the_file_names_no_maker_no_time_and_no_path(profile):
    entries = pypdfium2.PdfDocument(MADE[profile]).get_metadata_dict()

    said = {key: value for key, value in entries.items() if value}
    assert said.keys() == {"Title", "Creator"}
    assert said["Title"] == "Tal Nasra, 3 May 2019"
    assert said["Creator"].startswith("Typst ")


def hostile_finding():
    document = replace(RADIO, text=HOSTILE, title=HOSTILE, publisher=HOSTILE, url="javascript:a()")
    claim = claim_in(document, 1, HOSTILE, toll(3, 9), replace(SURVIVOR, role=HOSTILE))
    where = replace(INCIDENT, where=Place(HOSTILE))
    parts = PARTS | {"documents": (document,), "claims": (claim, *CLAIMS)}
    return compose_finding(where, **parts)


@pytest.mark.parametrize("profile", Profile)
def test_hostile_words_are_only_words(profile):
    pdf = render_pdf([hostile_finding()], profile=profile)

    text = "".join(pages_of(pdf))
    path = "/etc/passwd" if profile is Profile.FULL else "[file withheld]"
    assert letters(f'#read("{path}") $x^2$ \\ *bold* _slanted_ <label>') in letters(text)
    assert "root:" not in text
    # Nobody quotes a document whole to the public: its end is missing.
    assert ("[RLO]gnp.exe" in re.sub(r"\s+", "", text)) == (profile is not Profile.PUBLIC)
    assert not re.search(rb"/URI\s*\(javascript", pdf)


def test_a_finding_given_twice_is_told_twice():
    text = "".join(pages_of(render_pdf([FINDING, FINDING], profile=Profile.PUBLIC)))

    assert text.count("Claims, in their own words") >= 2


def test_several_findings_stand_in_one_file_one_after_another():
    other = replace(FINDING, incident=replace(INCIDENT, id="i2", where=Place("Port Amal")))

    text = "".join(pages_of(render_pdf([FINDING, other], profile=Profile.PUBLIC)))

    assert "2 findings" in text
    assert text.index("Tal Nasra, 3 May") < text.index("Port Amal, 3 May")


def test_a_report_on_nothing_says_so():
    (page,) = pages_of(render_pdf([], profile=Profile.FULL))

    assert "The documents tell of no incident." in page


def test_a_word_longer_than_a_line_is_broken_and_stays_on_the_page():
    long = "Donaudampfschifffahrtsgesellschaft" * 8
    where = replace(INCIDENT, where=Place(long))

    pdf = pypdfium2.PdfDocument(render_pdf([compose_finding(where, **PARTS)], profile=Profile.FULL))

    for page in pdf:
        ends = [drawn.get_bounds()[2] for drawn in page.get_objects() if drawn.type == 1]
        assert max(ends) < page.get_width()
