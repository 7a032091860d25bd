"""What each rule of the Arabic reader reads: a clause for whoever wants to dispute it."""

from collections.abc import Mapping

from openinquest.extract.arabic.voice_meanings import MEANINGS as OF_VOICES

MEANINGS: Mapping[str, str] = {
    **OF_VOICES,
    "ar.event.completed": "a means or harm, with the day or place that the words before it give",
    "ar.event.harm": "a day or a place, and words for people who came to harm",
    "ar.event.means": "a day or a place, and a means: “قصف”, “غارة”, “لغم”",
}
"""Each rule id with what the rule reads, as a noun phrase."""
