from factories import a_claim, a_document

from openinquest.extract.english.sentences import find_sentences
from openinquest.extract.tracing import Tracer
from openinquest.model import Attribution, Commitment, Source, Span, Stance, Traced, Tracing

TEXT = (
    "The mayor said six men died. It rained. He said nobody came. The roof fell. "
    "It was reported that nine men left."
)
DOCUMENT = a_document(TEXT)


def at(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def said(source, cue, content, rule="attribution.said_that"):
    sources = (source,) if source else ()
    stance, commitment = Stance.NEUTRAL, Commitment.ASSERTS
    return Attribution(DOCUMENT.id, sources, (cue,), (content,), stance, commitment, rule)


MAYOR = Source(role="the mayor", span=at("The mayor"))
HE = Source(role="the mayor", span=at("He"), inferred=True)
REPORTS = Source(role="unnamed reports")
FIRST = said(MAYOR, Span(10, 14), at("six men died"))
SECOND = said(HE, Span(43, 47), at("nobody came"))
THIRD = said(REPORTS, at("It was reported that"), at("nine men left"), "attribution.impersonal")
TRACER = Tracer(TEXT, [each.start for each in find_sentences(TEXT)], [FIRST, SECOND, THIRD])


def claim(quote, *sources, **changes):
    return a_claim(document=DOCUMENT, quote=quote, sources=sources, **changes)


def test_a_voice_that_the_words_name_is_named():
    (voice,) = TRACER.voices_of(claim("six men died", MAYOR))

    assert voice == Traced("the mayor", Tracing.NAMED, "The mayor")


def test_a_pronoun_is_traced_to_the_sentence_that_names_its_voice():
    (voice,) = TRACER.voices_of(claim("nobody came", HE))

    assert voice == Traced("the mayor", Tracing.RESOLVED, "He", 1)


def test_a_pronoun_that_fits_nobody_stays_unresolved():
    nobody = Source(span=at("He"), inferred=True)

    (voice,) = TRACER.voices_of(claim("nobody came", nobody))

    assert (voice.tracing, voice.words, voice.sentence) == (Tracing.UNRESOLVED, "He", None)


def test_a_voice_without_words_is_carried_from_the_last_sentence_that_it_speaks_in():
    carried = Source(role="the mayor", inferred=True)

    (voice,) = TRACER.voices_of(claim("The roof fell", carried, inferred=True))

    assert voice == Traced("the mayor", Tracing.CARRIED, None, 3)


def test_a_report_by_nobody_is_unnamed():
    (voice,) = TRACER.voices_of(claim("nine men left", REPORTS))

    assert voice == Traced("unnamed reports", Tracing.UNNAMED)


def test_a_claim_has_the_attribution_whose_content_it_stands_in():
    assert TRACER.attribution_of(claim("six men died", MAYOR)) is FIRST
    assert TRACER.attribution_of(claim("nobody came", HE)) is SECOND
    assert TRACER.cue_of(FIRST) == "said"


def test_a_carried_voice_and_the_document_itself_have_no_attribution():
    carried = Source(role="the mayor", inferred=True)

    assert TRACER.attribution_of(claim("The roof fell", carried)) is None
    assert TRACER.attribution_of(claim("It rained")) is None
    assert TRACER.voices_of(claim("It rained")) == ()
