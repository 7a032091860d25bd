"""Which causes a part of a sentence denies, and which means it says were not there."""

from openinquest.extract.english.cause_clause import GENERAL, REACH, CauseClause
from openinquest.extract.english.cause_words import (
    ANY_AT_ALL,
    NONE_OF_THEM,
    NOT_HIT,
    NOT_THERE,
    NOTHING_BUT,
    THINGS_ALONE,
)
from openinquest.extract.english.denials import is_denied, is_told_as_known
from openinquest.extract.english.links import meeting_of
from openinquest.extract.english.means import MeansMention
from openinquest.extract.english.operators import is_denied as is_denied_by_words

_DID = frozenset({"did", "had", "have", "has", "was", "were", "been"})


def is_cause_denied(
    clause: CauseClause, mention: MeansMention, words: tuple[int, int] | None
) -> bool:
    """Return whether a part of a sentence says that a means did not do what its words tell."""
    before = clause.text[max(clause.start, mention.start - REACH) : mention.start]
    if NOTHING_BUT.search(before):
        return False
    if clause.tree is None:
        begin = min(mention.start, words[0] if words else mention.start)
        stop = max(mention.end, words[1] if words else mention.end)
        return is_denied_by_words(clause.text[max(clause.start, begin - REACH) : stop])
    named = [clause.word_at(mention.start, mention.end)]
    if words and (effect := clause.word_at(*words)):
        means = named[0]
        named += [effect, means and meeting_of(clause.tree, means, effect)]
    return any(word is not None and is_denied(clause.tree, word) for word in named)


def is_absent(clause: CauseClause, mention: MeansMention) -> bool:
    """Return whether a clause says that a means was not there, or did not act."""
    word = clause.word_at(mention.start, mention.end)
    known = clause.tree is not None and word is not None and is_told_as_known(clause.tree, word)
    if known or mention.means in GENERAL:
        return False
    before = clause.text[max(clause.start, mention.start - REACH) : mention.start]
    if THINGS_ALONE.match(clause.text, mention.start, clause.end):
        return False  # "I heard nothing, no drone"
    if NONE_OF_THEM.search(before) or _is_not_done(clause, mention):
        return True
    if NOT_THERE.search(before) and (clause.tree or not ANY_AT_ALL.search(before)):
        # "received no warning before the raid": the raid was there
        return clause.tree is None or word is None or is_denied(clause.tree, word)
    return bool(NOT_HIT.search(clause.words))


def _is_not_done(clause: CauseClause, mention: MeansMention) -> bool:
    """Return whether a verb that names a means is denied: "we did not shell the clinic"."""
    word = clause.word_at(mention.start, mention.end)
    if clause.tree is None or word is None or word.upos != "VERB":
        return False
    helpers = {each.form.lower() for each in clause.tree.below(word, "aux", "aux:pass")}
    return bool(helpers & _DID) and is_denied(clause.tree, word)  # not "cannot hit"
