"""Every claim extractor keeps these promises; one that is installed is held to them, too."""

from datetime import date

import pytest
from factories import a_document
from hypothesis import given
from hypothesis import strategies as st
from model_server import a_reader, counting_brain, serving

from openinquest.extract import TellsWhy, claim_extractors

OF_A_MODEL = "model server"
NAMES = [*claim_extractors, OF_A_MODEL]
THAT_TELL_WHY = [
    name for name in claim_extractors if isinstance(claim_extractors.get(name), TellsWhy)
]
ENGLISH = (
    "At least 12 civilians were killed in the market of Tal Nasra on 3 May, the health directorate "
    "said. “We pulled 31 bodies from the cellar,” said Col. Omar Bakr, a civil defence officer. "
    "An air strike set off a truck bomb, which brought down the house, residents said. The army "
    "denied that any aircraft had been there and opened an inquiry.\n\nThree children were rescued."
)
# What people feed to a program by mistake or on purpose.
ODD = {
    "one letter": "a",
    "no letters": "12 ... 14 -- 3,000 !!! (7) 2019-05-04",
    "white": " \n\t\u00a0\u2003 \n",
    "english": ENGLISH,
    "arabic": "قُتل اثنا عشر مدنياً في غارة جوية على السوق، وفق مديرية الصحة. وأصيب ثلاثون آخرون.",
    "mixed direction": "قال الناطق: “12 civilians were killed”، ثم أضاف \u202enothing else\u202c.",
    "nul": "Twelve\x00 people were\x00 killed.\x00",
    "controls": "Nine\x07 men\x1b[31m died.\x0c\x0bTwo\x85were hurt.\u2028One is missing.",
    "combining": "Ni\u0301ne pe\u0301ople were kille\u0301d.",
    "joiners": "9\u200d people\u200b were\ufeff killed.",
    "emoji": "🏚️ 12 people were killed 😢 in the market 🇮🇶.",
    "windows lines": ENGLISH.replace("\n", "\r\n"),
    "lone carriage returns": ENGLISH.replace(". ", ".\r"),
    "open quotation": "“The roof came down and 12 people were killed\nNobody came out.",
    "capitals": ENGLISH.upper(),
    "no spaces": ENGLISH.replace(" ", ""),
    "huge number": f"{'9' * 5000} people were killed, and 1{',000' * 80} were wounded.",
    "reversed range": "Between 15 and 12 people were killed on 31 February.",
}
# Each would take a pattern that backtracks without end for ever.
HOSTILE = {
    "one sentence of 50,000 words": "the people of the city were there and " * 6250,
    "10,000 numbers": " ".join(map(str, range(10_000))),
    "10,000 counted people": "12 people, " * 10_000,
    "quotations": "“It fell,” said he. " * 2_500,
    "quotation marks": '"' * 50_000,
    "opened quotations": "“a " * 15_000,
    "commas": "a, " * 15_000,
    "capitalised words": "Abu Salem Harb " * 4_000,
    "one long word": "A" * 50_000,
    "hyphens": "a-" * 25_000,
    "full stops": "." * 50_000,
    "blanks": "12" + " " * 50_000 + "people were killed",
    "lines": "a\n" * 15_000,
    "bounds": "at least more than " * 2_500 + "12 people were killed",
    "cues": "he said that " * 3_000,
    "sources": "according to the army, " * 2_000,
    "auxiliaries": "may have had been " * 3_000,
    "ranks": "Brig. Gen. " * 4_500,
    "digits and commas": "1," * 25_000,
    "strikes": "the strike set off the car bomb and the house collapsed killing 61 people " * 650,
}


class AskingAServer:
    """A model reader as an extractor has it; what its model invents is refused on the way."""

    languages = frozenset({"en", "ar"})

    def __init__(self, reader):
        self.reader, self.name, self.version = reader, reader.name, reader.version

    def extract(self, document):
        return self.reader.read(document).extraction


EXTRACTORS = {}


@pytest.fixture(scope="module", autouse=True)
def model_server(tmp_path_factory):
    """Run a server whose model tells of every number, and of one that it made up."""
    with serving(counting_brain) as server:
        folder = tmp_path_factory.mktemp("answers")
        reader = a_reader(server.url, folder, budget_tokens=10**9)
        EXTRACTORS[OF_A_MODEL] = AskingAServer(reader)
        yield
    del EXTRACTORS[OF_A_MODEL]


def extractor_named(name):
    """Return an extractor of the registry, or the reader that asks a server."""
    return EXTRACTORS.get(name) or claim_extractors.get(name)


def extractor_and_reading(name, text, **changes):
    document = a_document(text, **changes)
    return document, extractor_named(name).extract(document)


def check(document, extraction):
    """Check whatever holds of every extraction."""
    extraction.verify(document)
    ids = [claim.id for claim in extraction.claims]
    assert len(set(ids)) == len(ids)
    assert all(
        id.rpartition("#")[0] == document.id and id.rpartition("#")[2].isdigit() for id in ids
    )
    assert {claim.document for claim in extraction.claims} <= {document.id}
    assert {one.document for one in extraction.attributions} <= {document.id}
    order = [(c.span.field != "title", c.span.start, c.span.end) for c in extraction.claims]
    assert order == sorted(order)
    parts = [getattr(claim.detail, "part_of", None) for claim in extraction.claims]
    assert {part for part in parts if part} <= set(ids)
    assert all(claim.rule for claim in extraction.claims)
    for claim in extraction.claims:
        for span in (claim.span, *claim.repeats, *(s.span for s in claim.sources if s.span)):
            assert span.end <= len(document.field(span.field))


@pytest.mark.parametrize("name", NAMES)
def test_extractor_says_what_it_is_and_reads(name):
    extractor = extractor_named(name)

    assert extractor.name and extractor.version
    assert extractor.languages
    assert all(len(code) == 2 and code.islower() for code in extractor.languages)


@pytest.mark.parametrize("name", NAMES)
def test_extraction_names_the_extractor_and_its_version(name):
    extractor = extractor_named(name)

    _, extraction = extractor_and_reading(name, ENGLISH)

    assert extraction.extractor == f"{extractor.name}/{extractor.version}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_every_span_holds_its_words_on_odd_text(name, text):
    check(*extractor_and_reading(name, text))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_to_its_end(name, text):
    check(*extractor_and_reading(name, text))


@pytest.mark.parametrize("name", NAMES)
def test_empty_text_says_nothing(name):
    document, extraction = extractor_and_reading(name, "")

    check(document, extraction)
    assert (extraction.claims, extraction.attributions) == ((), ())


@pytest.mark.parametrize("name", NAMES)
def test_same_document_gives_the_same_extraction(name):
    _, first = extractor_and_reading(name, ENGLISH * 3)
    _, second = extractor_and_reading(name, ENGLISH * 3)

    assert first == second


@pytest.mark.parametrize("name", THAT_TELL_WHY)
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_reasons_are_those_of_each_claim_and_of_words_in_the_text(name, text):
    extractor = extractor_named(name)
    document, extraction = extractor_and_reading(name, text, title="3 killed near houses 4 and 5")

    reasons = extractor.tell_why(document, extraction)

    assert [why.claim for why in reasons.whys] == list(extraction.claims)
    assert all(why.rule_meaning and why.words for why in reasons.whys)
    for missed in reasons.near_misses:
        span = missed.span
        assert len(missed.words) == len(span) and span.end <= len(document.field(span.field))


@pytest.mark.parametrize("name", NAMES)
def test_title_is_a_field_of_its_own(name):
    document, extraction = extractor_and_reading(
        name, ENGLISH, title="Twelve civilians killed in market, doctors say"
    )

    check(document, extraction)


@pytest.mark.parametrize("name", NAMES)
@given(
    text=st.text(
        alphabet=st.sampled_from("abTS 12,.;:'“”\"-\n()%\u0645\u0627é") | st.characters(),
        max_size=200,
    )
)
def test_any_text_gives_spans_that_hold_their_words(name, text):
    check(*extractor_and_reading(name, text))


TELLING = (
    "12 twenty at least more than people civilians children were killed wounded missing rescued "
    "the army said that according to , . “ ” including of them air strike car bomb set off by "
    "house collapsed no not may have been Monday 3 May Mosul Col. Omar Bakr he it who found bodies "
    "denied blamed for and but while an inquiry was opened between"
)
WORDS = st.sampled_from(TELLING.split())


@pytest.mark.parametrize("name", NAMES)
@given(words=st.lists(WORDS, max_size=40), published=st.none() | st.dates(date(1990, 1, 1)))
def test_any_order_of_telling_words_gives_spans_that_hold_their_words(name, words, published):
    check(*extractor_and_reading(name, " ".join(words), published=published))
