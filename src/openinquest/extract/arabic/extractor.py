"""The Arabic extractor: one document in, claims out."""

import re
from dataclasses import replace

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.speakers import Speakers
from openinquest.extract.arabic.tolls import find_tolls
from openinquest.model import Attribution, Claim, ClaimId, Document, Extraction, Field, Scope, Span, Toll

_FIELDS: tuple[Field, ...] = ("title", "text")
_HEADLINE_WORDS = 18
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def other_headlines(text: str, title: str) -> list[tuple[int, int]]:
    """Return where lines of a text stand that are headlines of other stories.

    A short line without a full stop is one unless it shares words with the title.
    """
    if not title:
        return []
    known = set(_LETTERS.findall(title))
    found, start = [], 0
    for line in text.split("\n"):
        words = _LETTERS.findall(line)
        short = len(words) <= _HEADLINE_WORDS and not line.rstrip().endswith((".", "؟", "!"))
        if short and len(known.intersection(words)) < 3:
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


_COMMENTS = re.compile(r"All reactions:|Most relevant|\bLikeComment\b")


def _end_of_post(text: str) -> int:
    """Return where what others wrote below a post begins."""
    found = _COMMENTS.search(text)
    return found.start() if found else len(text)


class ArabicExtractor:
    """Reads tolls in Arabic by patterns over text in one spelling."""

    name = "arabic-rules"
    languages = frozenset({"ar"})
    version = "1"

    def extract(self, document: Document) -> Extraction:
        """Return what the document says of harm, in order of spans."""
        claims: list[Claim] = []
        attributions: list[Attribution] = []
        for field in _FIELDS:
            text = document.field(field) or ""
            folded = fold(text[: len(text) if field == "title" else _end_of_post(text)])
            speakers = Speakers(folded, text, field)
            attributions.extend(speakers.attributions(document.id))
            own: list[ClaimId] = []
            elsewhere = other_headlines(folded.text, fold(document.title or "").text)
            for toll in find_tolls(folded.text):
                if any(begin <= toll.start < end for begin, end in elsewhere):
                    toll = replace(toll, scope=Scope.OTHER)
                start, end = folded.span(toll.start, toll.end)
                claims.append(
                    Claim(
                        id=ClaimId(f"{document.id}#{len(claims) + 1}"),
                        document=document.id,
                        span=Span(start, end, field),
                        quote=text[start:end],
                        detail=Toll(
                            toll.harm,
                            toll.group,
                            toll.count,
                            toll.scope,
                            part_of=None if toll.whole is None else own[toll.whole],
                        ),
                        rule=toll.rule,
                        sources=speakers.chain_at(toll.start, toll.end),
                        polarity=speakers.polarity_at(toll.start, toll.end),
                        certainty=speakers.certainty_at(toll.start, toll.end),
                    )
                )
                own.append(claims[-1].id)
        return Extraction(
            extractor=f"{self.name}/{self.version}", attributions=tuple(attributions), claims=tuple(claims)
        )
