"""The claims of an incident by their numbers in its report, as somebody may see them."""

from collections.abc import Iterator

from openinquest.model import DocumentId, Finding
from openinquest.pipeline.looking import Asked, Held, fits
from openinquest.pipeline.overview import Overview
from openinquest.report import Profile, number_claims


def numbered_claims(
    overview: Overview, finding: Finding, asked: Asked, profile: Profile
) -> Iterator[tuple[int, Held]]:
    """Yield the claims of a finding that are asked for, with their numbers, in order of these.

    Every text of them that is shown goes through what they withhold. What people decided is told
    to those only who may see all: a reason is written for colleagues. Others are asked for
    nothing that hangs on it.
    """
    withheld, claims = overview.withheld(profile), {each.id: each for each in finding.claims}
    documents = {each.id: each for each in finding.documents}
    whole = profile is Profile.FULL
    for name, citation in number_claims(finding).items():
        claim = claims[name]
        document = withheld.fields(documents[DocumentId(claim.document)])
        decided = overview.judgements_on.get(name, ()) if whole else ()
        held = Held(withheld.fields(claim), document, tuple(decided), withheld)
        if fits(held, asked):
            yield citation.number, held
