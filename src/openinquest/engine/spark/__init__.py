"""The stream commands on a Spark cluster: the same functions, called where the workers are."""

from openinquest.engine.spark.running import run_on_spark
from openinquest.engine.spark.session import session

__all__ = ["run_on_spark", "session"]
