"""`link` on a cluster: documents are joined here, and told of where the workers are.

What joins them looks at all of them together, and runs in the program that was started; the
figures of an incident need its own documents only.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from openinquest import pipeline
from openinquest.engine.shelf import shelved
from openinquest.engine.spark.rows import KEY, shares_of
from openinquest.engine.streams import ReadDocument, row_of_linked
from openinquest.wire import from_json, to_json

if TYPE_CHECKING:  # an extra, which takes a second to import
    import pandas as pd
    from pyspark import Broadcast
    from pyspark.sql import DataFrame

Key = tuple[str, int, int]

_TOLD_IN = "incident long, joined string, place long, file string, block long, nth long"
"""A document of an incident: its place there, and its key. `joined` stands with the first one."""

_ROWS = "incident long, row string"


def link_on_workers(
    answers: "DataFrame",
    read: Iterable[ReadDocument],
    keys: Mapping[str, Key],
    learnt: pipeline.Learnt,
) -> Iterator[dict[str, Any]]:
    """Yield the rows of `link`, in the order in which one machine gives them.

    Args:
        answers: What workers answered on each row of the stream, as they keep it.
        read: The same of each document, which joining looks at together.
        keys: The key of each document by its id.
        learnt: What was learnt from other documents; it is sent to each machine once.
    """
    from pyspark import StorageLevel

    spark = answers.sparkSession
    with shelved((each.document, each.extraction) for each in read) as shelf:
        joined = pipeline.join(shelf.documents, shelf, learnt)
        told_in = spark.createDataFrame(list(_told_in(joined, keys)), _TOLD_IN)
    sent = spark.sparkContext.broadcast(learnt)
    rows = (
        told_in.join(answers.select(*KEY, "answer"), list(KEY))
        .repartition(shares_of(len(keys), spark.sparkContext.defaultParallelism), "incident")
        .groupBy("incident")
        .applyInPandas(lambda told_in: _row_of(sent, told_in), _ROWS)
        .persist(StorageLevel.DISK_ONLY)  # to put rows in order looks at them twice
    )
    for row in rows.orderBy("incident").toLocalIterator(prefetchPartitions=True):
        yield json.loads(row.row)


def _told_in(
    joined: Iterable[pipeline.Joined], keys: Mapping[str, Key]
) -> Iterator[tuple[int, str | None, int, str, int, int]]:
    for number, each in enumerate(joined):
        for place, document in enumerate(each.incident.documents):
            yield (number, None if place else to_json(each), place, *keys[document])


def _row_of(sent: "Broadcast[pipeline.Learnt]", told_in: "pd.DataFrame") -> "pd.DataFrame":
    """Return the row of the incident that some documents tell of."""
    import pandas as pd

    in_order = told_in.sort_values("place")
    joined = from_json(pipeline.Joined, in_order["joined"].iloc[0])
    read = [from_json(ReadDocument, answer) for answer in in_order["answer"]]
    pairs = [(each.document, each.extraction) for each in read]
    row = row_of_linked(pipeline.reconcile_joined(joined, pairs, sent.value))
    return pd.DataFrame({"incident": [in_order["incident"].iloc[0]], "row": [json.dumps(row)]})
