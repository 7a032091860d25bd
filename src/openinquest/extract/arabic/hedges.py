"""Words that make unsure what an Arabic text tells, and what a denial takes as known."""

import re
from collections.abc import Sequence
from itertools import pairwise

from openinquest.extract.arabic.folding import folded_words
from openinquest.model import Certainty

_POSSIBLE = folded_words(
    "ربما لعل محتمل محتملة محتملين احتمال احتمالية يحتمل يخشى مخاوف خشية مزعوم مزعومة المزعوم "
    "المزعومة مزاعم شائعات إشاعات مفترض المفترض"
)
_PROBABLE = folded_words("يعتقد يرجح المرجح الأرجح يبدو يظن أنباء تقديرات يقدر المتوقع يتوقع مرجح")
_UNSURE_PAIRS = frozenset(
    (("غير", "موكدة"), ("غير", "مؤكدة"), ("غير", "ميكدة"), ("من", "المحتمل"), ("من", "الممكن"))
)
_MAY = frozenset(("قد", "وقد", "فقد"))
_PRESENT = re.compile(r"[يت]\w{2,}")
_PAST_WITH_T = folded_words(
    "تم تمت توفي توفيت تعرض تعرضت تسبب تسببت تمكن تمكنت توقف تبين تزامن تجاوز تجاوزت تحدث تضرر "
    "ترك تركت تلا تلت تلاه تبع تبعه تبعته تلف يئس تأكد تأكدت"
)
_WORDS_BEFORE, _WORDS_BEHIND = 8, 3
_CLAUSE = re.compile(r"[.!?؟\n؛:،,]")
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?؟\n]")
_ASKS = re.compile(r"(?<!\w)و?(?:هل|اتراه|اليس)(?!\w)")
_IF = re.compile(
    r"(?<!\w)(?:(?:عما|ما)\s+اذا|و?اذا\s+(?!ب)|(?:ب|في|و)?\s?حال(?:ة)?\s+(?:تاكد|ثبت|ثبوت|صح|وقوع|مقتل|سقوط)|"
    r"(?:[يت]علم|[يت]عرف|يتضح|[ين]دري|معروف\w*|واضح\w*|تحديد|معرفة|[يت]?سال\w*)(?:\s+\w+){0,3}\s+ان\s+كان)"
)
_CHARACTERS = 100
_SENTENCE = 400
_COMMA = re.compile("[،,؛]")
# Behind these stands what is taken as known, whatever is denied before them.
_ASIDE = re.compile(
    r"(?<!\w)(?:الذي|التي|الذين|بعد|عقب|اثر|قبل|منذ|حيث|خلال|ب?مسيولي\w+|ب?ضلوع\w*|ب?علاق\w+|ب?صل(?:ة|ته\w?)|"
    r"ب?تورط\w*|ب?وقوف\w*|رواي\w+)(?!\w)[^.؛:]*$"
)


def ends_in_an_aside(before: str) -> bool:
    """Return whether the words of a denial up to a point open what is taken as known there."""
    return _ASIDE.search(before) is not None


def certainty_of(text: str, start: int, end: int) -> Certainty:
    """Return how sure the words around `[start, end)` of a folded text make it, in its clause."""
    if _is_asked_or_supposed(text, start, end):
        return Certainty.POSSIBLE
    before = _CLAUSE.split(text[max(0, start - _CHARACTERS) : start])[-1]
    behind = _CLAUSE.split(text[end : end + _CHARACTERS])[0]
    near = _WORD.findall(before)[-_WORDS_BEFORE:]
    own = _WORD.findall(text[start:end])
    words = [*near, *own, *_WORD.findall(behind)[:_WORDS_BEHIND]]
    pairs = list(pairwise(words))
    if _POSSIBLE.intersection(words) or _UNSURE_PAIRS.intersection(pairs):
        return Certainty.POSSIBLE
    if may_be(words[: len(near) + 2]):
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if _PROBABLE.intersection(words) else Certainty.CERTAIN


def _is_asked_or_supposed(text: str, start: int, end: int) -> bool:
    """Return whether a sentence asks what is told at `[start, end)`, or says "if" before it."""
    before = _ENDS.split(text[max(0, start - _SENTENCE) : start])[-1]
    behind = _ENDS.search(text, end, end + _SENTENCE)
    asked = behind is not None and behind[0] in "?؟" and _ASKS.search(before) is not None
    supposed = any(not _COMMA.search(before, of.end()) for of in _IF.finditer(before))
    return asked or supposed


def may_be(words: Sequence[str]) -> bool:
    """Return whether words say that something may happen: "قد" and a verb that is not past."""
    return any(left in _MAY and _is_present(right) for left, right in pairwise(words))


def _is_present(word: str) -> bool:
    return _PRESENT.fullmatch(word) is not None and word not in _PAST_WITH_T
