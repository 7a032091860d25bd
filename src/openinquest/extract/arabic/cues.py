"""Reporting verbs in an Arabic sentence, whose they are, and what opens what they say."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.found import Found, Range
from openinquest.extract.arabic.reporting_words import (
    BEFORE_NAMES,
    CHARGES,
    DEEDS,
    DESCRIBED,
    HEARSAY,
    HEARSAY_RULE,
    MEDIUM,
    NEITHER,
    NOT,
    NOT_QUOTED,
    OF_REPORTS,
    PASSIVE_HEDGES,
    REFUSED,
    REPORTED,
    THAT,
    TURNS,
    Verb,
    participles,
    verbs,
)
from openinquest.extract.arabic.scopes import calls_untrue
from openinquest.extract.arabic.sentences import OPENING, Tokens
from openinquest.extract.arabic.voices import Phrase, bare, head_of, is_cue, phrase_at
from openinquest.model import Commitment

_COMMAS = frozenset("،,")
_FARTHEST_WORDS = 30  # from a voice to what opens its words
_LONGEST_VOICE_WORDS = 14
_LONGEST_QUOTE_WORDS = 400
_SHORTEST_QUOTE_WORDS = 5
# What may stand between a voice and the verb behind it.
_BETWEEN = frozenset(("،", ",", "الذي", "التي", "الذين", "قد", "كان", "كانت"))
_BEFORE_A_VOICE = folded_words("كان كانت وكان وكانت اليوم أمس") | frozenset("|-–:)")
# "It is to be remembered that": the writer's own words.
_REMINDS = frozenset(("يذكر", "ويذكر"))
_CALLED = frozenset(("يدعي", "تدعي"))  # or "claims", where "that" follows
_POINTING = folded_words("هذه هذا تلك ذلك هؤلاء هكذا ما من مع به بها له لها اسم اسمها اسمه")
# Whom others accuse stands between them and the deed.
_ACCUSE = frozenset(("اتهم", "حمل"))
_ACCUSED = folded_words(
    "قسد داعش حماس روسيا تركيا إيران إسرائيل قوات ميليشيا مليشيا ميليشيات التحالف تنظيم النظام "
    "واشنطن الجيش جيش فصائل أنقرة موسكو القوات الولايات طيران حزب هيئة الاحتلال"
)
_TAKE_ANY = frozenset(("اتهم", "اعترف", "طالب", "هدد", "توعد", "تعهد", "ندد", "ناشد", "جزم"))
_DENY = fold("نفى").text
_OR_DENY = folded_words("أو تأكيد ولا عدم")
_BEHIND_WHAT_IS_SAID = _COMMAS | frozenset('"”»')
_WHICH = frozenset(("التي", "الذي"))
_NO_OBJECTS = folded_words("بين بعد بيان بينما بحسب بشأن بدوره بدورها به بها")


def verb_attributions(tokens: Tokens, first: int, last: int) -> Iterator[Found]:
    """Yield the attributions by verbs and participles of the sentence `[first, last)`."""
    for at in range(first, last):
        found = _by_participle(tokens, at, first, last) or _by_verb(tokens, at, first, last)
        if found is not None:
            yield quoting(tokens, found)


def verb_at(word: str) -> tuple[Verb, bool] | None:
    """Return the verb that a word is, and whether "and" or "so" is written together with it."""
    known = verbs()
    if word in known:
        return known[word], False
    if word[:1] in ("و", "ف") and word[1:] in known:
        return known[word[1:]], True
    return None


def _by_verb(tokens: Tokens, at: int, first: int, last: int) -> Found | None:
    word, before = tokens.words[at], tokens.words[max(first, at - 2) : at]
    read = verb_at(word)
    if read is None or (before and before[-1] in BEFORE_NAMES | {"ما", "لما", "مما", "اذا"}):
        return None
    verb = read[0]
    if at + 1 < last and tokens.words[at + 1] in NOT_QUOTED:
        return None
    if word == _DENY and before and before[-1] in _OR_DENY:
        return _neither(tokens, at, last)
    if (reports := _reports_before(tokens, at, first)) is not None:
        return _reported(tokens, at, reports, (first, last), verb)
    if word in _REMINDS and at + 1 < last and tokens.words[at + 1] in THAT:
        return None
    if PASSIVE_HEDGES.intersection((word, word[1:])) or verb.gender == "none":
        return _impersonal(tokens, at, last, verb) or _told(tokens, at, first, last)
    return _told(tokens, at, first, last)


def _told(tokens: Tokens, at: int, first: int, last: int) -> Found | None:
    """Return the attribution of a verb to the voice behind it, before it, or to none."""
    read = verb_at(tokens.words[at])
    if read is None:
        return None
    verb, joined = read
    behind = _voice_behind(tokens, at, last, verb)
    before = None if joined else _voice_before(tokens, at, first)
    if behind is not None and (behind.known or before is None):
        source, rule, start = behind, "ar.attribution.said", behind.last
    elif before is not None:
        source, rule, start = before, "ar.attribution.source_first", at + 1
    else:
        source, rule, start = None, "ar.attribution.he_said", at + 1
    opens = _opener(tokens, verb, start, last, sure=source is not None and source.known)
    if opens is None and behind is not None and before is not None and source is behind:
        source, rule = before, "ar.attribution.source_first"
        opens = _opener(tokens, verb, at + 1, last, sure=True)
    if opens is None and behind is not None and not joined:
        return _said_behind(tokens, at, (first, last), verb, behind)
    if opens is None or not _is_likely(tokens, verb, source, at, opens):
        return None
    if not _denies_by_it(tokens, verb, opens, last):
        return None
    begin = at if source is None or source.first > at else source.first
    negated = any(each in NOT for each in tokens.words[max(first, at - 2) : at])
    if negated and tokens.words[at + 1] == "اي":
        return None  # "no side has claimed it"
    reading = verb.reading if not negated else replace(verb.reading, commitment=Commitment.NONE)
    return Found(
        begin=begin,
        cue=(at, at + 1),
        source=source,
        opens=opens,
        reading=reading,
        rule=rule,
        gender=verb.gender,
        breaks=joined or turns_before(tokens, begin, first),
    )


def _voice_behind(tokens: Tokens, at: int, last: int, verb: Verb) -> Phrase | None:
    stops = verb.takes | _objects(tokens, verb, at + 2, last)
    behind = phrase_at(tokens, at + 1, last, stops=stops)
    if behind is not None and not behind.known and _is_what_is_said(tokens, behind.first, verb):
        return None
    if behind is not None and fold(verb.reading.lemma).text in _ACCUSE:
        return _without_accused(tokens, behind)
    return behind


def _said_behind(
    tokens: Tokens, at: int, sentence: Range, verb: Verb, voice: Phrase
) -> Found | None:
    """Return the attribution of a verb and a voice that end a sentence, behind what was said."""
    first, last = sentence
    ends = not any(each[0].isalnum() for each in tokens.words[voice.last : last])
    if not (voice.known and verb.sure and ends and at > first + 1):
        return None
    if tokens.words[at - 1] not in _BEHIND_WHAT_IS_SAID or _denies_or_is_open(verb):
        return None
    return Found(at, (at, at + 1), voice, None, verb.reading, "ar.attribution.said")


def _denies_or_is_open(verb: Verb) -> bool:
    return verb.reading.commitment in (Commitment.DENIES, Commitment.NONE)


def _neither(tokens: Tokens, at: int, last: int) -> Found | None:
    """Return the attribution to nobody of what somebody can "neither confirm nor deny"."""
    if at + 1 >= last:
        return None
    rule = "ar.attribution.impersonal"
    return Found(at, (at, at + 1), None, at + 1, NEITHER, rule, gender="none")


def _reports_before(tokens: Tokens, at: int, first: int) -> int | None:
    """Return where "reports", or "false reports that", begin before a verb: nobody speaks then."""
    start = at - 1 - (at > first and tokens.words[at - 1] in _WHICH)
    if start > first and tokens.words[start].endswith("ة"):
        start -= 1  # what the reports are called
    if start < first or bare(tokens.words[start]) not in REPORTED:
        return None
    of_agency = start > first and bare(tokens.words[start - 1]) in OF_REPORTS
    return None if of_agency else start


def _reported(tokens: Tokens, at: int, start: int, sentence: Range, verb: Verb) -> Found | None:
    """Return the attribution of "reports spoke of", which names nobody."""
    first, last = sentence
    behind = _voice_behind(tokens, at, last, verb)
    opens = _opener(tokens, verb, at + 1, last, sure=True)
    if opens is None or (behind is not None and behind.known):
        return _told(tokens, at, first, last)  # "reports, the ministry said, that"
    end = at - (tokens.words[at - 1] in _WHICH)
    phrase = Phrase(start, end, 0, known=True)
    return Found(start, (at, at + 1), phrase, opens, HEARSAY, HEARSAY_RULE)


def _denies_by_it(tokens: Tokens, verb: Verb, opens: int, last: int) -> bool:
    """Return whether "described" calls something untrue, and "refused" is of a charge.

    Of other verbs nothing more is asked.
    """
    lemma = fold(verb.reading.lemma).text
    if lemma == DESCRIBED:
        return calls_untrue(tokens.words[opens:last])
    return lemma != REFUSED or bare(tokens.words[opens]) in CHARGES


def _objects(tokens: Tokens, verb: Verb, start: int, last: int) -> frozenset[str]:
    """Return the words near a verb in which "with" opens what it says: "accused it of"."""
    if fold(verb.reading.lemma).text not in _TAKE_ANY:
        return frozenset()
    near = tokens.words[start : min(last, start + _LONGEST_VOICE_WORDS)]
    return frozenset(word for word in near if _is_behind_b(word) and head_of(word) is None)


def _is_behind_b(word: str) -> bool:
    return word[0] == "ب" and len(word) > 3 and word not in _NO_OBJECTS


def _is_what_is_said(tokens: Tokens, at: int, verb: Verb) -> bool:
    """Return whether a word behind a verb opens what it says and names nobody."""
    word = tokens.words[at]
    return word in _POINTING or (word[0] == "ب" and "ب" in verb.takes)


def _without_accused(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the voice of who accuses, without whom it accuses."""
    inside = range(phrase.first + 1, phrase.last)
    last = next((at for at in inside if tokens.words[at] in _ACCUSED), phrase.last)
    return replace(phrase, last=last)


def _is_likely(tokens: Tokens, verb: Verb, source: Phrase | None, at: int, opens: int) -> bool:
    """Return whether a form is a cue here: one that is another word, too, needs a voice."""
    opener = tokens.words[opens - 1]
    that = opener in THAT or tokens.words[opens] in THAT
    if tokens.words[at].removeprefix("و") in _CALLED and not that:
        return False
    if source is not None and source.known:
        return True
    spoken = opener == ":" and not tokens.words[opens][0].isdecimal()
    clear = that or spoken or opener in OPENING
    if source is None:
        return clear if not verb.sure else opens - at <= 16
    return (
        verb.sure and source.last - source.first <= 9 and (clear or source.last - source.first > 1)
    )


def _impersonal(tokens: Tokens, at: int, last: int, verb: Verb) -> Found | None:
    """Return the attribution to nobody of "it is believed that"."""
    place = at + 1
    if place < last and tokens.words[place] in ("علي", "ب"):
        place += 1
    if place >= last or tokens.words[place] not in THAT:
        return None
    return Found(
        begin=at,
        cue=(at, at + 1),
        source=None,
        opens=place + 1 if tokens.words[place] in ("ان", "بان") else place,
        reading=verb.reading,
        rule="ar.attribution.impersonal",
        gender="none",
    )


def _by_participle(tokens: Tokens, at: int, first: int, last: int) -> Found | None:
    """Return the attribution with which the voice before goes on: "adding that"."""
    word = tokens.words[at]
    verb = participles().get(word) or (
        participles().get(word[1:]) if word[:1] == "و" and word not in verbs() else None
    )
    if verb is None or at == first:
        return None
    opens = _opener(tokens, verb, at + 1, min(last, at + 12), sure=False)
    if opens is None or opens - at > 6:
        return None
    return Found(
        begin=at,
        cue=(at, at + 1),
        source=None,
        opens=opens,
        reading=verb.reading,
        rule="ar.attribution.going_on",
        gender=verb.gender,
        breaks=True,
    )


def _voice_before(tokens: Tokens, at: int, first: int) -> Phrase | None:
    """Return the voice that ends before a verb: "the Observatory announced"."""
    for start in range(max(first, at - _LONGEST_VOICE_WORDS), at):
        if not _can_begin(tokens, start, first):
            continue
        word = tokens.words[start]
        skip = 1 if word[0] == "و" and head_of(word) is None and head_of(word[1:]) else 0
        if not skip and start > first and head_of(word) is None and word not in OPENING:
            continue
        phrase = phrase_at(tokens, start, at)
        if phrase is None or not (phrase.known or skip):
            continue
        if all(each in _BETWEEN for each in tokens.words[phrase.last : at]):
            return replace(phrase, skip=skip, known=True)
    return None


def _can_begin(tokens: Tokens, start: int, first: int) -> bool:
    if start == first or tokens.words[start][0] == "و":
        return True
    before = tokens.words[start - 1]
    return before in _COMMAS or before in OPENING or before in THAT | TURNS | _BEFORE_A_VOICE


def turns_before(tokens: Tokens, begin: int, first: int) -> bool:
    """Return whether words before a cue turn away from what was said: "while", "for its part"."""
    before = tokens.words[max(first, begin - 4) : begin]
    if begin < len(tokens.words) and tokens.words[begin][0] == "و" and begin > first:
        return True
    near = " ".join(each for each in before if each not in _COMMAS)
    turned = near.endswith(("في حين", "من جهته", "من جهتها", "من جانبه", "من جانبها", "جهة اخري"))
    return turned or bool(
        before and (TURNS | {"كما", "كان", "كانت", "وكان"}).intersection(before[-2:])
    )


def _opener(tokens: Tokens, verb: Verb, start: int, last: int, *, sure: bool) -> int | None:
    """Return the first word of what a verb says, behind what opens it; None where nothing does."""
    takes = verb.takes
    for at in range(start, min(last, start + _FARTHEST_WORDS)):
        word = tokens.words[at]
        behind = tokens.words[at + 1] if at + 1 < last else ""
        if not behind and word not in DEEDS:
            return None
        if word in THAT:
            return at + 1 if word in ("ان", "بان") else at
        if word == ":" or (word in OPENING and _opens_quotation(tokens, at)):
            return at + 1
        if word in takes and len(word) > 1 and behind not in MEDIUM:
            return at + 2 if behind in ("ان", "بان") and at + 2 < last else at + 1
        if ("deed" in takes or "object" in takes) and word in DEEDS:
            return at
        if "object" in takes and at == start and sure and word[0].isalnum():
            return at
        if "ب" in takes and word[0] == "ب" and _is_deed_behind_b(word, verb):
            return at
        if at > start and (is_cue(word) or (word[0] == "و" and is_cue(word[1:]))):
            return None
    return None


def _is_deed_behind_b(word: str, verb: Verb) -> bool:
    if word[1:] in DEEDS or bare(word[1:]) in DEEDS:
        return True
    return fold(verb.reading.lemma).text in _TAKE_ANY and _is_behind_b(word)


def _opens_quotation(tokens: Tokens, at: int) -> bool:
    closed = tokens.closed_at(at, _LONGEST_QUOTE_WORDS)
    return closed is not None and closed - at > _SHORTEST_QUOTE_WORDS


def quoting(tokens: Tokens, found: Found) -> Found:
    """Return an attribution with where the quotation closes that its content begins with."""
    if found.opens is None:
        return found
    for at in (found.opens - 1, found.opens):
        if at < len(tokens.words) and tokens.words[at] in OPENING and _opens_quotation(tokens, at):
            closed = tokens.closed_at(at, _LONGEST_QUOTE_WORDS)
            return replace(found, opens=at + 1, quoted=closed)
    return found
