"""Words for what a cause brings about, and for how it does."""

import re

from openinquest.model import Effect

WORDS_OF_EFFECTS: tuple[tuple[Effect, re.Pattern[str]], ...] = (
    (
        Effect.DEATHS,
        re.compile(
            r"\b(?:kill(?:ed|ing|s)?|deaths?|died|dead|victims|fatal|casualties|slain|lives|massacred?|perished)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Effect.COLLAPSE,
        re.compile(
            r"\b(?:collaps(?:e|ed|es|ing)|(?:bring|brought|bringing)\s+(?:\w+\s+){0,4}down\b|"
            r"(?:structure|building|house)s?\s+to\s+(?:fail|fall)|brings?\s+(?:the\s+\w+\s+)?down|came\s+down|caved?\s+in|pancaked|"
            r"structural\s+failure|fell\s+in|buried\s+(?:under|beneath|alive|in\s+the\s+rubble)|felled)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Effect.DESTRUCTION,
        re.compile(
            r"\b(?:destroy(?:ed|s|ing)?|destruction|level(?:led|ed|ling)|flatten(?:ed|ing)|demolish(?:ed|ing)|blew\s+up|blown\s+up|damage[ds]?|"
            r"gutted|razed|wrecked|reduced\s+to\s+rubble)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Effect.INJURIES,
        re.compile(r"\b(?:injur(?:ed|ing|ies)|wound(?:ed|ing|s))\b", re.IGNORECASE),
    ),
    (
        Effect.EXPLOSION,
        re.compile(r"\b(?:explosions?|detonations?|blasts?|secondary)\b", re.IGNORECASE),
    ),
)
"""The effects, the gravest first, each with its words."""

SETS_OFF = re.compile(
    r"\b(?:set(?:s|ting)?\s+off|trigger(?:s|ed|ing)?|detonat(?:ed|es|ing)|ignit(?:ed|es|ing)|touched\s+off|caused|causing|"
    r"sparked|led\s+to|resulted\s+in|followed\s+by|then)\b",
    re.IGNORECASE,
)
"""What stands between a strike and what it set off."""

STRUCK = re.compile(r"\b(?:hit|struck|bombed|attacked|targeted)\b", re.IGNORECASE)
"""What stands between a strike and what it hit, which need not have gone off."""

WENT_OFF = re.compile(
    r"\b(?:explo(?:ded?|des|ding|sions?)|blew\s+up|blown\s+up|went\s+off|detonat\w+|secondary|"
    r"set(?:ting)?\s+off|triggered|ignited|blasts?)\b",
    re.IGNORECASE,
)
"""Words that tell that what a strike hit went off."""

SET_OFF_BY = re.compile(
    r"\b(?:detonated|set\s+off|triggered|ignited|touched\s+off|caused|hit|struck)\b[^.;]{0,40}?\bby\b"
    r"|\bas\s+a\s+result\s+of\b|\bafter\b|\bwhen\b",
    re.IGNORECASE,
)
"""What stands between a thing that went off and the strike that set it off."""

LINK = re.compile(
    r"\b(?:by|in|from|after|caus(?:e|ed|es|ing)|because|due\s+to|result(?:ed|s|ing)?|blam(?:e|ed|ing)|responsible|"
    r"when|of|kill(?:s|ed|ing)?|destroy(?:s|ed|ing)?|collaps(?:ed|ing|e)|level(?:led|ed|ling)|flatten(?:ed|ing)|left|"
    r"brought|brings?|struck|hit|claimed|led|follow(?:ed|ing)|behind|triggered|set\s+off|detonat\w+|was|were|fell|dropped|exploded|went\s+off|blew|did|done|have\s+done)\b",
    re.IGNORECASE,
)
"""What joins a means to an effect in one clause."""

NAMED_BEFORE = re.compile(
    r"(?:\b(?:it|this|that|which|what\s+(?:hit|struck|happened)(?:\s+\w+){0,4})\s+(?:was|had\s+been|is)\s+(?:not\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?|"
    r"\bblam(?:e|es|ed|ing)\s+(?:[^.;,]{0,40}?\bon\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?|\bothers\s+)$",
    re.IGNORECASE,
)
"""What stands before a means that is named as what did it."""

NOT_NAMED = re.compile(
    r"\b(?:twelfth|first|second|third|\w+th|another|only|latest|one\s+of)\s+(?:\w+\s+){0,2}\w+$",
    re.IGNORECASE,
)
"""A means that is counted, not named: "it was the third strike"."""

DID_IT = re.compile(r"\s+(?:did|has\s+done|had\s+done)\s+(?:it|this|that)\b", re.IGNORECASE)
"""What stands behind a means that is named as what did it."""

HAD_A_PART = re.compile(
    r"\b(?:had|has|have|having|played|plays)\s+(?:a\s+|some\s+)?(?:role|part|hand|share)\b",
    re.IGNORECASE,
)
"""Of a strike: it is said to have had its part in the harm."""

NOT_THERE = re.compile(
    r"\b(?:no|any|without(?:\s+an?)?|not\s+an?)\s+(?:\w+\s+){0,2}?(?:(?:sign|trace|evidence|indication|proof)s?\s+of\s+"
    r"(?:an?\s+|any\s+|the\s+)?(?:\w+\s+){0,2}?)?$",
    re.IGNORECASE,
)
"""Before a means of which nothing was there."""

NOT_HIT = re.compile(
    r"\b(?:was|were|been|is)\s+(?:not|never)\s+(?:been\s+)?(?:\w+\s+)?(?:hit|struck|bombed|targeted|caused|an?\s+air)|"
    r"\bnever\s+(?:been\s+)?(?:hit|struck|bombed)|\b(?:wasn|weren)['’]t\s+(?:hit|struck|bombed|caused)",
    re.IGNORECASE,
)
"""That a means did not act."""

WOULD_HAVE = re.compile(
    r"\b(?:would|should)\s+(?:\w+\s+){0,2}have\b|\btoo\s+(?:small|little|weak|few|light)\b",
    re.IGNORECASE,
)
"""What would have happened, or could not: no account of what did."""

NOTHING_BUT = re.compile(
    r"\bnothing\s+(?:but|other\s+than|except)\s+(?:an?\s+)?$|\bonly\s+an?\s+$", re.I
)
"""Before the one means that could have done it."""

TIME_ONLY = re.compile(
    r"\b(?:since|before|until|despite|prior\s+to|ahead\s+of)\s+(?:the\s+|an?\s+|its\s+|their\s+|this\s+|that\s+)?(?:\w+\s+){0,2}$"
    r"|\bthan\s+(?:\w+\s+){0,6}$",
    re.IGNORECASE,
)
"""Before a means that only dates something else, or is compared with it."""

DENIED_BEFORE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing))\b"
    r"(?:\s+(?:on|in|at)\s+[A-Z]\w+)?,?\s+(?:that\s+)?(?:there\s+(?:was|were|had\s+been)\s+)?(?:reports?\s+of\s+)?"
    r"(?:(?:any|an?|the|such)\s+)?(?:(?!is\b|are\b|was\b|were\b|ha[sd]\b|have\b)\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before a means of which somebody denies that it acted at all."""
