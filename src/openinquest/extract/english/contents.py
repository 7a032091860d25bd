"""Where the words that a cue attributes begin and end."""

from collections.abc import Iterable, Sequence

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.found_attribution import Range
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import verbs
from openinquest.extract.english.sources import goes_on

# What opens a clause that the writer sets beside a statement: "said A, while others say B".
_BESIDE = frozenset(["as", "while", "though", "although", "whereas"])
_CLAUSE_OPENERS = frozenset(["that", "whether"])
_INSIDE_A_CLAUSE = "nmod obj obl nsubj appos compound amod advmod nummod xcomp conj"
_WITHIN_A_CLAUSE = frozenset(_INSIDE_A_CLAUSE.split())
_DASHES = frozenset(["-", "–", "—", "--"])
# Nouns that take up all of a statement, for somebody else to judge: "a claim the army denied".
_TAKING_UP_WORDS = (
    "claim allegation accusation charge assertion contention suggestion statement account version "
    "report figure toll number count assessment finding description characterisation "
    "characterization"
)
_TAKING_UP = frozenset(_TAKING_UP_WORDS.split())


def content_of(
    parsed: Parsed, cue: Word, branches: Sequence[Word], without: Iterable[Word] = ()
) -> tuple[Range, ...]:
    """Return what some branches of a sentence state, as ranges of the text.

    A quotation goes on over sentences, and whoever says a part of it says
    all: a range that enters a quotation is lengthened to the whole of it. A
    cue that itself stands in a quotation attributes nothing outside of it.

    Args:
        parsed: The sentence.
        cue: The word that attributes; its quotation, if any, is the limit.
        branches: The heads of what is stated.
        without: Words whose branches tell who states it; they are left out.
    """
    tree, home = parsed.tree, parsed.quotation_of(cue)
    left_out = {each.at for word in without for each in tree.within(word)}
    words = {each.at: each for word in branches for each in _stated(parsed, cue, word)}
    inside = [
        words[at]
        for at in sorted(words)
        if at not in left_out and (home is None or parsed.quotation_of(words[at]) is home)
    ]
    inside = _without_additions(parsed, cue, inside, {word.at for word in branches})
    pieces = parsed.ranges(inside)
    return pieces if home else whole_quotations(parsed, pieces)


def _stated(parsed: Parsed, cue: Word, branch: Word) -> list[Word]:
    """Return the words of a branch that its cue can attribute.

    Of a branch quoted as a whole only the quoted ones; of one with "that"
    behind the cue none before it ("said this week that").
    """
    words = parsed.tree.within(branch)
    if parsed.quotation_of(cue) is not None:
        return words
    if parsed.quotation_of(branch) is not None:
        first = parsed.tree.words[parsed.edges(branch)[0]]
        whole = parsed.quotation_of(first) is not None
        return [word for word in words if parsed.quotation_of(word)] if whole else words
    for mark in parsed.tree.below(branch, "mark"):
        if mark.lemma in _CLAUSE_OPENERS and mark.at > cue.at:
            return [word for word in words if word.at >= mark.at]
    return words


def _without_additions(
    parsed: Parsed, cue: Word, inside: list[Word], heads: set[int]
) -> list[Word]:
    """Leave out what the writer, or another cue, adds at the end of a statement."""
    while inside:
        last = max((word.at for word in inside if word.upos != "PUNCT"), default=-1)
        ending = (
            word
            for word in inside
            if word.at not in heads
            and parsed.edges(word)[1] >= last
            and _is_added(parsed, cue, word)
        )
        added = next(ending, None)
        if added is None:
            break
        gone = {word.at for word in parsed.tree.within(added)}
        inside = [word for word in inside if word.at not in gone]
    return inside


def _is_added(parsed: Parsed, cue: Word, word: Word) -> bool:
    """Return whether a branch is an addition: ", which ...", ", while ...", ", adding ..."."""
    if word.head == cue.at or parsed.quotation_of(word) is not parsed.quotation_of(cue):
        return False
    mark = parsed.mark_before(parsed.edges(word)[0])
    if takes_up(parsed, word):
        return True
    match word.relation:
        case "acl:relcl" | "appos":
            return mark == ","
        case "advcl" if _BESIDE & parsed.openers(word):
            return mark == ","
        case "conj" if _has_a_new_speaker(parsed, word):
            return True
        case "advcl" | "conj":
            return goes_on(parsed, word, cue)
        case "parataxis":
            return mark in _DASHES
    return False


def clause_over(parsed: Parsed, word: Word) -> Word:
    """Return the head of the clause that a phrase at its edge speaks for."""
    tree = parsed.tree
    while (head := tree.head_of(word)) is not None:
        inside = word.bare_relation in _WITHIN_A_CLAUSE and word.upos not in {"VERB", "AUX"}
        if not inside and word.relation not in {"conj", "acl"}:
            break
        word = head
    return word


def takes_up(parsed: Parsed, noun: Word) -> bool:
    """Return whether a noun takes up what stands before it: ", a claim the army denied"."""
    tree = parsed.tree
    indefinite = any(each.form.lower() in {"a", "an"} for each in tree.below(noun, "det"))
    if noun.lemma.lower() not in _TAKING_UP or not indefinite:
        return False
    said = [each for each in tree.below(noun) if each.bare_relation == "acl"]
    judged = any(each.at > noun.at and each.form.lower() in verbs() for each in said)
    return judged and parsed.mark_before(parsed.edges(noun)[0]) in {",", *_DASHES}


def _has_a_new_speaker(parsed: Parsed, word: Word) -> bool:
    """Return whether a joined clause tells what somebody else says: "and the doctor said"."""
    subject = parsed.subject(word)
    named = subject is not None and subject.upos in {"NOUN", "PROPN"}
    return named and word.form.lower() in verbs() and bool(parsed.tree.below(word, "ccomp"))


def whole_quotations(parsed: Parsed, pieces: Iterable[Range]) -> tuple[Range, ...]:
    """Return the pieces in order, each lengthened to the whole of a quotation that it enters."""
    grown = []
    for start, end in pieces:
        for quote in parsed.quotations_over(start, end):
            if quote.start < end and start < quote.end:
                opening, closing = parsed.marked(quote)
                start, end = min(start, opening), max(end, closing)
        grown.append((start, end))
    return merged(grown)


def merged(pieces: Iterable[Range]) -> tuple[Range, ...]:
    """Return the pieces in order, those that overlap as one."""
    found: list[Range] = []
    for start, end in sorted(pieces):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
