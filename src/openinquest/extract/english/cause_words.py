"""Words for what a cause brings about, and for how it does."""

from openinquest.extract.english.any_case import AnyCase
from openinquest.model import Effect

WORDS_OF_EFFECTS: tuple[tuple[Effect, AnyCase], ...] = (
    (
        Effect.DEATHS,
        AnyCase(
            r"\b(?:kill(?:ed|ing|s)?|deaths?|died|dead|victims|fatal|casualties|slain|lives|massacred?|perished)\b"
        ),
    ),
    (
        Effect.COLLAPSE,
        AnyCase(
            r"\b(?:collaps(?:e|ed|es|ing)|(?:bring|brought|bringing)\s+(?:\w+\s+){0,4}down\b|"
            r"(?:structure|building|house)s?\s+to\s+(?:fail|fall)|brings?\s+(?:the\s+\w+\s+)?down|came\s+down|caved?\s+in|pancaked|"
            r"structural\s+failure|fell\s+in|buried\s+(?:under|beneath|alive|in\s+the\s+rubble)|felled)\b"
        ),
    ),
    (
        Effect.DESTRUCTION,
        AnyCase(
            r"\b(?:destroy(?:ed|s|ing)?|destruction|level(?:led|ed|ling)|flatten(?:ed|ing)|demolish(?:ed|ing)|blew\s+up|blown\s+up|damage[ds]?|"
            r"gutted|razed|wrecked|reduced\s+to\s+rubble)\b"
        ),
    ),
    (
        Effect.INJURIES,
        AnyCase(r"\b(?:injur(?:ed|ing|ies)|wound(?:ed|ing|s))\b"),
    ),
    (
        Effect.EXPLOSION,
        AnyCase(r"\b(?:explosions?|detonations?|blasts?|secondary)\b"),
    ),
)
"""The effects, the gravest first, each with its words."""

SETS_OFF = AnyCase(
    r"\b(?:set(?:s|ting)?\s+off|trigger(?:s|ed|ing)?|detonat(?:ed|es|ing)|ignit(?:ed|es|ing)|touched\s+off|caused|causing|"
    r"sparked|led\s+to|resulted\s+in|followed\s+by|then)\b"
)
"""What stands between a strike and what it set off."""

STRUCK = AnyCase(
    r"\b(?:hit|struck|bombed|attacked|targeted|(?:strikes?|raids?|attacks?)\s+(?:on|against))\b"
)
"""What stands between a strike and what it hit, which need not have gone off."""

WENT_OFF = AnyCase(
    r"\b(?:explo(?:ded?|des|ding|sions?)|blew\s+up|blown\s+up|went\s+off|detonat\w+|secondary|"
    r"set(?:ting)?\s+off|triggered|ignited|blasts?)\b"
)
"""Words that tell that what a strike hit went off."""

SET_OFF_BY = AnyCase(
    r"\b(?:detonated|set\s+off|triggered|ignited|touched\s+off|caused|hit|struck)\b[^.;]{0,40}?\bby\b"
    r"|\bas\s+a\s+result\s+of\b|\bafter\b|\bwhen\b"
)
"""What stands between a thing that went off and the strike that set it off."""

LINK = AnyCase(
    r"\b(?:by|in|from|after|caus(?:e|ed|es|ing)|because|due\s+to|result(?:ed|s|ing)?|blam(?:e|ed|ing)|responsible|"
    r"when|of|kill(?:s|ed|ing)?|destroy(?:s|ed|ing)?|collaps(?:ed|ing|e)|level(?:led|ed|ling)|flatten(?:ed|ing)|left|"
    r"brought|brings?|struck|hit|claimed|led|follow(?:ed|ing)|behind|triggered|set\s+off|detonat\w+|was|were|fell|dropped|exploded|went\s+off|blew|did|done|have\s+done)\b"
)
"""What joins a means to an effect in one clause."""

NAMED_BEFORE = AnyCase(
    r"(?:\b(?:it|this|that|which|what\s+(?:hit|struck|happened)(?:\s+\w+){0,4})\s+(?:was|had\s+been|is)\s+(?:not\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?|"
    r"\bblam(?:e|es|ed|ing)\s+(?:[^.;,]{0,40}?\bon\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?|\bothers\s+)$"
)
"""What stands before a means that is named as what did it."""

NOT_NAMED = AnyCase(
    r"\b(?:twelfth|first|second|third|\w+th|another|only|latest|one\s+of)\s+(?:\w+\s+){0,2}\w+$"
)
"""A means that is counted, not named: "it was the third strike"."""

DID_IT = AnyCase(r"\s+(?:did|has\s+done|had\s+done)\s+(?:it|this|that)\b")
"""What stands behind a means that is named as what did it."""

HAD_A_PART = AnyCase(
    r"\b(?:had|has|have|having|played|plays)\s+(?:a\s+|some\s+)?(?:role|part|hand|share)\b"
)
"""Of a strike: it is said to have had its part in the harm."""

WITHOUT = AnyCase(r"\bwithout\s+(?:any\s+|further\s+|causing\s+(?:any\s+)?)?$")
"""Before an effect that there was none of: "attacked by drones, without casualties"."""

NOT_THERE = AnyCase(
    r"(?:\b(?:no|any|without(?:\s+an?)?|not\s+an?)|(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){1,2}(?:a\s+single|one)|\b(?:rather\s+than|instead\s+of)(?:\s+by)?(?:\s+an?)?)\s+(?:\w+\s+){0,2}?"
    r"(?:(?:sign|trace|evidence|indication|proof)s?\s+of\s+"
    r"(?:an?\s+|any\s+|the\s+)?(?:\w+\s+){0,2}?)?$"
)
"""Before a means of which nothing was there."""

NONE_OF_THEM = AnyCase(
    r"\bnone\s+of\s+(?:its|their|his|our|the)\s+(?:\w+\s+)?$|\bnot\s+one\s+of\s+(?:its|their|our)\s+(?:\w+\s+)?$"
)
"""Before a means that did not act: "none of its rockets had been fired"."""

ANY_AT_ALL = AnyCase(r"\bany\s+(?:\w+\s+){0,2}$")
"""Before a means of which, without a tree, nobody can tell whether it was there."""

THINGS_ALONE = AnyCase(r"drones?(?=\s*(?:[,.;:!?”\"]|$|(?:or|and|nor|overhead|that)\b))")
"""Things that fly, named alone: that there were none is an observation."""

NOT_HIT = AnyCase(
    r"\b(?:was|were|been|is)\s+(?:not|never)\s+(?:been\s+)?(?:\w+\s+)?(?:hit|struck|bombed|targeted|caused|an?\s+air)|"
    r"\bnever\s+(?:been\s+)?(?:hit|struck|bombed)|\b(?:wasn|weren)['’]t\s+(?:hit|struck|bombed|caused)"
)
"""That a means did not act."""

WOULD_HAVE = AnyCase(
    r"\b(?:would|should)\s+(?:\w+\s+){0,2}have\b|\btoo\s+(?:small|little|weak|few|light)\b"
)
"""What would have happened, or could not: no account of what did."""

NOTHING_BUT = AnyCase(r"\bnothing\s+(?:but|other\s+than|except)\s+(?:an?\s+)?$|\bonly\s+an?\s+$")
"""Before the one means that could have done it."""

TIME_ONLY = AnyCase(
    r"\b(?:since|before|until|despite|unlike|prior\s+to|ahead\s+of)\s+(?:the\s+|an?\s+|its\s+|their\s+|this\s+|that\s+)?(?:\w+\s+){0,2}$"
    r"|\bthan\s+(?:\w+\s+){0,6}$|\b(?:consistent|compatible)\s+with\s+(?:\w+\s+){0,3}$|\blike\s+the\s+(?:\w+\s+){0,2}$"
)
"""Before a means that only dates something else, or is compared with it."""

DENIED_BEFORE = AnyCase(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|rul(?:e|es|ed|ing)\s+out)\b"
    r"(?:\s+(?:on|in|at)\s+[A-Z]\w+)?,?\s+(?:that\s+)?"
    r"(?:(?:it|he|she|they|(?:its|their|his|the)\s+\w+)\s+(?:had|have|has)\s+(?:ever\s+)?"
    r"(?:carried\s+out|conducted|launched|made|mounted|ordered|flown|fired|dropped)\s+)?(?:there\s+(?:was|were|had\s+been)\s+)?(?:reports?\s+of\s+)?"
    r"(?:\w+ing\s+(?:out\s+)?)?(?:an?\s+(?:\w+\s+){1,2}or\s+)?(?:(?:any|an?|the|such)\s+)?(?:(?!is\b|are\b|was\b|were\b|ha[sd]\b|have\b)\w+\s+){0,2}$"
)
"""Before a means of which somebody denies that it acted at all."""
