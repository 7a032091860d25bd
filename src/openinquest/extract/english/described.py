"""How a text describes people, so far as it tells one from another."""

from dataclasses import dataclass

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.people import Mention

_MALE = frozenset(
    {"man", "boy", "male", "father", "son", "brother", "husband", "uncle", "nephew", "grandfather",
     "grandson", "he", "him", "himself", "his", "men", "boys", "sons", "brothers", "policeman",
     "gunman", "boyfriend", "ex-husband", "stepfather", "schoolboy", "fisherman", "serviceman"}
)  # fmt: skip
_FEMALE = frozenset(
    {"woman", "girl", "female", "mother", "daughter", "sister", "wife", "aunt", "niece", "widow",
     "grandmother", "granddaughter", "she", "her", "herself", "women", "girls", "daughters",
     "sisters", "girlfriend", "ex-wife", "ex-girlfriend", "fiancee", "schoolgirl", "policewoman"}
)  # fmt: skip
_PRONOUNS = frozenset({"he", "him", "himself", "his", "she", "her", "herself"})
_FURTHER = frozenset({"another", "second", "third", "fourth", "fifth", "other", "others", "also",
                      "different", "additional", "further", "more"})  # fmt: skip
ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
            "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12}  # fmt: skip
"""To the words that put people in their place among those told of: which place."""
_ACCUSING = frozenset({"accuse", "arrest", "charge", "convict", "indict", "sentence", "suspect"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "both"})
_YOUNG = frozenset({"child", "baby", "infant", "toddler", "boy", "girl", "children", "babies",
                    "infants", "boys", "girls", "kids", "schoolboy", "schoolgirl"})  # fmt: skip
_GROWN = frozenset({"man", "woman", "men", "women", "mother", "father", "wife", "husband", "adult",
                    "adults"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Described:
    """What tells a person or a group from others; None and False where the words do not say.

    `noun` is the head noun in lower case; `known` marks people spoken of as
    already met ("the victim"), `further` those told from earlier ones
    ("a second man"), `place` their place among those told of (2 for "second"),
    `pronoun` those for whom a pronoun stands, `some_of` those that are part of
    others ("three of the victims"). `at` is where the head noun stands in the
    passage, None where that is unknown, `sentence` where its sentence begins,
    `doers` where those stand who did it to them, and `by` the words for these.
    `lives` marks those of whom the words say that they lived.
    """

    noun: str
    names: frozenset[str] = frozenset()
    age_years: int | None = None
    sex: str | None = None
    young: bool | None = None
    known: bool = False
    further: bool = False
    place: int | None = None
    pronoun: bool = False
    some_of: bool = False
    at: int | None = None
    sentence: int | None = None
    doers: frozenset[int] = frozenset()
    by: frozenset[str] = frozenset()
    lives: bool = False


def describe(tree: Tree, head: Word, mention: Mention) -> Described:
    """Return how a sentence describes the people under a head noun."""
    branch = [
        each
        for each in tree.within(head, without=("acl", "conj", "parataxis", "appos", "case", "nmod"))
        if each.at <= head.at
    ]
    lemmas = {each.form.lower() for each in branch}
    form = head.form.lower()
    return Described(
        noun=form,
        names=_names(head, mention),
        age_years=mention.age_years or _age(tree, head),
        sex=_sex(form, lemmas) or sex_of(mention.noun),
        young=young_of(form) if "young" not in lemmas else (form in _YOUNG or None),
        known=bool(lemmas & _KNOWN),
        further=(
            bool(lemmas & _FURTHER)
            and not _is_predicate(tree, head)
            and not _is_another_than_the_accused(tree, head, lemmas)
            and not _is_another_than_one(tree, head)
        )
        or _is_also(tree, head),
        place=next((ORDINALS[word] for word in sorted(lemmas & set(ORDINALS))), None),
        pronoun=form in _PRONOUNS,
        some_of=_is_some_of(tree, head),
    )


def _is_predicate(tree: Tree, head: Word) -> bool:
    """Return whether a noun only says what somebody is: "he was the third boy killed"."""
    return bool(tree.below(head, "cop")) and bool(tree.below(head, "nsubj"))


def _is_another_than_the_accused(tree: Tree, head: Word, words: set[str]) -> bool:
    """Return whether "another" tells from the doer: "a boy was charged with killing another"."""
    return "another" in words and any(
        each.lemma.lower() in _ACCUSING and tree.below(each, "nsubj")
        for each in tree.words[: head.at]
    )


def _is_another_than_one(tree: Tree, head: Word) -> bool:
    """Return whether "another" goes on with "one": "wounded one and killed another of his sons"."""
    return head.form.lower() == "another" and any(
        each.form.lower() == "one" and each.bare_relation == "obj" for each in tree.words[: head.at]
    )


def _is_also(tree: Tree, head: Word) -> bool:
    """Return whether what became of people became of others before: "a driver also died"."""
    verb = tree.head_of(head)
    return verb is not None and any(
        each.form.lower() == "also" for each in tree.below(verb, "advmod")
    )


def _is_some_of(tree: Tree, head: Word) -> bool:
    return (head.upos == "NUM" or head.form.lower() in {"some", "most", "several"}) and any(
        case.lemma == "of" for each in tree.below(head, "nmod") for case in tree.below(each, "case")
    )


def young_of(noun: str) -> bool | None:
    """Return whether a noun names children (True) or the grown (False), None for neither."""
    return True if noun in _YOUNG else False if noun in _GROWN else None


def sex_of(noun: str) -> str | None:
    """Return the sex that a noun or a pronoun says, None for none."""
    return _sex(noun.lower(), set())


def _sex(form: str, lemmas: set[str]) -> str | None:
    for words in ({form}, lemmas - _PRONOUNS):
        if words & _FEMALE:
            return "female"
        if words & _MALE:
            return "male"
    return None


def _names(head: Word, mention: Mention) -> frozenset[str]:
    name = mention.name or (head.form if head.upos == "PROPN" else "")
    return frozenset(part.strip(".,'’") for part in name.split() if len(part) > 2)


def _age(tree: Tree, head: Word) -> int | None:
    """Return the age in "a 23-year-old man", "John, 23,"; None if none is given."""
    near = tree.within(head, without=("acl", "conj", "parataxis", "case", "nmod"))
    for each in near:
        if not each.form.isdecimal() or len(each.form) > 2:
            continue
        after = [word.form.lower() for word in tree.words[each.at + 1 : each.at + 4]]
        year_old = any(word in {"year", "years", "yr"} for word in after)
        if year_old or each.bare_relation == "appos" or after[:1] in ([","], [")"]):
            return int(each.form)
    return None
