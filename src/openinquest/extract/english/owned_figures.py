"""Attributions of figures and accounts to whose they are: "the ministry's toll of 34 dead"."""

from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.contents import clause_over, content_of
from openinquest.extract.english.found_attribution import Found
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import CueClass
from openinquest.extract.english.voice_phrase import names_somebody, voice_range
from openinquest.model import Commitment, Stance

_COUNTS = frozenset(["count", "tally", "reckoning"])  # "the count of the council" is its own
_FIGURE_WORDS = "figure toll count tally reckoning version account"
FIGURES = frozenset(f"{word}{plural}" for word in _FIGURE_WORDS.split() for plural in ("", "s"))
OWNED_BY = frozenset(
    ["'s", "’s", "'", "’", "by", "from", "of", "is", "are", "was", "were", "stands"]
)
"""The words of which one stands in a sentence where somebody owns a figure."""
_SAID = CueClass("figure", Stance.NEUTRAL, Commitment.ASSERTS)
_BY = frozenset(["by", "on", "from"])
_COMES_TO = frozenset(["stand", "remain", "reach", "rise", "climb", "total", "exceed", "be"])


def owned_figures(parsed: Parsed) -> Iterator[Found]:
    """Yield what the figures and accounts of a sentence state, with whose they are.

    Read are "the ministry's toll of 34 dead", "the police count is 11", "the army's version is
    that X" and "by the hospital's count, X". A figure of nobody who can count says nothing here:
    "the city's death toll".
    """
    for word in parsed.tree.words:
        if word.upos != "NOUN" or word.form.lower() not in FIGURES:
            continue
        owner = _owner(parsed, word)
        if owner is None:
            continue
        stated = _stated(parsed, word)
        without = [owner] if word in stated or word.bare_relation == "nsubj" else [owner, word]
        if content := content_of(parsed, word, stated, without):
            place = voice_range(parsed, owner)
            yield Found(place, (word.start, word.end), content, _SAID, "attribution.figure")


def _owner(parsed: Parsed, figure: Word) -> Word | None:
    """Return who counted or tells: "the ministry's", "police", "by the council", or None."""
    tree = parsed.tree
    beside = tree.below(figure, "nmod:poss", "compound")
    openers = {"by", "from", *(["of"] if figure.lemma in _COUNTS else [])}
    behind = [each for each in tree.below(figure, "nmod") if openers & parsed.openers(each)]
    return next((each for each in [*beside, *behind] if names_somebody(parsed, each)), None)


def _stated(parsed: Parsed, figure: Word) -> list[Word]:
    """Return what a figure states: what it comes to, the clause it speaks for, or its number."""
    tree, head = parsed.tree, parsed.tree.head_of(figure)
    if head is not None and figure.bare_relation == "obl" and _BY & parsed.openers(figure):
        return [clause_over(parsed, head)] if head.upos in {"VERB", "AUX"} else []
    if head is not None and figure.bare_relation == "nsubj":
        comes_to = head.upos == "NUM" or head.lemma in _COMES_TO or tree.below(head, "cop")
        if comes_to and _tells(parsed, head):
            return [head]
    return [figure] if _tells(parsed, figure) else []


def _tells(parsed: Parsed, over: Word) -> bool:
    """Return whether a number stands in a branch, or a clause with "that"."""
    tree = parsed.tree
    return any(
        word.upos == "NUM" or (word.lemma == "that" and word.bare_relation == "mark")
        for word in tree.within(over)
    )
