"""Quotations that no cue introduces, behind a sentence about who says them."""

from collections.abc import Sequence

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.found_attribution import Found
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.quoted import quoted_whole
from openinquest.extract.english.set_phrases import SAID
from openinquest.extract.english.voice_phrase import voice_range
from openinquest.extract.english.voices import kind_of
from openinquest.model import SourceKind

_ONE_PERSON = frozenset(["he", "she"])
_ENDS = frozenset(".!?…")
_SHORTEST_WORDS = 4  # fewer are as often what stands on a sign


def floating(sentences: Sequence[Parsed], at: int) -> Found | None:
    """Return whose a quotation without a cue is: that of the subject of the sentence before it.

    So is "Eleven of them hid there" behind "The pastor pointed at the altar." Whoever it is given
    to is inferred. None where the sentence before is in another paragraph, or about nobody who
    speaks.
    """
    quotation = quoted_whole(sentences[at])
    before = sentences[at - 1] if at else None
    if before is None or quotation is None:
        return None
    said = sentences[at].text[slice(*quotation)]
    spoken = len(said.split()) >= _SHORTEST_WORDS and said.rstrip("\"'”’»")[-1:] in _ENDS
    if not spoken or before.sentence.paragraph != sentences[at].sentence.paragraph:
        return None
    subject = before.subject(before.tree.root) if before.tree.words else None
    if subject is None or before.quotation_of(subject) or not _can_speak(subject):
        return None
    place = voice_range(before, subject)
    cue = (quotation[0], quotation[0])  # none: it stands where one would
    return Found(place, cue, (quotation,), SAID, "attribution.floating", quoted=True)


def _can_speak(subject: Word) -> bool:
    """Return whether a subject is one person: by name, by office, or "she"."""
    if subject.form.lower() in _ONE_PERSON or subject.name == "PERSON":
        return True
    singular = subject.xpos == "NN"
    return singular and kind_of(subject.form) is not SourceKind.UNSPECIFIED
