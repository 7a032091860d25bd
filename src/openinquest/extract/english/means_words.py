"""Which words name which means: the first that fits from the top names it.

Every repeat is bounded, so that hostile text costs no more than its length.
"""

from openinquest.model import Means

_BLAST = r"(?:strikes?|raids?|attacks?|bombings?|bombardments?)"
_STATE = (
    r"(?:coalition|nato|american|u\.?s\.?|israeli|saudi|russian|turkish|french|british|syrian|iraqi|"
    r"egyptian|emirati|jordanian|government|regime|allied)"
)
_CARRIER = r"(?:jets?|aircraft|(?:war)?planes?|helicopters?)"
_TRAPPED = r"(?:rigged|wired|mined|laced|booby[-\s]?trapped)"
_ARMS = r"(?:explosives?|munitions?|weapons|ammunition|bombs|ordnance|arms)"
_CAR = r"(?:car|truck|vehicle|lorry|van|minibus|bus|tanker|motorcycle|motorbike)"
_ARMED = (
    r"(?:soldiers|troops|forces|police|commandos?|militants|fighters|gunmen|rebels|guerrillas|"
    r"militiamen)"
)

WORDS_OF_MEANS: tuple[tuple[Means, str], ...] = (
    (
        Means.DRONE_STRIKE,
        rf"(?:drone|uav)\s+{_BLAST}|hellfire(?:\s+missiles?)?|(?:unmanned|crewless)\s+aircraft|"
        r"(?:armed|suicide|kamikaze|explosive)\s+drones?|shaheds?|drones?(?!\s+(?:footage|video|images?|pictures?))",
    ),
    (Means.BARREL_BOMB, r"barrel[-\s]bomb(?:s|ed|ings?)?"),
    (
        Means.CLUSTER_MUNITION,
        r"cluster[-\s](?:bombs?|munitions?|rockets?|shells?)|bomblets?|submunitions?",
    ),
    (
        Means.SUICIDE_BOMB,
        r"suicide[-\s](?:(?:car|truck|vehicle)[-\s])?(?:bomb(?:s|er|ers|ing|ings)?|vests?|belts?|attack(?:s|ers?)?|"
        r"explosions?|blasts?)|(?:blew|blown|blowing)\s+(?:himself|herself|themselves|itself)\s+up",
    ),
    (
        Means.VEHICLE_BOMB,
        rf"(?!(?:mini)?bus[-\s]?bombing){_CAR}[-\s]?bomb(?:s|ings?)?|{_CAR}(?:-|\s)borne\s+(?:bombs?|explosives?|improvised(?:\s+\w+){{0,3}}\s+devices?)|"
        rf"s?vbieds?|(?:explosives?|bomb|booby-trapped)[-\s](?:laden|packed|rigged|filled)\s+{_CAR}|booby-trapped\s+{_CAR}|"
        rf"{_CAR}\s+(?:(?:was|had\s+been|that\s+was)\s+)?(?:\S+\s+)?(?:packed|laden|loaded|filled|rigged|jam-packed)\s+with\s+(?:\w+\s+)?explosives|"
        rf"{_CAR}\s+(?:detonation|explosion|blast|exploded|blew\s+up)|(?:blast|explosion|detonation)\s+of\s+(?:the|a)\s+{_CAR}|"
        rf"bombs?\s+(?:that\s+(?:was|had\s+been)\s+)?(?:(?:rigged|attached|strapped|fixed)\s+to|(?:hidden|planted|concealed)\s+in(?:side)?)\s+"
        rf"(?:an?|the)\s+(?:parked\s+)?{_CAR}",
    ),
    (
        Means.BOOBY_TRAP,
        rf"booby[-\s]?trap(?:s|ped|ping)?|(?:{_TRAPPED}|laden)\s+(?:with|the)\s+(?:explosives?|charges|bombs|walls|houses?|buildings?)|"
        rf"(?:walls?|houses?|buildings?|homes?)\s+(?:had\s+been\s+|was\s+|were\s+)?{_TRAPPED}|charges\s+(?:laid|placed)\s+in",
    ),
    (
        Means.LANDMINE,
        r"land[-\s]?mines?|anti-?(?:personnel|tank|vehicle)\s+mines?|mine\s+(?:blasts?|explosions?)|"
        r"(?:stepped|drove|walked|rode|driven)\s+(?:on|over|onto)\s+an?\s+(?:\w+\s+)?mine|(?:hit|struck)\s+a\s+mine|minefields?|"
        r"(?<=\bby\s)an?\s+mine|(?<=\bwas\s)an?\s+mine|(?<=\bor\s)a\s+mine",
    ),
    (
        Means.EXPLOSIVE_REMNANT,
        r"unexploded\s+(?:\w+\s+)?(?:ordnance|munitions?|bombs?|shells?|devices?|rockets?)|\buxos?|explosive\s+remnants?(?:\s+of\s+war)?|"
        r"remnants?\s+of\s+war",
    ),
    (
        Means.PLANTED_BOMB,
        r"(?:roadside|planted|home-?made|parcel|letter|pipe|nail|time|hidden)\s+bombs?|dynamite|explosive\s+charges?|"
        r"(?:planted|hidden|hid|concealed|laid|placed|rigged)\s+(?:an?|the|another|two|three|several)\s+"
        r"(?!(?:car|truck|vehicle|suicide|barrel|cluster)\s)(?:\w+\s+)?bombs?|"
        r"bombs?\s+(?:that\s+)?(?:(?:was|were|had\s+been|have\s+been)\s+)?(?:planted|placed|hidden|left|concealed|attached|laid)\b",
    ),
    (
        Means.IED,
        r"ieds?|improvised\s+(?:\w+\s+)?(?:bombs?|explosives?(?:\s+devices?)?|devices?)|explosive\s+devices?",
    ),
    (
        Means.STORED_EXPLOSIVES,
        rf"(?:store|stock|stockpile|cache|dump)s?\s+of\s+(?:\w+\s+)?{_ARMS}|(?:hidden|planted)\s+explosives|"
        rf"explosives\s+(?:planted|hidden|laid|placed|stored)|(?:stored|stockpiled?|cached?|hoarded)\s+(?:of\s+)?{_ARMS}|"
        r"(?:explosives|weapons|munitions|ammunition|arms)\s+(?:cache|depot|store|dump|factory|stockpile|stored|kept)|"
        r"(?:isis|isil|militants?['’]?|fighters?['’]?|their|its)\s+(?:own\s+)?(?:explosives|munitions)|"
        r"explosives\s+(?:inside|in|that\s+(?:\w+\s+){1,2}(?:had\s+)?(?:\w+\s+)?(?:placed|put|stored|emplaced|kept|left|hidden))|"
        r"(?:warehouse|store|storeroom|factory|depot|building|house)\s+(?:that\s+was\s+)?(?:packed|filled|full|loaded)\s+(?:with|of)\s+"
        r"(?:fireworks|ammunition|munitions|ammonium\s+nitrate|rockets|shells)|"
        r"secondary\s+(?:explosions?|blasts?|detonations?)|second(?:ary)?\s+explosion",
    ),
    (
        Means.FUEL_OR_GAS,
        r"(?:propane|butane|methane|gas|fuel|petrol|gasoline)\s+(?:tanks?|tankers?|canisters?|cylinders?|bottles?|pipes?|pipelines?|mains?|vapou?rs?|"
        r"explosions?|leaks?|blasts?)|tanks?\s+of\s+(?:propane|butane|gas|petrol|fuel)|leaking\s+gas(?:\s+(?:pipes?|pipelines?|cylinders?|canisters?|tanks?|mains?))?|(?:build-?\s?up|accumulation)\s+of\s+(?:\w+\s+)?(?:gas|vapou?rs?|methane|fumes)|boilers?|firedamp",
    ),
    (
        Means.CHEMICAL_ATTACK,
        r"chemical\s+(?:weapons?|attacks?|agents?|strikes?)|(?:poison|toxic|nerve|mustard)\s+(?:gas|agents?)|gas\s+attacks?|sarin|chlorine",
    ),
    (
        Means.AIR_STRIKE,
        rf"air\s?-?\s?{_BLAST}|(?:{_STATE}|aerial|warplane|jet|aircraft)\s+(?:air\s+)?(?:strikes?|bombs?|bombings?|bombardments?)|"
        r"(?:coalition|jet|aircraft|warplane)\s+raids?|(?:bombardments?|bombings?|strikes?|raids?)\s+from\s+the\s+air|"
        r"air(?:craft)?[-\s](?:dropped|delivered)\s+(?:bombs?|munitions?)|warplanes?|fighter\s+(?:jets?|planes?)|gunships?|"
        r"gbu-?\s?\d+|(?:\d+[-\s](?:pound|kg|lb)\s+)?(?:guided|precision|glide)\s+(?:bombs?|munitions?)|bomb(?:ing|ardment)\s+(?:raid|run)s?|aerial\s+bombs?|"
        rf"{_CARRIER}(?=\s+of\s+the\s|\s[^;\n]{{0,60}}?\b(?:hit|struck|bombed|fired|dropped|attacked|pounded)\b)|"
        r"(?:hit|struck|bomb(?:ed|ing))\s+from\s+the\s+air|[‘'“\"]?smart[’'”\"]?\s+bombs?|(?:an?|the)\s+aircraft(?:['’]s)?\s+bomb|"
        r"dropped\s+(?:an?\s+|the\s+|one\s+|two\s+|its\s+|several\s+)?(?!barrel|cluster)(?:\S+\s+)?bombs?",
    ),
    (
        Means.AERIAL_ATTACK,
        r"(?:aerial|helicopter)\s+(?:attacks?|assaults?)|attack(?:s|ed)?\s+from\s+the\s+air|straf(?:ed|ing)|"
        r"helicopters?\s+(?:opened|fired)(?:\s+fire)?",
    ),
    (Means.MORTAR, r"mortars?(?:\s+(?:shells?|rounds?|bombs?|fire|attacks?))?"),
    (
        Means.ROCKET,
        r"rocket-?\s?propelled\s+grenades?|rpgs?|multiple[-\s](?:launch\s+)?rocket\s+(?:launch(?:er)?\s+)?systems?|multiple\s+rocket\s+launchers?|"
        r"rockets?(?:\s+(?:fire|attacks?|strikes?|salvos?|barrages?))?|grad\b|katyushas?|himars|mlrs",
    ),
    (
        Means.ARTILLERY,
        r"artillery(?:\s+(?:shells?|shelling|fire|rounds?|strikes?|attacks?))?|howitzers?|tank\s+(?:fire|shells?|rounds?)|cannon\s+fire",
    ),
    (
        Means.SHELLING,
        r"shell(?:ing|s|ed|fire)(?!\s+(?:casings?|companies|out))|"
        r"(?<=\bbeen\s)a\s+shell|(?<=\bwas\s)a\s+shell|(?<=\bby\s)a\s+shell|(?<=\bsingle\s)shell(?![-\w]|\s+(?:company|firm|corporation|casing|station))|(?<=\bnot\s)shell(?=\s+(?:the|an?|any|this|that|our|their)\s)|"
        r"shell(?=\s+(?:fell|hit|hits|struck|landed|exploded|slammed|crashed|burst|killed))",
    ),
    (
        Means.MISSILE,
        r"missiles?(?:\s+(?:strikes?|attacks?|salvos?|barrages?))?|scuds?|iskanders?|kalibrs?|tochka-?\s?u|s-300s?",
    ),
    (Means.GRENADE, r"(?:hand\s+|stun\s+)?grenades?"),
    (
        Means.SNIPER_FIRE,
        r"sniper\s+(?:fire|attacks?|shots?)|snipers?\s+(?:shot|killed|fired|opened)|(?:shot|killed|hit)\s+by\s+(?:an?\s+)?snipers?",
    ),
    (
        Means.CLASH,
        r"clashe[sd]|clash\b(?!\s+over)|cross-?fire|fire-?fights?|gun\s?-?battles?|shoot-?outs?|exchanges?\s+of\s+(?:gun)?fire|"
        r"(?:heavy|fierce|street)\s+fighting",
    ),
    (
        Means.EXECUTION,
        r"execut(?:ed|ions?|ing)(?!\s+(?:an?|the|its|their|his|her)\s)|(?:summary|extra-?judicial)\s+(?:executions?|killings?)|"
        r"behead(?:ed|ings?)|lynch(?:ed|ings?)",
    ),
    (
        Means.GUNFIRE,
        r"gun\s?fire|gunshots?|shootings?|shot(?!\s+down|\s+(?:in|on)\s+(?:film|video|location))|opened\s+fire|opening\s+fire|drive-by|live\s+(?:rounds?|fire|ammunition|bullets)|shots\s+(?:were|had\s+been|are)\s+fired|"
        r"machine-?gun(?:ned|s)?|bullets?|gunned\s+down|firing\s+squads?|fired\s+(?:shots|into|upon|on|at)",
    ),
    (Means.STABBING, r"stabb(?:ed|ings?)|knif(?:e|ed|ing)|hacked\s+to\s+death|machetes?"),
    (
        Means.BEATING,
        r"beaten(?:\s+to\s+death)?|clubbed|bludgeoned|beatings?|beat\s+(?:him|her|them)(?:\s+to\s+death)?",
    ),
    (Means.TORTURE, r"tortur(?:e|ed|ing)"),
    (
        Means.KIDNAPPING,
        r"kidnap(?:p?ed|p?ings?|pers?)?|abduct(?:ed|ions?|ors?|ing)|tak(?:en|ing)\s+hostages?|(?:forcibly|enforced)\s+disappear(?:ed|ances?)",
    ),
    (Means.VEHICLE, rf"(?:{_CAR}|traffic|road)\s+(?:crash|accident)(?:es|s)?|run\s+over"),
    (
        Means.ARSON,
        r"arson|torched|incendiary\s+(?:devices?|charges?)|set\s+(?:\w+\s+){0,4}?(?:ablaze|alight|on\s+fire)|set\s+fire\s+to|"
        r"burn(?:ed|t|ing)\s+(?:down\s+)?(?:the\s+|their\s+|his\s+|our\s+|several\s+|\d+\s+)?(?:villages?|houses?|homes?|huts?|shops?|crops?|buses|vehicles)",
    ),
    (
        Means.FIRE,
        r"(?:house|building|apartment|factory|hospital|forest)\s+fires?|blaze|inferno|burned\s+to\s+death|fire\s+(?:broke\s+out|swept|tore)",
    ),
    (
        Means.CRUSH,
        r"stampedes?|crowd\s+crush|trampled(?:\s+to\s+death)?|crushed\s+in\s+(?:the|a)\s+crowd",
    ),
    (
        Means.COLLAPSE,
        r"(?:building|house|roof|structur(?:e|al)|wall|bridge|tower)\s+collapse[sd]?|collapse\s+of\s+(?:the|an?|this|that|their|several|\w+)\s+"
        r"(?:\w+[-\s]){0,2}?(?:houses?|homes?|buildings?|block|roof|structures?|tower|bridge|wall|school|hospital|mosque)",
    ),
    (Means.LOOTING, r"loot(?:ed|ing|ers?)|plunder(?:ed|ing)?|pillag(?:e|ed|ing)|ransacked"),
    (Means.SIEGE, r"besieg(?:ed|ing)|sieges?|encircled"),
    (Means.BLOCKADE, r"blockad(?:e|es|ed|ing)"),
    (
        Means.DETENTION,
        r"detain(?:ed|ing|ees)|detentions?(?!\s+(?:cent|facilit|camp))|arrest(?:s|ed|ing)?|imprison(?:ed|ment)|jailed",
    ),
    (
        Means.RAID,
        rf"ground\s+(?:assaults?|operations?|offensives?|attacks?|raids?)|(?:commando|night|house|home|dawn|pre-?dawn|police|army|military)\s+raids?|"
        rf"{_ARMED}\s+(?:\w+\s+)?(?:raided|stormed|assaulted)|raided|stormed|incursions?|ambush(?:es|ed)?",
    ),
    (Means.MASSACRE, r"massacre[sd]?|slaughter(?:ed)?"),
    (
        Means.EXPLOSIVE_VIOLENCE,
        r"bomb(?:ings?|ed|ardments?|arded)|bomb\s+(?:attacks?|blasts?|explosions?)",
    ),
    (
        Means.EXPLOSION,
        r"explosions?|blasts?|detonations?|exploded|blew\s+up|blown\s+up|bombs?",
    ),
    (Means.ATTACK, r"(?<!heart\s)(?<!asthma\s)(?<!panic\s)attack(?:s|ed)?|assaults?|assaulted"),
)
"""The means and the pattern of its words; `_STATE` bombs, since only states have the aircraft."""
