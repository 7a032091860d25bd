"""What a reporting verb takes as complement: one function a frame, in order of precedence.

What a passive takes stands in `passive_complements`.
"""

from collections.abc import Callable

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.contents import takes_up
from openinquest.extract.english.no_people import names_a_month
from openinquest.extract.english.owned_figures import FIGURES
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.reporting_verbs import Verb, verbs
from openinquest.extract.english.sources import inverted_subject
from openinquest.model import Commitment

Frame = Callable[[Parsed, Word, Verb], list[Word]]

_QUOTES = frozenset(['"', "''", "“", "”", "‘", "’"])
_TAKEN = frozenset({"life", "victim"})
# Set beside an object they are part of what is said: "condemned them for it", "defended it as".
_GROUNDS = frozenset(["for", "of", "as", "against", "over", "about", "to", "from"])
# What these want done is somebody's doing: "urged him to resign".
_CALL_UPON = frozenset(["urge", "ask", "beg", "implore", "exhort", "order", "request"])
_RELATIVE = frozenset(["who", "which", "that"])
_INSIDE_A_CLAUSE = frozenset(["conj", "nmod", "nsubj", "obl", "obj"])
_CLAUSE_OPENERS = frozenset(["that", "whether"])
_COUNTED_WORDS = (
    "toll number count figure total tally dead death casualty fatality victim body wounded injured "
    "loss people person civilian child woman man incident strike attack raid case"
)
COUNTED = frozenset(_COUNTED_WORDS.split())
_ASK = frozenset(["ask", "wonder", "inquire", "enquire", "query", "question"])
# These take no clause, so that none beside them is theirs: "as he spoke, it fell".
NO_CLAUSE = frozenset(
    ["speak", "talk", "refer", "allude", "go on", "weigh in", "register", "count"]
)
_TIMES_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday night morning evening afternoon "
    "occasion day week month year time"
)
_TIMES = frozenset(_TIMES_WORDS.split())
_NAMED = frozenset(["named", "identified", "quoted"])  # "asked not to be named" says nothing
_REACH_WORDS = 12  # how far behind its verb a clause still is the verb's own


def _clause(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "said that X", "X, he said" and "in May, he said, X"."""
    tree = parsed.tree
    clauses = tree.below(word, "ccomp")
    if not clauses and verb.reading.lemma in _ASK:
        clauses = [each for each in tree.below(word, "advcl") if "if" in parsed.openers(each)]
    if not clauses:
        return []
    return [*_led_in(parsed, word, clauses), *_lost_subject(parsed, word, clauses[0]), *clauses]


def _lost_subject(parsed: Parsed, word: Word, clause: Word) -> list[Word]:
    """Return the subject of a clause where the tree hung it on the cue."""
    if parsed.subject(clause) is not None:
        return []
    first, own = parsed.edges(clause)[0], parsed.subject(word)
    return [
        each
        for each in parsed.tree.below(word, "obj", "nsubj")
        if each is not own
        and parsed.edges(each)[1] < first
        and each.at != word.at - 1
        and _only_marks_between(parsed, parsed.edges(each)[1], first)
    ]


def _only_marks_between(parsed: Parsed, last: int, first: int) -> bool:
    return all(word.upos == "PUNCT" for word in parsed.tree.words[last + 1 : first])


def _led_in(parsed: Parsed, word: Word, clauses: list[Word]) -> list[Word]:
    """Return what opens a statement that its cue interrupts."""
    tree, subject = parsed.tree, parsed.subject(word)
    first = min(parsed.edges(clause)[0] for clause in clauses)
    if subject is None or not subject.at < word.at < first or tree.words[first - 1].form != ",":
        return []
    return [
        branch
        for branch in tree.below(word, "advcl", "obl", "advmod", "nmod", "discourse")
        if branch.at < subject.at
        and tree.words[parsed.edges(branch)[1] + 1].form in {",", *_QUOTES}
    ]


def _comment(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "X, he said, Y", "X, the ministry announced on Monday" and "as he said, X"."""
    tree, head = parsed.tree, parsed.tree.head_of(word)
    if head is None or word.relation not in {"parataxis", "advcl", "conj", "acl", "acl:relcl"}:
        return []
    subject = parsed.subject(word) or inverted_subject(parsed, word)
    if subject is None or subject.lemma in _RELATIVE or verb.reading.lemma in NO_CLAUSE:
        return []
    if verb.reading.commitment is Commitment.RELAYS and word.xpos == "VBG":
        return []  # "the mayor, citing firemen, said X": they are behind the mayor, if anything
    held = [each for each in tree.below(word, "obj", "xcomp", "cc") if each is not subject]
    if any(each.lemma != "it" for each in held):
        return []
    opened = parsed.openers(word) | {
        each.lemma for each in tree.below(word, "advmod") if each.lemma == "as"
    }
    first = parsed.edges(word)[0]
    set_apart = first > 0 and tree.words[first - 1].form in {",", *_QUOTES}
    plain = not opened and (set_apart or word.relation == "parataxis")
    if not plain and not (word.relation == "advcl" and opened == {"as"}):
        return []
    while head.bare_relation in _INSIDE_A_CLAUSE and head.at < word.at:
        above = tree.head_of(head)
        if above is None:
            break
        head = above
    return [head]


def _named_as(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "described it as a raid", "called it a raid" and "quoted him as saying"."""
    tree = parsed.tree
    itself = any(each.lemma.endswith(("self", "selves")) for each in tree.below(word, "obj"))
    if "as" not in verb.takes or itself:
        return []
    named = [each for each in tree.below(word, "xcomp") if "to" not in parsed.openers(each)]
    named += [each for each in tree.below(word, "obl", "advcl") if "as" in parsed.openers(each)]
    return [*tree.below(word, "obj"), *named, *_grounds(parsed, word)] if named else []


def _infinitive(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "vowed to rebuild" and "urged him to resign"."""
    tree = parsed.tree
    opened = [
        each
        for each in tree.below(word, "xcomp")
        if "to" in parsed.openers(each) and each.form not in _NAMED
    ]
    if "infinitive" not in verb.takes or not opened:
        return []
    called = tree.below(word, "obj", "iobj") if verb.reading.lemma in _CALL_UPON else []
    return [*called, *opened]


def _number(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "counted 40 dead" and "put the toll at 40"."""
    tree = parsed.tree
    objects = tree.below(word, "obj") or [
        each for each in tree.below(word, "xcomp") if tree.below(each, "nummod")
    ]
    if "number" not in verb.takes or not objects:
        return []
    counted = [*objects, *_state(parsed, word, objects)]
    words = [each for part in counted for each in tree.within(part)]
    behind = [each for each in tree.within(word) if each.at > word.at and each.upos == "NUM"]
    to = {"at", "to"} if "revised" in verb.takes else {"at"}
    ends = [*behind, *(head for each in behind if (head := tree.head_of(each)))]  # "at 40 dead"
    at = [each for each in ends if to & parsed.openers(each)]  # "put it higher, at 40"
    numbers = [each for each in words if each.upos == "NUM"]
    itself = bool(at) and words[0].form.lower() == "it"  # "put it at six"
    bare = verb.reading.lemma in {"count", "tally"} and objects[0].upos == "NUM"
    if not (itself or bare or any({each.lemma, each.form.lower()} & COUNTED for each in words)):
        return []
    if not at and (not numbers or verb.reading.lemma == "put" or "revised" in verb.takes):
        return []
    return [*counted, *at, *_dated(parsed, word, counted)]


def figure(parsed: Parsed, word: Word) -> list[Word]:
    """Read "gave a lower figure of 40"."""
    return [
        each
        for each in parsed.tree.below(word, "obj")
        if each.form.lower() in FIGURES
        and any(inner.upos == "NUM" for inner in parsed.tree.within(each))
    ]


def _dated(parsed: Parsed, word: Word, said: list[Word]) -> list[Word]:
    """Return the date behind what is said: "spoke of deaths on May 17" dates the deaths."""
    end = max(parsed.edges(each)[1] for each in said)
    return [
        each
        for each in parsed.tree.below(word, "obl")
        if parsed.edges(each)[0] == end + 1
        and any(names_a_month(inner) for inner in parsed.tree.within(each))
    ]


def _state(parsed: Parsed, word: Word, counted: list[Word]) -> list[Word]:
    """Return what says of those counted that they are dead, where it hangs on the verb."""
    end = max(parsed.edges(each)[1] for each in counted)
    return [
        each
        for each in parsed.tree.below(word, "advcl", "xcomp", "obl")
        if each.at == end + 1 and not parsed.openers(each)
    ]


def _object(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "denied a role", "accused them of lying" and "condemned them for it"."""
    tree = parsed.tree
    objects = tree.below(word, "obj") or tree.below(word, "iobj")
    if not objects:
        return taken_up(parsed, word, verb)
    if "object" not in verb.takes or inverted_subject(parsed, word):
        return []
    if word.lemma == "claim" and objects[0].lemma.lower() in _TAKEN:
        return []  # "the shelling claimed the lives of three"
    if verb.reading.commitment is Commitment.RELAYS:  # "quoted the mayor, who said X"
        return [*objects, *(each for held in objects for each in tree.below(held, "appos", "acl"))]
    about = by_preposition(parsed, word, verb)
    grounds = {each.at: each for each in (*about, *_grounds(parsed, word))}.values()
    return [*objects, *grounds, *_dated(parsed, word, [*objects, *grounds])]


def taken_up(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read the noun of "X, a claim the army denied" and "X, an allegation denied by the army"."""
    head = parsed.tree.head_of(word)
    if head is None or "object" not in verb.takes or not takes_up(parsed, head):
        return []
    return [head]


def responsibility(parsed: Parsed, word: Word) -> list[Word]:
    """Return what "took responsibility for the raid" says; nothing for other objects."""
    tree = parsed.tree
    taken = [each for each in tree.below(word, "obj") if each.lemma == "responsibility"]
    return [*taken, *_grounds(parsed, word)] if taken else []


def _grounds(parsed: Parsed, word: Word) -> list[Word]:
    return [
        each
        for each in parsed.tree.below(word, "obl", "advcl", "xcomp")
        if each.at > word.at
        and _GROUNDS & parsed.openers(each)
        and parsed.mark_before(parsed.edges(each)[0]) != ","
    ]


def _gerund(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "suggested closing the road" and "denied having closed it"."""
    tree = parsed.tree
    said = [
        each
        for each in tree.below(word, "xcomp")
        if "VBG" in {each.xpos, *(helper.xpos for helper in tree.below(each, "aux"))}
    ]
    return said if "quote" in verb.takes and verb.reading.lemma != "continue" else []


def _about(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read "warned of a raid", "spoke of 40 dead", "called on them to stop"."""
    about = by_preposition(parsed, word, verb)
    if not about or (verb.reading.lemma == "refer" and parsed.tree.below(word, "obj")):
        return []
    if verb.reading.lemma == "call":
        return [*about, *_grounds(parsed, word)]
    said = [*about, *_state(parsed, word, about)]
    return [*said, *_dated(parsed, word, said)]


def by_preposition(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Return what a verb takes behind one of its prepositions: "warned of a raid"."""
    return [
        each
        for each in parsed.tree.below(word, "obl", "advcl")
        if each.lemma.lower() not in _TIMES
        and any(f"+{opener}" in verb.takes for opener in parsed.openers(each))
    ]


def strayed(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read a clause that stands where the verb's own should, but hangs elsewhere in the tree."""
    tree = parsed.tree
    if verb.reading.lemma in NO_CLAUSE:
        return []
    for other in tree.words[word.at + 1 : word.at + 1 + _REACH_WORDS]:
        if other.lemma in _CLAUSE_OPENERS and _opens_a_clause(parsed, word, other):
            head = tree.head_of(other)
            return [head] if head is not None and head.at > other.at else []
        if other.upos in {"VERB", "AUX"} or other.form in {":", ";"}:
            break
    for branch in tree.below(word, "conj", "parataxis", "dep"):
        first = parsed.edges(branch)[0]
        joined = tree.below(branch, "cc")
        behind = branch.at > word.at and parsed.subject(branch) is not None
        if behind and (not joined or (joined[0].at > first and tree.words[first - 1].form != ",")):
            return [branch]
    return _of_the_relative(parsed, word)


def _opens_a_clause(parsed: Parsed, verb: Word, that: Word) -> bool:
    """Return whether "that" opens a clause, also where the tree reads "the letter that he ..."."""
    if that.relation == "mark":
        return True
    tree, head = parsed.tree, parsed.tree.head_of(that)
    behind = tree.words[that.at + 1 : that.at + 2]
    if head is None or not behind or behind[0].upos in {"VERB", "AUX"} or tree.below(verb, "obj"):
        return False
    return head.upos in {"VERB", "AUX"} or parsed.subject(head) is not None


def _of_the_relative(parsed: Parsed, word: Word) -> list[Word]:
    """Read "a house that the army says was empty": the clause goes on behind its cue."""
    behind = parsed.tree.words[word.at + 1 : word.at + 2]
    if word.bare_relation != "acl" or not behind or behind[0].upos not in {"VERB", "AUX"}:
        return []
    head = parsed.tree.head_of(behind[0]) if behind[0].upos == "AUX" else behind[0]
    return [head] if head is not None and head.at > word.at else []


def _shared(parsed: Parsed, word: Word, verb: Verb) -> list[Word]:
    """Read the first verb of "would neither confirm nor deny that X"."""
    for other in parsed.tree.below(word, "conj"):
        if other.form.lower() in verbs() and parsed.subject(other) is None:
            return parsed.tree.below(other, "ccomp")
    return []


# The rule's name and the frame; the first that finds something holds.
ACTIVE: tuple[tuple[str, Frame], ...] = (
    ("said_that", _clause),
    ("comment", _comment),
    ("named_as", _named_as),
    ("infinitive", _infinitive),
    ("number", _number),
    ("object", _object),
    ("gerund", _gerund),
    ("about", _about),
    ("strayed", strayed),
    ("shared", _shared),
)
