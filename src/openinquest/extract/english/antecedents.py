"""Whom a pronoun that says something can take up in its own sentence."""

from collections.abc import Iterator, Sequence

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.found_attribution import Found, Range
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.people import names_people
from openinquest.extract.english.voice_phrase import antecedent_of, voice_range
from openinquest.extract.english.voices import kind_of, names_a_body
from openinquest.model import SourceKind


def taken_up(parsed: Parsed, found: Found, others: Sequence[Found]) -> Iterator[Range]:
    """Yield the phrases that govern the pronoun that is the source of an attribution.

    These are the subjects of the clauses around it, the nearest first, then whoever says
    something in whose words it stands. Words of another quotation are out of its reach, and so
    is what it says itself: "The mayor has gone, he said" does not tell who said it.

    Args:
        parsed: The sentence.
        found: The attribution.
        others: The attributions of the sentence.
    """
    place = _said_by(found)
    pronoun = word_at(parsed.tree, *place) if place is not None else None
    if pronoun is None:
        return
    around = [other for other in others if found.lies_inside(other)]
    for start, end in (*_governing(parsed, pronoun, others), *filter(None, map(_said_by, around))):
        head = word_at(parsed.tree, start, end)
        named = head is not None and head.upos in {"NOUN", "PROPN"}
        apart = not start <= pronoun.start < end
        itself = any(piece[0] <= start < piece[1] for piece in found.content)
        if head is None or not named or not apart or itself:
            continue
        if parsed.quotation_of(head) is parsed.quotation_of(pronoun):
            yield start, end


def _said_by(found: Found) -> Range | None:
    return found.antecedent or found.source


def _governing(parsed: Parsed, pronoun: Word, others: Sequence[Found]) -> Iterator[Range]:
    """Yield who says or does what the clauses over a pronoun tell."""
    by_cue = {other.cue[0]: _said_by(other) for other in others}
    clauses = [*parsed.tree.above(pronoun)]
    if not pronoun.relation.startswith("nsubj") and pronoun.relation != "nmod:poss":
        # Who does something to "him" is somebody else.
        clauses = clauses[1:]
    for clause in clauses:
        if (place := by_cue.get(clause.start)) is not None:
            yield place
        elif (subject := parsed.subject(clause)) is not None:
            noun = antecedent_of(parsed, subject) or voice_range(parsed, subject)
            if _speaks(parsed, noun):
                yield noun


def _speaks(parsed: Parsed, place: Range) -> bool:
    """Return whether a phrase names somebody, or a body, and no thing: "the area"."""
    head = word_at(parsed.tree, *place)
    if head is None:
        return False
    known = names_a_body(head.form) or names_people(head.form)
    return bool(head.name) or known or kind_of(head.form) is not SourceKind.UNSPECIFIED
