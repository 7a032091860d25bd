"""The only place where stages meet each other and the store. Read this package first.

preserve -> read -> extract -> judge -> link -> reconcile -> weigh -> report

`reading` takes files as far as what each document says, `apart` has that done by processes that a
bad file can only stop, `by_model` has a model server say it, `linking` and `finding` go from there
to findings, `case` keeps documents and finds from what is kept, `checking` holds a quantity that
they claim against its traces,
`estimating` learns from many documents what `learnt` holds, and sums over incidents; `comparing`
sets the rows of another recorder beside them. `people` says who may act and what they see (`seen`,
as JSON `plain`), `naming` what they mean by a few letters, `looking` answers what they ask from day
to day, `overview` reads a whole case once for many questions, and takes over from `memory` what
nothing new concerns (`extractions` holds what was taken from documents), `news` tells which figures
moved; `stamping` has the record attested and verifies it; `keeping` writes what is
added; `judging` and `making` keep what people decide (`deciding`), with what they saw and heard
(`transcribing`), `rehearsing` tries it, `judged` applies it, `versions` signs findings off and
compares them.
"""

from openinquest.pipeline.apart import KeptReaders, ReadersOf
from openinquest.pipeline.by_model import ByModel
from openinquest.pipeline.case import (
    Addition,
    add,
    addresses_beside,
    addresses_of,
    bundle,
    erase,
    findings_of,
    findings_when,
    link_afresh,
    note_addresses_beside,
    rehearse_add,
    with_changes,
    withdraw,
)
from openinquest.pipeline.cells import CellRow, cell_rows, is_disputed
from openinquest.pipeline.checking import keep_check
from openinquest.pipeline.claim_values import ClaimField, fields_of, values_of
from openinquest.pipeline.comparing import compare, import_table, imported_rows
from openinquest.pipeline.deciding import Decided
from openinquest.pipeline.document_rows import DocumentRow, DocumentsAsked, document_rows
from openinquest.pipeline.estimating import ask, fit_parameters, totals_of, train_linking
from openinquest.pipeline.finding import examine, find, tally
from openinquest.pipeline.incident_claims import numbered_claims
from openinquest.pipeline.incident_rows import IncidentRow, IncidentsAsked, incident_rows
from openinquest.pipeline.judging import (
    correct_claim,
    judge_cell,
    judge_claims,
    judge_credibility,
    judge_grade,
    judge_reliability,
    judge_voices,
    merge_incidents,
    review,
    set_policy,
)
from openinquest.pipeline.learnt import Learnt
from openinquest.pipeline.linking import Joined, Linked, join, link, reconcile_joined
from openinquest.pipeline.looking import (
    Asked,
    Found,
    Held,
    State,
    look_at_document,
    passages_of,
    state_of,
)
from openinquest.pipeline.making import make_claim, make_claim_seen, remake_claim
from openinquest.pipeline.meanwhile import touched_since
from openinquest.pipeline.memory import CaseMemory, Memory, memory_of, remember
from openinquest.pipeline.naming import document_named, finding_named, short
from openinquest.pipeline.news import News, news_since
from openinquest.pipeline.originals import PDF, page_of_original, pages_of_original
from openinquest.pipeline.overview import Overview, overview_of
from openinquest.pipeline.people import (
    add_key,
    add_member,
    deactivate,
    let_in,
    log_in,
    profile_for,
    profiles_of,
    require,
    require_over,
    revoke_key,
    set_password,
    set_role,
    widest_profile,
)
from openinquest.pipeline.plain import (
    plain_claim,
    plain_claim_around,
    plain_document,
    plain_found,
    plain_incident,
    plain_judgements,
)
from openinquest.pipeline.reading import (
    Gathered,
    Reading,
    extract,
    extract_by,
    gather,
    read_claims,
    tell_why,
)
from openinquest.pipeline.rehearsing import rehearse
from openinquest.pipeline.reviewing import (
    counterparts,
    ends_set_by,
    meaning_of_rule,
    next_unreviewed,
    wire_copies,
)
from openinquest.pipeline.seen import (
    SeenDocument,
    SeenDocuments,
    claim_seen,
    claims_seen,
    custody_seen,
    document_seen,
    documents_seen,
    finding_seen,
    named_together,
    search_seen,
    told_in,
)
from openinquest.pipeline.side_by_side import Likeness, likeness_of, likest
from openinquest.pipeline.stamping import add_timestamp, verify
from openinquest.pipeline.transcribing import Passage
from openinquest.pipeline.versions import (
    Compared,
    compare_versions,
    open_judgements,
    sign,
    versions_of,
)
from openinquest.preserve import Capture

__all__ = [
    "wire_copies",
    "remake_claim",
    "meaning_of_rule",
    "fields_of",
    "document_rows",
    "DocumentsAsked",
    "DocumentRow",
    "ClaimField",
    "Addition",
    "Asked",
    "ByModel",
    "Capture",
    "CellRow",
    "Compared",
    "Decided",
    "Found",
    "Gathered",
    "Held",
    "KeptReaders",
    "IncidentRow",
    "IncidentsAsked",
    "Learnt",
    "Likeness",
    "Joined",
    "Linked",
    "Memory",
    "CaseMemory",
    "News",
    "Passage",
    "PDF",
    "Overview",
    "ReadersOf",
    "Reading",
    "SeenDocument",
    "SeenDocuments",
    "State",
    "add",
    "add_key",
    "add_member",
    "add_timestamp",
    "addresses_beside",
    "addresses_of",
    "ask",
    "bundle",
    "cell_rows",
    "claim_seen",
    "claims_seen",
    "custody_seen",
    "compare",
    "compare_versions",
    "correct_claim",
    "counterparts",
    "deactivate",
    "document_named",
    "document_seen",
    "documents_seen",
    "ends_set_by",
    "erase",
    "examine",
    "extract",
    "extract_by",
    "find",
    "finding_named",
    "finding_seen",
    "findings_of",
    "findings_when",
    "fit_parameters",
    "gather",
    "import_table",
    "imported_rows",
    "incident_rows",
    "is_disputed",
    "judge_cell",
    "judge_claims",
    "judge_credibility",
    "judge_grade",
    "judge_reliability",
    "judge_voices",
    "keep_check",
    "let_in",
    "likeness_of",
    "likest",
    "join",
    "link",
    "link_afresh",
    "log_in",
    "look_at_document",
    "make_claim",
    "make_claim_seen",
    "merge_incidents",
    "named_together",
    "news_since",
    "note_addresses_beside",
    "next_unreviewed",
    "numbered_claims",
    "open_judgements",
    "overview_of",
    "page_of_original",
    "pages_of_original",
    "passages_of",
    "plain_claim",
    "plain_claim_around",
    "plain_document",
    "plain_found",
    "plain_incident",
    "plain_judgements",
    "profile_for",
    "profiles_of",
    "read_claims",
    "reconcile_joined",
    "rehearse",
    "memory_of",
    "remember",
    "rehearse_add",
    "require",
    "require_over",
    "review",
    "revoke_key",
    "search_seen",
    "set_password",
    "set_policy",
    "set_role",
    "short",
    "sign",
    "state_of",
    "tally",
    "tell_why",
    "told_in",
    "totals_of",
    "touched_since",
    "train_linking",
    "values_of",
    "verify",
    "versions_of",
    "widest_profile",
    "with_changes",
    "withdraw",
]
