"""The closed lists: every value that a field of the model may take.

A list that proves too short is lengthened here, with its meaning, and nowhere
else; those of what is concluded stand in `grade_words.py`. The values are what
stands in JSON.
"""

from enum import StrEnum


class ClaimKind(StrEnum):
    """What a claim is about; each kind has one detail class in `claim.py`."""

    TOLL = "toll"  # how many were harmed
    EVENT = "event"  # what happened, when, where, by whom
    CAUSE = "cause"  # what brought about the harm
    OBSERVATION = "observation"  # what was seen at the site, or is known of the means
    CONDUCT = "conduct"  # how a party behaved
    INQUIRY = "inquiry"  # who looks into it and how far they are
    POSITION = "position"  # accusation, denial, justification, condemnation
    PERSON = "person"  # a victim as a source names them


class Harm(StrEnum):
    """What befell the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    KILLED_OR_INJURED = "killed_or_injured"  # "casualties": the source does not say which
    MISSING = "missing"
    RECOVERED = "recovered"  # bodies taken out; not a count of all who died
    RESCUED = "rescued"  # taken out alive
    DISPLACED = "displaced"
    DETAINED = "detained"


class Group(StrEnum):
    """Who was counted."""

    ALL = "all"  # people, without a word on who they are
    CIVILIANS = "civilians"
    CHILDREN = "children"
    WOMEN = "women"
    MEN = "men"
    WOMEN_AND_CHILDREN = "women_and_children"
    ELDERLY = "elderly"
    FAMILY = "family"  # members of one family
    COMBATANTS = "combatants"  # those who fight: soldiers, members of an armed group, "militants"
    SECURITY_FORCES = "security_forces"  # guards and other state forces not said to fight
    POLICE = "police"
    SUSPECTS = "suspects"  # attackers and suspected attackers
    JOURNALISTS = "journalists"
    MEDICS = "medics"
    PATIENTS = "patients"
    AID_WORKERS = "aid_workers"
    HOSTAGES = "hostages"


class Scope(StrEnum):
    """What stretch of events a figure covers."""

    INCIDENT = "incident"  # this event
    PART = "part"  # a component: one house, one family, one day
    TOTAL = "total"  # a period, a battle, a war
    OTHER = "other"  # another incident


class Extent(StrEnum):
    """Over what ground a number counts, as the words beside it tell."""

    SITE = "site"  # one house or another single building or spot
    SITES = "sites"  # several buildings
    STREET = "street"  # a street, an alley, a block
    DISTRICT = "district"  # a neighbourhood, a quarter, a village, a camp


class Adding(StrEnum):
    """How the parts of a number stand to the whole that holds them."""

    ADDS_UP = "adds_up"
    LEAVES_A_REST = "leaves_a_rest"  # the parts come to less than the whole
    EXCEEDS = "exceeds"  # the parts come to more than the whole


class Agreement(StrEnum):
    """What another reader made of the words of a claim, where two read the document."""

    AGREED = "agreed"  # it read the same
    DIFFERS = "differs"  # it read a claim of that kind there, and another one
    ALONE = "alone"  # it read no claim of that kind there


class Polarity(StrEnum):
    """Whether the speaker says it is so or says it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Certainty(StrEnum):
    """How sure the words make it, by the speaker's own hedges."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Stance(StrEnum):
    """What the wording implies that the *reporter* accepts."""

    NEUTRAL = "neutral"  # said
    FACTIVE = "factive"  # acknowledged, revealed
    DISTANCING = "distancing"  # claimed, alleged


class Commitment(StrEnum):
    """How strongly the *source* stands behind the words."""

    ASSERTS = "asserts"
    INSISTS = "insists"
    HEDGES = "hedges"
    DENIES = "denies"
    RELAYS = "relays"
    NONE = "none"  # asked, urged, promised: no statement of fact


class SourceKind(StrEnum):
    """What kind of voice speaks."""

    OFFICIAL = "official"  # local or unnamed officials, politicians
    MILITARY = "military"
    GOVERNMENT = "government"
    WITNESS = "witness"
    SURVIVOR = "survivor"
    RELATIVE = "relative"
    MEDIC = "medic"
    RESCUER = "rescuer"
    NGO = "ngo"
    MONITOR = "monitor"  # those who record harm: Airwars, an observatory, a UN mission
    MEDIA = "media"
    ARMED_GROUP = "armed_group"
    ANONYMOUS = "anonymous"  # a voice that asked not to be named
    UNSPECIFIED = "unspecified"  # "it was reported", or a voice we cannot place


class Means(StrEnum):
    """What acted: the kinds of event and the means of harm.

    `taxonomy.PARENTS_OF` says which is a kind of which.
    """

    INCIDENT = "incident"  # people came to harm, and the words do not tell through what
    ATTACK = "attack"  # an attack whose means is not said
    EXPLOSION = "explosion"  # an explosion whose cause is not said
    EXPLOSIVE_VIOLENCE = "explosive_violence"  # bombing by explosive weapons, not said which
    AERIAL_ATTACK = "aerial_attack"  # an attack from the air, not said with what
    AIR_STRIKE = "air_strike"  # bombs or missiles from an aircraft
    DRONE_STRIKE = "drone_strike"  # an air strike by a crewless aircraft
    BARREL_BOMB = "barrel_bomb"  # an improvised bomb dropped from an aircraft
    CLUSTER_MUNITION = "cluster_munition"  # bomblets scattered from the air or from the ground
    SHELLING = "shelling"  # explosive weapons fired from the ground, not said which
    ARTILLERY = "artillery"  # guns and howitzers, tanks
    MORTAR = "mortar"
    ROCKET = "rocket"  # rockets fired from the ground
    MISSILE = "missile"  # a guided missile, not said to be from an aircraft
    IED = "ied"  # an improvised explosive device, not said of what kind
    VEHICLE_BOMB = "vehicle_bomb"
    SUICIDE_BOMB = "suicide_bomb"  # explosives carried or driven by an attacker who dies
    PLANTED_BOMB = "planted_bomb"  # roadside bombs and other charges laid in wait
    BOOBY_TRAP = "booby_trap"  # charges laid in or on a building
    LANDMINE = "landmine"
    EXPLOSIVE_REMNANT = "explosive_remnant"  # a munition left from earlier fighting that went off
    GRENADE = "grenade"
    STORED_EXPLOSIVES = "stored_explosives"  # munitions kept there that went off
    FUEL_OR_GAS = "fuel_or_gas"  # a tank, fuel vapour
    GUNFIRE = "gunfire"
    SNIPER_FIRE = "sniper_fire"
    RAID = "raid"  # an assault by armed people on the ground
    CLASH = "clash"  # fighting between armed sides, crossfire
    EXECUTION = "execution"  # people killed while they were held
    MASSACRE = "massacre"  # many people killed at once, not said how
    STABBING = "stabbing"
    BEATING = "beating"
    TORTURE = "torture"
    CHEMICAL_ATTACK = "chemical_attack"  # toxic gas or another agent
    KIDNAPPING = "kidnapping"  # abduction, enforced disappearance
    DETENTION = "detention"  # arrest, imprisonment
    LOOTING = "looting"
    SIEGE = "siege"  # a place encircled and cut off
    BLOCKADE = "blockade"  # goods or aid kept out of a place
    ARSON = "arson"  # a place set on fire on purpose
    FIRE = "fire"
    COLLAPSE = "collapse"  # a building that came down
    CRUSH = "crush"  # a stampede, people crushed in a crowd
    VEHICLE = "vehicle"  # run over, crashed


class FactKind(StrEnum):
    """Which question on an incident the voices answer."""

    MEANS = "means"  # what brought about the harm
    WEAPON = "weapon"  # with which weapon
    ACTOR = "actor"  # who did it


class Effect(StrEnum):
    """What a cause is said to have brought about."""

    DEATHS = "deaths"
    INJURIES = "injuries"
    COLLAPSE = "collapse"
    DESTRUCTION = "destruction"
    EXPLOSION = "explosion"  # a further explosion


class Feature(StrEnum):
    """What an observation is about."""

    DEBRIS = "debris"  # where rubble lay, which way walls fell
    COLLAPSE = "collapse"
    CRATER = "crater"
    HOLE = "hole"  # an entry hole in roof or wall
    RESIDUE = "residue"  # traces of explosive, fragments
    MUNITION = "munition"  # which weapon was used, and its power
    ACCURACY = "accuracy"  # whether the weapon hit what it was aimed at
    EXPLOSIVES_PRESENT = "explosives_present"  # charges or bombs found at the site
    SECOND_EXPLOSION = "second_explosion"
    DAMAGE = "damage"  # extent of damage nearby
    PEOPLE_PRESENT = "people_present"  # who was inside or near
    FIGHTING = "fighting"  # fire from or at the place
    AIRCRAFT = "aircraft"  # aircraft heard or seen about the time, or none
    IMAGERY = "imagery"  # video, satellite pictures


class ConductKind(StrEnum):
    """How a party is said to have behaved."""

    HUMAN_SHIELDS = "human_shields"
    CONFINEMENT = "confinement"  # people forced into, or kept in, a place
    WARNING = "warning"
    PRECAUTION = "precaution"
    RESCUE = "rescue"
    OBSTRUCTION = "obstruction"  # of rescue or access
    FORCE = "force"  # use of force: firing from or upon a place, calling a strike
    CONCEALMENT = "concealment"
    COMPENSATION = "compensation"
    DISCIPLINE = "discipline"


class InquiryStage(StrEnum):
    """How far an inquiry has come."""

    CALLED_FOR = "called_for"
    LAUNCHED = "launched"
    ONGOING = "ongoing"
    INITIAL_FINDINGS = "initial_findings"
    CONCLUDED = "concluded"
    REFUSED = "refused"


class PositionKind(StrEnum):
    """What a speaker does by a statement that is no report of fact."""

    ACCUSATION = "accusation"
    DENIAL = "denial"
    ADMISSION = "admission"
    JUSTIFICATION = "justification"
    CONDEMNATION = "condemnation"
    REGRET = "regret"


class Precision(StrEnum):
    """How finely a place is known."""

    EXACT = "exact"  # about 10 m
    VICINITY = "vicinity"  # about 100 m
    NEIGHBOURHOOD = "neighbourhood"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class JudgementKind(StrEnum):
    """What a person decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"  # a claim's meaning; its words stay
    CLAIM = "claim"  # one that the machine missed, made by hand
    MERGE = "merge"  # documents into one incident
    SPLIT = "split"  # documents into several incidents
    MERGE_VOICES = "merge_voices"  # those who speak in these claims are one voice
    SPLIT_VOICES = "split_voices"  # who speaks in these claims is another than their name says
    MERGE_ORIGINS = "merge_origins"  # these claims go back to whoever made the first
    SPLIT_ORIGINS = "split_origins"  # these claims are had from nobody: each is its own voice's
    CELL = "cell"  # a cell of the matrix of evidence against explanations
    GRADE = "grade"  # the word of one view for an incident
    RELIABILITY = "reliability"  # how far a voice has earned trust on one topic
    CREDIBILITY = "credibility"  # how well a claim is supported by others
    REVIEW = "review"  # what a second person says of a judgement
    SIGN = "sign"  # a finding is signed off


class Review(StrEnum):
    """What a second person says of a judgement."""

    AGREE = "agree"
    DISAGREE = "disagree"


class Bearing(StrEnum):
    """On which side of an explanation a claim stands."""

    FOR = "for"
    AGAINST = "against"


class Mark(StrEnum):
    """How a claim sits with an explanation: one cell of the matrix."""

    STRONGLY_CONSISTENT = "strongly_consistent"  # CC
    CONSISTENT = "consistent"  # C
    NEUTRAL = "neutral"  # N: it was looked at, and says nothing for or against
    INCONSISTENT = "inconsistent"  # I
    STRONGLY_INCONSISTENT = "strongly_inconsistent"  # II

    @property
    def bearing(self) -> Bearing | None:
        """The side that the mark is on, None for neither."""
        if self is Mark.NEUTRAL:
            return None
        return Bearing.AGAINST if "inconsistent" in self.value else Bearing.FOR

    @property
    def steps(self) -> int:
        """How far the mark is from neutral: from -2, strongly inconsistent, to 2."""
        return 2 - list(Mark).index(self)

    @property
    def letters(self) -> str:
        """The letters that stand for the mark in a matrix (Heuer 1999)."""
        strong = self.value.startswith("strongly_")
        return self.value.removeprefix("strongly_")[0].upper() * (2 if strong else 1)


class Tracing(StrEnum):
    """How the reader knows whose words a claim is."""

    NAMED = "named"  # words beside the claim name the voice
    RESOLVED = "resolved"  # "he" or "the spokesman" was traced to a voice named elsewhere
    UNRESOLVED = "unresolved"  # "he" or "the spokesman" could be nobody's or several people's
    CARRIED = "carried"  # no words name it; the sentence goes on with an account before it
    UNNAMED = "unnamed"  # a cue says that somebody spoke, and not who


class DerivationKind(StrEnum):
    """How a document has what it says from elsewhere."""

    QUOTES = "quotes"  # it gives words as those of a voice
    SYNDICATES = "syndicates"  # it carries another document's text
    DERIVED_FROM = "derived_from"  # it says in its own name what another voice said


class EstimateModel(StrEnum):
    """How the number of persons whom no list names is estimated."""

    DECOMPOSABLE_GRAPHS = "decomposable_graphs"  # average over which lists depend on which
    LATENT_CLASSES = "latent_classes"  # persons of several kinds, some listed more easily
    LOG_LINEAR_AIC = "log_linear_aic"  # pairs of lists that depend, as many as AIC takes
    LOG_LINEAR_BIC = "log_linear_bic"  # pairs of lists that depend, the fewer that BIC takes
    CHAO_UNEQUAL = "chao_unequal"  # a lower bound, where lists differ in reach
    CHAO_EQUAL = "chao_equal"  # a lower bound as Chao gave it, as if all lists reached alike


class DamageGrade(StrEnum):
    """How badly a house was damaged, by the British scale of bomb damage; the worst part counts."""

    A = "a"  # completely demolished
    B = "b"  # beyond repair: most outer walls are down or unsafe
    CB = "cb"  # uninhabitable: the roof, or a part of one or two outer walls, came down
    CA = "ca"  # can be lived in after repair: minor damage to the structure
    D = "d"  # ceilings, tiles and more than a tenth of the glass


class Verdict(StrEnum):
    """Whether a claimed quantity of explosives agrees with what was seen of its effect."""

    CONSISTENT = "consistent"  # inside of what nine in ten such traces would imply
    INCONSISTENT = "inconsistent"  # outside of what 99 in 100 would imply
    CANNOT_TELL = "cannot tell"  # in between, or nothing published applies
