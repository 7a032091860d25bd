"""Small records to grade: voices with what each says. Everything in them is invented."""

from datetime import date

from factories import a_claim, a_document, an_origin

from openinquest.model import (
    Cause,
    Certainty,
    Count,
    Effect,
    Event,
    Figure,
    Group,
    Harm,
    History,
    Incident,
    IncidentId,
    Means,
    Polarity,
    Position,
    PositionKind,
    SourceKind,
    Statement,
    TimeSpan,
    Toll,
)
from openinquest.weigh import Names, grade_incident

DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3))
INCIDENT = Incident(IncidentId("i1"), (), DAY)

KILLED = Toll(Harm.KILLED, Group.CIVILIANS, Count(12, 12))
NOBODY = Toll(Harm.KILLED, Group.CIVILIANS, Count(0, 0))
FIGHTERS = Toll(Harm.KILLED, Group.COMBATANTS, Count(4, 4))
STRIKE = Cause((Means.AIR_STRIKE,), Effect.DEATHS)
SHELLS = Cause((Means.ARTILLERY,), Effect.DEATHS)
CAR_BOMB = Cause((Means.VEHICLE_BOMB,), Effect.DEATHS)
ADMITS = Position(PositionKind.ADMISSION)
DENIES = Position(PositionKind.DENIAL)
JUSTIFIES = Position(PositionKind.JUSTIFICATION)


def struck_by(actor, when=DAY):
    """Return that somebody carried out an air strike."""
    return Event(Means.AIR_STRIKE, when, actor=actor)


def denied(detail):
    """Return a detail as its voice denies it, for `a_voice`."""
    return detail, {"polarity": Polarity.DENIED}


def held_possible(detail):
    """Return a detail as its voice holds it possible, for `a_voice`."""
    return detail, {"certainty": Certainty.POSSIBLE}


def a_voice(kind, *details, label=None, concedes=False, times=1):
    """Return a voice with what it says; it says all of it `times` times."""
    return kind, label or kind.value, details * times, concedes


def words_of(name):
    """Return the words of a name as a set, which is enough for invented names."""
    return frozenset(name.lower().split()) - {"the", "of"}


def states_of(name):
    """Return the states of an invented name: the first word of two of them."""
    return words_of(name) & {"norland", "sudland"}


NAMES = Names(words_of, states_of)


class ARecord:
    """The claims, origins, histories and conceded figures of some voices."""

    def __init__(self, *voices):
        """Give each voice its claims, in a document of its own."""
        self.claims, self.origins, self.histories, self.conceded = [], [], [], []
        for number, (kind, label, details, concedes) in enumerate(voices):
            document = a_document(id=f"d{number}")
            own = []
            for place, said in enumerate(details):
                detail, changes = said if isinstance(said, tuple) else (said, {})
                own.append(a_claim(detail, document=document, id=f"v{number}c{place}", **changes))
            self.claims += own
            self.origins.append(an_origin(*own, id=f"o{number}", kind=kind, label=label))
            self._count([c for c in own if isinstance(c.detail, Toll) and c.detail.count], concedes)

    def _count(self, tolls, concedes):
        for claim in tolls:
            toll = claim.detail
            statement = Statement(None, toll.count, None, True, (claim.id,))
            self.histories.append(History(None, toll.harm, toll.group, toll.scope, (statement,)))
        if concedes and tolls:
            ids = tuple(claim.id for claim in tolls)
            self.conceded.append(
                Figure(Harm.KILLED, Group.CIVILIANS, 12, 12, "airwars-1", ids[0], ids[0], ids)
            )

    def grades(self, *judgements):
        """Return all grades of the record."""
        return grade_incident(
            INCIDENT,
            self.claims,
            origins=self.origins,
            histories=self.histories,
            conceded=self.conceded,
            names=NAMES,
            judgements=judgements,
        )


def grade(view, *voices, judgements=()):
    """Return what one view says of the record of some voices."""
    [found] = [each for each in ARecord(*voices).grades(*judgements).views if each.view == view]
    return found


MEDIC = SourceKind.MEDIC
WITNESS = SourceKind.WITNESS
RESCUER = SourceKind.RESCUER
OFFICIAL = SourceKind.OFFICIAL
MEDIA = SourceKind.MEDIA
MONITOR = SourceKind.MONITOR
UNSPECIFIED = SourceKind.UNSPECIFIED
MILITARY = SourceKind.MILITARY
ANONYMOUS = SourceKind.ANONYMOUS
