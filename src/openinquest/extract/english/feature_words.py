"""Which words tell what was seen at the site, or is known of the weapon.

Every repeat is bounded, so that hostile text costs no more than its length.
"""

from openinquest.model import Feature, Means

_BUILT = (
    r"(?:house|home|hospital|building|compound|school|market|basement|cellar|shelter|camp|mosque|"
    r"church|room|roof|yard|block|street)s?"
)
_ARMED = (
    r"(?:snipers?|fighters?|gunm[ae]n|militants?|terrorists?|insurgents?|soldiers|troops|combatants?|rebels|"
    r"(?:armed|masked)\s+m[ae]n|taliban|daesh|isis|hamas|guerrillas?)"
)
_PEOPLE = (
    r"(?:civilians?|people|famil(?:y|ies)|patients?|residents?|staff|caretakers?|children|wom[ae]n|men|nobody|"
    r"no\s+one|everyone|doctors|nurses|worshippers|refugees|displaced)"
)
_CHARGE = (
    r"(?:explosives?|(?:explosive|demolition)\s+charges|bombs?|ieds?|mines|munitions?|grenades?|ordnance|devices?|rockets|"
    r"shells)"
)
_TRAPPED = r"(?:rigged|wired|mined|laced|booby[-\s]?trapped)"
_FLOWN = r"(?:(?:war)?planes?|jets?|aircraft|helicopters?|drones?|bombers)"
_WEAPON = r"(?:weapon|munition|bomb|missile|warhead|shell|rocket)s?"

WORDS_OF_FEATURES: tuple[tuple[Feature, tuple[Means, ...], str], ...] = (
    (
        Feature.DEBRIS,
        (),
        r"(?:rubble|debris|fragments?|walls?|bricks|glass)\b[^.;]{0,60}?\b(?:outwards?|inwards?|scattered|splayed|thrown|blown\s+out|fell|lay|flung|"
        r"spread)|(?:throw|threw|thrown|blown|flung)\s+(?:\w+\s+)?(?:to\s+the\s+outside|outwards?|out\b)|from\s+the\s+inside\s+out|"
        r"(?:outward|inward)\s+(?:blast|debris|force)",
    ),
    (
        Feature.COLLAPSE,
        (),
        r"collaps(?:ed|ing|e)\s+(?:in|inwards?|onto|on\s+(?:top|itself)|straight\s+down|as\s+a\s+whole)\b|pancaked|fell\s+in(?:ward)?s?\s+on|"
        r"structural\s+failure|floors?\s+(?:fell|came\s+down|dropped)|(?:all|every)\s+(?:its\s+|the\s+|four\s+)?walls?\s+(?:fell|came|collapsed)",
    ),
    (Feature.CRATER, (), r"craters?"),
    (
        Feature.HOLE,
        (Means.AIR_STRIKE,),
        r"(?:bomb|missile)s?\s+(?:\w+\s+)?(?:went|came|crashed|fell)\s+through\s+the\s+(?:roof|ceiling)",
    ),
    (
        Feature.HOLE,
        (),
        r"(?:hole|opening|puncture|impact\s+(?:point|mark))s?\b(?:[^.;]{0,40}\b(?:roof|wall|ceiling|strike|bomb))?|"
        r"(?:through|pierced|hit)\s+the\s+roof",
    ),
    (
        Feature.RESIDUE,
        (Means.STORED_EXPLOSIVES,),
        r"(?:residues?|traces?)\b[^.;]{0,60}?\bexplosives\s+(?:of\s+the\s+kind\s+)?(?:that|which)\s+(?:\w+\s+){1,3}?(?:use|uses|used|make|makes|made|make)",
    ),
    (
        Feature.RESIDUE,
        (),
        r"residues?|traces?\s+of\s+(?:\w+\s+)?explosives?|(?:missile|bomb|munition|shell|rocket)\s+(?:fragments?|remnants?|parts|casings?)|"
        r"(?:fragments?|remnants?|metal\s+pieces|pieces\s+of\s+metal)\s+(?:that\s+)?(?:(?:was|were|had\s+been)\s+)?(?:\w+ly\s+)?"
        r"(?:found|recovered|collected|photographed|seen|picked\s+up)|"
        r"(?:weapon\s+)?(?:fragments?|remnants?)\s+(?:(?:at|from|in|on|near)\s+the\s+(?:site|scene|crater|rubble|ruins|ground|spot|blast|strike|attack)|"
        r"(?:was|were|are)\s+(?:identified|recogni[sz]ed|consistent|examined|analy[sz]ed|those|of|from))|"
        r"(?:identified|examined|analy[sz]ed|photographed|recovered)\s+(?:(?:the|weapon)\s+){0,2}(?:fragments?|remnants?)|"
        r"tail\s+fins?|shrapnel|(?:fragments?|remnants?|remains)\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:bomb|missile|rocket|shell|munition)s?",
    ),
    (
        Feature.MUNITION,
        (),
        rf"{_WEAPON}\b[^.;]{{0,80}}?\b(?:firepower|powerful|power\b|enough|too\s+(?:small|little|weak)|capable|kilograms?|kg|pounds?|"
        r"weigh\w*|net\s+explosive|(?:should|could|can)\s?n[o’']t\s+(?:\w+\s+)?(?:bring|brought|destroy\w*|level\w*|flatten\w*|do|done|cause\w*)|"
        r"(?:should|could)\s+not\s+have\s+(?:brought|destroyed|levelled|leveled|flattened|done|caused))|"
        r"(?:net\s+)?explosive\s+(?:weight|content|charge\s+of)|gbu-?\s?\d+|damage\s+(?:far\s+)?(?:greater|more|larger)\s+than",
    ),
    (
        Feature.ACCURACY,
        (),
        r"(?:100|hundred)[-\s]?per\s?-?cent\s+accurate|(?:was|were|been)\s+(?:\w+\s+)?(?:accurate|precise)\b|hit\s+(?:its|the|their)\s+(?:intended\s+)?target|"
        r"missed\s+(?:its|the|their)\s+target|wrong\s+(?:house|building|target|vehicle|car)|with\s+(?:great\s+)?precision|"
        r"(?:struck|hit|bombed|fired)\b[^.;]{0,60}?\b(?:precisely|repeatedly\s+and\s+precisely)|(?:took|mistook)\s+(?:it|the\s+\w+)\s+for\b|"
        r"(?:believed|thought|assumed|did\s+not\s+know|didn[’']t\s+know|unaware)\s+(?:that\s+)?(?:it|they|he|she)\s+(?:was|were|had)\s+(?:\w+\s+)?"
        r"(?:striking|attacking|firing|bombing|hitting|targeting|shooting|bombed|hit|struck)|intended\s+target",
    ),
    (
        Feature.SECOND_EXPLOSION,
        (),
        r"(?:second(?:ary)?|further|two|larger|subsequent|another|additional|no\s+other)\s+(?:\w+\s+)?(?:explosions?|blasts?|detonations?)|secondaries",
    ),
    (
        Feature.EXPLOSIVES_PRESENT,
        (Means.VEHICLE_BOMB,),
        r"(?:found|discovered|defused)\s+(?:\w+\s+){0,3}?(?:vehicle|car|truck|lorry)\s+bombs?|"
        r"(?:vehicle|car|truck|lorry)\s+bombs?\s+(?:was|were|had\s+been|that)\s+(?:\w+\s+)?(?:found|discovered|left|parked)|"
        r"(?:vehicle|car|truck|lorry)\b[^.;]{0,40}?\b(?:packed|loaded|filled|laden|stuffed|jam-packed)\s+with\s+(?:\w+\s+){0,3}?explosives?|"
        r"(?:kept|left|parked|had)\s+an?\s+(?:car|truck|vehicle|lorry)\s+bomb",
    ),
    (
        Feature.EXPLOSIVES_PRESENT,
        (Means.BOOBY_TRAP,),
        rf"(?:{_TRAPPED}|contaminated)\s+(?:\w+\s+){{0,3}}?with\s+(?:\w+\s+){{0,3}}?(?:{_CHARGE}|charges)\b|{_TRAPPED}\s+(?:it|the|its|every|all)\b(?:\s+\w+)?|"
        rf"(?:had|been|was|were)\s+booby[-\s]?trapped|(?:laid|planted|placed)\s+(?:\w+\s+)?{_CHARGE}(?=[^.;]{{0,60}}?\b(?:there\b|walls?\b|{_BUILT}\b))|"
        r"booby[-\s]?traps?",
    ),
    (
        Feature.EXPLOSIVES_PRESENT,
        (Means.PLANTED_BOMB,),
        rf"(?:laid|planted|placed)\s+(?:\w+\s+)?{_CHARGE}|{_CHARGE}\s+(?:had\s+been\s+|were\s+|was\s+)?(?:laid|planted)",
    ),
    (
        Feature.EXPLOSIVES_PRESENT,
        (Means.STORED_EXPLOSIVES,),
        rf"(?:packed|loaded|filled|laden|stuffed|jam-packed)\s+with\s+(?:\w+\s+){{0,3}}?{_CHARGE}|"
        rf"(?:unexploded|stored|hidden|their\s+own|stockpile\s+of|cache\s+of|store\s+of|stores\s+of|found)\s+(?:\w+\s+)?{_CHARGE}|"
        rf"{_CHARGE}\s+(?:that\s+)?(?:\w+\s+){{0,4}}?(?:stored|hidden|kept|placed|emplaced|put)\b|"
        rf"explosives?\s+(?:in|inside|at|on|had\s+been|were|was)\b|(?:no|any|enough|moved|carried|brought|bring|placed|emplaced|kept|defuse\w*)\s+(?:\w+\s+)?{_CHARGE}",
    ),
    (
        Feature.DAMAGE,
        (),
        r"(?:streets?|alley(?:s|ways)?|houses?|homes|buildings?|blocks?|neighbou?rhood|shops|district|quarter)\b[^.;]{0,40}?\b(?:destroyed|damaged|"
        r"flattened|levelled|leveled|collapsed|gone\b|ruined|razed|heaps\s+of\s+rubble)|(?:level(?:l)?ed|flattened|destroyed|damaged)\s+(?:the|several|\d+|two|three|four|five|six)\s+\w+|"
        r"(?:no|any)\s+(?:sign|trace|evidence|mark)s?\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}?(?:air\s?strikes?|strikes?|bomb\w*)|"
        r"(?:pattern\s+of\s+)?damage\b(?=[^.;]{0,60}?\b(?:consistent|compatible|typical|characteristic)\b)|"
        r"100\s?per\s?cent\s+destroyed|completely\s+destroyed|blast\b[^.;]{0,30}?\b(?:confined|limited)\s+to|(?:main|whole)\s+building\s+burn(?:ed|t)",
    ),
    (
        Feature.AIRCRAFT,
        (Means.AIR_STRIKE,),
        rf"{_FLOWN}\b[^.;,]{{0,30}}?\b(?:overhead|circling|circled|hovering|hovered|in\s+the\s+(?:air|sky|skies)|(?:flying|flew)(?!\s+(?:in|home|back|to)\b)|(?:was|were)\s+(?:heard|seen)|"
        rf"(?:was|were|been)\s+(?:\w+\s+)?(?:operating|active|in\s+the\s+area))\b|(?:had|has|have)\s+(?:no|not\s+any|any)\s+{_FLOWN}\s+(?:in|over|near|above)\b|(?:heard|hear|hearing|saw|see|seen|seeing)\s+(?:(?:the|an?|no|any|only|two|several|low-flying|loud)\s+){{0,2}}"
        rf"(?:(?:sounds?|roar|noise|whine|buzz(?:ing)?|hum)\s+of\s+)?(?:(?:an?|the|any|two|several|fighter|fast|low-flying)\s+){{0,2}}{_FLOWN}\b(?!\s+(?:strikes?|attacks?|footage|video))",
    ),
    (
        Feature.IMAGERY,
        (),
        r"satellite\s+(?:images?|imagery|pictures?)|(?:surveillance|drone|strike|weapons?|cockpit)\s+(?:video|footage)|"
        r"(?:videos?|footage|photographs?|photos?)\b[^.;]{0,60}?\b(?:show|shows|showed|showing|depict\w*|of\s+the\s+(?:strike|attack|site|scene|aftermath|"
        r"bombing)|released?|published|posted)",
    ),
    (
        Feature.PEOPLE_PRESENT,
        (),
        rf"(?:{_PEOPLE}|{_ARMED})\s+(?:(?:were|was|had\s+been|are)\s+(?:(?!killed|reported|injured|wounded|hurt|buried|found|hit)\w+\s+){{0,2}}?|(?:are\s+|were\s+)?(?:living|sleeping|staying|hiding)\s+)"
        rf"(?:in|inside|near|among|there)\b(?:\s+(?:or\s+near\s+)?(?:the|our|his|their|that|its)\s+(?:\w+\s+)?{_BUILT}|\s+there\b|(?=\s*[,.”\"]|\s+(?:with\s+us|at\s+the\s+time)\b|$))|"
        rf"(?:{_ARMED}|{_PEOPLE})\s+(?:was|were)\s+(?:ever\s+)?in\s+there\b|full\s+of\s+(?:\w+\s+)?{_PEOPLE}|"
        rf"(?:saw|seen|see)\s+(?:only\s+|no\s+|any\s+|an?\s+|few\s+|a\s+few\s+|two\s+|some\s+|several\s+){{1,2}}(?:\w+\s+)?(?:{_ARMED}|civilians?)|"
        rf"{_ARMED}\s+(?:came|arrived|entered|stayed|moved\s+in|left\s+the)\b|"
        r"(?:sheltering|sheltered|taken\s+(?:shelter|refuge)|hiding\s+(?:in|out)|crowded\s+into|holed\s+up)\b|the\s+only\s+(?:basement|cellar|shelter)|"
        rf"(?:{_PEOPLE}|{_ARMED})\s+(?:\w+\s+){{0,3}}?had\s+been\s+in\s+the\s+{_BUILT}",
    ),
    (
        Feature.FIGHTING,
        (),
        rf"{_ARMED}\b[^.;]{{0,40}}?\b(?:fired|firing|shooting|(?<!on\s)fire|on\s+(?:the|a)\s+(?:\w+\s+)?roof|roofs?)|heavy\s+fire|under\s+(?:fire|threat|attack)|"
        rf"(?:fought|fighting|fired|firing|shot|shooting)\s+from\s+(?:the|its|an?|that|his|our)\s+(?:\w+\s+)?{_BUILT}|"
        rf"(?:fighting|gunfire|fire)\s+(?:in|inside|around|near|at|from)\s+(?:the|our|its)\s+(?:\w+\s+)?{_BUILT}|to\s+fire\s+on\s+(?:our|the)\s+(?:forces|troops)",
    ),
)
"""The feature, what its presence suggests to those who speak of it, and the pattern of its words.

Of several patterns of one feature the first that fits a clause holds.
"""
