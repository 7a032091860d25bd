"""What stretch of events a word of harm belongs to, by the tree of its sentence."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.arguments import case_of
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.war_tolls import is_of_a_war
from openinquest.model import Scope

_DEEDS = frozenset(
    {"attack", "bombing", "massacre", "siege", "blast", "explosion", "raid", "strike", "shooting",
     "assault", "ambush", "killing", "it", "this", "scene"}
)  # fmt: skip
_RECALLS = frozenset({"recall", "evoke", "echo", "resemble", "reminiscent"})
_BRINGS = frozenset({"bring", "revive", "stir", "evoke"})
_REVENGE = frozenset({"retaliation", "revenge", "reprisal", "retaliate", "avenge"})
_PERIODS = frozenset({"week", "month", "year", "decade"})
_DAYS = frozenset({"day", "hour"})
_COMES = frozenset({"come", "follow"})


def scope_of_harm(tree: Tree, frame: Harmed) -> Scope:
    """Return what stretch of events a word of harm belongs to, by what stands over it."""
    if _was_before(tree, frame) or _is_paid_back(tree, frame) or _is_recalled(tree, frame):
        return Scope.OTHER
    wider = is_of_a_war(tree, frame.trigger) or _is_a_general_remark(tree, frame)
    return Scope.TOTAL if wider else Scope.INCIDENT


def _is_paid_back(tree: Tree, frame: Harmed) -> bool:
    """Return whether deaths are what others take revenge for: "in retaliation for the killing"."""
    return frame.rule == "toll.death_of" and any(
        each.lemma.lower() in _REVENGE for each in tree.above(frame.trigger)
    )


def _is_recalled(tree: Tree, frame: Harmed) -> bool:
    """Return whether harm is told of a deed that another brings to mind, or that was the last.

    "The raid recalled the bombing in which 13 died", "the worst since an attack in which 61
    died"; whoever was there recalls the deed that is told of.
    """
    over_it = (frame.trigger, *tree.above(frame.trigger))
    clause = next((each for each in over_it if each.relation == "acl:relcl"), None)
    deed = None if clause is None else tree.head_of(clause)
    over = None if deed is None else tree.head_of(deed)
    if deed is None or over is None:
        return False
    if case_of(tree, deed) in {"since", "unlike", "like"}:
        return True
    if over.lemma.lower() == "memory":
        brings = tree.head_of(over)
        return brings is not None and brings.lemma.lower() in _BRINGS
    by = {each.lemma.lower() for each in tree.below(over, "nsubj")}
    return over.lemma.lower() in _RECALLS and bool(by & _DEEDS)


def _is_a_general_remark(tree: Tree, frame: Harmed) -> bool:
    """Return whether words speak of such harm at large: "videos of men being shot", "killings of".

    No number and no article stands with the people, and the harm goes on, is many, or is what
    some deed does ("a raid that harms civilians").
    """
    people, word = frame.people, frame.trigger
    if people.xpos != "NNS" or tree.below(people, "det", "nummod", "nmod:poss"):
        return False
    goes_on = any(each.form.lower() == "being" for each in tree.below(word, "aux"))
    deeds = word.xpos == "NNS" and frame.rule in {"toll.death_of", "toll.shooting_of"}
    return goes_on or _is_of_a_kind(tree, word) or (deeds and not tree.below(word, "det", "nummod"))


def _is_of_a_kind(tree: Tree, verb: Word) -> bool:
    """Return whether a verb tells of what deeds of a kind do: "a raid that harms civilians"."""
    clause: Word | None = verb
    while clause is not None and clause.bare_relation == "conj":
        clause = tree.head_of(clause)
    in_general = verb.xpos in {"VBZ", "VBP"} and not tree.below(verb, "aux")
    return in_general and clause is not None and clause.relation == "acl:relcl"


def _was_before(tree: Tree, frame: Harmed) -> bool:
    """Return whether harm is told of as the last before: "the worst since a bomb killed 60"."""
    return any(_is_of_before(tree, over) for over in (frame.trigger, *tree.above(frame.trigger)))


def _is_of_before(tree: Tree, told: Word) -> bool:
    """Return whether a clause or its subject stands behind "since" or "a month after".

    Days after their wounds people die; but what "comes two days after" others died is no death.
    """
    clause = told.bare_relation == "advcl"
    first = tree.within(told)[0]
    if clause and first.form.lower() == "since":
        return True
    head = tree.head_of(told)
    comes = head is not None and head.lemma.lower() in _COMES
    periods = _PERIODS | _DAYS if comes else _PERIODS
    joints = [first, *tree.below(told, "case", "mark")] if clause or comes else []
    return any(
        each.form.lower() == "after"
        and each.at > 0
        and tree.words[each.at - 1].form.lower().removesuffix("s") in periods
        for each in joints
    )
