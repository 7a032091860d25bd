"""Any language through a model server that the user names: it is asked, and held to the text."""

from openinquest.extract.model_server.agreeing import read_both
from openinquest.extract.model_server.answers_kept import AnswersKept
from openinquest.extract.model_server.budget import Prices, Spent
from openinquest.extract.model_server.meanings import meaning_of
from openinquest.extract.model_server.reader import ModelReader, ModelReading, Volume
from openinquest.extract.model_server.server import ModelServer
from openinquest.extract.model_server.why import with_model, without_model

__all__ = [
    "AnswersKept",
    "ModelReader",
    "ModelReading",
    "ModelServer",
    "Prices",
    "Spent",
    "Volume",
    "meaning_of",
    "read_both",
    "with_model",
    "without_model",
]
