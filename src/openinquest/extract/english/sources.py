"""Who stands behind a cue: the noun phrase, and where it begins and ends."""

from collections.abc import Iterable
from itertools import takewhile

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import verbs

_FROM_ABOVE = frozenset(["conj", "advcl", "xcomp", "parataxis", "dep"])
# "promised him to": the subject keeps the infinitive; with other verbs it is the object's.
_KEEP_THE_SUBJECT = frozenset(["promise", "vow", "pledge", "threaten"])
# "criticised her for saying", "quoted him as saying": the object says it.
_OF_THE_OBJECT = frozenset(["for", "of", "from", "into", "as"])
_DASHES = frozenset(["-", "–", "—", "--"])
_DOCUMENTS_WORDS = (
    "statement letter memo release note message tweet report communique communiqué email post "
    "petition video announcement notice cable study document article story leaflet"
)
DOCUMENTS = frozenset(_DOCUMENTS_WORDS.split())
"""What somebody issues, and others cite."""
_LONGEST_PHRASE_WORDS = 20
_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "DET"])
_OF_A_PHRASE = _NOMINAL | {"ADJ", "DET", "ADP", "PART", "ADV", "AUX"}
_BEFORE_INVERTED = frozenset([",", "”", '"', "''", "»", "’"])
# Behind these stands whom they address: "told reporters".
_ADDRESS = frozenset(["told", "tells", "informed", "informs", "warned", "reminded", "assured"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "VBN"])


def source_of(parsed: Parsed, verb: Word) -> Word | None:
    """Return the head of the phrase that names who says what a verb says, or None.

    A verb without a subject takes that of the verb above it. Words of a
    quotation name no voice outside of it; then the phrase beside the verb does.
    """
    tree = parsed.tree
    if is_suffered(parsed, verb):
        return next(iter(tree.below(verb, "obl:agent")), None)
    if tree.below(verb, "expl"):
        return None
    found = parsed.subject(verb) or inverted_subject(parsed, verb) or _inherited(parsed, verb)
    if found is None or (parsed.quotation_of(found) and not parsed.quotation_of(verb)):
        return _beside(parsed, verb)
    return _issuer(parsed, found) or found


def inverted_subject(parsed: Parsed, verb: Word) -> Word | None:
    """Return the subject that a tree took for an object: "X, added the mayor." Else None."""
    tree = parsed.tree
    before = tree.words[verb.at - 1].form if verb.at else ""
    finite = verb.xpos in _FINITE or not tree.below(verb, "aux", "mark")  # "read" has one form
    if verb.xpos == "VBG" or before not in _BEFORE_INVERTED or not finite or parsed.subject(verb):
        return None
    if verb.form.lower() in _ADDRESS or tree.below(verb, "xcomp"):
        return None
    behind = tree.below(verb, "obj", "iobj")
    return next((each for each in behind if parsed.edges(each)[0] == verb.at + 1), None)


def is_suffered(parsed: Parsed, verb: Word) -> bool:
    """Return whether a verb is passive, also as a bare participle ("quoted by the agency")."""
    tree = parsed.tree
    if tree.below(verb, "aux:pass", "nsubj:pass"):
        return True
    bare = verb.xpos == "VBN" and verb.bare_relation in {"acl", "amod"}
    bare = bare or (verb.relation == "advcl" and verb.xpos in {"VBN", "VBD"})
    bare = bare or (verb.relation == "parataxis" and verb.xpos == "VBN")  # "not yet verified"
    return bare and not tree.below(verb, "aux", "nsubj")


def goes_on(parsed: Parsed, verb: Word, outer: Word) -> bool:
    """Return whether a cue inside a statement is its speaker's next: "said A and said B".

    So are a participle after a comma ("said A, adding B") and a verb joined
    in the tense of the outer cue.
    """
    cues = verbs()
    if verb.form.lower() not in cues or outer.form.lower() not in cues or parsed.subject(verb):
        return False
    if verb.relation == "conj":  # not "officers came and found nine dead, police said"
        return verb.xpos == outer.xpos and verb.at > outer.at
    mark = parsed.mark_before(parsed.edges(verb)[0])
    return verb.relation == "advcl" and verb.xpos == "VBG" and mark in {",", *_DASHES}


def _inherited(parsed: Parsed, verb: Word) -> Word | None:
    """Return the subject that a verb without its own takes from the verb or noun above it."""
    tree = parsed.tree
    while (head := tree.head_of(verb)) is not None:
        relation = verb.bare_relation
        if relation == "acl":
            return _owner(parsed, head) if "to" in parsed.openers(verb) else head
        if relation not in _FROM_ABOVE:
            return None
        if relation in {"xcomp", "advcl"} and _is_the_objects(parsed, verb, head):
            return next(iter(tree.below(head, "obj", "iobj")), None)
        outer = tree.head_of(head)
        if outer is not None and head.relation == "ccomp" and goes_on(parsed, verb, outer):
            head = outer
        if (subject := parsed.subject(head)) is not None:
            return subject
        verb = head
    return None


def _is_the_objects(parsed: Parsed, verb: Word, head: Word) -> bool:
    """Return whether the object of the verb above says it: "urged him to admit"."""
    if not parsed.tree.below(head, "obj", "iobj") or head.lemma in _KEEP_THE_SUBJECT:
        return False
    return verb.bare_relation == "xcomp" or bool(_OF_THE_OBJECT & parsed.openers(verb))


def _owner(parsed: Parsed, noun: Word) -> Word | None:
    """Return whose a noun with an infinitive is: "his refusal to confirm", "made efforts to"."""
    own = parsed.tree.below(noun, "nmod:poss")
    head = parsed.tree.head_of(noun)
    return own[0] if own else (parsed.subject(head) if head is not None else None)


def _issuer(parsed: Parsed, noun: Word) -> Word | None:
    """Return who issued the document that says it: "the town issued a statement saying"."""
    head = parsed.tree.head_of(noun)
    if noun.lemma not in DOCUMENTS or noun.relation != "obj" or head is None:
        return None
    return parsed.subject(head)


def _beside(parsed: Parsed, verb: Word) -> Word | None:
    """Return the head of the noun phrase directly before a finite verb, or behind it."""
    if verb.xpos == "VBG":
        return _of_the_verb_before(parsed, verb)
    if verb.xpos not in _FINITE:
        return None
    return phrase_beside(parsed, verb)


def phrase_beside(parsed: Parsed, verb: Word) -> Word | None:
    """Return the head of the noun phrase directly before a verb, else of that behind it.

    Commas before the verb enclose an apposition: "the mayor, Sami Haddad, said".
    """
    words, before = parsed.tree.words, list[Word]()
    for word in reversed(words[max(0, verb.at - _LONGEST_PHRASE_WORDS) : verb.at]):
        comma = word.form == ","
        if parsed.quotation_of(word) or not (comma or word.upos in _OF_A_PHRASE):
            break
        before.append(word)
    if verb.at and words[verb.at - 1].form != ",":
        before = list(takewhile(lambda word: word.form != ",", before))
    found = _head_of(before)
    if found is None and verb.at and words[verb.at - 1].upos == "PUNCT":
        found = _head_of(takewhile(lambda word: word.upos in _OF_A_PHRASE, words[verb.at + 1 :]))
    return found


def _head_of(phrase: Iterable[Word]) -> Word | None:
    words = list(phrase)
    own = {word.at for word in words}
    heads = [word for word in words if word.upos in _NOMINAL and word.head not in own]
    return min(heads, key=lambda word: word.at, default=None)


def _of_the_verb_before(parsed: Parsed, participle: Word) -> Word | None:
    """Return the subject of the last verb before a participle that no quotation holds."""
    for word in reversed(parsed.tree.words[: participle.at]):
        if word.upos == "VERB" and parsed.quotation_of(word) is None:
            subject = parsed.subject(word)
            return None if subject is None or parsed.quotation_of(subject) else subject
    return None
