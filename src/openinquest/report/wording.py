"""Counts, groups, harms, means and voices in plain English, one or many."""

from openinquest.model import (
    Certainty,
    ConductKind,
    Count,
    Group,
    Harm,
    InquiryStage,
    Means,
    PositionKind,
    Question,
    SourceKind,
    Standard,
)

GROUP_WORDS: dict[Group, tuple[str, str]] = {
    Group.ALL: ("person", "people"),
    Group.CIVILIANS: ("civilian", "civilians"),
    Group.CHILDREN: ("child", "children"),
    Group.WOMEN: ("woman", "women"),
    Group.MEN: ("man", "men"),
    Group.WOMEN_AND_CHILDREN: ("woman or child", "women and children"),
    Group.ELDERLY: ("elderly person", "elderly people"),
    Group.FAMILY: ("member of one family", "members of one family"),
    Group.COMBATANTS: ("combatant", "combatants"),
    Group.SECURITY_FORCES: ("member of the security forces", "members of the security forces"),
    Group.POLICE: ("police officer", "police officers"),
    Group.SUSPECTS: ("suspected attacker", "suspected attackers"),
    Group.JOURNALISTS: ("journalist", "journalists"),
    Group.MEDICS: ("medic", "medics"),
    Group.PATIENTS: ("patient", "patients"),
    Group.AID_WORKERS: ("aid worker", "aid workers"),
    Group.HOSTAGES: ("hostage", "hostages"),
}

HARM_WORDS: dict[Harm, str] = {
    Harm.KILLED: "killed",
    Harm.INJURED: "injured",
    Harm.KILLED_OR_INJURED: "killed or injured",
    Harm.MISSING: "missing",
    Harm.RECOVERED: "recovered",
    Harm.RESCUED: "rescued",
    Harm.DISPLACED: "displaced",
    Harm.DETAINED: "detained",
}

MEANS_WORDS: dict[Means, str] = {
    Means.INCIDENT: "an incident",
    Means.ATTACK: "an attack",
    Means.EXPLOSION: "an explosion",
    Means.EXPLOSIVE_VIOLENCE: "a bombing",
    Means.AERIAL_ATTACK: "an attack from the air",
    Means.AIR_STRIKE: "an air strike",
    Means.DRONE_STRIKE: "a drone strike",
    Means.BARREL_BOMB: "a barrel bomb",
    Means.CLUSTER_MUNITION: "a cluster munition",
    Means.SHELLING: "shelling",
    Means.ARTILLERY: "artillery fire",
    Means.MORTAR: "mortar fire",
    Means.ROCKET: "a rocket",
    Means.MISSILE: "a missile",
    Means.IED: "an improvised explosive device",
    Means.VEHICLE_BOMB: "a vehicle bomb",
    Means.SUICIDE_BOMB: "a suicide bomb",
    Means.PLANTED_BOMB: "a planted bomb",
    Means.BOOBY_TRAP: "a booby trap",
    Means.LANDMINE: "a landmine",
    Means.EXPLOSIVE_REMNANT: "an explosive remnant of war",
    Means.GRENADE: "a grenade",
    Means.STORED_EXPLOSIVES: "stored explosives",
    Means.FUEL_OR_GAS: "fuel or gas",
    Means.GUNFIRE: "gunfire",
    Means.SNIPER_FIRE: "sniper fire",
    Means.RAID: "an armed raid",
    Means.CLASH: "fighting",
    Means.EXECUTION: "an execution",
    Means.MASSACRE: "a massacre",
    Means.STABBING: "a stabbing",
    Means.BEATING: "a beating",
    Means.TORTURE: "torture",
    Means.CHEMICAL_ATTACK: "a chemical attack",
    Means.KIDNAPPING: "a kidnapping",
    Means.DETENTION: "detention",
    Means.LOOTING: "looting",
    Means.SIEGE: "a siege",
    Means.BLOCKADE: "a blockade",
    Means.ARSON: "arson",
    Means.FIRE: "a fire",
    Means.COLLAPSE: "a collapse",
    Means.CRUSH: "a crush of people",
    Means.VEHICLE: "a vehicle",
}

CONDUCT_WORDS: dict[ConductKind, str] = {
    ConductKind.HUMAN_SHIELDS: "the use of human shields",
    ConductKind.CONFINEMENT: "the confinement of people",
    ConductKind.WARNING: "a warning",
    ConductKind.PRECAUTION: "a precaution",
    ConductKind.RESCUE: "a rescue",
    ConductKind.OBSTRUCTION: "the obstruction of rescue or access",
    ConductKind.FORCE: "the use of force",
    ConductKind.CONCEALMENT: "concealment",
    ConductKind.COMPENSATION: "compensation",
    ConductKind.DISCIPLINE: "disciplinary steps",
}

STAGE_WORDS: dict[InquiryStage, str] = {
    InquiryStage.CALLED_FOR: "called for",
    InquiryStage.LAUNCHED: "launched",
    InquiryStage.ONGOING: "ongoing",
    InquiryStage.INITIAL_FINDINGS: "initial findings",
    InquiryStage.CONCLUDED: "concluded",
    InquiryStage.REFUSED: "refused",
}

POSITION_WORDS: dict[PositionKind, tuple[str, str]] = {
    PositionKind.ACCUSATION: ("an accusation", "against"),
    PositionKind.DENIAL: ("a denial", "directed at"),
    PositionKind.ADMISSION: ("an admission", "toward"),
    PositionKind.JUSTIFICATION: ("a justification", "toward"),
    PositionKind.CONDEMNATION: ("a condemnation", "of"),
    PositionKind.REGRET: ("an expression of regret", "toward"),
}

SOURCE_WORDS: dict[SourceKind, str] = {
    SourceKind.OFFICIAL: "official",
    SourceKind.MILITARY: "military",
    SourceKind.GOVERNMENT: "government",
    SourceKind.WITNESS: "witness",
    SourceKind.SURVIVOR: "survivor",
    SourceKind.RELATIVE: "relative",
    SourceKind.MEDIC: "medical",
    SourceKind.RESCUER: "rescuer",
    SourceKind.NGO: "non-governmental organisation",
    SourceKind.MONITOR: "monitor",
    SourceKind.MEDIA: "media",
    SourceKind.ARMED_GROUP: "armed group",
    SourceKind.ANONYMOUS: "anonymous",
    SourceKind.UNSPECIFIED: "unspecified",
}

QUESTION_WORDS: dict[Question, str] = {
    Question.WHAT_HAPPENED: "What happened, when and where?",
    Question.WHO_WAS_HARMED: "Who was harmed, and how many?",
    Question.WHO_ACTED: "Who acted, by the accounts?",
    Question.WHAT_CAUSED_IT: "What caused the harm?",
    Question.WHAT_PARTIES_SAY: "What does each party say?",
    Question.WHAT_WAS_CONCEDED: "What was conceded?",
    Question.WHAT_IS_UNKNOWN: "What is unknown?",
    Question.WHAT_WOULD_CHANGE_IT: "What would change this?",
}

STANDARD_WORDS: dict[Standard, str] = {
    Standard.NOT_TOLD: "nobody tells",
    Standard.ONE_VOICE: "one voice only",
    Standard.SEVERAL_VOICES: "several voices, fewer than three of three kinds",
    Standard.SEVERAL_KINDS: "three voices or more, of three kinds or more",
}

CERTAINTY_WORDS: dict[Certainty, str | None] = {
    Certainty.CERTAIN: None,
    Certainty.PROBABLE: "said to be probable, not certain",
    Certainty.POSSIBLE: "said to be possible, not certain",
}

_CLAUSE_OF = {
    Harm.MISSING: ("{be} missing", "appear{s} to be missing", "may be missing"),
}
_PASSIVE = ("{was} {harm}", "appear{s} to have been {harm}", "may have been {harm}")


def number_words(number: int) -> str:
    """Return a whole number as a reader writes it.

    Example:
        >>> number_words(1200)
        '1,200'
    """
    return f"{number:,}"


def how_many(number: int, one: str, many: str) -> str:
    """Return a number with its noun.

    Example:
        >>> how_many(1, "document", "documents"), how_many(0, "document", "documents")
        ('1 document', '0 documents')
    """
    return f"{number_words(number)} {one if number == 1 else many}"


def range_words(low: int | None, high: int | None) -> str:
    """Return a range with its open ends named.

    Example:
        >>> [range_words(*ends) for ends in ((4, 4), (4, 9), (4, None), (None, 9), (0, None))]
        ['4', '4 to 9', 'at least 4', 'up to 9', '0 or more']
    """
    if low is None and high is None:
        return "an unstated number of"
    if low == 0 and high is None:
        return "0 or more"
    if low is None or high is None:
        return f"at least {number_words(low)}" if low is not None else f"up to {high:,}"
    if high == 0:
        return "no"
    return number_words(low) if low == high else f"{number_words(low)} to {number_words(high)}"


def bare_range(low: int | None, high: int | None, *, or_more: bool = False) -> str:
    """Return a range that no noun follows; `or_more` where its high end is a floor.

    Example:
        >>> bare_range(0, 0), bare_range(4, 9), bare_range(None, None)
        ('none', '4 to 9', 'no number')
        >>> bare_range(12, 12, or_more=True), bare_range(4, 12, or_more=True)
        ('at least 12', '4 to at least 12')
    """
    if (low, high) == (None, None):
        return "no number"
    if or_more and high is not None:
        floor = range_words(high, None)
        return floor if low in (high, None) else f"{range_words(low, low)} to {floor}"
    return "none" if high == 0 else range_words(low, high)


def count_words(count: Count | None) -> str:
    """Return what a source states, with "roughly" where a rule read the bounds.

    Example:
        >>> count_words(Count(24, 99, approximate=True)), count_words(Count(12, None, True))
        ('roughly 24 to 99', 'at least roughly 12')
    """
    if count is None:
        return range_words(None, None)
    words = range_words(count.at_least, count.at_most)
    if not count.approximate:
        return words
    start = next((start for start in ("at least ", "up to ") if words.startswith(start)), "")
    return f"{start}roughly {words.removeprefix(start)}"


def bare_count(count: Count | None) -> str:
    """Return what a source states where no noun follows.

    Example:
        >>> bare_count(Count(0, 0)), bare_count(Count(12, None))
        ('none', 'at least 12')
    """
    return "none" if count is not None and count.at_most == 0 else count_words(count)


def group_words(harm: Harm, group: Group, *, one: bool = False) -> str:
    """Return the noun for a group; bodies that were recovered are called bodies.

    Example:
        >>> group_words(Harm.RECOVERED, Group.CHILDREN)
        'bodies of children'
    """
    singular, plural = GROUP_WORDS[group]
    if harm is not Harm.RECOVERED:
        return singular if one else plural
    noun = "body" if one else "bodies"
    return noun if group is Group.ALL else f"{noun} of {plural}"


def people_words(count: Count | None, *, harm: Harm, group: Group) -> str:
    """Return the people whom a count counts: the number and the right form of the noun.

    Example:
        >>> people_words(Count(1, 1), harm=Harm.KILLED, group=Group.CHILDREN)
        '1 child'
        >>> people_words(Count(3, None), harm=Harm.RECOVERED, group=Group.ALL)
        'at least 3 bodies'
    """
    return f"{count_words(count)} {group_words(harm, group, one=is_one(count))}"


def is_one(count: Count | None) -> bool:
    """Return whether a count takes a noun and a verb in the singular."""
    if count is None:
        return False
    return (count.at_least if count.at_most is None else count.at_most) == 1


def happened_words(harm: Harm, *, one: bool, certainty: Certainty = Certainty.CERTAIN) -> str:
    """Return the verb of a harm, as sure as the speakers made it.

    Example:
        >>> happened_words(Harm.KILLED, one=True)
        'was killed'
        >>> happened_words(Harm.MISSING, one=False, certainty=Certainty.POSSIBLE)
        'may be missing'
    """
    certain, probable, possible = _CLAUSE_OF.get(harm, _PASSIVE)
    form = {
        Certainty.CERTAIN: certain,
        Certainty.PROBABLE: probable,
        Certainty.POSSIBLE: possible,
    }[certainty]
    return form.format(
        harm=HARM_WORDS[harm],
        was="was" if one else "were",
        be="is" if one else "are",
        s="s" if one else "",
    )


def means_words(means: tuple[Means, ...]) -> str:
    """Return a chain of causes in the order of events.

    Example:
        >>> means_words((Means.AIR_STRIKE, Means.VEHICLE_BOMB))
        'an air strike, then a vehicle bomb'
    """
    return ", then ".join(MEANS_WORDS[one] for one in means)


def listed(parts: list[str]) -> str:
    """Return the parts as an English list, set apart by semicolons where a part has a comma.

    Example:
        >>> listed(["a", "b", "c"])
        'a, b and c'
        >>> listed(["a, the elder", "b"])
        'a, the elder; and b'
    """
    if len(parts) < 2:
        return "".join(parts)
    if any("," in part for part in parts):
        return f"{'; '.join(parts[:-1])}; and {parts[-1]}"
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capitalised(text: str) -> str:
    """Return `text` with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return `text` with its first letter small and the rest as it is."""
    return text[:1].lower() + text[1:]


def ended(text: str) -> str:
    """Return a sentence with one full stop, also where its last word brought one.

    Example:
        >>> ended("It is the account of the U.S..")
        'It is the account of the U.S.'
    """
    return f"{text.rstrip('.')}."
