"""Bodies whose members came to harm, and as whom their members are counted."""

from collections.abc import Iterator, Sequence

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.wording import is_definite
from openinquest.extract.arabic.words import UNITS
from openinquest.model import Group

_NOT_FIGHTING = (
    (Group.AID_WORKERS,
     "الدفاع المدني|دفاع مدني|الخوذ البيضاء|خوذ بيضاء|أصحاب الخوذ البيضاء|الإطفاء|إطفاء|الإنقاذ|"
     "إنقاذ|الإغاثة|إغاثة|الأونروا|البحث والإنقاذ"),
    (Group.MEDICS,
     "الهلال الأحمر|هلال أحمر|الصليب الأحمر|صليب أحمر|الإسعاف|إسعاف|الطبية|الطبي|التمريض"),
    (Group.POLICE,
     "الشرطة|شرطة|شرطة المرور|الأمن الداخلي|أمن داخلي|الأسايش|الآسايش|أسايش"),
    (Group.SECURITY_FORCES,
     "حماية|الحماية|تأمين|حراسة|الحراسة"),
)  # fmt: skip
_BODIES: tuple[tuple[tuple[str, ...], Group], ...] = tuple(
    (tuple(body.split()), group)
    for group, bodies in _NOT_FIGHTING
    for body in fold(bodies).text.split("|")
)
_LINKS = folded_words(
    "من في بين صفوف عناصر أفراد رجال فرق فريق طواقم طاقم كوادر الطواقم الطاقم الكوادر الكادر كادر "
    "جهاز قوى منظمة جمعية"
) | frozenset('"“«')
_BEGIN = folded_words("من في بين فرق فريق طواقم طاقم كوادر كادر قوى")
_REACH = 4
"""Words from the first that leads to a body to its name."""


def body_at(words: Sequence[str], at: int) -> tuple[Group, int] | None:
    """Return as whom members of a body count, and where its name ends; None where none is named.

    The name begins with the word or is led to by it: "in the ranks of", "of the crews of".
    Members of two bodies that count otherwise are `Group.ALL`.
    """
    found = _one_body_at(words, at)
    if found is None:
        return None
    group, last = found
    joint = words[last] if last < len(words) else ""
    other = _one_body_at((joint[1:], *words[last + 1 : last + 4]), 0) if joint[:1] == "و" else None
    return (group if other is None or other[0] is group else Group.ALL), last


def _one_body_at(words: Sequence[str], at: int) -> tuple[Group, int] | None:
    if words[at] not in _BEGIN and not any(_named(words, at)) and words[at] not in UNITS:
        return None
    for place in range(at, min(at + _REACH, len(words))):
        named = next(_named(words, place), None)
        if named is not None:
            within = words[at] == "في" and not is_definite(words[place])
            return None if within else named  # "three in rescuing others"
        if words[place] in UNITS:
            behind = next(_named(words, place + 1), None) if place + 1 < len(words) else None
            if behind is None or behind[0] is Group.SECURITY_FORCES:  # "the units for protection"
                return Group.COMBATANTS, place + 1
            return behind
        if words[place] not in _LINKS:
            return None
    return None


def _named(words: Sequence[str], at: int) -> Iterator[tuple[Group, int]]:
    """Yield the bodies of those who do not fight whose names begin with a word."""
    word = words[at]
    first = "ال" + word[2:] if word.startswith("لل") else word
    for body, group in _BODIES:
        if first == body[0] and tuple(words[at + 1 : at + len(body)]) == body[1:]:
            yield group, at + len(body)
