import pytest

from openinquest.report.traces import without_traces


@pytest.mark.parametrize(
    "trace",
    [
        "/srv/o.ferrante/case/note.txt",
        "~/case/note",
        r"C:\Users\olga\note.docx",
        r"\\server\share\note",
        "file:///srv/case/a",
        "interview_raw.mp4",
        "raw/deep/interview.pdf",
    ],
)
def test_paths_and_names_of_files_are_withheld(trace):
    assert without_traces(f"see {trace} there") == "see [file withheld] there"


@pytest.mark.parametrize("trace", ["a.b+c@post.example", "+964 770 123 4567", "00964-770-1234567"])
def test_mail_addresses_and_telephone_numbers_are_withheld(trace):
    assert without_traces(f"ask {trace}, please") == "ask [contact withheld], please"


@pytest.mark.parametrize(
    "text",
    [
        "12 and/or 13 people",
        "at 3/4 of 50 km/h",
        "2019-05-03T23:00:00+00:00",
        "text/plain; image/svg+xml",
        "figures by rule airwars-1, v1.2",
        "1,200 were killed. 100 of them",
    ],
)
def test_other_words_stay(text):
    assert without_traces(text) == text
