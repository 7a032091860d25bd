"""Attributions that a noun makes: "the claim that", "allegations of", "a statement by"."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.contents import content_of, takes_up
from openinquest.extract.english.found_attribution import Found
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import CueClass, verbs
from openinquest.extract.english.sources import source_of
from openinquest.extract.english.voice_phrase import names_somebody, voice_range
from openinquest.model import Commitment, Stance

_CLASSES: tuple[tuple[Stance, Commitment, str], ...] = (
    (
        Stance.NEUTRAL,
        Commitment.ASSERTS,
        "statement announcement report declaration remark comment answer reply response "
        "explanation argument message testimony conclusion observation complaint criticism "
        "condemnation tweet",
    ),
    (
        Stance.FACTIVE,
        Commitment.ASSERTS,
        "admission acknowledgment acknowledgement confirmation disclosure revelation confession",
    ),
    (Stance.DISTANCING, Commitment.ASSERTS, "claim allegation accusation charge boast"),
    (Stance.DISTANCING, Commitment.INSISTS, "contention assertion insistence"),
    (Stance.NEUTRAL, Commitment.INSISTS, "assurance"),
    (
        Stance.NEUTRAL,
        Commitment.HEDGES,
        "suggestion belief estimate suspicion speculation warning prediction fear hint rumour "
        "rumor implication indication theory view concern worry hope doubt",
    ),
    (Stance.NEUTRAL, Commitment.DENIES, "denial rejection dismissal"),
    (Stance.NEUTRAL, Commitment.NONE, "promise pledge vow demand call appeal"),
)
# Prepositions that open what is said, and the nouns that take them.
_TOPICS = {
    "of": "claim allegation accusation admission acknowledgment acknowledgement confirmation "
    "denial report suggestion assertion suspicion rumor rumour criticism condemnation warning "
    "prediction",
    "about": "claim allegation accusation comment remark statement complaint criticism report "
    "warning",
    "on": "comment remark statement",
    "for": "call demand appeal",
}
_TO_DO = frozenset(["promise", "pledge", "vow", "call", "appeal", "demand"])
_RECEIVE = frozenset(["receive", "get", "hear", "collect", "gather", "document", "record"])
# Verbs whose subject is who makes the statement that is their object.
_MAKE_WORDS = (
    "make issue give offer release raise repeat publish deliver express voice send level reiterate "
    "share post levy hold file present bring spread circulate"
)
_MAKE = frozenset(_MAKE_WORDS.split())
# Verbs by which one denies what one has said oneself.
_TAKE_BACK = frozenset(["withdraw", "retract", "rescind", "recant", "reverse", "revoke", "disown"])


def _readings() -> dict[str, CueClass]:
    found = {}
    for stance, commitment, nouns in _CLASSES:
        for noun in nouns.split():
            found[noun] = found[f"{noun}s"] = CueClass(noun, stance, commitment)
    return found


NOUNS = _readings()


def openers_of(lemma: str) -> frozenset[str]:
    """Return the words of which one opens what a reporting noun states: "that", "of"."""
    topics = (opener for opener, nouns in _TOPICS.items() if lemma in nouns.split())
    return frozenset(["that", "whether", "to", *topics])


def noun_attributions(parsed: Parsed) -> Iterator[Found]:
    """Yield what the reporting nouns of a sentence attribute, in order."""
    tree = parsed.tree
    for word in tree.words:
        taken_for_a_verb = is_noun_taken_for_a_verb(parsed, word)
        is_noun = word.upos == "NOUN" or taken_for_a_verb
        reading = NOUNS.get(word.form.lower()) if is_noun else None
        if reading is None or _is_where_it_was_said(parsed, word) or _is_judged(parsed, word):
            continue
        if taken_for_a_verb:
            yield from _at_the_verb(parsed, word, reading)
            continue
        branches = _stated(parsed, word, reading.lemma)
        opened = [case for branch in branches for case in tree.below(branch, "case")[:1]]
        content = content_of(parsed, word, branches, opened)
        if content:
            source = _source(parsed, word)
            receiver = _receiver(parsed, word) if source is None else None
            if receiver is not None:
                source, reading = receiver, replace(reading, commitment=Commitment.RELAYS)
            if (verb := _withdrawn_by(parsed, word)) is not None:
                source = source or source_of(parsed, verb)
                reading = replace(reading, commitment=Commitment.DENIES)
            voice = voice_range(parsed, source) if source else None
            yield Found(voice, (word.start, word.end), content, reading, "attribution.noun")


def _withdrawn_by(parsed: Parsed, noun: Word) -> Word | None:
    """Return the verb that takes back what a noun states, None for none: "withdrew its claim"."""
    verb = parsed.tree.head_of(noun)
    takes_back = verb is not None and verb.lemma in _TAKE_BACK
    return verb if takes_back and noun.relation == "obj" else None


def _is_judged(parsed: Parsed, noun: Word) -> bool:
    """Return whether a noun takes up what stands before it: "X, a claim that the army denies"."""
    held = (each for branch in parsed.tree.below(noun, "acl") for each in parsed.tree.below(branch))
    states = any(each.bare_relation in {"obj", "ccomp", "xcomp"} for each in held)
    return takes_up(parsed, noun) and not states


def is_noun_taken_for_a_verb(parsed: Parsed, word: Word) -> bool:
    """Return whether "claims that" is a noun where the tree has a verb: "responded to claims that".

    A verb has its subject before it, or shares that of the verb that it is joined to.
    """
    tree = parsed.tree
    behind = tree.words[word.at + 1 : word.at + 2]
    if word.upos != "VERB" or not word.form.lower().endswith("s") or not behind:
        return False
    if NOUNS.get(word.form.lower()) is None or behind[0].form.lower() != "that":
        return False
    if word.bare_relation == "conj" or word.relation == "acl:relcl":
        return False
    subject = parsed.subject(word)
    between = tree.words[subject.at + 1 : word.at] if subject is not None else []
    verb_between = any(each.upos == "VERB" for each in between)
    astray = verb_between and not any(each.form == "," for each in between)
    return subject is None or subject.upos == "ADJ" or astray  # "rejected as baseless claims that"


def _at_the_verb(parsed: Parsed, word: Word, reading: CueClass) -> Iterator[Found]:
    """Yield what a noun that the tree takes for a verb states: the first clause behind it.

    Where the verb before it denies ("rejected as baseless claims that"), its subject does.
    """
    tree = parsed.tree
    clauses = [each for each in tree.below(word, "ccomp") if each.at > word.at][:1]
    content = content_of(parsed, word, clauses)
    head = tree.head_of(word)
    verb = verbs().get(head.form.lower()) if head is not None else None
    source = None
    if head is not None and verb and verb.reading.commitment is Commitment.DENIES:
        source = source_of(parsed, head)
        reading = replace(reading, commitment=Commitment.DENIES)
    if content:
        voice = voice_range(parsed, source) if source else None
        yield Found(voice, (word.start, word.end), content, reading, "attribution.noun")


def _receiver(parsed: Parsed, noun: Word) -> Word | None:
    """Return who passes on what others say: "the office received reports that"."""
    head = parsed.tree.head_of(noun)
    if head is None or head.lemma not in _RECEIVE or noun.relation != "obj":
        return None
    return parsed.subject(head)


def _is_where_it_was_said(parsed: Parsed, noun: Word) -> bool:
    """Return whether a noun only tells where a verb's words stand: "said in a statement that"."""
    head = parsed.tree.head_of(noun)
    inside = noun.relation == "obl" and bool({"in", "on"} & parsed.openers(noun))
    if head is None or not inside or head.upos != "VERB":
        return False
    return head.form.lower() in verbs() and head.lemma.lower() != "comment"  # "comment on reports"


def _stated(parsed: Parsed, word: Word, lemma: str) -> list[Word]:
    """Return what a noun says: a clause with "that", an infinitive, or its topic."""
    tree = parsed.tree
    beside = (each for each in tree.below(word, "nmod") if each.form.lower() not in NOUNS)
    owners = [word, *beside]  # "a warning by the mission that it could fail"
    clauses = [
        branch
        for owner in owners
        for branch in tree.below(owner, "acl", "ccomp")
        if {"that", "whether"} & parsed.openers(branch)
        or (branch.relation == "acl" and _is_infinitive_of(parsed, branch, lemma))
    ]
    if clauses:
        return clauses
    return [
        branch
        for branch in tree.below(word, "nmod", "acl")
        if branch.relation != "acl:relcl"
        and any(lemma in _TOPICS.get(opener, "").split() for opener in parsed.openers(branch))
    ]


def _is_infinitive_of(parsed: Parsed, branch: Word, lemma: str) -> bool:
    """Return whether a noun states an infinitive: "a vow to rebuild", "a claim to have hit it"."""
    perfect = any(each.lemma == "have" for each in parsed.tree.below(branch, "aux"))
    return "to" in parsed.openers(branch) and (lemma in _TO_DO or perfect)


def _source(parsed: Parsed, noun: Word) -> Word | None:
    """Return whose statement it is: "the army's", "by the army", or who made it."""
    tree = parsed.tree
    for own in tree.below(noun, "nmod:poss"):
        return own
    for branch in tree.below(noun, "nmod"):
        if {"by", "from"} & parsed.openers(branch):
            return branch
    for body in tree.below(noun, "compound"):
        if body.at == noun.at - 1 and names_somebody(parsed, body):
            return body
    head = tree.head_of(noun)
    made = head is not None and head.upos == "VERB" and head.lemma in _MAKE
    if head is not None and made and noun.relation in {"obj", "nsubj:pass"}:
        return source_of(parsed, head)
    return None
