"""People whom "them" takes up: "dragged seven miners from a bus and executed them"."""

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.harmed import Harmed
from openinquest.extract.english.numbers import read_count
from openinquest.extract.english.people import Mention, group_of, names_people
from openinquest.model import Harm

_TOLD = frozenset({"VBD", "VBG"})


def counted_before(tree: Tree, pronoun: Word, frame: Harmed) -> Mention | None:
    """Return the people of a sentence whom a pronoun takes up as killed, None where none can be.

    They are the last who are counted before it, and did not do it themselves.
    """
    if frame.harm is not Harm.KILLED or frame.trigger.xpos not in _TOLD or frame.opened:
        return None
    if any(each.bare_relation == "nsubj" for each in tree.below(pronoun)):
        return None
    for people in reversed(tree.words[: pronoun.at]):
        numbers = tree.below(people, "nummod")
        if people.xpos != "NNS" or not numbers or not names_people(people.form):
            continue
        if people.bare_relation == "nsubj":
            return None
        count = read_count(numbers[0].form)
        if count is None or count.exact is None:
            return None
        words = " ".join(each.form for each in tree.words[numbers[0].at : people.at + 1])
        return Mention(people.start, people.end, count, group_of(words), people.form.lower())
    return None
