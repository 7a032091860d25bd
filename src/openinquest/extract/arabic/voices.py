"""Which phrases of an Arabic sentence name voices, and what kind of voice they name."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.reporting_words import (
    ACCORDING,
    ACCORDING_TO,
    BEGUN,
    BESIDE,
    DEEDS,
    HIS_WORDS,
    MEDIUM,
    OF_REPORTS,
    REPORTED,
    THAT,
    verbs,
)
from openinquest.extract.arabic.sentences import OPENING, Tokens
from openinquest.extract.arabic.voice_words import (
    ADDRESSED,
    BODIES,
    COUNTING,
    FEMININE,
    HEADS,
    KIND_OF_PAIR,
    KIND_OF_WORD,
    MANY,
    OF_THE_HEAD,
    RANK,
    ROLES,
    TITLES,
)
from openinquest.model import Source, SourceKind, Span

_LONGEST_WORDS = 16
_LONGEST_PERSON = 5  # words of a name with the comma behind it
_LONGEST_NAME_WORDS = 7  # between quotation marks or brackets
_BREAKS = frozenset(
    (":", "؛", ";", "!", "?", "؟", "\n", "|", "…", "–", "—", "-", ".", "]", ")", "»")
)
_COMMAS = frozenset("،,")
_ATTACKS = folded_words(
    "الهجوم القصف الغارة الغارات الضربة الضربات التفجير الانفجار الاستهداف الحصيلة الرواية "
    "الاتهامات الادعاءات"
)
"""With an article these are what a voice speaks of; bodies are named after none."""
_LEAD_AWAY = folded_words("إلى عن حيث لكن أو قد كان كانت وكان وكانت هذا ما لما مما")
_BODIES_ALONE = folded_words("الجيش المرصد الحكومة الشرطة الوزارة التحالف السلطات الحركة")
_KEEPS = folded_words("رفض رفضت رفضوا طلب طلبت طلبوا فضل فضلت اشترط اشترطت")
_BACK = folded_words("عدم الكشف كشف ذكر الإفصاح نشر حجب")
_ENDS_A_PHRASE = (
    THAT | BESIDE | DEEDS | HIS_WORDS | ACCORDING | ACCORDING_TO | _LEAD_AWAY | _KEEPS | {"كما"}
)
_HARMED = folded_words("ضحايا قتلى جرحى شهداء مصابين")
"""Nouns of what happened that may speak: "wounded people said"."""
_MOVEMENTS = folded_words("حركة تنظيم لحركة بحركة وحركة كوادر")
"""Behind these, what is else an opening is a name: "the movement Fatah"."""
_PEOPLE = folded_words(
    "الرجل المرأة الشاب الشابة السيدة السيد الطفل الطفلة الأب الأم الفتاة رجل امرأة شاب سيدة"
)
_ISSUED = frozenset(("صادر", "صادرة", "الصادر", "الصادرة", "صدر"))
_UNTIL_A_MEDIUM = frozenset(("في", "علي", "ضمن", "خلال", "عبر", "ب"))
_NUMBERS_OF_NAMES = frozenset(("24", "48", "21"))
_CHECKED = REPORTED | folded_words("التقارير الأنباء الأخبار ما المعلومات هذه الخبر تلك")
_OF_NAMES = frozenset(
    ("في", "من", "باسم", "ل", "لدي", "ب", "التابع", "التابعة", "المقرب", "المقربة", "ضمن")
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may name a voice, from word `first` up to word `last`, without it.

    `skip` is how many letters of the first word are a particle: "to the army".
    `known` tells whether a word in it is one for voices; without one it may be a name.
    """

    first: int
    last: int
    skip: int
    known: bool


def bare(word: str) -> str:
    """Return a word without the article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def head_of(word: str) -> str | None:
    """Return the word for a voice that a word is, with or without article; None for others."""
    return next((each for each in (word, bare(word)) if each in HEADS), None)


def without_particle(word: str) -> tuple[str, int]:
    """Return a word behind "to" or "in", and how many letters that takes; the article is told.

    Example:
        >>> without_particle("للدفاع"), without_particle("لمصادر"), without_particle("سانا")
        (('الدفاع', 1), ('مصادر', 1), ('سانا', 0))
    """
    if word.startswith("لل") and len(word) > 4:
        return "ا" + word[0] + word[2:], 1
    if word[:1] in ("ل", "ب") and len(word) > 3 and (head_of(word[1:]) or word[1:3] == "ال"):
        return word[1:], 1
    return word, 0


def phrase_at(
    tokens: Tokens,
    at: int,
    limit: int,
    *,
    particle: bool = False,
    stops: Collection[str] = (),
) -> Phrase | None:
    """Return the phrase for a voice that begins with a word, None where none can.

    Args:
        tokens: The words of the text.
        at: The first word.
        limit: Where the sentence ends.
        particle: Whether the first word may bear a particle: "according to".
        stops: Words that end the phrase here: "of" behind "warned".
    """
    skip, first = 0, at
    if particle and at < limit and tokens.words[at] in ("ل", "الي", "عن", "علي"):
        first = at = at + 1
    if at >= limit:
        return None
    word = tokens.words[at]
    if particle:
        word, skip = without_particle(word)
    last = _end_of(tokens, at, _stopped(tokens, at, limit, stops))
    if last == at:
        return None
    return Phrase(first, last, skip, _is_known(tokens, at, last, word))


def _stopped(tokens: Tokens, at: int, limit: int, stops: Collection[str]) -> int:
    most = min(limit, at + _LONGEST_WORDS)
    return next((n for n in range(at + 1, most) if tokens.words[n] in stops), limit)


def _is_known(tokens: Tokens, at: int, last: int, word: str) -> bool:
    """Return whether the first words of a phrase are those of a voice."""
    words = [word, *tokens.words[at + 1 : last]]
    while words and (words[0] in OPENING or bare(words[0]) in COUNTING or words[0] == "من"):
        words.pop(0)
    if not words:
        return False
    if head_of(words[0]) or bare(words[0]) in TITLES:
        return True
    return any(pair in KIND_OF_PAIR for pair in _pairs(words[:4])) or _known_behind_comma(words)


def _known_behind_comma(words: list[str]) -> bool:
    marks = [at for at, word in enumerate(words[:_LONGEST_PERSON]) if word in _COMMAS]
    return any(head_of(words[at + 1]) is not None for at in marks if at + 1 < len(words))


def _pairs(words: list[str]) -> list[tuple[str, ...]]:
    """Return the neighbours among words, and the words alone, marks left out."""
    plain = [without_particle(word)[0] for word in words if word[0].isalpha()]
    return list(pairwise(plain))


def _end_of(tokens: Tokens, first: int, limit: int) -> int:
    """Return where the phrase that begins with a word ends."""
    at, most = first, min(limit, first + _LONGEST_WORDS)
    while at < most:
        word = tokens.words[at]
        if word in OPENING or word in "([":
            closed = _closed_name(tokens, at, most + _LONGEST_NAME_WORDS)
            if closed is None:
                break
            at = closed + 1
            continue
        if word in _COMMAS and at > first and _is_apposition(tokens, at + 1, limit):
            at += 2
            continue
        if word in _COMMAS or word in _BREAKS or word[0] == "." or _is_a_number(word, at > first):
            break
        if at > first and _ends_before(tokens, at, limit):
            break
        if at == first and _begins_no_voice(tokens, at):
            break
        at += 1
    return at


def _begins_no_voice(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if word in THAT or word in _LEAD_AWAY or word in BESIDE or word in _UNTIL_A_MEDIUM:
        return True
    if _is_truth_of(tokens, at):
        return True
    happened = word in DEEDS and bare(word) not in COUNTING and word not in _HARMED
    return happened or _is_begun(tokens, at)


def _is_truth_of(tokens: Tokens, at: int) -> bool:
    """Return whether a word is the truth of reports, which somebody denies, and not health."""
    return tokens.words[at] == "صحة" and bool(_CHECKED.intersection(tokens.words[at + 1 : at + 2]))


def _is_begun(tokens: Tokens, at: int) -> bool:
    """Return whether a noun tells of what is begun or ended: a further one says what."""
    behind = tokens.words[at + 1] if at + 1 < len(tokens.words) else "."
    opens = behind[0].isalpha() and behind not in THAT
    return (
        opens and tokens.words[at] in BEGUN and (at == 0 or tokens.words[at - 1] not in _MOVEMENTS)
    )


def _is_a_number(word: str, inside: bool) -> bool:
    """Return whether a word is a number that belongs to no name ("France 24")."""
    return word[0].isdecimal() and not (inside and word in _NUMBERS_OF_NAMES)


def _closed_name(tokens: Tokens, opened: int, limit: int) -> int | None:
    if tokens.words[opened] in "([":
        behind = range(opened + 1, min(limit, opened + 2 + _LONGEST_NAME_WORDS, len(tokens.words)))
        return next((at for at in behind if tokens.words[at] in ")]"), None)
    return tokens.closed_at(opened, _LONGEST_NAME_WORDS)


def _is_apposition(tokens: Tokens, at: int, limit: int) -> bool:
    """Return whether a comma is followed by what the person before it is: "Sami, head of"."""
    return at < limit and bare(tokens.words[at]) in ROLES | TITLES and tokens.words[at] != "بيان"


def _ends_before(tokens: Tokens, at: int, limit: int) -> bool:
    """Return whether a word inside the sentence belongs to no phrase before it."""
    word = tokens.words[at]
    if word == "عن" and tokens.words[at - 1] in _ISSUED:
        return False
    if bare(word) in REPORTED:
        return bare(tokens.words[at - 1]) not in OF_REPORTS
    if word in _ENDS_A_PHRASE or _is_begun(tokens, at):
        return True
    if word in _ATTACKS and tokens.words[at - 1] not in _OF_NAMES:
        return True  # but "the panel on the attack"
    if word in _BODIES_ALONE and tokens.words[at - 1].startswith("ال"):
        return True  # "the people of the village called on the army": an article ends a name
    if word.startswith("فال") and len(word) > _LONGEST_PERSON:
        return True  # "so the ..."
    if is_cue(word) or (word.startswith("و") and is_cue(word[1:])):
        return True
    behind = tokens.words[at + 1] if at + 1 < limit else ""
    if _is_truth_of(tokens, at):
        return True
    if word in _UNTIL_A_MEDIUM:
        return behind in MEDIUM or behind in THAT or behind in DEEDS or behind[:1].isdecimal()
    if word[0] == "ب" and (word[1:] in DEEDS or bare(word[1:]) in DEEDS):
        return True
    return is_addressee(tokens, at, limit)


def is_anonymous(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a voice keeps its name back: "who asked not to be named"."""
    near = tokens.words[phrase.last : phrase.last + 8]
    return any(
        word in _KEEPS and _BACK.intersection(near[at + 1 : at + 4]) for at, word in enumerate(near)
    )


def is_cue(word: str) -> bool:
    """Return whether a word is surely a form of a reporting verb."""
    verb = verbs().get(word)
    return verb is not None and verb.sure


def is_addressee(tokens: Tokens, at: int, limit: int) -> bool:
    """Return whether a word names to whom a voice spoke: "told the Anadolu agency"."""
    word = tokens.words[at]
    if word == "ل":
        place = at + 1
        while place < limit and tokens.words[place] in OPENING:
            place += 1
        return place < limit and (place > at + 1 or _is_medium(tokens.words[place]))
    if not word.startswith("ل") or len(word) < 3:
        return False
    return _is_medium("ال" + word[2:] if word.startswith("لل") else word[1:])


def _is_medium(word: str) -> bool:
    return word in ADDRESSED or bare(word) in ADDRESSED


def kind_of(words: list[str]) -> SourceKind:
    """Return what kind of voice folded words name; UNSPECIFIED where none fits.

    Some heads make the kind whatever stands behind them, else the best of all words does.
    """
    for pair in _pairs(words):
        if pair in KIND_OF_PAIR and not _is_of_media(words):
            return KIND_OF_PAIR[pair]
    plain = [bare(without_particle(word)[0]) for word in words if word[0].isalpha()]
    if plain and plain[0] in OF_THE_HEAD and plain[0] in KIND_OF_WORD:
        return KIND_OF_WORD[plain[0]]
    kinds = [KIND_OF_WORD[word] for word in plain if word in KIND_OF_WORD]
    return min(kinds, key=lambda kind: RANK[kind], default=SourceKind.UNSPECIFIED)


def _is_of_media(words: list[str]) -> bool:
    head = bare(words[0])
    return head in OF_THE_HEAD and KIND_OF_WORD.get(head) is SourceKind.MEDIA


def gender_of(words: list[str]) -> str:
    """Return how a verb agrees with a voice: "f", "p" for people, "m"."""
    plain = [word for word in words if word[0].isalpha()]
    while len(plain) > 1 and bare(plain[0]) in COUNTING:
        plain.pop(0)
    head = bare(plain[0]) if plain else ""
    if head in MANY:
        return "p"
    return "f" if head in FEMININE or head.endswith("ة") else "m"


def read_voice(written: str, words: list[str], span: Span | None) -> Source:
    """Return the voice that a phrase names.

    Behind a role with an article stands a name, behind a comma what somebody is; other
    phrases are bodies, roles or names as a whole.

    Args:
        written: The phrase as the document writes it.
        words: Its folded words and marks.
        span: Where it stands.
    """
    kind = kind_of(words)
    plain = [word for word in words if word not in OPENING]
    head = head_of(plain[0]) if plain else None
    before, comma, after = written.partition("،" if "،" in written else ",")
    if comma and head is None:
        return Source(before.strip(), after.strip(), None, kind, span)
    if comma and head in ROLES:
        title, _, name = after.strip().partition(" ")
        return Source(name or None, f"{before.strip()}، {title}", None, kind, span)
    counted = bool(plain) and bare(plain[0]) in COUNTING
    if head in BODIES or (head is None and not counted and _pairs_known(words)):
        return Source(None, None, written, kind, span)
    name_at = _name_in(written.split(), plain)
    if name_at is not None:
        parts = written.split()
        return Source(" ".join(parts[name_at:]), " ".join(parts[:name_at]), None, kind, span)
    if head is None and not counted and not _PEOPLE.intersection(plain[:1]):
        return Source(written, None, None, kind, span)
    return Source(None, written, _body_in(written.split(), words), kind, span)


def _pairs_known(words: list[str]) -> bool:
    return any(pair in KIND_OF_PAIR for pair in _pairs(words[:4]))


def _name_in(parts: list[str], words: list[str]) -> int | None:
    """Return where a name stands behind a role with an article: "the activist Sami"."""
    if len(parts) != len(words) or len(parts) < 2:
        return None
    if not words[0].startswith("ال") and words[0] not in TITLES:
        return None
    at = 1
    while at < len(words) and (words[at].startswith("ال") or bare(words[at]) in TITLES):
        at += 1
    if at >= len(words) or words[at] in _OF_NAMES or words[at][0] in '("“”«‹لب':
        return None
    return at


def _body_in(parts: list[str], words: list[str]) -> str | None:
    """Return the body that a role names: "a source in the civil defence"; None where none is."""
    for at in range(1, min(len(parts), len(words))):
        if len(parts) != len(words):
            return None
        word, skip = without_particle(words[at])
        if bare(word) in BODIES and (skip or at == 1 or words[at - 1] in _OF_NAMES):
            first = parts[at][skip:]
            return " ".join(
                ("ا" + first if words[at].startswith("لل") else first, *parts[at + 1 :])
            )
    return None
