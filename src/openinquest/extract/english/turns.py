"""Where a sentence turns, so that what one part denies is not read into the other."""

from collections.abc import Iterator

from openinquest.extract.english.any_case import AnyCase

_TURNS = AnyCase(
    "|".join(
        (
            r"[;]",
            r",?\s(?:but(?!\s+also)|rather\s+than|instead\s+of|whereas|although|though|while)\b",
            r",\s+(?=not\s+(?:an?|the|by)\b)",
            r",?\sand\s+(?=(?:that\s+)?no\b|that\s)",
            r",?\sand\s+(?=(?:was|were|did|gave|has|had|is|are)\b)",
            r",\s+(?=gave\b|said\b|told\b)",
            r",\s+and\s+(?=(?:he|she|they)\b)",
        )
    )
)
_TURNS_OF_THE_UNREAL = AnyCase(r",(?=\s(?:the|an?|this|that)\s)")


def parts_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence, cut where "but", "not by" or "rather than" turn it."""
    begin = start
    turns = [_TURNS.finditer(text, start, end)]
    if "would have" in text[start:end]:
        turns.append(_TURNS_OF_THE_UNREAL.finditer(text, start, end))
    for match in sorted((m for each in turns for m in each), key=lambda match: match.start()):
        if match.start() > begin:
            yield begin, match.start()
            begin = match.start()
    yield begin, end
