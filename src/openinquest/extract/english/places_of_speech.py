"""Where somebody speaks of a deed, which is not where it was: "the channel, in Doha, reported"."""

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.happenings import Scene
from openinquest.model import Span

_MOST = 40  # voices of a sentence
_REACH = 60  # characters before a place that are looked at
_OPENS_FROM = AnyCase(r"\W*(?:\d[\d:.h]*\s*(?:[ap]\.?m\.?)?\W*)?from\s")
"""What opens a sentence, or an entry of a log, with where its words come from."""
_IN = AnyCase(r",\s(?:speaking\s)?(?:in|from|at)\s$")
"""What stands between who speaks and where."""
_REPORTED = AnyCase(r",\s(?:has\s|had\s)?(?:reported|said|says|announced|put|confirmed|quoted)\b")


def is_spoken_at(text: str, scene: Scene, place: Span) -> bool:
    """Return whether a place is told beside who speaks, or as where the words come from.

    Args:
        text: The text.
        scene: The sentence.
        place: Where the place stands in it.
    """
    closed = text[place.end : place.end + 1]
    if closed in {":", ","} and _OPENS_FROM.fullmatch(text, scene.start, place.start):
        return True  # "From Geneva: ..."
    aside = _IN.search(text, max(scene.start, place.start - _REACH), place.start)
    if aside is None:
        return False
    beside_a_voice = any(end == aside.start() for _, end in scene.voices[:_MOST])
    return (beside_a_voice and closed == ",") or _REPORTED.match(text, place.end) is not None
