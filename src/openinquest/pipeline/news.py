"""What came of an addition: incidents that are new, and figures that moved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openinquest.model import Finding, Harm, IncidentId
from openinquest.pipeline.case import version_of
from openinquest.pipeline.incident_rows import IncidentRow, IncidentsAsked, incident_rows
from openinquest.report import Profile, lasting_id, withheld_in


@dataclass(frozen=True, slots=True)
class News:
    """An incident whose figures are told otherwise than before; `before` is None for a new one."""

    now: IncidentRow
    before: IncidentRow | None

    @property
    def in_words(self) -> str:
        """One line that tells it.

        Example:
            >>> from openinquest.pipeline import IncidentRow
            >>> was = IncidentRow("i-1", None, None, "Kirkuk", 1, 2, 1, "all: 4", None, 0, 0)
            >>> now = IncidentRow("i-1", None, None, "Kirkuk", 2, 4, 2, "all: 4 to 16", None, 0, 0)
            >>> News(now, was).in_words
            'changed: i-1, day unknown, Kirkuk: killed: all: 4 to 16 (before: all: 4)'
        """
        where = ", ".join(
            (self.now.id, self.now.days or "day unknown", self.now.place or "no place")
        )
        told = "; ".join(self._told()) or "no figure"
        return f"{'changed' if self.before else 'new'}: {where}: {told}"

    def _told(self) -> list[str]:
        told = []
        for harm in ("killed", "injured"):
            now = _on_a_line(getattr(self.now, harm))
            was = _on_a_line(getattr(self.before, harm)) if self.before else now
            if now or was:
                moved = f" (before: {was or 'unknown'})" if was != now else ""
                told.append(f"{harm}: {now or 'unknown'}{moved}")
        return told


def news_since(
    before: Sequence[Finding],
    now: Sequence[Finding],
    profile: Profile,
    *,
    key: bytes | None = None,
) -> tuple[News, ...]:
    """Return the incidents that are new, or whose killed or injured are told otherwise.

    Args:
        before: The findings of a case before something was added.
        now: Those after it.
        profile: Who is told: what it withholds is not in what is returned.
        key: What incidents are called by, so that each keeps its name from one time to the next;
            without it they are called as in a report on `now`.
    """
    stood = {each.incident.id: each for each in before}
    # Of a case that is remembered, most are the same object, which need not be looked for.
    changed = (each for each in now if stood.get(each.incident.id) is not each)
    versions = ((finding, version_of(finding, before)) for finding in changed)
    told = [(new, old) for new, old in versions if old is None or _figures(old) != _figures(new)]
    if not told:
        return ()
    withheld = withheld_in(*now, profile=profile)  # of all: one may name a witness of another

    def row(finding: Finding) -> IncidentRow:
        told = next(incident_rows([finding], IncidentsAsked(), withheld))
        return replace(told, id=IncidentId(lasting_id(key, finding.incident.id))) if key else told

    return tuple(News(row(new), row(old) if old else None) for new, old in told)


def _figures(finding: Finding) -> list[tuple[str, str, int | None, int | None]]:
    of_both = (each for each in finding.figures if each.harm in (Harm.KILLED, Harm.INJURED))
    return [(each.harm.value, each.group.value, each.low, each.high) for each in of_both]


def _on_a_line(ranges: str | None) -> str | None:
    return ranges and ", ".join(ranges.splitlines())
