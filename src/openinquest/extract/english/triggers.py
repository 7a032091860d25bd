"""Which sentences may tell who says something, by their words: the others need no tree for it."""

from collections.abc import Sequence
from functools import cache

from openinquest.extract.english.analyser.tokens import cut_words
from openinquest.extract.english.owned_figures import FIGURES, OWNED_BY
from openinquest.extract.english.reporting_nouns import NOUNS, openers_of
from openinquest.extract.english.reporting_verbs import FIGURE_VERBS, verbs
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.set_phrases import (
    ADVERBS,
    HEADLINE_MARKS,
    LONGEST_HEADLINE_VOICE_WORDS,
    VIEWS,
)


def may_attribute(text: str, sentence: Sentence) -> bool:
    """Return whether some rule of attribution can find a cue in a sentence.

    Every rule begins with a form that is on one of our lists, and most want another word beside
    it. What is let through here is for the tree to tell.

    Example:
        >>> text = "The mayor said that it fell. It was a long road home."
        >>> may_attribute(text, Sentence(0, 28, 0)), may_attribute(text, Sentence(29, 53, 0))
        (True, False)
    """
    forms = [text[at:end].lower() for at, end in cut_words(text, sentence.start, sentence.end)]
    known = frozenset(forms)
    return (
        not known.isdisjoint(_alone())
        or any(not known.isdisjoint(others) for form in known for others in _beside(form))
        or _may_be_a_headline(forms)
    )


@cache
def _alone() -> frozenset[str]:
    """Return the forms that may be a cue whatever stands beside them."""
    verbs_alone = (form for form in verbs() if " " not in form)
    return frozenset([*verbs_alone, *ADVERBS, "according"])


@cache
def _beside(form: str) -> tuple[frozenset[str], ...]:
    """Return the sets of words of which one must stand beside a form for it to be a cue."""
    found = [frozenset(["in"])] if form in VIEWS else []
    found += [frozenset([","])] if form == "per" else []
    particles = (each.split() for each in verbs() if " " in each)
    found += [frozenset([particle]) for head, particle in particles if head == form]
    found += [OWNED_BY] if form in FIGURES else []
    found += [FIGURES] if form in FIGURE_VERBS else []
    if (noun := NOUNS.get(form)) is not None:
        found.append(openers_of(noun.lemma))
    return tuple(found)


def _may_be_a_headline(forms: Sequence[str]) -> bool:
    """Return whether few words stand before a colon or behind a dash: "Police: three dead"."""
    for at, form in enumerate(forms):
        if form in HEADLINE_MARKS:
            voice = at if form == ":" else len(forms) - at - 1
            if 0 < voice <= LONGEST_HEADLINE_VOICE_WORDS:
                return True
    return False
