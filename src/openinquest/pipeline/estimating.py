"""Over many documents: what is learnt from them, to be used on others."""

from openinquest.link import TrainedOn, Weights
from openinquest.model import Group
from openinquest.pipeline.finding import link
from openinquest.pipeline.reading import Reading
from openinquest.reconcile import Parameters, Provenance, questions_of, settle_tolls


def train_linking(reading: Reading, trained_on: TrainedOn) -> Weights:
    """Return how much each sign weighs for two documents of a reading telling of one event.

    Raises:
        TooFewPairs: the documents are too few, or too unlike, to tell.
    """
    from openinquest.link.training import train_weights  # its libraries are slow to import

    return train_weights(reading.documents, reading.claims, trained_on)


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
