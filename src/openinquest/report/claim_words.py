"""What a claim says, in our own few words; its quote says it in its own."""

from openinquest.model import (
    Cause,
    Certainty,
    Claim,
    Conduct,
    Detail,
    Event,
    FromPicture,
    Inquiry,
    Means,
    Observation,
    Person,
    Place,
    Polarity,
    Position,
    Scope,
    Toll,
    Transcribed,
)
from openinquest.report.day_and_place import candidate_words, where_words
from openinquest.report.voices import with_article
from openinquest.report.wording import (
    CERTAINTY_WORDS,
    CONDUCT_WORDS,
    HARM_WORDS,
    MEANS_WORDS,
    POSITION_WORDS,
    STAGE_WORDS,
    listed,
    means_words,
    people_words,
)

_SCOPE_WORDS = {
    Scope.PART: "a component, not a total",
    Scope.TOTAL: "over a longer time, not this incident alone",
    Scope.OTHER: "another event",
}


def detail_words(detail: Detail) -> str:
    """Return what a claim is about, in one line.

    Example:
        >>> from openinquest.model import Count, Group, Harm
        >>> detail_words(Toll(Harm.INJURED, Group.WOMEN, Count(2, None)))
        'at least 2 women injured'
    """
    match detail:
        case Toll():
            people = people_words(detail.count, harm=detail.harm, group=detail.group)
            return f"{people} {HARM_WORDS[detail.harm]}"
        case Event():
            return _event_words(detail)
        case Cause():
            effect = f" as the cause of {detail.effect.value}" if detail.effect else ""
            return f"{means_words(detail.means)}{_by(detail.actor)}{effect}"
        case Observation():
            return _observation_words(detail)
        case Conduct():
            return f"{CONDUCT_WORDS[detail.what]}{_by(detail.actor)}"
        case Inquiry():
            return f"inquiry of {inquirer_words(detail.investigator)}: {STAGE_WORDS[detail.stage]}"
        case Position():
            words, preposition = POSITION_WORDS[detail.what]
            return (
                f"{words} {preposition} {with_article(detail.toward)}" if detail.toward else words
            )
        case Person():
            return ", ".join([detail.name, *person_words(detail)])


def happening_words(event: Event) -> str:
    """Return an event without its day and place."""
    target = f" on {event.target}" if event.target else ""
    return f"{MEANS_WORDS[event.what]}{_by(event.actor)}{target}"


def inquirer_words(investigator: str | None) -> str:
    """Return who looks into the matter; a body without a name is called that."""
    return with_article(investigator) if investigator else "an unnamed body"


def person_words(person: Person) -> list[str]:
    """Return what a source says of a victim apart from the name."""
    words = [HARM_WORDS[person.harm]]
    if person.age_years is not None:
        words.append(f"aged {person.age_years}")
    words += [part for part in (person.sex, person.kin) if part]
    if person.civilian is not None:
        words.append("a civilian" if person.civilian else "not a civilian")
    return words


def notes_of(claim: Claim) -> list[str]:
    """Return what a reader must know of a claim beside its words."""
    notes = []
    if claim.polarity is Polarity.DENIED:
        notes.append("denied: the speaker says that it is not so")
    if claim.certainty is not Certainty.CERTAIN:
        notes.append(CERTAINTY_WORDS[claim.certainty] or "")
    if place := place_words(claim):
        notes.append(place)
    if isinstance(claim.detail, Toll):
        if claim.detail.scope in _SCOPE_WORDS:
            notes.append(_SCOPE_WORDS[claim.detail.scope])
        if claim.detail.count and claim.detail.count.approximate:
            notes.append("the bounds come from the words by rule, not from the speaker")
    if isinstance(claim.detail, Event) and claim.detail.where and claim.detail.where.reason:
        notes.append(_place_words(claim.detail.where))
    for source in claim.sources:
        if source.candidates:
            notes.append(
                f"whose words these are is open: {len(source.candidates)} voices named before fit"
            )
        if source.party:
            notes.append(f"speaks for a party to the conflict: {source.party}")
        if source.interest:
            notes.append(f"interest: {source.interest}")
    return notes


def place_words(claim: Claim) -> str | None:
    """Return where the words of a claim stand in a picture, sound or film; None of plain text."""
    if claim.transcribed is not None:
        return transcribed_words(claim.transcribed)
    return picture_words(claim.picture) if claim.picture else None


def transcribed_words(place: Transcribed) -> str:
    """Return that a person wrote words down, and where they saw or heard them.

    Example:
        >>> transcribed_words(Transcribed("a", start_s=12.5, end_s=17))
        'transcribed by a person from 0:12.5 to 0:17'
    """
    return f"transcribed by a person from {place.in_words}"


def picture_words(picture: FromPicture) -> str:
    """Return where words were recognised in a picture, and how surely.

    Example:
        >>> picture_words(FromPicture(2, (0.1, 0.2, 0.4, 0.25), 0.93, 0.58))
        'from OCR: page 2, 10-40 % from the left, 20-25 % from the top, digits 58 % sure'
    """
    sure = picture.digits_confidence
    digits = "" if sure is None else f", digits {round(100 * sure)} % sure"
    return f"from OCR: {picture.in_words}{digits}"


def _place_words(place: Place) -> str:
    """Return what decided between the places of one name, or that nothing did, and all of them."""
    rivals = "; ".join(candidate_words(candidate) for candidate in place.candidates)
    return f"{place.name} is {place.reason} (the likeliest first: {rivals})"


def _event_words(event: Event) -> str:
    parts = [happening_words(event)]
    if event.weapon:
        parts.append(f"with {event.weapon}")
    if event.where:
        parts.append(where_words(event.where))
    if event.when:
        parts.append(event.when.in_words)
    return ", ".join(parts)


def _observation_words(observation: Observation) -> str:
    words = observation.feature.value.replace("_", " ")
    if observation.suggests:
        words += f"; to the speaker it suggests {_means_listed(observation.suggests)}"
    if observation.speaks_against:
        words += f"; to the speaker it speaks against {_means_listed(observation.speaks_against)}"
    return words


def _means_listed(means: tuple[Means, ...]) -> str:
    return listed([MEANS_WORDS[one] for one in means])


def _by(actor: str | None) -> str:
    return f" by {with_article(actor)}" if actor else ""
