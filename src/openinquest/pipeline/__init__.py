"""The only place where stages meet each other and the store. Read this package first.

preserve -> read -> extract -> link -> reconcile -> weigh -> report

`reading` takes files as far as what each document says, `finding` goes from there to findings,
`case` keeps documents and finds from what is kept, `checking` holds a quantity that they claim
against its traces, `estimating` learns from many documents what `learnt` holds, and sums over
incidents; `comparing` sets the rows of another recorder beside them.
"""

from openinquest.pipeline.case import (
    Addition,
    add,
    bundle,
    erase,
    findings_of,
    link_afresh,
    with_changes,
    withdraw,
)
from openinquest.pipeline.checking import keep_check
from openinquest.pipeline.comparing import compare
from openinquest.pipeline.estimating import ask, fit_parameters, totals_of, train_linking
from openinquest.pipeline.finding import Linked, examine, find, link, tally
from openinquest.pipeline.learnt import Learnt
from openinquest.pipeline.reading import (
    Gathered,
    Reading,
    extract,
    gather,
    read_claims,
    tell_why,
)
from openinquest.preserve import Capture

__all__ = [
    "Addition",
    "Capture",
    "Gathered",
    "Learnt",
    "Linked",
    "Reading",
    "add",
    "ask",
    "bundle",
    "compare",
    "erase",
    "examine",
    "extract",
    "find",
    "findings_of",
    "fit_parameters",
    "gather",
    "keep_check",
    "link",
    "link_afresh",
    "read_claims",
    "tally",
    "tell_why",
    "totals_of",
    "train_linking",
    "with_changes",
    "withdraw",
]
