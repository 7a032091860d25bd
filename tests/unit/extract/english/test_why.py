from drawn_trees import a_tree
from factories import a_claim, a_document, a_source

from openinquest.extract.dates import find_dates
from openinquest.extract.english.other_stories import OtherStories
from openinquest.extract.english.passages import Passage
from openinquest.extract.english.sentences import find_sentences
from openinquest.extract.english.speakers import Speakers
from openinquest.extract.english.why import look_again
from openinquest.extract.near_misses import MOST_NEAR_MISSES
from openinquest.model import (
    Attribution,
    Commitment,
    Extraction,
    Feature,
    Means,
    Observation,
    Span,
    Stance,
    Tracing,
)

TEXT = "At least 12 civilians were not killed, the health directorate said on 3 May 2019."
DRAWN = (
    "At|ADP|case|2 least|ADV|advmod|3 12|NUM|nummod|4 civilians|NOUN|nsubj:pass|7|NNS|civilian "
    "were|AUX|aux:pass|7|VBD|be not|PART|advmod|7 killed|VERB|ccomp|12|VBN|kill ,|PUNCT|punct|12 "
    "the|DET|det|11 health|NOUN|compound|11 directorate|NOUN|nsubj|12 said|VERB|root|0|VBD|say "
    "on|ADP|case|15 3|NUM|nummod|15 May|PROPN|obl|12 2019|NUM|nummod|15 .|PUNCT|punct|12"
)


class Drawn:
    """The trees of a text of one sentence, drawn by hand."""

    def __init__(self, text, notation):
        self.tree = a_tree(text, notation)

    def of(self, sentence):
        return self.tree


def again(document, notation, claims=(), attributions=()):
    text, trees = document.text, Drawn(document.text, notation)
    sentences = find_sentences(text)
    passage = Passage(
        text=text,
        field="text",
        sentences=sentences,
        quotations=[],
        speakers=Speakers(text, sentences, [], "text", tree_of=trees.of),
        dates=find_dates(text, field="text", published=None),
        places=[],
        known=frozenset(),
        strike=Means.AIR_STRIKE,
        side_lines=[],
        other_stories=OtherStories({}, []),
        trees=trees,
    )
    return look_again(passage, Extraction("test/1", tuple(attributions), tuple(claims)))


def span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def test_a_toll_shows_its_words_its_edges_and_what_its_rule_reads():
    document = a_document(TEXT)
    claim = a_claim(
        document=document, quote="At least 12 civilians were not killed", rule="toll.passive"
    )

    (why,) = again(document, DRAWN, [claim]).whys

    assert why.claim is claim
    assert why.rule_meaning == "a verb of harm in the passive and its subject"
    assert why.words == ("At least 12 civilians", "killed")
    assert why.edges == (
        "killed -nsubj:pass-> civilians -nummod-> 12",
        "killed -advmod-> not",
    )


def test_a_claim_shows_how_its_speaker_was_found():
    document = a_document(TEXT)
    source = a_source(span=span(TEXT, "the health directorate"))
    cue, content = span(TEXT, "said"), span(TEXT, "At least 12 civilians were not killed")
    attribution = Attribution(
        document.id,
        (source,),
        (cue,),
        (content,),
        Stance.NEUTRAL,
        Commitment.ASSERTS,
        "attribution.said_that",
    )
    claim = a_claim(
        document=document,
        quote="At least 12 civilians were not killed",
        rule="toll.passive",
        sources=(source,),
    )

    (why,) = again(document, DRAWN, [claim], [attribution]).whys

    assert [(v.label, v.tracing) for v in why.voices] == [("health directorate", Tracing.NAMED)]
    assert (why.cue, why.attribution) == ("said", "attribution.said_that")
    assert why.attribution_meaning == "a source, a cue and the clause that is said"
    assert why.cue_edges == ("said -nsubj-> directorate",)


def test_a_rule_that_reads_words_without_a_tree_has_no_edges():
    document = a_document("There was a crater in the yard.")
    claim = a_claim(
        Observation(Feature.CRATER), document=document, quote="crater", rule="observation.crater"
    )

    (why,) = again(document, "There|PRON|root|0", [claim]).whys

    assert (why.words, why.edges) == (("crater",), ())


def test_a_number_that_no_claim_counts_is_a_near_miss_at_its_place():
    document = a_document(TEXT)

    (missed,) = again(document, DRAWN).near_misses

    assert (missed.words, missed.beside, missed.sentence) == ("3 May 2019", "killed", 1)
    assert missed.span == span(TEXT, "3 May 2019")


def test_a_sentence_lists_a_few_near_misses_and_counts_the_rest():
    numbers = [str(number) for number in range(100, 120)]
    text = " ".join(["He", "was", "killed", *numbers])
    drawn = "He|PRON|nsubj:pass|3 was|AUX|aux:pass|3 killed|VERB|root|0|VBN|kill " + " ".join(
        f"{number}|NUM|dep|3" for number in numbers
    )

    told = again(a_document(text), drawn)

    assert [missed.words for missed in told.near_misses] == numbers[:MOST_NEAR_MISSES]
    assert told.unlisted == len(numbers) - MOST_NEAR_MISSES
