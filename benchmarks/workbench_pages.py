"""How long the workbench takes for each page of a case of 10,000 documents and 100,000 claims.

Usage: python benchmarks/workbench_pages.py CASE

CASE is a folder that `large_case.py` made; it is copied, since decisions are taken. Prints, as
JSON, for each page the median of several requests: seconds of this process on the processor,
which other work on the machine does not lengthen, by the clock, and the size. What has to be made
first is measured by itself, as are a decision and the page of its claim after it.
"""

import json
import re
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from fastapi.testclient import TestClient

from openinquest.pipeline import Capture, Learnt, Overview
from openinquest.store import open_case
from openinquest.web import Served, Workbench
from openinquest.web.app import create_app

TIMES = 5


def measure(case: Path) -> dict[str, dict[str, float]]:
    """Return what each page took, by its name."""
    bench = Workbench(
        open_case=lambda: open_case(case),
        capture=lambda by: Capture(by=by, utc=datetime.now(UTC), max_bytes=1_000_000),
        served=Served("127.0.0.1", 8000, ("localhost",)),
        alone_as="benchmark",
        learnt=Learnt(),
        max_bytes=1_000_000,
    )
    measured = {}
    address = "http://127.0.0.1:8000"
    with TestClient(create_app(bench), base_url=address, follow_redirects=False) as client:
        measured["first page"] = taken(partial(client.get, "/"), times=1)
        with bench.case() as store:
            overview = bench.overview(store)
        for name, page in addresses(overview).items():
            client.get(page)  # what is made once for a case stays
            measured[name] = taken(partial(client.get, page))
        measured |= decisions(client, overview)
    measured["memory"] = {"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    return measured


def addresses(overview: Overview) -> dict[str, str]:
    """Return a page of each kind."""
    finding = overview.findings[len(overview.findings) // 2]
    document, incident = finding.documents[0].id, finding.incident.id
    other = overview.findings[0].incident.id
    return {
        "case": "/",
        "case, asked for": "/?grade=contested&party=army&words=air",
        "map": "/incidents.geojson",
        "incident": f"/incidents/{incident}",
        "claims": f"/incidents/{incident}/claims",
        "explanations": f"/incidents/{incident}/explanations",
        "report": f"/incidents/{incident}/report",
        "documents": "/documents",
        "document": f"/documents/{document}",
        "next unreviewed": f"/documents/next?within={document}",
        "compare": f"/compare?a={incident}&b={other}",
        "search": "/search?q=letter",
        "log": "/log",
        "people": "/people",
        "api claims": "/api/claims?limit=50",
        "api incidents": "/api/incidents?limit=50",
        "api incident": f"/api/incidents/{incident}",
        "api document": f"/api/documents/{document}",
    }


def decisions(client: TestClient, overview: Overview) -> dict[str, dict[str, float]]:
    """Return what decisions took, and the page that shows what came of each."""
    claim = next(each for each in overview.claims.values() if each.id.endswith("#2"))
    page, name = f"/documents/{claim.document}", claim.id.replace("#", "%23")
    token = re.search('name="csrf" content="([^"]+)"', client.get(page).text)
    assert token is not None
    sent = {"x-csrf-token": token[1]}
    why = {"reason": "a decision of the benchmark"}
    measured = {}
    for kind, method, path, said in (
        ("accept", "POST", f"/api/claims/{name}/decisions", {"kind": "accept"}),
        ("reject", "POST", f"/api/claims/{name}/decisions", {"kind": "reject"}),
        ("correct", "PATCH", f"/api/claims/{name}", {"values": ["number=77"]}),
    ):
        ask = partial(client.request, method, path, json=said | why, headers=sent)
        measured[kind] = taken(ask, times=1)
        measured[f"document after {kind}"] = taken(partial(client.get, page), times=1)
    return measured


def taken(ask: Callable[[], Any], times: int = TIMES) -> dict[str, float]:
    """Return the medians of what some requests took."""
    processor, clock, size, status = [], [], 0, 0
    for _ in range(times):
        began, at = time.process_time(), time.perf_counter()
        answer = ask()
        processor.append(time.process_time() - began)
        clock.append(time.perf_counter() - at)
        size, status = len(answer.content), answer.status_code
    return {
        "status": status,
        "processor_s": round(median(processor), 4),
        "clock_s": round(median(clock), 4),
        "bytes": size,
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        copied = Path(scratch) / "case"
        shutil.copytree(sys.argv[1], copied)
        print(json.dumps(measure(copied), indent=1))
