"""Words that hedge, deny or move a claim to another occasion."""

import re

from openinquest.extract.english.any_case import AnyCase
from openinquest.model import Certainty, Scope

_POSSIBLE = AnyCase(
    r"\b(?:may|might|could(?!\s+(?:be\s+)?(?:\w+ly\s+)?(?:confirm|verif|count|identif))|possibly|perhaps|feared|fears?|unconfirmed|alleged(?:ly)?|purported(?:ly)?|"
    r"rumou?red|whether|if\s+confirmed|cannot\s+be\s+ruled\s+out|potential(?:ly)?)\b(?!\s+not\b)"
)
_PROBABLE = AnyCase(
    r"\b(?:appear(?:s|ed)?\s+to|appeared|likely|probabl[ye]|believed|thought|presumed|presumably|suspected|"
    r"reportedly|reported\s+(?:to\s+have|killed|dead|injured|wounded|missing)|apparently|estimate[sd]?|seem(?:s|ed)?\s+to|assumed)\b"
)
_MONTH_DATE = AnyCase(r"\bmay\s+(?:\d|of\b)|\b(?:in|of|on|since|until|late|early|\d+|by)\s+may\b")
_MAY = re.compile(r"(?:(?<=\band\s)|(?<=[Ll]ast\s)|(?<=this\s))May\b(?!\s+(?i:have|be)\b)")
"""The month, where no sentence begins: "between March and May"."""
_ONLY_SUSPECTED = AnyCase(
    r"\b(?:were|was|are|is)\s+(?:suspected|alleged)\s+(?!(?:to|dead|killed|victims)\b)"
)
"""Who the dead may have been leaves it sure that they died: "were suspected members of"."""
_DENIES = AnyCase(
    r"\b(?:no\s+evidence|not\s+true|untrue|false(?:ly)?|did\s+not|didn['’]t|was\s+not|were\s+not|wasn['’]t|weren['’]t|"
    r"had\s+not|has\s+not|have\s+not|never|no\s+(?:sign|trace|hole|indication|proof)|ruled\s+out|rather\s+than|"
    r"nor\b|without\s+any|no\s+(?:such|air\s?strike|strike|bomb|explosion|explosives|vehicle)|instead\s+of|not\s+(?:by|an?|the|been)|there\s+was\s+no|could\s+not\s+have)\b"
)
MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
"""Pattern of the name of a month; use with `AnyCase`."""
_STRIFE = (
    r"(?:fighting|violence|conflict|uprising|clashes|rebellion|insurgency|unrest|hostilities|"
    r"attacks|protests|raids|bombings|bombardments?)"
)
_SEVERAL = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
_WORST_IN = AnyCase(
    r"\b(?:worst|deadliest|bloodiest|first|largest|biggest|heaviest|highest|most|second|third|fourth|fifth|last|only)\b"
    r"[^.;]{0,60}?\b(?:(?:in|during|over)\s+(?:\w+\s+){0,4}years?|since\s+(?:\w+\s+)?\d{4})\b"
)
"""What stands out of years did not take years: "the worst attack in nine years"."""
_TOTAL = AnyCase(
    r"\b(?:since\s+(?:early\s+|late\s+)?(?:the\s+(?:start|beginning|war|operation|offensive|invasion|assault)|\w+\s+\d{4}|\d{4}|"
    rf"{MONTHS}|mid-\w+|last\s+\w+)|so\s+far\s+this\s+(?:year|month)|"
    r"(?:in|during|over)\s+the\s+(?:first|second|third|fourth|last)\s+(?:half|quarter|(?:\w+\s+)?months?)\s+of\s+"
    rf"(?:(?:the|this|last)\s+(?:year|month|war|conflict|campaign)|(?:19|20)\d\d|{MONTHS})\b|"
    rf"from\s+1\s+(?:\w+\s+)?to\s+(?:2[89]|3[01])\s+{MONTHS}|"
    r"(?:recorded|documented|verified|registered|counted|tallied|logged|list(?:s|ed))\s+(?:[\w,-]+\s+){1,4}(?:deaths|killings|fatalities|killed)\s+"
    rf"(?:(?!\w*(?:strikes?|attacks?|raids?|bombings?|blasts?|shelling)\b)[\w-]+\s+){{0,4}}in\s+(?:{MONTHS}|(?:19|20)\d\d)(?!\s+\d{{1,2}}\b)|"
    r"(?:over|in|during|within)\s+the\s+(?:past|last|previous|first)\s+(?:\w+\s+(?:of\s+)?)?(?:years?|months?|weeks?|days?|decade)|"
    rf"since\s+(?:the\s+)?(?:\w+\s+){{0,2}}?{_STRIFE}\s+(?:began|begun|started|broke\s+out|erupted)|"
    rf"(?:in|during|over)\s+(?:\w+\s+){{0,2}}?{_SEVERAL}[\s-]+years(?!['’]|\s+(?:ago|later|earlier|before|old))|"
    r"during\s+(?:19|20)\d\d|during\s+the\s+(?:month|year|decade)|so\s+far\s+in\s+(?:19|20)\d\d|"
    r"since\s+[^,.;]{3,60}?\bin\s+(?:19|20)\d\d|"
    r"for\s+(?:a|the\s+past|the\s+last)\s+decade|political\s+violence|\d{3,}\s+(?:bombs|bombings)|"
    rf"(?:in|during)\s+{MONTHS}"
    r"(?:\s+\d{4})?\s+alone|an\s+average\s+of|throughout\s+the|this\s+year\s+alone|each\s+(?:year|month)|every\s+(?:year|month|week)|per\s+(?:year|month)|"
    rf"between\s+\d{{0,2}}\s?{MONTHS}\b[^.]{{0,25}}\band\b|"
    rf"from\s+{MONTHS}\b[^.]{{0,25}}\bto\b|"
    r"\d+\s+(?:attacks|strikes|incidents|raids)|in\s+(?:all|total)\s+(?:in|across|of)|across\s+(?:the\s+)?(?:city|country|province|region|whole|all)|"
    r"(?:during|in|throughout)\s+the\s+(?:war|campaign|offensive|conflict|siege(?!\s+of\s+(?:the|an?)\s+[a-z])|whole)|(?:during|throughout)\s+the\s+(?:battle|fighting)|several\s+days|recent\s+(?:weeks|months|days|raids|strikes|years)|"
    rf"in\s+{MONTHS}\s+and\s+{MONTHS}|in\s+(?:two|three|four|five|six|seven|several|\d+)\s+"
    r"(?:neighbou?rhoods|districts|quarters|towns|villages|cities|provinces|places|locations)|"
    r"a\s+series\s+of|annually|the\s+battle\s+for|week\s+of\s+(?:strikes|raids|fighting))\b"
)
_OTHER = AnyCase(
    r"\b(?:more\s+than\s+one\s+occasion|(?:an?|the)\s+(?:earlier|previous|separate|similar|unrelated|different|prior)\s+"
    r"(?:deadliest\s+|worst\s+)?(?:air\s?|drone\s+)?"
    r"(?:strikes?|attacks?|incidents?|raids?|bombings?|shootings?|explosion)|another\s+(?:air\s?|drone\s+)?(?:strikes?|attacks?|incident|raid|bombing|shooting)|"
    r"separate(?:ly)?\b|(?<!from )(?<!fighting )elsewhere|"
    r"in\s+a\s+(?:separate|different)|(?:last|the\s+previous)\s+year|(?:years|months)\s+(?:ago|earlier|before)|"
    r"(?:not|n['’]t|no)\b[^.,;]{0,40}\b(?:connect(?:ed|ion)|related|linked)\s+(?:to|with)\s[^.,;]{0,40}(?:shootings?|attacks?|killings?|bombings?)|"
    r"the\s+day\s+before|days\s+earlier|(?:other|previous|prior|past|unrelated)\s+(?:air\s?|drone\s+)?(?:strikes|attacks|incidents|raids|bombings|shootings|violence)|in\s+another\s+(?:instance|case|town|city|village|province)|similar\s+(?:strikes|attacks|raids|shelling|circumstances|incidents|shootings|bombings)|"
    r"(?:was|were|had)\s+(?:previously|also\s+been)\s+(?:been\s+)?(?:hit|struck|attacked|bombed|shelled|targeted)\s+(?:in|on|last)|"
    rf"(?:was|were)\s+also\s+(?:hit|struck|attacked|bombed|shelled|targeted)\s+(?:in\s+(?:{MONTHS}|(?:19|20)\d\d)|last\s+\w+)|"
    r"in\s+the\s+same\s+(?:week|month|year)|(?:one|another|any)\s+such\s+(?:strike|attack|raid|bombing|incident))\b"
)
_DEED = (
    r"(?:strikes?|raids?|attacks?|bombings?|bombardments?|shelling|explosions?|violence|killings?|operations?|"
    r"offensive)"
)
CAME_AFTER = AnyCase(
    rf"\b(?:{_DEED}|it|they|this)\s+(?:comes?|came)\s+(?:[\w-]+\s+){{0,3}}?(?:after|before)\s|"
    rf"\b(?:{_DEED}|this)\s+follow(?:s|ed)\s+(?:an?|the|another|last)\s|"
    rf"\bit\s+follow(?:s|ed)\s+(?:an?|the|another|last|\w+day['’]s)\s+(?:[\w-]+\s+)?{_DEED}\s|"
    rf",\s+(?:just\s+)?(?:an?|one|two|three|four|five|six|several|\d+)\s+(?:days?|weeks?|months?|years?)\s+after\s+"
    rf"(?:an?|another|the\s+last)\s+(?:[\w-]+\s+){{0,3}}?{_DEED}\s[^,;]*$"
)
"""What an attack came after, or followed, is another one: not "a blast followed, killing nine"."""
_PART = AnyCase(
    r"(?<!\ball\s)(?<!members\s)\b(?:in|inside|from|under|beneath|at)\s+(?:one|a\s+single|the\s+(?:one|same|single)|another|(?:a|the)\s+(?:neighbou?ring|next|adjoining|adjacent))\s+(?:house|home|building|family|block|cellar|basement|structure|site)\b|"
    r"\bnext\s+door\b|\bin\s+the\s+(?:house|building|cellar|basement)\s+(?:next|to\s+the|beside)\b|\bfrom\s+(?:one|a\s+single)\s+family\b|\bof\s+one\s+family\b|"
    r"\blost\s+(?:(?:his|her|their|my)\s+)?\w+\s+(?:cousins|brothers|sisters|siblings|sons|daughters|children|"
    r"relatives|nephews|nieces|members)\b"
)


def certainty_of(words: str) -> Certainty:
    """Return how sure the hedges of a clause leave it."""
    plain = _ONLY_SUSPECTED.sub(" ", _MAY.sub(" ", _MONTH_DATE.sub(" ", words)))
    if _POSSIBLE.search(plain):
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if _PROBABLE.search(plain) else Certainty.CERTAIN


def is_denied(words: str) -> bool:
    """Return whether the words carry a negation; that a voice "denied" them is its cue's to say."""
    return _DENIES.search(words) is not None


def scope_of(words: str) -> Scope:
    """Return what stretch of events the sentence around a figure speaks of."""
    if _OTHER.search(words):
        return Scope.OTHER
    if _TOTAL.search(_WORST_IN.sub(" ", words)):
        return Scope.TOTAL
    return Scope.PART if _PART.search(words) else Scope.INCIDENT
