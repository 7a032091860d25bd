"""What a sentence denies by its tree."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import case_of, is_verb_of, word_at

# "Before ...", "responsibility for ...": what stands behind is taken as known.
_ASIDE = AnyCase(
    r"\b(?:before|after|when|while|since|where|which|as)\b[^,;:]*$|"
    r"\b(?:responsibility|involvement|role|part|knowledge|hand|account|version|explanation|findings?|"
    r"blame)\s+(?:for|of|in|about)\b[^,;:]*$"
)
_NOT = frozenset({"not", "n't", "never", "n’t", "hardly", "nowhere"})
_NO = frozenset({"no", "neither", "nor"})
_NOBODY = frozenset({"none", "nobody", "nothing", "neither"})
_LACK = frozenset({"lack", "absence"})
# "It is untrue that it was hit" denies without a "not".
_UNTRUE = frozenset({"untrue", "false", "unlikely", "impossible"})
_INSTEAD = frozenset({"without", "instead", "rather"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_SUBJECT_PRONOUNS = frozenset({"which", "that", "who"})
MODALS = frozenset({"would", "should", "will", "shall", "'ll", "’ll"})
# What follows these is told as known: it stands whatever is denied beside it.
_ASIDES = frozenset(
    {"after", "before", "since", "until", "despite", "following", "when", "while", "as", "where",
     "although", "though", "because", "once", "given", "over", "than"}
)  # fmt: skip
# "No sign of a strike" denies it; "no suspect in a strike" does not.
_TRACES = frozenset(
    {"sign", "trace", "evidence", "indication", "proof", "possibility", "chance", "truth"}
)
# "Did not find that it was hit" denies it; "did not say that it was hit" does not.
_FINDINGS = _TRACES | frozenset(
    {"see", "find", "believe", "think", "show", "indicate", "suggest", "suspect", "detect",
     "observe", "appear", "seem", "mean", "prove", "hold", "consider", "true", "case", "likely",
     "possible", "plausible", "conceivable", "false", "untrue", "unlikely", "impossible"}
)  # fmt: skip
# Verbs whose denial denies what they do: "flew no strikes".
_DONE = frozenset(
    {"carry", "conduct", "launch", "fly", "perform", "stage", "mount", "undertake", "execute",
     "make", "have", "use", "drop", "fire", "take", "give", "be", "commit", "plant", "lay", "place",
     "hide", "store", "keep", "find", "see", "hear", "detonate", "order", "cause", "need", "rule",
     "pay", "offer", "receive", "leave"}
)  # fmt: skip
_OCCURS = frozenset({"happen", "occur", "take", "be", "exist", "come", "go", "follow", "cause"})
_STRUCK = frozenset(
    {"hit", "strike", "target", "bomb", "shell", "attack", "destroy", "damage", "kill", "cause",
     "injure", "wound", "come", "be", "die", "collapse", "level", "flatten", "result"}
)  # fmt: skip
_HARM = frozenset({"kill", "injure", "wound", "hurt", "harm", "die"})
# What these lead to was done: "went on to hit", "was used to hit", "managed to hit".
_DOES = frozenset(
    {"begin", "continue", "go", "happen", "help", "manage", "proceed", "return", "start", "use"}
)  # fmt: skip
# "The third strike to kill a child": it did.
_IN_A_ROW = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "last", "latest", "only", "deadliest"}
)
_STEPS = frozenset({"ccomp", "xcomp", "conj"})
_OWN = frozenset({"nsubj", "obj"})  # of the clause that tells of them
_ASKED = frozenset({"WRB", "WP", "WDT"})


def ends_in_an_aside(before: str) -> bool:
    """Return whether the words of a sentence up to a point open what is taken as known there."""
    return _ASIDE.search(before) is not None


def is_denied(tree: Tree, word: Word, cue: Word | None = None) -> bool:
    """Return whether a sentence says of what a word tells that it is not so.

    Negations are followed from the word upwards, as far as they reach: into
    "no sign of", not into a clause of time, nor out of what somebody is quoted
    to say, nor into "the raid, which killed nine", told as known. A verb of
    denial is left to whoever knows the speaker, as is what stands over `cue`.
    """
    count = negates(tree, word, None)
    while True:
        head = tree.head_of(word)
        if head is None or head is cue or not _reaches_into(tree, word, head):
            return count % 2 == 1
        count += negates(tree, head, word)
        word = head


def is_told_as_known(tree: Tree, noun: Word) -> bool:
    """Return whether a noun is told of as something that was: "the raid that killed nine".

    "The raid that was alleged" and "a raid that killed nine" may not have been.
    """
    return any(
        _tells_what_was(tree, clause) and (is_definite(tree, noun) or _is_added(tree, clause))
        for clause in tree.below(noun, "acl:relcl")
    )


def is_definite(tree: Tree, noun: Word) -> bool:
    """Return whether a noun names what is known already: "the raid", "its raid", "those raids"."""
    determiners = {each.lemma.lower() for each in tree.below(noun, "det")}
    return bool(determiners & _DEFINITE or tree.below(noun, "nmod:poss"))


def _tells_what_was(tree: Tree, clause: Word) -> bool:
    """Return whether a relative clause tells what its noun did: not "that was alleged to be"."""
    helpers = {each.xpos for each in tree.below(clause, "aux")}
    subjects = {each.lemma.lower() for each in tree.below(clause, "nsubj")}
    passive = bool(tree.below(clause, "nsubj:pass"))
    in_it = any(each.xpos in _ASKED for each in tree.below(clause, "obl", "advmod"))
    does = bool(subjects & _SUBJECT_PRONOUNS) and not passive
    return "MD" not in helpers and (does or in_it)


def _is_added(tree: Tree, clause: Word) -> bool:
    """Return whether a relative clause only adds to a sentence: ", which killed nine"."""
    first = tree.within(clause)[0]
    return first.upos == "PUNCT" or (first.at > 0 and tree.words[first.at - 1].form == ",")


def _is_beside(tree: Tree, noun: Word, clause: Word) -> bool:
    """Return whether no other noun stands before a relative clause, to which it may belong.

    "No comment on a raid in which nine died" is read as a comment in which they died.
    """
    before = tree.words[max(0, tree.within(clause)[0].at - 1)]
    return before is noun or before.upos not in {"NOUN", "PROPN"} or before.at < noun.at


def negates(tree: Tree, word: Word, reached_from: Word | None) -> int:
    """Return how often a word is denied by itself ("untrue") and by what hangs on it ("not").

    The branch that one comes from is left out: it is done.
    """
    lemma = word.lemma.lower()
    of_itself = lemma in _LACK | _UNTRUE or _is_ruled_out(tree, word)
    relation = reached_from.bare_relation if reached_from is not None else ""
    # "No miller was killed in the raid": there was a raid.
    beside = relation == "nsubj" or (relation == "obl" and is_verb_of(word, _HARM))
    others = [
        each
        for each in tree.below(word)
        if each is not reached_from and not (beside and each.bare_relation == "nsubj")
    ]
    return of_itself + any(is_negation(tree, each) for each in others)


def is_negation(tree: Tree, word: Word) -> bool:
    """Return whether a word denies the one that it hangs on: not in "not only", "or not"."""
    relation, lemma = word.bare_relation, word.lemma.lower()
    if relation == "advmod" and lemma in _NOT:
        return not _is_not_only(tree, word) and not _is_of_two(tree, word)
    if relation in {"case", "mark", "cc"} and lemma in _INSTEAD:
        return True  # "by shelling rather than an air strike"
    if relation in {"det", "cc", "advmod"}:
        return lemma in _NO
    return relation == "nsubj" and _is_nobody(tree, word) and not _is_second(tree, word)


def _is_second(tree: Tree, subject: Word) -> bool:
    """Return whether a verb has a subject before another: "homes were damaged, none badly"."""
    head = tree.head_of(subject)
    subjects = tree.below(head, "nsubj", "nsubj:pass") if head is not None else ()
    return any(each.at < subject.at for each in subjects)


def _is_of_two(tree: Tree, negation: Word) -> bool:
    """Return whether a "not" only names the other of two: "more likely than not"."""
    return negation.at > 0 and tree.words[negation.at - 1].lemma.lower() in {"than", "or"}


def _is_nobody(tree: Tree, subject: Word) -> bool:
    """Return whether a subject is nobody: "no aircraft", "none of them", not "nothing but"."""
    if subject.lemma.lower() in _NOBODY:
        return not any(each.lemma == "but" for each in tree.within(subject))
    return any(each.lemma.lower() in _NO for each in tree.below(subject, "det", "cc"))


def _is_ruled_out(tree: Tree, word: Word) -> bool:
    return is_verb_of(word, {"rule"}) and any(each.lemma == "out" for each in tree.below(word))


def _is_not_only(tree: Tree, negation: Word) -> bool:
    after = tree.words[negation.at + 1 : negation.at + 2]
    return bool(after) and after[0].lemma.lower() in {"only", "just", "merely", "simply", "but"}


def _reaches_into(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether what is denied of a head is denied of the word under it.

    "No sign of a strike" and "no strike took place" deny the strike, "the
    strike did not kill" and "did not comment on the strike" do not.
    """
    relation, lemma = word.bare_relation, head.lemma.lower()
    if word.relation == "acl:relcl":
        added = _is_added(tree, word) or not _is_beside(tree, head, word)
        return not added and not is_told_as_known(tree, head)
    if is_told_as_known(tree, word):
        return False
    if _is_measured(tree, word, head) or _is_of_nothing(tree, word, head):
        return True
    if relation in {"ccomp", "csubj", "acl"}:
        return finds(tree, head) and case_of(tree, word) != "whether"
    if relation == "conj":
        joined = {each.lemma.lower() for each in tree.below(word, "cc")}
        alike = word.upos in {"NOUN", "PROPN"} and lemma not in _LACK
        # "Nor" denies what it joins of itself: "did not fire, nor did it bomb"
        return not joined & {"but", "nor"} and ("or" in joined or alike)
    if relation == "nmod":
        return lemma in _TRACES | _LACK and case_of(tree, word) not in _ASIDES
    if relation == "nsubj":
        passive = word.relation == "nsubj:pass" and is_verb_of(head, _DONE)
        if is_definite(tree, word) and tree.below(head, "obl:agent"):
            return False  # "the raid was not carried out by the army": by whom else?
        return passive or is_verb_of(head, _OCCURS) or head.upos not in {"VERB", "AUX"}
    if relation == "obj":
        return lemma in _FINDINGS or is_verb_of(head, _DONE)
    if relation == "obl":
        of_a_strike = is_verb_of(head, _STRUCK) and case_of(tree, word) not in _ASIDES
        return of_a_strike and not tree.below(word, "acl:relcl")
    return relation in {"xcomp", "compound", "amod", "aux", "cop", "root", "nummod", "det", "flat"}


def _is_of_nothing(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether a word tells more of what was not there: "there was no blast from within"."""
    if word.bare_relation not in {"obl", "advmod", "nmod"} or case_of(tree, word) in _ASIDES:
        return False
    if is_definite(tree, word) or tree.below(word, "acl:relcl"):
        return False
    there = head if word.bare_relation != "nmod" else tree.head_of(head)
    return there is not None and bool(tree.below(there, "expl"))


def finds(tree: Tree, word: Word) -> bool:
    """Return whether a word denies what it is about where it is denied: "find", not "say"."""
    return word.lemma.lower() in _FINDINGS or _is_ruled_out(tree, word)


def _is_measured(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether a clause is what something was enough for: "not enough to level a block"."""
    if word.bare_relation not in {"acl", "advcl", "xcomp"} or case_of(tree, word) != "to":
        return False
    near = tree.words[max(0, head.at - 3) : word.at]
    return any(each.lemma.lower() in {"enough", "sufficient", "capable"} for each in near)


def is_left_open(tree: Tree, cue: tuple[int, int], words: tuple[int, int]) -> bool:
    """Return whether words are just what a cue is about, so that they fall with it.

    Of "did not say that 12 died" and "asked whether 12 died" the deaths are;
    of "did not say how 12 died" and "urged an inquiry into the raid that killed 12"
    they are taken as known.
    """
    verb, word = word_at(tree, *cue), word_at(tree, *words)
    while verb is not None and word is not None and word is not verb:
        if tree.within(word)[0].xpos in _ASKED:
            return False
        head = tree.head_of(word)
        supposed = word.relation == "advcl" and case_of(tree, word) in {"if", "whether"}
        where = word.bare_relation == "obl" and head is not verb  # "had died in the raid"
        if word.bare_relation not in _STEPS | _OWN and not (supposed or where):
            return False
        word = head
    return verb is not None and word is verb


def is_not_told_whether(tree: Tree, cue: tuple[int, int], words: tuple[int, int]) -> bool:
    """Return whether a "not" leaves open what words ask: "did not indicate whether 12 died"."""
    verb, word = word_at(tree, *cue), word_at(tree, *words)
    if verb is None or word is None or not negates(tree, verb, None):
        return False
    return any(
        case_of(tree, each) == "whether" and tree.head_of(each) is verb
        for each in (word, *tree.above(word))
    )


def is_still_to_do(tree: Tree, verb: Word) -> bool:
    """Return whether a verb tells what may be done: "would strike", "came to strike".

    "Did strike", "went on to strike" and "was used to strike" tell what was done, and so
    does the perfect: "is said to have struck".
    """
    helpers = {each.lemma.lower() for each in tree.below(verb, "aux")}
    if verb.xpos == "VBN":  # "should be shot", but "he'd been shot"
        had_been = any(each.form.lower() == "been" for each in tree.below(verb, "aux:pass", "aux"))
        return bool(helpers & MODALS) and "have" not in helpers and not had_been
    if verb.xpos != "VB":
        return False
    if helpers:
        return not helpers & {"do", "have"}
    head = tree.head_of(verb)
    if not any(each.lemma == "to" for each in tree.below(verb, "mark")):
        return False  # "saw him kill four", "bandits kill four"
    if head is None or verb.bare_relation == "csubj":
        return bool(tree.below(verb, "cop"))
    one_of_a_row = any(each.lemma in _IN_A_ROW for each in tree.below(head, "amod"))
    return head.lemma.lower() not in _DOES and not one_of_a_row
