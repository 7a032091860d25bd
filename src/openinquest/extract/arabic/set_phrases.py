"""Voices behind "according to", before a colon, and those whom others carry over."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.arabic.cues import quoting, turns_before, verb_at
from openinquest.extract.arabic.found import Found
from openinquest.extract.arabic.reporting_words import (
    ACCORDING,
    ACCORDING_TO,
    AS_TOLD,
    COUNTS_OF_THEIRS,
    DEEDS,
    DESCRIBED,
    HEARSAY,
    HEARSAY_RULE,
    HIS_WORDS,
    NO_VOICES,
    NOT,
    REFUSED,
    RELAYING,
    SAID,
    SPOKEN,
    THAT,
    CueClass,
)
from openinquest.extract.arabic.sentences import Tokens
from openinquest.extract.arabic.voices import (
    Phrase,
    bare,
    head_of,
    is_addressee,
    phrase_at,
)
from openinquest.model import Commitment

_COMMAS = frozenset("،,")
_CARRIES = frozenset(("نقل", "نقلت", "ونقل", "ونقلت", "تنقل", "ينقل", "نقلوا", "فنقلت", "وتنقل"))
_CARRIED = frozenset(("نقلته", "نقله", "نقلتها", "نقلت", "نقل", "تنقله"))
_TOLD_IN = frozenset(("جاء", "ورد", "وجاء", "وورد"))
_NEWS = frozenset(("انباء", "معلومات", "شايعات", "انباءا", "مزاعم", "تقارير"))
_DOCUMENTS = frozenset(
    ("بيان", "تقرير", "تصريح", "خبر", "منشور", "تغريدة", "رسالة", "نشرة", "بيانها")
)
_BY_TONGUE = (("علي", "لسان"), ("علي", "حد", "قول"), ("علي", "حد", "تعبير"), ("علي", "ذمة"))
_INTRODUCE = ACCORDING | ACCORDING_TO | AS_TOLD | {"علي"}
_CREDITS = frozenset(
    ("المصدر", "المصادر", "المحرر", "الناشر", "الكاتب", "المراسل", "مصدر", "تقرير")
)
_FARTHEST_WORDS = 24
_LONGEST_VOICE_WORDS = 14
_NUMBERS_OF_NAMES = frozenset(("24", "48", "21"))


def set_phrases(tokens: Tokens, first: int, last: int) -> Iterator[Found]:
    """Yield the attributions of the sentence `[first, last)` that no verb of saying makes."""
    for at in range(first, last):
        found = (
            _according(tokens, at, last)
            or _carried(tokens, at, first, last)
            or _before_colon(tokens, at, first, last)
            or _in_a_document(tokens, at, last)
            or _hearsay(tokens, at, first, last)
        )
        if found is not None:
            yield quoting(tokens, found)


def _according(tokens: Tokens, at: int, last: int) -> Found | None:
    """Return the attribution of "according to", "as announced by", "in the words of"."""
    words = tokens.words
    word = next((each for each in (words[at], words[at][1:]) if each in _INTRODUCE), "")
    if not word or at + 1 >= last:
        return None
    for tongue in _BY_TONGUE:
        if (word, *words[at + 1 : at + len(tongue)]) == tongue:
            return _to(tokens, at, at + len(tongue), last, SAID)
    if word in AS_TOLD or (word in ACCORDING and words[at + 1] in ("ما", "لما")):
        return _as_told(tokens, at, last)
    if (word in ACCORDING_TO and words[at + 1] == "لما") or (
        word == "علي" and words[at + 1] == "ما"
    ):
        return _as_told(tokens, at, last)
    if word in ACCORDING:
        return _to(tokens, at, at + 1, last, SAID)
    if word in ACCORDING_TO:
        told = words[at + 1]
        if told in ("عن", "الي", "ل") or told[0] == "ل":
            return _to(tokens, at, at + 1, last, RELAYING if word == "نقلا" else SAID)
    return None


def _to(tokens: Tokens, at: int, behind: int, last: int, reading: CueClass) -> Found | None:
    if behind >= last:
        return None
    word = tokens.words[behind]
    if word in HIS_WORDS:
        gender = "f" if word.endswith("ها") else "p" if word.endswith("هم") else "m"
        return Found(
            at, (at, behind + 1), None, None, reading, "ar.attribution.his_words", gender=gender
        )
    if bare(word) in COUNTS_OF_THEIRS and behind + 1 < last:
        theirs = phrase_at(tokens, behind + 1, last)
        if theirs is not None and theirs.known:
            return Found(at, (at, behind + 1), theirs, None, reading, "ar.attribution.according")
    phrase = phrase_at(tokens, behind, last, particle=True)
    if phrase is None or bare(tokens.words[phrase.first][phrase.skip :]) in NO_VOICES:
        return None
    if word in NO_VOICES or not (phrase.known or _may_be_a_name(tokens, phrase, last)):
        return None
    return Found(at, (at, behind), phrase, None, reading, "ar.attribution.according")


def _may_be_a_name(tokens: Tokens, phrase: Phrase, last: int) -> bool:
    """Return whether an unknown phrase is short, indefinite and alone, as names are."""
    if phrase.last - phrase.first > 4 or tokens.words[phrase.first][0] in "ال0123456789":
        return tokens.words[phrase.first][0] == "ا" and _is_two_words(tokens, phrase, last)
    return _is_two_words(tokens, phrase, last)


def _is_two_words(tokens: Tokens, phrase: Phrase, last: int) -> bool:
    words = tokens.words[phrase.first : phrase.last]
    alone = phrase.last >= last or tokens.words[phrase.last] in _COMMAS
    return alone and 2 <= len(words) <= 4 and not words[0].startswith("ال") and words[0].isalpha()


def _as_told(tokens: Tokens, at: int, last: int) -> Found | None:
    """Return the attribution of "as the army announced", "according to what it reported"."""
    place = at + 1
    if tokens.words[place] in ("ما", "لما", "كان", "سبق"):
        place += 1
    if place >= last:
        return None
    word = tokens.words[place]
    read = verb_at(word) or next(
        (found for cut in ("ه", "ها", "هم") if (found := verb_at(word.removesuffix(cut)))), None
    )
    reading = RELAYING if word in _CARRIED else read[0].reading if read else None
    if reading is None or reading.commitment is Commitment.NONE:
        return None
    if reading.lemma in (DESCRIBED, REFUSED):
        return None
    behind = place + 1
    while behind < last and tokens.words[behind] in ("به", "بها", "عنه", "عنها", "ذلك"):
        behind += 1
    phrase = phrase_at(tokens, behind, last)
    if phrase is None:
        if tokens.words[at].endswith("كما"):
            return None  # "as he said that": told by the verb itself
        gender = read[0].gender if read else "f" if word.startswith("نقلت") else "m"
        return Found(at, (at, behind), None, None, reading, "ar.attribution.as_told", gender=gender)
    if not (phrase.known or _may_be_a_name(tokens, phrase, last)) or _goes_on(tokens, phrase, last):
        return None
    return Found(at, (at, behind), phrase, None, reading, "ar.attribution.as_told")


def _goes_on(tokens: Tokens, phrase: Phrase, last: int) -> bool:
    """Return whether "that" or a deed follows: then the verb tells what is said behind it."""
    behind = tokens.words[phrase.last : min(last, phrase.last + 2)]
    if behind and behind[0] in ACCORDING_TO:
        return False
    return any(each in THAT or each in DEEDS or each in ("عن", "الي") for each in behind)


def _carried(tokens: Tokens, at: int, first: int, last: int) -> Found | None:
    """Return the attribution of "the agency quoted a source as saying", also without a verb."""
    words = tokens.words
    if words[at] != "عن" or at + 1 >= last:
        return None
    source = phrase_at(tokens, at + 1, last)
    if source is None:
        return None
    verb = next(
        (n for n in range(at - 1, max(first, at - 14) - 1, -1) if words[n] in _CARRIES), None
    )
    if verb is None:
        return _bare_carried(tokens, at, first, last, source)
    if "الي" in words[verb:at] or not (source.known or _opens(tokens, source.last, last)):
        return None
    relayer = phrase_at(tokens, verb + 1, at)
    if relayer is None and verb > first:
        relayer = _ending_at(tokens, verb, first)
    opens = _opens(tokens, source.last, last)
    if opens is None:
        return None
    begin = verb if relayer is None else min(verb, relayer.first)
    gender = "f" if words[verb].endswith("ت") else "m"
    breaks = words[verb][0] in "وف" or turns_before(tokens, begin, first)
    return Found(
        begin,
        (verb, verb + 1),
        source,
        opens,
        RELAYING,
        "ar.attribution.carried",
        gender=gender,
        breaks=breaks,
        relayed_by=relayer,
    )


def _bare_carried(tokens: Tokens, at: int, first: int, last: int, source: Phrase) -> Found | None:
    """Return the attribution of a headline: "SANA from a military source: ..."."""
    relayer = _ending_at(tokens, at, first)
    if relayer is None or not source.known or source.last >= last:
        return None
    if tokens.words[source.last] != ":" or source.last + 1 >= last:
        return None
    return Found(
        relayer.first,
        (at, at + 1),
        source,
        source.last + 1,
        RELAYING,
        "ar.attribution.carried",
        gender="f",
        breaks=True,
        relayed_by=relayer,
    )


def _ending_at(tokens: Tokens, end: int, first: int) -> Phrase | None:
    """Return the known voice that begins near the start of the sentence and ends at a word."""
    for start in range(first, min(end, first + 6)):
        phrase = phrase_at(tokens, start, end)
        if phrase is not None and phrase.known and phrase.last in (end, end - 1):
            return phrase
    return None


def _opens(tokens: Tokens, start: int, last: int) -> int | None:
    """Return where the words of one who is carried over begin."""
    for at in range(start, min(last - 1, start + _FARTHEST_WORDS)):
        word = tokens.words[at]
        if word in THAT:
            return at + 1 if word in ("ان", "بان") else at
        if word == ":" or word in DEEDS:
            return at + 1 if word == ":" else at
    return None


def _before_colon(tokens: Tokens, at: int, first: int, last: int) -> Found | None:
    """Return the attribution of "Civil defence: three dead"."""
    words = tokens.words
    content = at + 1
    if words[at] != ":" or at == first or content >= last or words[content] == ":":
        return None
    if (
        words[at - 1].isascii()
        and words[at - 1].isalnum()
        and words[at - 1] not in _NUMBERS_OF_NAMES
    ):
        return None  # an account, a time of day
    if words[content].isascii() and words[content].isalpha():
        return None  # an address
    for start in range(max(first, at - _LONGEST_VOICE_WORDS), at):
        if (head_of(words[start]) is None and words[start] not in '"“”«') or start > first + 6:
            continue
        phrase = phrase_at(tokens, start, at)
        if phrase is None or not phrase.known or not _reaches(tokens, phrase.last, at):
            continue
        if at - start == 1 and words[start] in _CREDITS:
            return None
        if any(verb_at(each) for each in words[first:start]):
            return None
        return Found(
            start, (at, at + 1), phrase, content, SPOKEN, "ar.attribution.colon", breaks=True
        )
    return None


def _reaches(tokens: Tokens, end: int, colon: int) -> bool:
    """Return whether a voice ends at a colon, or but for whom it spoke to or in what."""
    if end == colon:
        return True
    return colon - end <= 8 and (
        is_addressee(tokens, end, colon) or tokens.words[end] in ("في", "عبر", "علي")
    )


def _in_a_document(tokens: Tokens, at: int, last: int) -> Found | None:
    """Return the attribution of "it says in a statement of the ministry that"."""
    words = tokens.words
    if words[at] not in _TOLD_IN or words[at + 1 : at + 2] != ("في",) or at + 2 >= last:
        return None
    if bare(words[at + 2]) not in _DOCUMENTS:
        return None
    phrase = phrase_at(tokens, at + 2, last)
    opens = None if phrase is None else _opens(tokens, phrase.last, last)
    if phrase is None or opens is None:
        return None
    return Found(
        at,
        (at, at + 2),
        replace(phrase, known=True),
        opens,
        SAID,
        "ar.attribution.document",
        breaks=words[at][0] == "و",
    )


def _hearsay(tokens: Tokens, at: int, first: int, last: int) -> Found | None:
    """Return the attribution of "news of", which names nobody; none where there is no news."""
    words = tokens.words
    if words[at] not in _NEWS or any(each in NOT for each in words[max(first, at - 4) : at]):
        return None
    place = at + 1
    while place < last and place < at + 4 and words[place] not in ("عن", "تفيد"):
        place += 1
    if place + 1 >= last or words[place] not in ("عن", "تفيد") or words[at - 1] == "وكالة":
        return None
    if any(verb_at(each) for each in words[at + 1 : place]):
        return None
    return Found(
        at,
        (at, place + 1),
        Phrase(at, place, 0, known=True),
        place + 1,
        HEARSAY,
        HEARSAY_RULE,
    )
