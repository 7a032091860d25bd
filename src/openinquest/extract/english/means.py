"""Mentions of what acted: strikes, bombs, traps, explosions, weapons."""

import re
from dataclasses import dataclass

from openinquest.model import Means

_STRIKE = r"strikes?|raids?|attacks?|bombings?|bombardments?"
_MEANS: tuple[tuple[Means, str], ...] = (
    (
        Means.DRONE_STRIKE,
        rf"drone\s+(?:{_STRIKE})|hellfire(?:\s+missiles?)?|unmanned\s+aircraft|drones?",
    ),
    (
        Means.VEHICLE_BOMB,
        r"(?:car|truck|vehicle|lorry)[-\s]?bombs?|car[-\s]?bombings?|(?:vehicle|truck|car)(?:-|\s)borne\s+(?:bombs?|explosives?|improvised[\w\s]+devices?)|"
        r"vbieds?|(?:explosive|bomb|booby-trapped|explosives)[-\s](?:laden|packed|rigged|filled)\s+(?:vehicle|car|truck|lorry)|"
        r"(?:vehicle|car|truck|lorry)\s+(?:(?:was|had\s+been|that\s+was)\s+)?(?:\S+\s+)?(?:packed|laden|loaded|filled|rigged|jam-packed)\s+with\s+(?:\w+\s+)?explosives|"
        r"(?:vehicle|car|truck)\s+(?:detonation|explosion|blast|exploded|blew\s+up)|(?:blast|explosion|detonation)\s+of\s+(?:the|a)\s+(?:car|truck|vehicle)",
    ),
    (Means.SUICIDE_BOMB, r"suicide\s+(?:bomb(?:s|er|ers|ing|ings)?|vests?|attack(?:s|ers?)?)"),
    (
        Means.BOOBY_TRAP,
        r"booby[-\s]?trap(?:s|ped|ping)?|(?:rigged|wired|mined|laced|laden)\s+(?:with|the)\s+(?:explosives?|charges|bombs|walls|house|building)|"
        r"(?:walls?|house|building)\s+(?:had\s+been\s+|was\s+|were\s+)?(?:rigged|wired|mined)|charges\s+(?:laid|placed)\s+in",
    ),
    (
        Means.PLANTED_BOMB,
        r"(?:roadside|planted|improvised|homemade|home-made)\s+(?:bombs?|explosives?\s*(?:devices?)?)|land\s?mines?|ieds?|time\s+bombs?|dynamite|"
        r"explosive\s+(?:devices?|charges?)",
    ),
    (
        Means.STORED_EXPLOSIVES,
        r"(?:store|stock|stockpile|cache|dump)s?\s+of\s+(?:\w+\s+)?(?:explosives?|munitions|weapons|ammunition|"
        r"bombs)|(?:hidden|planted)\s+explosives|explosives\s+(?:planted|hidden|laid|placed|stored)|"
        r"(?:stored|stockpiled?|cached?|hoarded)\s+(?:of\s+)?(?:explosives?|munitions|weapons|ammunition)|(?:explosives|weapons|munitions|ammunition|arms)\s+"
        r"(?:cache|depot|store|dump|factory|stockpile|stored|kept)|(?:isis|isil|militants?['’]?|fighters?['’]?|their|its)\s+(?:own\s+)?(?:explosives|munitions)|"
        r"explosives\s+(?:inside|in|that\s+(?:\w+\s+){1,2}(?:had\s+)?(?:\w+\s+)?(?:placed|put|stored|emplaced|kept|left))|secondary\s+(?:explosions?|blasts?|detonations?)|second(?:ary)?\s+explosion",
    ),
    (
        Means.FUEL_OR_GAS,
        r"(?:propane|gas|fuel|petrol|gasoline)\s+(?:tanks?|canisters?|cylinders?|vapou?rs?|explosions?)|fuel\s+vapou?r",
    ),
    (
        Means.AIR_STRIKE,
        r"air\s?-?\s?(?:strikes?|raids?|attacks?|bombardments?|bombings?)|(?:aerial|coalition|american|u\.?s\.?|israeli|saudi|russian|syrian|government|warplane|jet|aircraft)\s+"
        r"(?:air\s+)?(?:strikes?|raids?|bombs?|bombings?|bombardments?)|air(?:craft)?[-\s](?:dropped|delivered)\s+(?:bombs?|munitions?)|warplanes?|fighter\s+jets?|gunships?|"
        r"gbu-?\s?\d+|(?:\d+[-\s](?:pound|kg|lb)\s+)?(?:guided|precision)\s+(?:bombs?|munitions?)|barrel\s+bombs?|bombed|bombings?\s+(?:raid|run)s?|aerial\s+bombs?|"
        r"(?:jets?|aircraft|planes?|helicopters?)(?=\s[^;]{0,60}?\b(?:hit|struck|bombed|fired|dropped|attacked)\b)|"
        r"(?:hit|struck|attacked)\s+from\s+the\s+air|"
        r"[‘'“\"]?smart[’'”\"]?\s+bombs?|(?:an?|the)\s+aircraft(?:['’]s)?\s+bomb",
    ),
    (Means.ROCKET, r"rockets?|missiles?|grad\b|scuds?"),
    (
        Means.ARTILLERY,
        r"artillery|shell(?:ing|s|ed|fire)|mortars?|howitzers?|tank\s+(?:fire|shells?|rounds?)",
    ),
    (Means.GRENADE, r"(?:hand\s+)?grenades?"),
    (
        Means.GUNFIRE,
        r"gun\s?fire|gunshots?|shootings?|shoot-?outs?|shot(?!\s+down)|opened\s+fire|drive-by|machine-?gun(?:ned|s)?|sniper\s+fire|bullets?|gunned\s+down",
    ),
    (Means.STABBING, r"stabb(?:ed|ing)s?|knif(?:e|ed|ing)"),
    (Means.KIDNAPPING, r"kidnap(?:p?ed|p?ings?)?|abduct(?:ed|ions?)"),
    (Means.VEHICLE, r"(?:car|vehicle|truck|traffic|road)\s+(?:crash|accident)(?:es|s)?|run\s+over"),
    (Means.FIRE, r"(?:house|building)\s+fire|blaze|inferno"),
    (Means.EXPLOSION, r"explosions?|blasts?|detonations?|exploded|blew\s+up|bombs?"),
    (Means.ATTACK, r"attack(?:s|ed)?|assaults?|massacres?"),
)
_ALL = re.compile(
    "|".join(
        rf"(?P<m{index}>(?:\b|(?=[‘'“\"]))(?:{words})\b)" for index, (_, words) in enumerate(_MEANS)
    ),
    re.IGNORECASE,
)
# "The strike", "the vehicle": what it was has been said before.
_BACK = re.compile(
    r"\b(?:(?:the|this|that|its|an?|our|his|her|their|these|those|several|other|one\s+of|two|three|four|more)"
    r"\s+(?:\w+\s+)?(?P<what>strikes?|raids?|munitions?|bombs?|"
    r"(?:vehicles?|trucks?|cars?)(?!\s+(?:bomb|packed|laden|on|to\s+a\s+halt|crash)))|"
    r"(?P<hit>struck)(?!\s+by\s+an?\s+(?:car|bus|train|truck)))\b",
    re.IGNORECASE,
)
_FROM_AIR = {Means.AIR_STRIKE, Means.DRONE_STRIKE}


@dataclass(frozen=True, slots=True)
class MeansMention:
    """One mention of what acted, as a character range."""

    start: int
    end: int
    means: Means


def find_means(
    text: str, start: int, end: int, *, known: frozenset[Means] = frozenset()
) -> list[MeansMention]:
    """Return the mentions of means in `text[start:end]` in order.

    `known` holds the means that the document has named so far: with it, "the
    strike" and "the vehicle" are read as the one that was named.
    """
    found = []
    for match in _ALL.finditer(text, start, end):
        group = match.lastgroup or "m0"
        found.append(MeansMention(match.start(), match.end(), _MEANS[int(group[1:])][0]))
    for match in _BACK.finditer(text, start, end):
        means = _known_as((match["what"] or "strike").lower(), known)
        if match["hit"] and not known & _FROM_AIR:
            continue
        inside = any(m.start < match.end() and match.start() < m.end for m in found)
        if means and (not inside or (match["what"] or "").lower().startswith("bomb")):
            found = [m for m in found if not (m.start < match.end() and match.start() < m.end)]
            found.append(MeansMention(match.start(), match.end(), means))
    return sorted(found, key=lambda mention: mention.start)


def _known_as(word: str, known: frozenset[Means]) -> Means | None:
    if word.startswith("raid") and not known & _FROM_AIR:
        return None  # of soldiers, for all the words say
    if word.startswith(("strike", "raid", "munition")):
        return (
            Means.DRONE_STRIKE
            if Means.DRONE_STRIKE in known and Means.AIR_STRIKE not in known
            else Means.AIR_STRIKE
        )
    if word.startswith("bomb"):
        from_air = sorted(known & _FROM_AIR)
        return from_air[0] if from_air and Means.VEHICLE_BOMB not in known else None
    return Means.VEHICLE_BOMB if Means.VEHICLE_BOMB in known else None
