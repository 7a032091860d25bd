"""Whether a voice is a person, a body, or a thing that tells something: whom "he" and "it" mean."""

import re

from openinquest.extract.english.people import names_people
from openinquest.extract.english.voices import ENDS_IN_A_TITLE, is_role
from openinquest.model import Source, SourceKind

# Things that tell something in words or figures, and so are voices without being people.
_TELLING = re.compile(
    r"\b(?:reports?|statements?|polls?|surveys?|stud(?:y|ies)|videos?|footage|images?|imagery|photos?|"
    r"pictures?|data|figures?|records?|documents?|letters?|memos?|e-?mails?|files?|lists?|maps?|"
    r"tweets?|posts?|articles?|stor(?:y|ies)|books?|accounts?|testimon(?:y|ies)|investigations?|"
    r"inquir(?:y|ies)|probes?|reviews?|assessments?|analys[ie]s|autops(?:y|ies)|findings?|counts?|"
    r"databases?|logs?|research|websites?|laws?|ads?|charts?)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:man|woman|boy|girl|person|child|[eo]r|ist|ian|ant|student|king|queen|priest|monk|nun)$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:(?:['’]s?\s)office|\b(?:general|joint)\sstaff|"
    r"\b(?:national|coast|border|presidential|republican|revolutionary|home|civil|palace)\sguards?|"
    r"\b(?:embassy|consulate|parliament|cabinet|court|tribunal|council|assembly|senate|congress|junta|presidency|"
    r"palace|mission|commission|committee|board|bureau|agency|office|department|division|directorate|ministry|"
    r"administration|government|regime|leadership|opposition|alliance|coalition|movement|party|front|militia|brigade|"
    r"battalion|army|navy|force|unit|team|crew|patrol|family|couple|household|clan|tribe|community|union|"
    r"association|federation|league|network|group|organi[sz]ation|foundation|institute|centre|center|"
    r"university|school|hospital|clinic|church|diocese|mosque|company|firm|airline|corporation|bank|"
    r"newspaper|magazine|channel|station|broadcaster|website|outlet|radio|charity|watchdog|observatory|"
    r"resistance|side|tank|hotel|airport|prison|jail|ship|vessel|plant|factory|shop|store|restaurant|cafe|"
    r"theat(?:re|er)|museum|library|park|zoo|farm|mine|port|refinery|dam|base|camp|shelter|orphanage|"
    r"monastery|temple|synagogue|stadium|city|town|village|country|nation|region|province))$",
    re.IGNORECASE,
)
"""A body by its words, though some name people: "the prosecutor's office", "the coast guard"."""


def _tells_something(phrase: str) -> bool:
    """Return whether a phrase names a thing that tells something: "a survey", "the video"."""
    return _TELLING.search(phrase) is not None


def is_person(voice: Source) -> bool:
    """Return whether a voice is one person, as far as its words tell."""
    if voice.name is not None:
        return True
    office = office_of(voice)
    if not office or _tells_something(office) or _BODY.search(office):
        return False
    return voice.kind is not SourceKind.UNSPECIFIED or _PERSON.search(office) is not None


def office_of(voice: Source) -> str:
    """Return the words of a voice's office without what it is of: "embassy" in Paris."""
    return re.split(r",|\s(?:of|for|in|at|from|with|to)\s", voice.role or "")[0]


def is_body(voice: Source) -> bool:
    """Return whether a voice is known as a body, by its name or its words."""
    named = voice.name is None and voice.organisation is not None
    return named or _BODY.search(office_of(voice)) is not None


def may_be_somebody(voice: Source) -> bool:
    """Return whether a voice can be one person, though nothing says so: "the clerk"."""
    return voice.role is not None and not (is_body(voice) or _tells_something(voice.role))


def speaks(voice: Source) -> bool:
    """Return whether a voice is known as one that tells something: somebody, a body, a paper."""
    return is_person(voice) or is_body(voice) or _tells_something(voice.role or "")


def may_be_it(voice: Source) -> bool:
    """Return whether a voice can go by "it": a body, or a thing that tells something."""
    office = office_of(voice)
    if voice.name is not None:
        return False
    if _BODY.search(office):
        return True
    sounds_like_one = _PERSON.search(office) and voice.kind is not SourceKind.MEDIA  # "newspaper"
    person = sounds_like_one or is_role(office) or ENDS_IN_A_TITLE.search(office)
    return not office or not (person or names_people(office.split()[-1]))
