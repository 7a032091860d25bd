"""Over many incidents: how far voices stray, for the model estimate."""

from openinquest.model import Group
from openinquest.pipeline.finding import link
from openinquest.pipeline.reading import Reading
from openinquest.reconcile import Parameters, Provenance, questions_of, settle_tolls


def fit_parameters(reading: Reading, provenance: Provenance) -> Parameters:
    """Return the parameters of the model estimate that a reading supports.

    link, settle, fit: what each origin last said of how many were killed and injured, in each
    incident. Copies count once, as their origin.

    Raises:
        TooFewAnswers: too few incidents have numbers of two origins.
    """
    from openinquest.reconcile.posterior.fit import fit  # its optimiser is slow to import

    asked = []
    for told in link(reading):
        settled = settle_tolls(
            told.claims, origins=told.origins, documents=told.documents, incident=told.incident
        )
        questions = questions_of(settled, origins=told.origins, incident=told.incident)
        asked += [each.answers for each in questions if each.group is Group.ALL]
    return fit(asked, provenance)
