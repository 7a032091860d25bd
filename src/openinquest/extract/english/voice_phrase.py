"""Where the noun phrase that names a voice begins and ends."""

import re

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.found_attribution import Range
from openinquest.extract.english.no_people import names_a_month, names_a_time
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.people import names_people
from openinquest.extract.english.reporting_verbs import verbs
from openinquest.extract.english.voices import kind_of, names_a_body
from openinquest.model import SourceKind

_LONGEST_WORDS = 40  # a phrase with more is cut to its core
_CORE = ("det", "amod", "compound", "flat", "nummod", "nmod", "case", "fixed", "goeswith")
_CLAUSES = "acl:relcl parataxis cc case dep discourse ccomp advcl mark cop"
_NO_PART = frozenset(_CLAUSES.split())
RELATIVE = frozenset(["who", "which", "that", "whom"])
WHO = frozenset(["who", "whom"])
_THE_DEAD = frozenset(["death", "fatality", "casualty", "victim", "killing"])
_SAVE = re.compile(r"\bSave the Children(?: International| Fund)?\b")
"""A body whose name begins with a verb, for all a tree can tell."""
_SAVE_CHARS = 10
_MARKS = '"“”«»‘'


def voice_range(parsed: Parsed, head: Word) -> Range:
    """Return the range of the phrase that names a voice: titles and appositions, no clause."""
    return _range_over(parsed, head, parsed.tree.below(head))


def _range_over(parsed: Parsed, head: Word, whole: list[Word]) -> Range:
    """Return the range of a phrase of which some branches may be a part."""
    short = [each for each in whole if each.bare_relation not in {"acl", "conj", "appos"}]
    for branches in (whole, short, parsed.tree.below(head, *_CORE)):
        words = [head]
        for branch in branches:
            is_clause = branch.relation == "acl" and branch.form.lower() in verbs()
            is_part = not {branch.relation, branch.bare_relation} & _NO_PART
            if is_part and not is_clause and not _is_a_day(parsed, branch):
                words.extend(parsed.tree.within(branch))
        if len(words) <= _LONGEST_WORDS:
            break
    words.extend(_rest_of_the_name(parsed, head))
    start, end = next(r for r in parsed.ranges(words) if r[0] <= head.start < r[1])
    named = _SAVE.search(parsed.text, max(0, start - _SAVE_CHARS), end)
    if named is not None and named.start() <= start:
        return named.span()
    name = parsed.text[start:end]
    # The quotation goes on behind the voice.
    opened = name[0] in _MARKS and not any(mark in name[1:] for mark in _MARKS)
    return (start + 1, end) if opened else (start, end)


def _is_a_day(parsed: Parsed, branch: Word) -> bool:
    """Return whether a branch only tells when: "the ministry late on Wednesday night said"."""
    words = parsed.tree.words
    if branch.lemma in {"late", "early"}:
        return branch.at + 1 < len(words) and words[branch.at + 1].lemma == "on"
    if branch.bare_relation != "nmod" or not {"on", "in"} & parsed.openers(branch):
        return False
    of_a_month = any(names_a_month(each) for each in parsed.tree.within(branch))
    dated = branch.upos == "NUM" or names_a_month(branch)  # "on 4 May", no "on the May strikes"
    return names_a_time(branch) or (dated and of_a_month)


def joined_voices(parsed: Parsed, place: Range) -> tuple[Range, ...]:
    """Return the phrases of the voices that one phrase joins; nothing where it names one.

    "The governor, Sami Haddad, and the army" names two, "the owner and manager" one.
    """
    tree = parsed.tree
    head = word_at(tree, *place)
    if head is None:
        return ()
    inside = [each for each in tree.conjuncts(head)[1:] if place[0] <= each.start < place[1]]
    joined = [head, *(each for each in inside if not _is_apposed(parsed, each))]
    in_one_name = any({head, joined[-1]} <= set(name) for name in tree.names())
    apart = len(joined) > 1 and not in_one_name
    if not apart or not all(_stands_alone(parsed, each) for each in joined):
        return ()
    return tuple(_without_joined(parsed, each) for each in joined)


def _without_joined(parsed: Parsed, head: Word) -> Range:
    """Return the range of a voice without those joined to it."""
    own = [
        branch
        for branch in parsed.tree.below(head)
        if branch.bare_relation != "conj" or _is_apposed(parsed, branch)
    ]
    return _range_over(parsed, head, own)


def _is_apposed(parsed: Parsed, word: Word) -> bool:
    """Return whether what a tree joins to a voice only tells more of it.

    It does in "the chief, Ann Lee, and the mayor", and in "Ann Lee, a lawyer and a member".
    """
    tree, head = parsed.tree, parsed.tree.head_of(word)
    if head is None or word.relation != "conj":
        return False
    first, last = parsed.edges(word)
    if tree.below(word, "cc"):
        told = [each for each in tree.below(head, "appos") if head.at < each.at < word.at]
        return bool(told) and parsed.mark_before(first) != ","
    closed = last + 1 < len(tree.words) and tree.words[last + 1].form == ","
    name = head.upos == "NOUN" and word.name == "PERSON"
    return name and closed and parsed.mark_before(first) == ","


def _stands_alone(parsed: Parsed, word: Word) -> bool:
    """Return whether a noun names somebody by itself; a bare office ("manager") does not."""
    if word.upos != "NOUN" or word.xpos != "NN" or names_a_body(word.form):
        return True
    return bool(parsed.tree.below(word, "det", "nmod:poss", "nummod", "appos", "flat"))


def titles_in(parsed: Parsed, place: Range) -> frozenset[str]:
    """Return the words of a phrase that tell what somebody is and are no name: "Farmer"."""
    return frozenset(
        word.form
        for word in parsed.tree.words
        if place[0] <= word.start < place[1]
        and (word.relation == "nmod:desc" or word.upos == "NOUN")
    )


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


def names_somebody(parsed: Parsed, head: Word) -> bool:
    """Return whether a phrase names people or a body that can count: no place, no event."""
    if head.upos == "PRON" or head.name == "LOCATION":
        return False
    name = [head, *parsed.tree.below(head, "compound", "amod", "flat")]
    words = parsed.text[min(word.start for word in name) : head.end]  # "of a school" is no part
    known = kind_of(words) is not SourceKind.UNSPECIFIED
    may_be_people = head.relation in {"nmod:poss", "nsubj"}  # no "death toll"
    people = may_be_people and head.lemma not in _THE_DEAD and names_people(head.form)
    return known or people or head.name in {"PERSON", "ORGANIZATION"}


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
