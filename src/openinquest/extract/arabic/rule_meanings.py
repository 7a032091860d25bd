"""What each rule of the Arabic reader reads, for whoever wants to dispute it."""

from openinquest.extract.arabic.voice_meanings import MEANINGS as VOICES

_TOLLS = {
    "behind": "people, and a verb of harm behind them (خمسة مدنيين استشهدوا)",
    "deed": "a deed or verb of harm and whom it befell (مقتل خمسة مدنيين)",
    "either": "people counted as killed or injured together (37 قتيلا وجريحا)",
    "family": "a deed of harm and a family with its size (أسرة من خمسة أشخاص)",
    "listed": "fighters and others told of in one breath, added up (ثلاثة جنود ومدنيين اثنين)",
    "name": "a deed of harm and a name behind it (مقتل سالم)",
    "named": "one person of whom a word of harm tells, with a name behind it (الشهيد سالم)",
    "names": "names under a heading for the killed or injured, or each with the word for one",
    "none": "that nobody was harmed (دون وقوع إصابات)",
    "noun": "people of whom a word of harm tells, with a number or without (5 قتلى، شهداء)",
    "part": "a part of the number before it (بينهم طفلان)",
    "pronoun": "one or two people whom a deed of harm takes up again (مقتلهما)",
    "total": "what a total comes to (ارتفاع عدد القتلى إلى خمسة)",
}
MEANINGS = {
    **{f"ar.toll.{rule}": meaning for rule, meaning in _TOLLS.items()},
    "ar.cause.harm": "a means, and the harm that came of it (مقتل خمسة في غارة)",
    "ar.cause.named": "what a blast is laid to, or not (الانفجار ناجم عن لغم)",
    "ar.event.completed": "a means or harm, with the day or place that the words before give it",
    "ar.event.harm": "a day or a place, and words for people who came to harm",
    "ar.event.means": "a day or a place, and a means (قصف، غارة، لغم)",
    **VOICES,
}
"""Each rule id with what the rule reads, as a noun phrase."""
