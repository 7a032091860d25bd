"""One finding as a row of a table asks for it: one value for each question, and what that chose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from openinquest.model import (
    Claim,
    Document,
    Fact,
    FactKind,
    Figure,
    Finding,
    Group,
    Harm,
    Means,
    Place,
    TimeSpan,
    day_in_words,
)
from openinquest.report.by_rule import ends_by_claim
from openinquest.report.day_and_place import country_name, country_number
from openinquest.report.precision_area import located
from openinquest.report.profiles import Profile, Withheld, withheld_in
from openinquest.report.record import Record, record_of
from openinquest.report.shown_ids import HASH_WITHHELD
from openinquest.report.wording import MEANS_WORDS, listed, means_words

AIRWARS, ACLED, IBC, UCDP = "airwars-1", "acled-1", "ibc-1", "ucdp-1"
"""The rules by which each recorder enters its numbers."""


@dataclass(frozen=True)
class Flattened:
    """A finding, with what its readers must not see withheld from every text."""

    finding: Finding
    withheld: Withheld

    @property
    def id(self) -> str:
        """The identifier of the incident."""
        return self.finding.incident.id

    @cached_property
    def record(self) -> Record:
        """The look-ups of the finding."""
        return record_of(self.finding)

    @property
    def when(self) -> TimeSpan | None:
        """The days that the record supports best; None where it names no year."""
        when = self.finding.incident.when
        return when if when and when.earliest else None

    @property
    def days(self) -> int | None:
        """How many days the incident may have been on; None where no year is known."""
        when = self.when
        if when is None or when.earliest is None or when.latest is None:
            return None
        return (when.latest - when.earliest).days + 1

    @property
    def where(self) -> Place | None:
        """The place that the record supports best, as finely as its coordinates are known."""
        return located(self.finding)

    @property
    def place_name(self) -> str | None:
        """The name of the place, as texts give it."""
        return self.withheld.text(self.where.name) if self.where else None

    @property
    def country(self) -> str | None:
        """The name of the country, None where none is known."""
        return country_name(self.where.country) if self.where else None

    @property
    def country_number(self) -> int | None:
        """The number of the country in ISO 3166, None where no country is known."""
        return country_number(self.where.country) if self.where else None

    def figure(self, rule: str, harm: Harm, group: Group) -> Figure | None:
        """Return what a rule makes of a harm and a group; None where it enters nothing."""
        for figure in (*self.finding.figures, *self.finding.beside.by_other_rules):
            if (figure.rule, figure.harm, figure.group) == (rule, harm, group):
                return figure
        return None

    def setters_of(self, figure: Figure) -> list[tuple[str, Claim]]:
        """Return the claims that set the ends of a figure, each with what it sets."""
        held = self.record.claim
        return [(end, held[claim]) for end, claim in ends_by_claim(figure) if claim in held]

    @property
    def documents(self) -> Sequence[Document]:
        """The documents on the incident, in their order."""
        return self.finding.documents

    def sha256_of(self, document: Document) -> str | None:
        """Return the hash of a document's bytes; None where none is known or it is withheld."""
        known = document.original.sha256 if document.original else None
        return None if known == HASH_WITHHELD else known

    @property
    def publishers(self) -> list[str]:
        """Who published them, each once."""
        return list(
            dict.fromkeys(
                self.withheld.text(document.publisher)
                for document in self.documents
                if document.publisher
            )
        )

    @property
    def summary(self) -> str:
        """The sentences of the finding in one text."""
        return " ".join(self.withheld.text(one.text) for one in self.finding.summary)

    @property
    def leading_means(self) -> tuple[Means, ...]:
        """The means that more voices give than any other; empty where none leads."""
        leading = self._leading(FactKind.MEANS)
        return tuple(Means(each) for each in leading.split(">")) if leading else ()

    @property
    def leading_actor(self) -> str | None:
        """The actor that more voices name than any other; None where none leads."""
        leading = self._leading(FactKind.ACTOR)
        return self.withheld.text(leading) if leading else None

    @property
    def means_named(self) -> list[str]:
        """Every means that a voice gives, in words, the best supported first."""
        fact = self._fact(FactKind.MEANS)
        chains = [one.value.split(">") for one in fact.values] if fact else []
        return [", then ".join(MEANS_WORDS[Means(each)] for each in chain) for chain in chains]

    @property
    def actors_named(self) -> list[str]:
        """Every actor that a voice names, the best supported first."""
        fact = self._fact(FactKind.ACTOR)
        return [self.withheld.text(one.value) for one in fact.values] if fact else []

    def choices(self) -> Iterator[str]:
        """Yield, as sentences, what one day and one point leave out of what is known."""
        when, where = self.when, self.where
        if when and when.earliest and when.latest and when.earliest != when.latest:
            yield (
                f"The day is the first of those that the record leaves open, which end on "
                f"{day_in_words(when.latest)}."
            )
        if where and where.latitude is not None and where.precision:
            yield (
                f"The coordinates stand for an area: the place is known to the precision "
                f"“{where.precision.value}”."
            )

    def leading_choices(self) -> Iterator[str]:
        """Yield, as sentences, how one means and one actor were taken where voices differ."""
        means = means_words(self.leading_means)
        yield from self._choice(FactKind.MEANS, "means", means, self.means_named)
        yield from self._choice(FactKind.ACTOR, "actor", self.leading_actor, self.actors_named)

    def _choice(
        self, kind: FactKind, word: str, chosen: str | None, named: list[str]
    ) -> Iterator[str]:
        fact = self._fact(kind)
        if fact is None or len(named) < 2:  # where one is given none is chosen
            return
        if not chosen:
            yield f"No {word} is entered: as many voices give {listed(named[:2])}."
            return
        behind = f"{len(fact.values[0].origins)} of {len(fact.weights)} voices"
        others = listed(named[1:])
        yield f"The {word} is the one that most voices give ({chosen}, {behind}); others: {others}."

    def _leading(self, kind: FactKind) -> str | None:
        fact = self._fact(kind)
        if fact is None:
            return None
        first, *others = fact.values
        return None if others and others[0].share >= first.share else first.value

    def _fact(self, kind: FactKind) -> Fact | None:
        facts = (fact for fact in self.finding.beside.facts if fact.kind is kind)
        return next((fact for fact in facts if fact.values), None)


def flatten(findings: Sequence[Finding], profile: Profile) -> list[Flattened]:
    """Return findings that stand in one export, each without what `profile` withholds."""
    withheld = withheld_in(*findings, profile=profile)
    return [Flattened(withheld.fields(finding), withheld) for finding in findings]
