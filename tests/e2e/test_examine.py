"""`inquest examine`: files in, a finding on the screen and a report on disk."""

import json

import pypdfium2


def test_finding_is_printed_and_the_report_written(inquest, reports, tmp_path):
    done = inquest("examine", reports, "-o", "finding.html")

    assert done.returncode == 0, done.stderr
    assert "12" in done.stdout
    assert "The report: finding.html" in done.stdout
    assert "not for publication" in (tmp_path / "finding.html").read_text().lower()


def test_names_and_whole_documents_are_for_those_who_ask_for_them(inquest, tmp_path):
    text = "Four people were killed in Tal Nasra on 3 May 2019, said Samira Haddad, a resident.\n"
    (tmp_path / "haddad.txt").write_text(text + "\nIt was a market day, and no one keeps this.\n")

    partner = inquest("examine", "haddad.txt", "-o", "partner.html").stdout
    full = inquest("examine", "haddad.txt", "-o", "full.html", "--profile", "full").stdout

    written = {name: (tmp_path / f"{name}.html").read_text() for name in ("partner", "full")}
    assert all("Haddad" in told for told in (full, written["full"]))
    assert not any("haddad" in told.lower() for told in (partner, written["partner"]))
    assert "What this report withholds" in partner
    assert "no one keeps this" in written["full"]
    assert "no one keeps this" not in written["partner"]


def test_printed_finding_fits_80_columns(inquest, reports):
    done = inquest("examine", reports, "-o", "finding.html")

    assert max(map(len, done.stdout.splitlines())) <= 80


def test_report_goes_to_a_free_name_where_none_is_given(inquest, reports, tmp_path):
    inquest("examine", reports)
    done = inquest("examine", reports)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "inquest-report.html").exists()
    assert (tmp_path / "inquest-report-2.html").exists()


def test_existing_report_is_kept_unless_forced(inquest, reports, tmp_path):
    (tmp_path / "finding.html").write_text("mine")

    refused = inquest("examine", reports, "-o", "finding.html")
    kept = (tmp_path / "finding.html").read_text()
    forced = inquest("examine", reports, "-o", "finding.html", "--force")

    assert (refused.returncode, kept) == (2, "mine")
    assert "[E110]" in refused.stderr
    assert forced.returncode == 0
    assert (tmp_path / "finding.html").read_text() != "mine"


def test_why_each_claim_was_taken_is_printed_in_80_columns(inquest, reports):
    done = inquest("examine", reports, "-o", "finding.html", "--why")

    told = done.stdout[done.stdout.index("\nWhy ") :]
    assert "- at least 12 civilians killed: “At least 12 civilians were killed”" in told
    assert "    rule        toll.passive: a verb of harm in the passive and its subject" in told
    assert "    tree        killed -nsubj:pass-> civilians -nummod-> 12" in told
    assert "    speaker     the health directorate, named here" in told
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_numbers_that_no_claim_counts_are_printed_with_the_reason(inquest, tmp_path):
    (tmp_path / "a.txt").write_text(
        "Four men were killed and three houses were destroyed, police said."
    )

    done = inquest("examine", "a.txt", "--why")

    assert "- “three” in sentence 1, beside “killed”: it counts “houses”" in done.stdout


def test_json_holds_why_where_it_is_asked_for(inquest, reports):
    plain = json.loads(inquest("examine", reports, "--json").stdout)
    asked = json.loads(inquest("examine", reports, "--json", "--why").stdout)

    assert "why" not in plain
    claims = {claim["id"] for finding in asked["findings"] for claim in finding["claims"]}
    assert {why["claim"]["id"] for each in asked["why"] for why in each["whys"]} == claims


def test_json_holds_claims_whose_quotes_stand_in_their_documents(inquest, reports, tmp_path):
    done = inquest("examine", reports, "--json", "--profile", "full")

    (finding,) = json.loads(done.stdout)["findings"]
    texts = {document["id"]: document["text"] for document in finding["documents"]}
    assert len(texts) == 2
    for claim in finding["claims"]:
        start, end = claim["span"]
        assert texts[claim["document"]][start:end] == claim["quote"]
    assert not list(tmp_path.glob("*.html"))


def test_publication_date_gives_the_year(inquest, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Nine people were killed in an air strike on Mosul on March 17, doctors said.")

    without = json.loads(inquest("examine", path, "--json").stdout)
    dated = json.loads(inquest("examine", path, "--json", "--published", "2017-04-05").stdout)

    assert without["findings"][0]["incident"]["when"]["earliest"] is None
    assert dated["findings"][0]["incident"]["when"]["earliest"] == "2017-03-17"


def test_date_that_is_none_is_said(inquest, reports):
    done = inquest("examine", reports, "--published", "yesterday")

    assert done.returncode == 2
    assert "YYYY-MM-DD" in done.stderr


def test_one_bad_file_is_named_and_the_others_are_read(inquest, reports):
    (reports / "empty.txt").write_text("")

    done = inquest("examine", reports, "-o", "finding.html")

    assert done.returncode == 0
    assert "[E102]" in done.stderr
    assert "empty.txt" in done.stderr


def test_only_bad_files_are_a_failure(inquest, tmp_path):
    (tmp_path / "blob").write_bytes(bytes(range(256)))

    done = inquest("examine", "blob", "gone.txt")

    assert done.returncode == 2
    assert "[E104]" in done.stderr
    assert "[E101]" in done.stderr
    assert not list(tmp_path.glob("*.html"))


def test_language_that_no_extractor_reads_is_said(inquest, tmp_path):
    (tmp_path / "fa.txt").write_text(
        "در حمله هوایی به بازار شهر در روز جمعه دوازده نفر کشته شدند، شاهدان عینی گفتند."
    )

    done = inquest("examine", "fa.txt")

    assert done.returncode == 2
    assert "[E109]" in done.stderr


def test_text_without_an_incident_is_said_and_is_no_failure(inquest, tmp_path):
    (tmp_path / "a.txt").write_text("The library opens at nine and closes at five in the winter.")

    done = inquest("examine", "a.txt")

    assert done.returncode == 0
    assert "tells of no" in done.stderr.lower() or "tells of an incident" in done.stderr


def test_document_cannot_steer_the_terminal(inquest, tmp_path):
    (tmp_path / "a.txt").write_text(
        "An air strike hit Mosul on 3 May 2019. Nine people \x1b[31mwere killed, doctors said."
    )

    done = inquest("examine", "a.txt")

    assert "\x1b" not in done.stdout


def test_help_is_there_for_every_command(inquest):
    top = inquest("--help")

    assert top.returncode == 0
    for name in ("examine", "demo", "init", "add", "documents", "incidents", "report", "extract"):
        assert name in top.stdout
        assert inquest(name, "--help").returncode == 0


def test_report_on_paper_holds_the_finding_and_takes_no_order_from_a_document(
    inquest, reports, tmp_path
):
    with (reports / "harbour-radio.txt").open("a") as out:
        out.write('\n#read("/etc/passwd") $x$ *bold*\n')

    done = inquest("examine", reports, "-o", "finding.pdf", "--profile", "full")

    assert done.returncode == 0, done.stderr
    pages = pypdfium2.PdfDocument(tmp_path / "finding.pdf")
    text = " ".join("".join(p.get_textpage().get_text_range() for p in pages).split())
    assert "At least 12 civilians were killed" in text
    assert '#read("/etc/passwd") $x$ *bold*' in text
    assert "root:" not in text
