"""The words for each harm: participles, verbs and nouns, as pattern fragments."""

import re

from openinquest.model import Harm


def _any(*words: str) -> str:
    return "|".join(words)


BE = r"(?:was|were|is|are|be|been|being|got|get|gets)"
_MODAL = r"(?:(?:may|might|could|must|would|will|to)\s+(?:have\s+)?)?"
_ADVERB = r"(?:\s+(?:also|all|both|still|since|later|\w+ly))*"
_HAVE = r"(?:(?:have|has|had|having)\s+)?"
_TOLD = (
    r"(?:\s+(?:feared|reported|confirmed|believed|presumed|thought|"
    r"said\s+to\s+(?:be|have\s+been)))?"
)
AUXILIARY = rf"{_MODAL}{_HAVE}(?:\w+ly\s+)?(?:{BE}){_ADVERB}{_TOLD}"
"""What stands before a participle: "were", "may have been", "are feared"."""
BEFORE_INTRANSITIVE = rf"{_MODAL}{_HAVE}(?:\w+ly\s+|now\s+|since\s+)?"
"""What may stand before "died": "have", "may have", "had since"."""

PARTICIPLES = {
    Harm.KILLED: _any(
        r"killed|slain|massacred|murdered|assassinated|executed|slaughtered|martyred|dead",
        r"shot\s+(?:dead|to\s+death|and\s+killed)|gunned\s+down",
        r"(?:stabbed|burned|crushed|beaten)\s+to\s+death",
        r"(?:pronounced|declared|found|confirmed)\s+dead",
        r"fatally\s+(?:shot|wounded|injured|stabbed)|(?:shot|wounded|injured|stabbed)\s+fatally",
    ),
    Harm.INJURED: _any(
        r"injured|wounded|hurt|maimed|hospitali[sz]ed|grazed|burned",
        r"shot(?!\s+(?:dead|to\s+death|and\s+killed|at\b|down))",
        r"treated(?=[^.;]{0,40}(?:wound|injur|hospital))",
        r"in\s+(?:critical|stable|serious)\s+condition",
    ),
    Harm.MISSING: _any(
        r"missing|unaccounted\s+for",
        r"(?<=still\s)trapped|(?<=feared\s)trapped|(?<=believed\s)trapped",
        r"(?:buried|lost)(?=\s+(?:under|beneath|in\s+the\s+rubble))",
        r"still\s+under\s+(?:the\s+)?(?:rubble|debris)",
    ),
    Harm.RECOVERED: _any(
        r"recovered|retrieved|exhumed|unearthed",
        r"(?:pulled|dug|brought|taken|removed|extracted)(?:\s+out)?"
        r"(?=\s+(?:from|of|out)\b)(?!\s+(?:out\s+)?alive)",
    ),
    Harm.RESCUED: _any(
        r"rescued|saved|freed|evacuated|(?:later\s+)?found\s+alive|(?:led|taken|brought)\s+to\s+safety",
        r"(?:pulled|brought)\s+(?:out\s+)?alive",
    ),
    Harm.DISPLACED: r"displaced|(?:made|left)\s+homeless|forced\s+from\s+their\s+homes|uprooted",
    Harm.DETAINED: _any(
        r"detained|arrested|kidnapped|abducted|captured",
        r"taken\s+(?:prisoner|hostage|captive)",
    ),
}
INTRANSITIVE = {
    Harm.KILLED: _any(
        r"died|die|dies|perished|(?:lost|lose)\s+(?:their|his|her)\s+li(?:ves|fe)",
        r"succumbed(?:\s+to\s+(?:their|his|her)?\s*(?:wounds|injuries))?",
        r"(?:was|were)\s+among\s+the\s+dead",
    ),
    Harm.INJURED: (
        r"(?:suffered|sustained|received)\s+(?:\w+\s+){0,3}"
        r"(?:wounds?|injur(?:y|ies)|burns?|gunshot\s+wounds?)"
    ),
    Harm.MISSING: _any(r"(?:remain(?:ed|s)?)\s+(?:still\s+)?(?:missing|unaccounted\s+for)"),
}
_TOLL_VERB = r"(?:of|at|to|as|was|is|reached|rose\s+to|stands?\s+at|stood\s+at|exceed(?:s|ed))"
ACTIVE = {
    Harm.KILLED: _any(
        r"kill(?:s|ed|ing)?|murder(?:ed|ing)|slaying|massacred|assassinated|executed|martyring",
        r"(?:claimed|claiming|took|taking|cost|costing)(?=\s+[^.;]{0,40}\blives\b)",
        r"left|leaving|lost|losing|shot\s+dead|shot\s+and\s+killed",
        r"(?:the\s+)?(?:deaths?|killings?)\s+of",
        rf"(?:death\s+)?toll\s+(?:\w+\s+){{0,4}}?{_TOLL_VERB}",
    ),
    Harm.INJURED: r"injur(?:e|es|ed|ing)|wound(?:s|ed|ing)?|hurting|maiming|injuries\s+(?:of|to)",
    Harm.RECOVERED: _any(
        r"recover(?:ed|ing)|retriev(?:ed|ing)|pulled(?:\s+out)?|dug\s+out|exhumed|collected",
        r"counted|found|buried|removed",
    ),
    Harm.RESCUED: r"rescu(?:ed|ing)|saved|freed|evacuated",
    Harm.DISPLACED: r"displac(?:ed|ing)",
    Harm.DETAINED: r"detain(?:ed|ing)|arrest(?:ed|ing)|kidnapped|abducted",
}
POSTNOMINAL = {
    Harm.KILLED: r"(?:were\s+)?(?:dead|killed|slain|shot\s+dead|fatally\s+shot)",
    Harm.INJURED: r"(?:wounded|injured|hurt)",
    Harm.MISSING: r"missing|unaccounted\s+for",
    Harm.DETAINED: r"detained|arrested",
}
NOUN_HARM = (
    (Harm.KILLED, r"dead|deaths?|fatalit(?:y|ies)|killed|lives|killings?"),
    (Harm.INJURED, r"wounded|injured|injur(?:y|ies)"),
    (Harm.RECOVERED, r"bod(?:y|ies)|corpses?|remains"),
    (Harm.KILLED_OR_INJURED, r"casualt(?:y|ies)"),
)
BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)
