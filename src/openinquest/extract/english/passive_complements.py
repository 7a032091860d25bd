"""What a reporting verb takes in the passive: one function a frame, in order of precedence."""

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.complements import (
    COUNTED,
    Frame,
    by_preposition,
    strayed,
    taken_up,
)
from openinquest.extract.english.owned_figures import FIGURES
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import Verb


def _impersonal(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "it was reported that X"."""
    tree = parsed.tree
    it = any(each.lemma == "it" for each in tree.below(word, "expl", "nsubj"))
    return (tree.below(word, "ccomp", "csubj") or strayed(parsed, word, verb)) if it else []


def _told(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "he was told that X"."""
    return parsed.tree.below(word, "ccomp", "csubj")


def _as_reported(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "as reported by the agency, X"."""
    head = parsed.tree.head_of(word)
    agent = parsed.tree.below(word, "obl:agent")
    fits = word.relation == "advcl" and "as" in parsed.openers(word)
    return [head] if fits and agent and head is not None else []


def _asked(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "was asked to leave", "asked about the raid" and "was accused of lying"."""
    about = by_preposition(parsed, word, verb)
    if verb.reading.lemma == "accuse" and about:
        return [*parsed.tree.below(word, "nsubj"), *about]
    if verb.reading.lemma not in {"ask", "tell"}:
        return []
    return [*parsed.tree.below(word, "xcomp"), *about]


def _is_said_to(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "is believed to have fled"."""
    tree = parsed.tree
    opened, subject = tree.below(word, "xcomp"), parsed.subject(word)
    if "passive" not in verb.takes or not opened or subject is None:
        return []
    before = [each for each in tree.below(word, "obl", "advmod") if each.at < subject.at]
    return [*before, subject, *opened]  # "on 3 May, a raid is said to have": the day is the raid's


def _done_by(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "the raid was condemned by the mayor" and "X, it was announced by the mayor"."""
    tree, head = parsed.tree, parsed.tree.head_of(word)
    if "object" not in verb.takes or not tree.below(word, "obl:agent"):
        return []
    done = tree.below(word, "nsubj")
    takes_up_all = [each.form.lower() for each in done] == ["it"] and word.relation == "parataxis"
    return [head] if takes_up_all and head is not None else done


def figure_given(parsed: Parsed, word: Word) -> list[Word]:
    """Read "the toll of 40 was given by the mayor"."""
    if not parsed.tree.below(word, "obl:agent"):
        return []
    return [each for each in parsed.tree.below(word, "nsubj") if each.form.lower() in FIGURES]


def _counted_by(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "the toll was put at 64 by the mayor" and "the 14 deaths announced by the mayor"."""
    tree, head = parsed.tree, parsed.tree.head_of(word)
    if not tree.below(word, "obl:agent"):
        return []
    if word.relation == "acl" and head is not None:
        numbers = any(each.upos == "NUM" for each in (head, *tree.below(head, "nummod")))
        return [head] if numbers else []
    at = [each for each in tree.below(word, "obl") if each.upos == "NUM"]
    counted = [each for each in tree.below(word, "nsubj") if each.lemma in COUNTED]
    return [*counted, *at] if "number" in verb.takes and counted and at else []


# The rule's name and the frame; the first that finds something holds.
PASSIVE: tuple[tuple[str, Frame], ...] = (
    ("impersonal", _impersonal),
    ("told", _told),
    ("comment", _as_reported),
    ("asked", _asked),
    ("is_said_to", _is_said_to),
    ("done_by", _done_by),
    ("number", _counted_by),
    ("object", taken_up),
)
