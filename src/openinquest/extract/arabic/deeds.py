"""Whom a deed or a verb of harm befell, as the words about it tell."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.arabic.agents import befallen_by
from openinquest.extract.arabic.amounts import MOST_PEOPLE, amount_at, bounded_behind
from openinquest.extract.arabic.bodies import body_at
from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.one_by_one import named_one_by_one
from openinquest.extract.arabic.people import TENS_OF, THEIR, People, joined, people_at
from openinquest.extract.arabic.scopes import ATTACKS
from openinquest.extract.arabic.wording import (
    STOPS,
    Words,
    head_of,
    is_definite,
    noun_of,
    one_of,
)
from openinquest.extract.arabic.words import AGENTS, BEHIND
from openinquest.model import UNNUMBERED, Count, Group, Harm

_FILLERS = AGENTS | folded_words(
    "كل من ما كلا اليوم أمس صباح مساء فجر ليلة في على إثر أول عن الحياة فيها فيه بها خلالها "
    "إثرها إثره خلاله نتيجتها نتيجته معه معها بسببه بسببها جراءها جراءه"
)
_LEADS_ON = folded_words(
    "في إثر جراء نتيجة بينهم من على خلال بجروح بجراح بغارة بقصف بانفجار عندما بعد قرب شمال جنوب "
    "شرق غرب اليوم جميعهم معظمهم أغلبهم بينهن هم على أمس آخرين آخرون بالغارة بالقصف إثر بسبب و"
)
_FAMILY = folded_words("عائلة أسرة عائلته عائلتها")
_COMES_TO = folded_words("من وعددهم عددهم قوامها")
_TWO = folded_words("اثنين اثنان اثنتين اثنتان")
_OTHERS = folded_words("آخر آخرين آخرون أخرى أخريات آخران ثالث رابع خامس")
Read = list[tuple[People, Harm, str]]
_LIVES = folded_words("بحياة بأرواح أرواح")
_TAKEN = folded_words(
    "أودى أودت يودي تودي أودوا إيداء حصد حصدت يحصد تحصد حصاد أزهق أزهقت إزهاق يزهق تزهق خطف خطفت "
    "يخطف تخطف كلف كلفت أفنى"
)
_SAVED = folded_words("إنقاذ أنقذ أنقذت ينقذ المخاطرة خاطر يخاطر يهدد تهدد حماية حفاظا حفاظ")
_FAR_FROM_TAKEN = 30
_LONGEST_NAME = 8  # words of a name with an age
_TELLS_ON = folded_words(
    "لم لن لا الذي التي وهو وهي كان كانت حالة غيبوبة معتقل معتقلة حامل خارج مصاب مصابة أصيب أصيبت "
    "نجا نجت ناج ناجية مفقود مفقودة"
)
_NAMES_AS_VERBS = folded_words(
    "يوسف ياسر ياسين يزن يحيى يونس يعقوب يامن ياسمين يزيد يعرب تيسير تامر تيماء توفيق تالين تركي"
)
_BEFORE_THINGS = folded_words("أمام داخل خارج فوق تحت قرب وسط إلى مع بين خلف")
_MURDER = folded_words("اغتيال")
_MURDERED = folded_words("اغتال اغتالت")
_ATTEMPTS = folded_words("محاولة محاولات محاولتي عملية عمليات حملة موجة سلسلة")
_OF_TWO = ("تان", "تين")
_OF_MORE = ("ين", "ون")
_NAMES_LIKE_PLURALS = folded_words(
    "حسين ياسين أمين معين حسنين لجين نسرين شاهين سيرين شيرين زين تحسين مبين رنين حنين عرين "
    "الحسين زيدون خلدون حمدون سعدون عبدون ميمون هارون فرعون شمعون بنين ثمين "
    "متين رزين ياسمين جبرين عابدين حسون زينون"
)
_MARKS = frozenset("،,؛()/")
_OF_THEM = folded_words("منهم منهن منهما")
_IN_NAMES = frozenset('"“”«»(),،/')
_WHO = folded_words("الذي التي والذي والتي")
_KILLS = folded_words("قتل قتلت جرح جرحت")
"""Verbs that may tell what the one before them did."""
_CAUSES = folded_words(
    "بقصف بالقصف بغارة بغارات بالغارة برصاص بالرصاص بجروح بشظايا بانفجار بصاروخ بقذيفة بقذائف بلغم "
    "بنيران بهجوم بضربة بمسيرة بعبوة إثر جراء نتيجة"
)
_NOT_ONLY_FIGHTERS = folded_words("هيئة وحدات الوحدات")
_WHERE = folded_words("في خلال أثناء")
_FAR = 8
_DONE = folded_words("وتم وجرى")
_DONE_TO = {
    **dict.fromkeys(folded_words("قتله قتلها إعدامه إعدامها"), 1),
    **dict.fromkeys(folded_words("قتلهما إعدامهما"), 2),
}
_NOT_DONE = folded_words("لم لن لا ألا أن إذا لو ما هدد يهدد هددوا كلب ضبع ذئب حيوان أفعى خنزير دب")
_DIED = folded_words("توفي توفيت توفوا يتوفى وفاة استشهاد استشهد استشهدوا قضى مات موت")
"""Of the wounded they tell that these died."""
DEEDS = folded_words("مقتل هلاك استشهاد ارتقاء مصرع وفاة اغتيال")
_OF_THE_NAMED = DEEDS - folded_words("اغتيال")
_NO_NAMES = folded_words(
    "أي هذا هذه ذلك تلك الذي التي ما من في على عن إلى مع بعد قبل كان أكثر أقل نحو عائلة أسرة "
    "عائلات هناك بعض جميع كافة وجرح كادر مسؤول مدير رئيس متزعم زعيم شقيق والد نجل ابن إثر جراء "
    "كل كلا إضافة أحد إحدى أول آخر غير"
)


def chain(told: Words, people: People) -> People:
    """Return people with those that an "and" adds before any verb: "a man and his wife"."""
    while people.last < len(told) and told.words[people.last].startswith("و"):
        other = people_at(told, people.last)
        both = None if other is None or other.harm is not None else joined(people, other)
        if both is None:
            return people
        people = both
    return people


def befallen(told: Words, at: int, harm: Harm) -> Read:
    """Return whom a deed or a verb befell, as the words behind it tell."""
    first = at
    other = head_of(told.words[at + 1]) if at + 1 < len(told) else None
    if other is not None and other is not harm and told.words[at + 1].startswith("و"):
        if told.words[at] in BEHIND:
            return []
        harm, at = Harm.KILLED_OR_INJURED, at + 1
    if _is_no_murder(told, at):
        return []
    object_ = befallen_by(told, at)
    if object_ is not None:
        return _as_told_behind(told, replace(object_, first=first), harm)
    each = named_one_by_one(told, at + 1)
    if each is not None:
        return [(replace(each, first=first), harm, "ar.toll.deed")]
    place = at + 1
    while place < len(told) and place < at + 6 and told.words[place] not in STOPS:
        people = people_or_number(told, place)
        if people is not None:
            if harm is Harm.KILLED_OR_INJURED and other is not None and are_others(told, people):
                return [(replace(people, first=at), other, "ar.toll.deed")]
            died = one_of(told.words[first], _DIED) and people.harm is Harm.INJURED
            if people.harm not in (None, harm) and harm is not Harm.KILLED_OR_INJURED and not died:
                return []
            if people.harm is not None and people.vague and not people.told:
                return []  # "the souls of the martyrs"
            return _as_told_behind(told, replace(people, first=first), harm)
        family = _family_at(told, place)
        if family is not None:
            return [(replace(family, first=first), harm, "ar.toll.family")]
        if not one_of(told.words[place], _FILLERS):
            return _named_at(told, first, place, harm)
        place += 1
    return []


def _is_no_murder(told: Words, at: int) -> bool:
    """Return whether a word for a murder tells of an attempt, a series or a purpose."""
    word, before = told.words[at], told.words[at - 1] if at else ""
    if not one_of(word, _MURDER):
        return word.removeprefix("و") in _MURDERED and befallen_by(told, at) is None
    return one_of(before, _ATTEMPTS) or word.startswith("ل")


def takes_lives(told: Words, at: int) -> bool:
    """Return whether a word is for lives that something took: "cost the lives of"."""
    if not one_of(told.words[at], _LIVES):
        return False
    for word in reversed(told.words[max(0, at - _FAR_FROM_TAKEN) : at]):
        if word in STOPS or one_of(word, _TAKEN) or one_of(word, _SAVED):
            return one_of(word, _TAKEN)
    return False


def of_whom_told(told: Words, people: People, at: int) -> tuple[Harm, int] | None:
    """Return what the words behind "who" say befell a person, and where that ends.

    "The teacher who was killed in the shelling"; not so "the man who killed his neighbour", "the
    woman whose husband died" or "the reporter before the house that was hit".
    """
    words = told.words
    if words[at] not in _WHO or at + 2 >= len(words):
        return None
    harm, verb = head_of(words[at + 1]), words[at + 1]
    if harm is None or one_of(verb, DEEDS) or not _are_of_one(told, people, at):
        return None
    behind = words[at + 2]
    attacked = behind in _WHERE and any(one_of(word, ATTACKS) for word in words[at + 3 : at + 5])
    if not (behind in _CAUSES or attacked):
        return None
    clause = words[at + 2 : at + 2 + _FAR]
    if verb in _KILLS and any(noun is not None and not noun.harm for noun in map(noun_of, clause)):
        return None  # whom he killed
    return harm, at + 2


def _are_of_one(told: Words, people: People, at: int) -> bool:
    """Return whether "who" and its verb can be about a person: one gender, and no other noun."""
    words = told.words
    woman = words[people.last - 1].endswith("ة") or people.group is Group.WOMEN
    if words[at].endswith("تي") is not woman or words[at + 1].endswith("ت") is not woman:
        return False
    between = words[people.last : at]
    if between and is_definite(between[0]) and not between[0].endswith(("ي", "ية")):
        return False
    return not any(one_of(word, _LEADS_ON) or word in _BEFORE_THINGS for word in between)


def between_both(told: Words, at: int) -> int | None:
    """Return where "between killed and injured" ends that begins with a word, None elsewhere."""
    at += told.words[at : at + 2] == ("ما", "بين")
    if told.words[at : at + 1] != ("بين",):
        return None
    pair = [noun_of(each) for each in told.words[at + 1 : at + 3]]
    harms = {noun.harm for noun in pair if noun is not None}
    return at + 3 if harms == {Harm.KILLED, Harm.INJURED} else None


def _family_at(told: Words, at: int) -> People | None:
    """Return a family of as many as the words behind it say: "a family of five"."""
    words = told.words
    if not one_of(words[at], _FAMILY):
        return None
    for place in range(at + 1, min(at + 7, len(words) - 1)):
        if words[place] in STOPS or head_of(words[place]) is not None:
            return None
        if words[place] in _COMES_TO:
            numbered = number_at(words, place + 1)
            if numbered is not None and numbered[0] > 1:
                value, last = numbered
                count = Count(value, value)
                return People(at, last, Group.FAMILY, count, None)
    return None


def of_them(told: Words, at: int) -> People | None:
    """Return the one or two whom a deed names by a pronoun: "the death of both"."""
    done = _DONE_TO.get(told.words[at]) if at and told.words[at - 1] in _DONE else None
    said = told.words[max(0, at - 7) : at]
    if done is not None and not any(one_of(word, _NOT_DONE) for word in said):
        return People(at, at + 1, Group.ALL, Count(done, done), None, named=True)
    for ending, number in (("هما", 2), ("ها", 1), ("ه", 1)):
        stem = told.words[at].removesuffix(ending)
        if stem != told.words[at] and one_of(stem, DEEDS):
            return People(at, at + 1, Group.ALL, Count(number, number), None, named=True)
    return None


def are_others(told: Words, people: People) -> bool:
    """Return whether people are others than somebody told of before."""
    return any(one_of(word, _OTHERS) for word in told.words[people.first : people.last + 1])


def _named_at(told: Words, first: int, at: int, harm: Harm) -> Read:
    """Return the one person whom a deed names: "the killing of", and a name.

    What has the form of two or of more is no name: two, or several who are not counted.
    """
    words = told.words
    if at != first + 1 or not one_of(words[first], _OF_THE_NAMED) or not words[at].isalpha():
        return []
    if one_of(words[at], _NO_NAMES) or is_definite(words[at]) or words[at][0] in "وبل":
        return []
    if number_at(words, at) is not None or not words[at][0] >= "\u0600":
        return []
    if words[at].endswith(_OF_TWO):
        return [(People(first, at + 1, Group.ALL, Count(2, 2), None), harm, "ar.toll.deed")]
    if words[at].endswith(_OF_MORE) and words[at] not in _NAMES_LIKE_PLURALS:
        several = People(first, at + 1, Group.ALL, UNNUMBERED, None, vague=True)
        return [(several, harm, "ar.toll.deed")]
    last = at + 2 if at + 1 < len(words) and words[at + 1].isalpha() else at + 1
    people = People(first, last, Group.ALL, Count(1, 1), None, named=True)
    return [(people, harm, "ar.toll.name")]


def people_or_number(told: Words, at: int) -> People | None:
    """Return people, or as many as a number says where nothing else is counted by it."""
    if at >= len(told):
        return None
    people = people_at(told, at)
    if people is not None:
        return people
    words = told.words
    two = at + 1 < len(words) and words[at].isalpha() and words[at + 1] in _TWO
    if two:
        return People(at, at + 2, Group.ALL, Count(2, 2), None)
    if words[at] in TENS_OF:
        return People(at, at + 1, Group.ALL, TENS_OF[words[at]], None, vague=True)
    beside = words[at] == "(" or (words[at].startswith("و") and number_at(words, at) is None)
    amount = None if beside else amount_at(words, at)
    if amount is None or amount.value > MOST_PEOPLE or _is_a_year(words, at, amount.value):
        return None
    count, last = bounded_behind(words, amount.last, amount.count)
    body = body_at(words, last) if last < len(words) else None
    if body is not None and not one_of(words[body[1] - 1], _NOT_ONLY_FIGHTERS):
        return People(at, body[1], body[0], count, None)
    if last < len(words) and words[last] in _OF_THEM:
        return People(at, last + 1, Group.ALL, count, None)
    following = words[last] if last < len(words) else "."
    ends = following in STOPS or following in _MARKS or following in _LEADS_ON
    harmed = noun_of(following) if following.startswith("و") else None
    ends = ends or head_of(following) is not None or (harmed is not None and bool(harmed.harm))
    if not ends and amount.value > 2:
        return None
    return People(at, last, Group.ALL, count, None)


def _is_a_year(words: Sequence[str], at: int, value: int) -> bool:
    """Return whether a number is a year: "killed in 2012"."""
    return 1900 <= value <= 2100 and at > 0 and words[at - 1] in _WHERE


def _as_told_behind(told: Words, people: People, harm: Harm) -> Read:
    """Return people of whom a deed tells, by what stands behind them where that says more.

    "Twenty civilians, between killed and injured"; "the bodies of five people who were killed".
    """
    both = between_both(told, people.last)
    if both is not None and harm is not Harm.RECOVERED:
        return [(replace(people, last=both), Harm.KILLED_OR_INJURED, "ar.toll.either")]
    behind = told.words[people.last] if people.last < len(told) else ""
    if harm is Harm.RECOVERED and BEHIND.get(behind) is Harm.KILLED and not people.vague:
        return [(replace(people, last=people.last + 1), Harm.KILLED, "ar.toll.behind")]
    return _with_others(told, people, harm)


def _with_others(told: Words, people: People, harm: Harm) -> Read:
    """Return people with those that an "and" adds; fighters are a toll of their own."""
    read: Read = []
    people = _with_kin(told, people)
    while people.last < len(told) and told.words[people.last].startswith("و"):
        if head_of(told.words[people.last]) is not None:
            break
        other = people_at(told, people.last)
        if other is None or other.harm is not None or _acts(told, other):
            break
        both = joined(people, other)
        if both is None:
            read.append((people, harm, "ar.toll.deed"))
            both = other
        people = _with_adjective(told, both)
    return [*read, (people, harm, "ar.toll.deed")]


def _with_adjective(told: Words, people: People) -> People:
    """Return people with what describes the last of them where more follow: "his pregnant wife"."""
    words, last = told.words, people.last
    more = last + 1 < len(words) and words[last + 1].startswith("و")
    plain = more and is_definite(words[last]) and noun_of(words[last]) is None
    return replace(people, last=last + 1) if plain and words[last][0] != "و" else people


def _acts(told: Words, one: People) -> bool:
    """Return whether the words behind a person tell what that one does, or in which state."""
    theirs = told.words[one.first].endswith(THEIR)
    at = one.first + 1 if theirs else one.last
    behind = told.words[at : at + 3]
    for word in behind:
        if word in STOPS or word in ("،", ",", "؛"):
            return False
        if word in _TELLS_ON or (word[0] in "يت" and len(word) > 3 and word not in _NAMES_AS_VERBS):
            return True
    return False


def _with_kin(told: Words, people: People) -> People:
    """Return a person called by name with those who are named beside them.

    "Salim and his son"; "the teacher Amal Nasr (30 years) and the child Salim".
    """
    named, place = people.named, people.last
    while named and place < min(people.last + _LONGEST_NAME, len(told)):
        word = told.words[place]
        if word in STOPS or head_of(word) is not None or one_of(word, _LEADS_ON):
            return people
        other = people_at(told, place) if word.startswith("و") else None
        if other is not None:
            theirs = word.endswith(THEIR)
            if other.harm is not None or not (theirs or other.named) or _acts(told, other):
                return people
            both = joined(people, other)
            if both is None:
                return people
            people, place = both, other.last
            named = other.named
        elif not (word.isalpha() or word.isdecimal() or word in _IN_NAMES):
            return people
        else:
            place += 1
    return people
