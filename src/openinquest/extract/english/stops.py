"""Whether a full stop, a question mark or an exclamation mark ends a sentence."""

import re

from openinquest.extract.english.any_case import AnyCase

# Before a name, a number or an example; no sentence ends with one.
_NEVER_LAST = (
    "gen lt col maj capt cpt sgt brig adm cpl pvt pfc pte spc cmdr cdr insp supt det mr mrs ms dr "
    "prof rev hon sen sens rep reps gov pres msgr messrs amb atty asst fr mt ft nos vs approx ca "
    "fig vol e.g i.e"
)
# These may end a sentence; they do where one plainly begins behind them.
_SELDOM_LAST = (
    "jan feb apr jun jul aug sept sep oct nov dec st ave blvd rd jr sr etc dept inc ltd co corp "
    "bros univ km al est u.n u.k u.s d.c"
)
# Abbreviations when they have a capital, words otherwise.
_SELDOM_LAST_WITH_CAPITAL = (
    "Mar Sun Mon Tue Tues Wed Thu Thur Thurs Fri Sat Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill "
    "Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis "
    "Wyo"
)
_NEVER, _SELDOM, _SELDOM_CAPITAL = (
    frozenset(words.split()) for words in (_NEVER_LAST, _SELDOM_LAST, _SELDOM_LAST_WITH_CAPITAL)
)
_BEFORE_NUMBER = frozenset({"no", "art", "sec", "ext"})
_LONGEST_ABBREVIATION = 12  # characters to look back for one
_LAST_WORD = re.compile(r"[\w.]*$")
_LETTERS = re.compile(r"[a-z](?:\.[a-z])*")
_WHITE = re.compile(r"\s*+")
_OPENERS = AnyCase(
    r"(?:A|An|The|This|That|These|Those|There|Here|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|"
    r"Who|What|When|Where|Why|How|If|Although|Though|While|Because|Since|As|After|Before|During|"
    r"Following|Until|Once|According|In|On|At|By|For|From|With|Without|Under|Over|Of|To|Among|Amid|"
    r"Between|But|And|Or|So|Yet|However|Meanwhile|Also|Then|Later|Earlier|Now|Today|Yesterday|"
    r"More|Most|Many|Some|Several|All|Both|No|None|Not|Another|Other|Others|Each|Every|One|Two|"
    r"Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|Nobody|Witnesses)\b"
)
# After the time of day these go on: "at 8 a.m. Monday", "at 8 a.m. EST".
_AFTER_TIME = re.compile(
    r"\(?[A-Z]{2,4}\b|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may"
    r"|june|july|august|(?:septem|octo|novem|decem)ber|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|"
    r"dec)\.)"
)
_SPEECH = (
    "said|says|asked|asks|added|adds|told|shouted|cried|wrote|replied|exclaimed|recalled|"
    "wondered|tweeted|declared|continued|yelled|screamed"
)
_SPEAKER = re.compile(rf"[^.!?;:\n\"“”]{{0,60}}?\b(?:{_SPEECH})\b")
_ONLY_A_MARK = re.compile(r"\s*(?:\d{1,3}|[A-Za-z])?")


def ends_sentence(text: str, stop: int, after: int, begin: int) -> bool:
    """Return whether the signs at `[stop, after)` end the sentence that began at `begin`.

    Args:
        text: The passage.
        stop: The first of the signs: a full stop, a question or exclamation mark, an ellipsis.
        after: The first character after the signs and after what closes with them.
        begin: Where the sentence began.
    """
    white = _WHITE.match(text, after)
    next_word = white.end() if white else after
    following = text[next_word : next_word + 80]
    if following[:1] in {".", ",", ";", "!", "?", ")", "…"}:
        return False
    signs = text[stop:after]
    names_speaker = _SPEAKER.match(following) and not _opens(following)
    if signs[0] in "?!" and signs[-1] not in "?!" and names_speaker:
        return False  # "Who did it?" Salim Harb asked.
    if signs[0] in "?!" and following[:1].islower():
        return signs[-1] in "?!"
    if signs != ".":
        return not following[:1].islower()
    return _full_stop_ends(text, stop, begin, following)


def _full_stop_ends(text: str, stop: int, begin: int, following: str) -> bool:
    """Return whether one full stop, with nothing that closes behind it, ends a sentence."""
    if stop - begin < 8 and _ONLY_A_MARK.fullmatch(text, begin, stop):
        return False  # "1. The mill"
    found = _LAST_WORD.search(text[max(begin, stop - _LONGEST_ABBREVIATION) : stop])
    last = found[0] if found else ""
    small = last.lower()
    opens = _opens(following)
    if small in _NEVER or (following[:1].isdigit() and small in _BEFORE_NUMBER):
        return False
    if small in _SELDOM or (last[:1].isupper() and last.title() in _SELDOM_CAPITAL):
        return opens
    if following[:1].islower():
        return len(last) > 2 and last.isalpha() and last.islower()
    if small in {"a.m", "p.m"}:
        return opens or not (following[:1].isdigit() or _AFTER_TIME.match(following))
    if _LETTERS.fullmatch(small):
        return "." in last and opens
    return True


def _opens(following: str) -> bool:
    """Return whether words plainly begin a sentence."""
    return _OPENERS.match(following) is not None and not following[:1].islower()
