"""Whom an Arabic voice's words mean: short forms and verbs without a subject, traced back."""

from collections import deque
from dataclasses import dataclass, replace

from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.voices import bare, gender_of
from openinquest.model import Source, SourceKind

_MEMORY = 30  # voices back that a short form can still mean
_FARTHEST_SENTENCES = 4  # back to whom a verb without a subject means
# Words by which any body that spoke before is meant.
_ANY_BODY = folded_words(
    "المؤسسة المنظمة الهيئة الجماعة الجهة الحركة البيان التقرير التنظيم الحملة"
)
_SAME = {"مصادر": "مصدر", "ناشطون": "ناشط", "ناشطين": "ناشط", "نشطاء": "ناشط", "نشطا": "ناشط",
         "مراسلنا": "مراسل", "مراسلتنا": "مراسل", "مراسلة": "مراسل"}  # fmt: skip
_OF_SURNAMES = frozenset(("عبد", "ابو", "بن", "ابن", "ام", "ال"))
_SHORT_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Heard:
    source: Source
    words: frozenset[str]
    gender: str
    sentence: int


class Memory:
    """The voices of a text so far, and whom later words mean by them."""

    def __init__(self) -> None:
        self._heard: deque[_Heard] = deque(maxlen=_MEMORY)

    def read(self, voice: Source, words: list[str], sentence: int) -> Source:
        """Return a voice with the fullest name that the document gave it so far; learn it."""
        plain = [word for word in words if word[0].isalpha()]
        keys = frozenset(_key(word) for word in plain)
        full = self._fuller(plain, keys)
        if full is not None:
            voice = replace(full.source, span=voice.span, inferred=False)
            keys = full.words
        elif len(plain) == 1 and plain[0] in _ANY_BODY and (body := self._body()) is not None:
            voice = replace(body.source, span=voice.span, inferred=True)
            keys = body.words
        self._heard.append(_Heard(voice, keys, gender_of(words), sentence))
        return voice

    def meant(self, gender: str, sentence: int) -> Source:
        """Return whom a verb without a subject means, unnamed where nobody fits."""
        for each in reversed(self._heard):
            if sentence - each.sentence > _FARTHEST_SENTENCES:
                break
            if gender in ("", each.gender):
                return replace(each.source, span=None, inferred=True)
        return Source(kind=SourceKind.UNSPECIFIED, inferred=True)

    def _fuller(self, plain: list[str], keys: frozenset[str]) -> _Heard | None:
        """Return the last voice that a short form stands for: "the source", a surname."""
        definite = bool(plain) and (plain[0].startswith("ال") or plain[0] in _SAME)
        one = len(plain) == 1 or (plain and plain[0] in _OF_SURNAMES)
        if not plain or len(plain) > _SHORT_WORDS or not (definite or one):
            return None
        for each in reversed(self._heard):
            surname = fold(each.source.name or "").text.split()[-1:]
            if keys < each.words and (definite or surname == plain[-1:]):
                return each
        return None

    def _body(self) -> _Heard | None:
        return next((each for each in reversed(self._heard) if each.source.organisation), None)


def _key(word: str) -> str:
    plain = bare(word)
    return _SAME.get(plain, plain)
