"""The tables that stand beside Airwars' incidents: sources, belligerents' statements, victims."""

from collections.abc import Iterator, Sequence

from openinquest.errors import NamesWithheld
from openinquest.model import Claim, Document, Finding, Harm, Person, Polarity, SourceKind
from openinquest.report.claim_words import place_words
from openinquest.report.exports.airwars import slug
from openinquest.report.exports.flattened import Flattened, flatten
from openinquest.report.profiles import Profile
from openinquest.report.wording import HARM_WORDS
from openinquest.wire import (
    AIRWARS_SOURCES,
    AIRWARS_STATEMENTS,
    AIRWARS_VICTIMS,
    Cell,
    write_table,
)

_HARMS = {Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED}
_FORCES = {SourceKind.MILITARY, SourceKind.ARMED_GROUP}


def render_airwars_sources(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table of sources, one row for each document on an incident."""
    return write_table(
        AIRWARS_SOURCES,
        (
            _source(document, flat)
            for flat in flatten(findings, profile)
            for document in flat.documents
        ),
    )


def render_airwars_statements(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table of what armed forces and groups say, one row for each claim of theirs."""
    return write_table(
        AIRWARS_STATEMENTS,
        (row for flat in flatten(findings, profile) for row in _statements(flat)),
    )


def render_airwars_victims(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table of victims as sources name them, one row for each claim that names one.

    One person whom two sources name stands in two rows: nobody has decided that they are one.

    Raises:
        NamesWithheld: the profile is not the full one.
    """
    if profile is not Profile.FULL:
        raise NamesWithheld(f"the table of victims is not for the profile {profile.value!r}")
    return write_table(
        AIRWARS_VICTIMS,
        (row for flat in flatten(findings, profile) for row in _victims(flat)),
    )


def _source(document: Document, flat: Flattened) -> dict[str, Cell]:
    return {
        "code": flat.id,
        "date": _day(document),
        "name": flat.withheld.text(document.publisher or ""),
        "language": document.language,
        "url": flat.withheld.link(document.url),
        "hash": flat.sha256_of(document),
    }


def _statements(flat: Flattened) -> Iterator[dict[str, Cell]]:
    for claim in flat.finding.claims:
        speaker = claim.speaker
        if speaker is None or speaker.kind not in _FORCES:
            continue
        document = flat.record.document[claim.document]
        denied = " [denied by the speaker]" if claim.polarity is Polarity.DENIED else ""
        recognised = f" [{place}]" if (place := place_words(claim)) else ""
        name = flat.withheld.text(speaker.party or speaker.organisation or speaker.label)
        yield {
            "code": flat.id,
            "belligerent_name": name,
            "belligerent_slug": slug(name),
            "date": _day(document),
            "url": flat.withheld.link(document.url),
            "statement": flat.withheld.text(claim.quote) + denied + recognised,
        }


def _victims(flat: Flattened) -> Iterator[dict[str, Cell]]:
    for claim, person in flat.record.with_detail(Person):
        document = flat.record.document[claim.document]
        yield {
            "code": flat.id,
            "date": flat.when.earliest.isoformat() if flat.when and flat.when.earliest else None,
            "name": person.name,
            "gender": person.sex,
            "exact_age": person.age_years,
            "killed_or_injured": HARM_WORDS[person.harm] if person.harm in _HARMS else None,
            "additional_notes": _notes(claim, person, flat),
            "url": flat.withheld.link(document.url),
        }


def _notes(claim: Claim, person: Person, flat: Flattened) -> str:
    named_by = f"Named by {flat.record.account(claim)}."
    return f"{named_by} Kin: {person.kin}." if person.kin else named_by


def _day(document: Document) -> str | None:
    return document.published.isoformat() if document.published else None
