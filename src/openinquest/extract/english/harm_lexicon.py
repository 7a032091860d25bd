"""The words that tell of harm, and the verbs among them found by their forms."""

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.model import Harm

TRANSITIVE: dict[str, Harm] = {
    **dict.fromkeys(
        ("kill", "murder", "slay", "assassinate", "execute", "massacre", "slaughter", "martyr",
         "behead", "decapitate", "lynch", "exterminate", "annihilate", "electrocute"),
        Harm.KILLED,
    ),
    **dict.fromkeys(
        ("injure", "wound", "hurt", "maim", "hospitalize", "hospitalise", "cripple", "disfigure",
         "scald", "sicken", "poison"),
        Harm.INJURED,
    ),
    "harm": Harm.KILLED_OR_INJURED,
    **dict.fromkeys(("rescue", "save", "free", "evacuate"), Harm.RESCUED),
    **dict.fromkeys(("displace", "uproot", "evict"), Harm.DISPLACED),
    **dict.fromkeys(
        ("arrest", "detain", "kidnap", "abduct", "capture", "imprison", "jail"), Harm.DETAINED
    ),
    **dict.fromkeys(("recover", "retrieve", "exhume", "unearth"), Harm.RECOVERED),
}  # fmt: skip
"""Verbs whose object comes to harm."""
HITS = frozenset(
    {"shoot", "stab", "burn", "crush", "beat", "graze", "strike", "hit", "gun", "bury", "hack",
     "bludgeon", "club", "batter", "strangle", "choke", "trample", "knife", "slash", "stone",
     "blow", "tear", "mow", "cut"}
)  # fmt: skip
"""Verbs that leave open what became of those they hit; a fatal word beside them settles it."""
OF_MANY_THINGS = frozenset(
    {"strike", "hit", "burn", "bury", "crush", "beat", "stone", "club", "hack", "batter", "knife",
     "slash", "blow", "tear", "choke", "trample",
     "mow", "cut", "poison", "sicken", "harm", "capture", "recover", "retrieve", "save", "free",
     "exhume", "unearth", "evacuate"}
)  # fmt: skip
"""Verbs that befall more than people: only a noun that is known for people tells of harm."""
FATALLY = frozenset({"fatally", "mortally"})
DYING = frozenset({"die", "perish", "succumb", "drown", "suffocate", "asphyxiate"})
LOSING = frozenset({"lose", "claim", "take", "cost"})
"""Verbs that have lives for an object."""
SUFFERING = frozenset({"suffer", "sustain", "receive", "incur"})
TAKING = frozenset(
    {
        "send",
        "take",
        "rush",
        "transport",
        "airlift",
        "bring",
        "fly",
        "transfer",
        "drive",
        "carry",
        "put",
        "admit",
    }
)
DRIVING = frozenset({"force", "drive", "push", "chase", "expel"})
"""Verbs that displace people where it is said from what."""
PULLING = frozenset({"pull", "pluck", "dig", "bring", "find", "drag", "lead", "take"})
"""Verbs that rescue where it is said that people are alive or safe."""
STATES: dict[str, Harm] = {
    "dead": Harm.KILLED,
    "deceased": Harm.KILLED,
    "slain": Harm.KILLED,
    "wounded": Harm.INJURED,
    "injured": Harm.INJURED,
    "hurt": Harm.INJURED,
    "missing": Harm.MISSING,
    "unaccounted": Harm.MISSING,
    "homeless": Harm.DISPLACED,
}
"""Adjectives that say what became of the noun beside them or of their subject, by form."""
DEEDS: dict[str, Harm] = {
    **dict.fromkeys(("detention", "arrest", "kidnapping", "abduction", "capture"), Harm.DETAINED),
    **dict.fromkeys(("rescue", "evacuation"), Harm.RESCUED),
    "displacement": Harm.DISPLACED,
    "wounding": Harm.INJURED,
}
"""Nouns of other harm whose "of" names those who came to it."""
DEATHS = frozenset(
    {"death", "killing", "murder", "slaying", "assassination", "execution", "massacre", "homicide"}
)
"""Nouns whose "of" or possessive names the dead."""
WOUNDS = frozenset({"injury", "wound", "burn", "concussion"})
WOUNDS_SUFFERED = WOUNDS | {
    "injuries", "wounds", "burns", "inhalation", "fracture", "fractures", "cut", "cuts", "bruise",
    "bruises", "shock", "concussions", "laceration", "lacerations", "hurt", "poisoning",
}  # fmt: skip
"""What people suffer or are treated for, by form."""
BODY_PARTS = frozenset(
    {"bone", "leg", "arm", "head", "chest", "foot", "back", "neck", "face", "shoulder", "abdomen",
     "stomach", "thigh", "hand", "rib", "ankle", "wrist", "hip", "skull", "limb", "finger", "eye",
     "torso", "knee", "jaw", "spine", "groin", "elbow", "cheek", "side", "buttock", "heart", "ear",
     "nose", "mouth", "throat", "forehead", "temple", "pelvis", "calf", "forearm", "toe", "lung",
     "hamstring", "bicep", "shin", "collarbone"}
)  # fmt: skip
BODIES = frozenset({"body", "corpse", "remains", "remain"})
RUBBLE = frozenset({"rubble", "debris", "ruins"})
UNDER = frozenset({"under", "beneath", "underneath"})
HOMES = frozenset(
    {"home", "house", "village", "town", "city", "country", "area", "region", "district",
     "neighbourhood", "neighborhood", "fighting", "violence", "shelling", "bombing", "war"}
)  # fmt: skip
"""What people who flee leave behind."""
FOUND_SO = frozenset(
    {"leave", "find", "pronounce", "declare", "confirm", "presume", "report", "fear", "believe",
     "say", "list", "discover", "locate", "count", "think", "assume", "feel", "go",
     "make", "render"}
)  # fmt: skip
HOSPITALS = frozenset({"hospital", "hospitals", "clinic", "center", "centre", "surgery", "er"})
CONDITIONS = frozenset({"critical", "serious", "stable", "grave", "fair", "guarded", "good"})
TRIED = frozenset({"attempted", "attempt", "would-be", "threatened"})
TRYING = frozenset(
    {"try", "attempt", "threaten", "want", "plan", "intend", "vow", "conspire", "refuse", "fail",
     "order", "plot", "conspiracy", "threat", "intention", "decide", "wish", "hope", "deserve",
     "avoid", "prevent"}
)  # fmt: skip
"""What makes the harm behind it one that did not happen, or not by these words."""

_STEMS = AnyCase(
    r"kill|harm|murder|sla(?:in|y)|slew|assassinat|execut|massacr|slaughter|martyr|behead|decapit|"
    r"lynch|electrocut|exterminat|annihilat|injur|wound|hurt|maim|hospitali|crippl|disfigur|scald|sicken|poison|"
    r"rescu|\bsav(?:e|ing)|\bfree[ds]?\b|alive|\bsafety\b|evacuat|displac|uproot|evict|"
    r"arrest|detain|kidnap|abduct|captur|imprison|\bjail|prisoner|hostage|captive|custody|"
    r"recover|retriev|exhum|unearth|\bsh[ou]o?t|stab|\bburn|crush|\bbeat|graz|str(?:ike|uck)|\bhit|"
    r"\bgun|bur(?:y|ied)|\bhack|bludgeon|\bclub|batter|strangl|\bchok|trampl|knif|slash|ston|"
    r"\bbl[eo]w|\bcut|\bslit|\bmow|\bto(?:re|rn)\b|\bd[iy](?:e|ing)|perish|succumb|drown|suffocat|asphyxi|dead|deceas|"
    r"missing|unaccounted|trapped|disappear|vanish|homeless|\bforc|driv|drove|push|chas|expel|"
    r"\bfle[ed]|death|homicide|suicide|\bli(?:fe|ves)\b|bod(?:y|ies)|corpse|remains|hospital|"
    r"clinic|condition|\bwip(?:e|ing)|casualt|fatal|concussion|treatment|victim|question|treated|gunshot|\bpass(?:ed|es)\s+away|rubble|debris|ruins|\bhang|fate|whereabouts|\blost\b|unhurt|unharmed|unscathed|br[eo]k|fractur"
)


def may_tell_of_harm(words: str) -> bool:
    """Return whether words hold any that a frame could start from; no tree is made without."""
    return _STEMS.search(words) is not None


_COUNTED = AnyCase(
    r"\b(?:toll|figure|number|count|total|tall(?:y|ies)|correct|revis|lower|rais|chang|loss|exceed|surviv|"
    r"of\s+them\s+(?:were|was)|(?:were|was)\s+(?:women|children|men|girls|boys|civilians|soldiers|fighters)|"
    r"puts?\s+it\s+at|(?:says?|said|claims?|claimed|counted|spoke\s+of)\s+[\w-]+\.?$)"
)


def may_count(words: str) -> bool:
    """Return whether words without one of harm may give a toll: "that number was cut to three"."""
    return _COUNTED.search(words) is not None


_IRREGULAR = {
    "slay": "slew slain", "shoot": "shot", "strike": "struck stricken", "beat": "beaten",
    "hit": "hitting", "hurt": "", "cut": "", "put": "", "slit": "", "die": "dying", "lose": "lost",
    "take": "took taken", "cost": "",
    "bring": "brought", "fly": "flew flown", "drive": "drove driven", "find": "found",
    "leave": "left", "make": "made", "hold": "held", "say": "said", "think": "thought",
    "feel": "felt", "go": "went gone",
    "tear": "tore torn", "blow": "blew blown", "dig": "dug", "break": "broke broken",
    "flee": "fled", "freeze": "froze frozen", "lead": "led", "burn": "burnt", "bleed": "bled",
}  # fmt: skip
_DOUBLED = frozenset(
    {
        "stab",
        "cut",
        "slit",
        "put",
        "kidnap",
        "club",
        "drag",
        "expel",
        "admit",
        "gun",
        "dig",
        "plan",
        "plot",
    }
)
_FURTHER = frozenset(
    {"freeze", "flee", "break", "treat", "starve", "bleed", "vanish", "disappear", "trap", "fall",
     "commit", "remain", "escape", "slit", "need", "require", "sentence", "condemn", "scare",
     "frighten", "bore", "wipe", "plunge", "release", "hold", "turn", "round"}
)  # fmt: skip


def _forms(verb: str) -> set[str]:
    """Return the forms of a verb as English spells them."""
    stem = verb
    if verb[-1] == "y" and verb[-2] not in "aeou":
        regular = {f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    elif verb[-1] == "e":
        regular = {f"{verb}s", f"{verb}d", f"{verb[:-1]}ing", f"{verb}ing"}
    else:
        stem += verb[-1] if verb in _DOUBLED else ""
        ending = "es" if verb.endswith(("sh", "ch", "ss", "x")) else "s"
        regular = {f"{verb}{ending}", f"{stem}ed", f"{stem}ing"}
    return {verb, *regular, *_IRREGULAR.get(verb, "").split()}


_BASES = {
    form: verb
    for verbs in (TRANSITIVE, HITS, DYING, LOSING, SUFFERING, TAKING, DRIVING, PULLING, FOUND_SO,
                  TRYING, _FURTHER)
    for verb in verbs
    for form in _forms(verb)
}  # fmt: skip


_BASES["hanged"] = "execute"  # pictures are hung


def verb_of(word: Word) -> str:
    """Return the base form of a verb of harm, the lemma of any other word.

    By its form, because what the analyser gives for a lemma of a rare verb is not sure.
    """
    return _BASES.get(word.form.lower(), word.lemma.lower())


def is_body_part(word: Word) -> bool:
    """Return whether a noun names a part of a body, one or several."""
    form = word.form.lower()
    return form in BODY_PARTS or form.removesuffix("s") in BODY_PARTS
