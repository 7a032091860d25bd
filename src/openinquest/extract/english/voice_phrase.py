"""Where the noun phrase that names a voice begins and ends."""

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.found_attribution import Range
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import verbs
from openinquest.extract.english.voices import is_first_person

_LONGEST_WORDS = 40  # a phrase with more is cut to its core
_CORE = ("det", "amod", "compound", "flat", "nummod", "nmod", "case", "fixed", "goeswith")
_CLAUSES = "acl:relcl parataxis cc case dep discourse ccomp advcl mark cop"
_NO_PART = frozenset(_CLAUSES.split())
RELATIVE = frozenset(["who", "which", "that", "whom"])
WHO = frozenset(["who", "whom"])
_MARKS = '"“”«»'


def voice_range(parsed: Parsed, head: Word) -> Range:
    """Return the range of the phrase that names a voice: titles and appositions, no clause."""
    whole = parsed.tree.below(head)
    short = [each for each in whole if each.bare_relation not in {"acl", "conj", "appos"}]
    for branches in (whole, short, parsed.tree.below(head, *_CORE)):
        words = [head]
        for branch in branches:
            is_clause = branch.relation == "acl" and branch.form.lower() in verbs()
            if not is_clause and not {branch.relation, branch.bare_relation} & _NO_PART:
                words.extend(parsed.tree.within(branch))
        if len(words) <= _LONGEST_WORDS:
            break
    words.extend(_rest_of_the_name(parsed, head))
    start, end = next(r for r in parsed.ranges(words) if r[0] <= head.start < r[1])
    name = parsed.text[start:end]
    opened = name[0] in _MARKS and not any(mark in name[1:] for mark in _MARKS)
    # The quotation goes on behind the voice; who says "I" in it stays a voice apart.
    return (start + 1, end) if opened and not is_first_person(name[1:]) else (start, end)


def _rest_of_the_name(parsed: Parsed, head: Word) -> list[Word]:
    """Return the capitalised words around a name, which a tree can hang apart ("Col." from it)."""
    words = parsed.tree.words
    if head.upos != "PROPN":
        return []
    first = last = head.at
    while first > 0 and _is_of_a_name(words[first - 1]):
        first -= 1
    while last + 1 < len(words) and _is_of_a_name(words[last + 1]):
        last += 1
    return [word for word in words[first : last + 1] if word.at != head.at]


def _is_of_a_name(word: Word) -> bool:
    return word.upos in {"PROPN", "X"} or (word.upos == "ADJ" and word.form[0].isupper())


def antecedent_of(parsed: Parsed, source: Word) -> Range | None:
    """Return the phrase that a relative "who" or "which" stands for, or None for other words."""
    if source.lemma not in RELATIVE or source.upos not in {"PRON", "DET"}:
        return None
    for above in parsed.tree.above(source):
        noun = parsed.tree.head_of(above)
        if above.relation == "acl:relcl" and noun is not None:
            return voice_range(parsed, noun)
    return _before_who(parsed, source)


def _before_who(parsed: Parsed, source: Word) -> Range | None:
    """Return the phrase right before "who", with a comma between them or not.

    A tree can hang a relative clause from the verb: "the mayor met the envoy, who denies it".
    """
    before = parsed.tree.words[: source.at]
    before = before[:-1] if before and before[-1].form == "," else before
    if source.lemma not in WHO or not before or before[-1].upos not in {"NOUN", "PROPN"}:
        return None
    return voice_range(parsed, before[-1])
