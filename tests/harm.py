"""What the English reader makes of harm in a few words, read with the shipped analyser."""

from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.sentence_trees import SentenceTrees
from openinquest.extract.english.sentences import Sentence, find_quotations, find_sentences
from openinquest.extract.english.tolls import find_tolls
from openinquest.model import Toll


def tree_of(text):
    """Return the tree of one sentence."""
    return SentenceTrees(text).of(Sentence(0, len(text), 0))


def sentence_of(text):
    """Return the one sentence of a text as the finders of attributions see it."""
    (sentence,) = find_sentences(text)
    return Parsed(text, sentence, SentenceTrees(text).of, tuple(find_quotations(text)))


def tolls_in(text):
    """Return the tolls of every sentence of a text."""
    trees = SentenceTrees(text)
    return [
        toll
        for sentence in find_sentences(text)
        for toll in find_tolls(text, sentence.start, sentence.end, trees.of(sentence))
    ]


def counted(text):
    """Return (harm, group, at least, at most) for each toll with a number in a text."""
    return [
        (toll.harm.value, toll.group.value, toll.count.at_least, toll.count.at_most)
        for toll in tolls_in(text)
        if toll.count
    ]


def exact(text):
    """Return (harm, number) for each toll of an exact number, sorted."""
    return sorted(
        (toll.harm.value, toll.count.exact)
        for toll in tolls_in(text)
        if toll.count and toll.count.exact is not None
    )


def toll_claims(text, title=None):
    """Return the claims of tolls that the whole reader makes of a document."""
    extraction = EnglishExtractor().extract(a_document(text, title=title))
    return [claim for claim in extraction.claims if isinstance(claim.detail, Toll)]


def voices_of(text):
    """Return who says the one toll of a text, by their labels, outermost first."""
    (claim,) = toll_claims(text)
    return [source.label for source in claim.sources]


def added_up(text, harm="killed"):
    """Return the numbers that a text adds up to for a harm: none where it states one."""
    return [
        claim.detail.count.exact
        for claim in toll_claims(text)
        if claim.rule in {"toll.told_one_by_one", "toll.listed"} and claim.detail.harm == harm
    ]
