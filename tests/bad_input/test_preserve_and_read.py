"""Every bad input of a file gives the right error, names the file and says what to do."""

import multiprocessing
import os
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st

from openinquest import errors
from openinquest.errors import InquestError
from openinquest.preserve import load_manifest, seal_file, walk_inputs
from openinquest.read import read_document

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
LIMIT = 50_000_000


def examine(path, max_bytes=LIMIT):
    sealed = seal_file(Path(path), max_bytes=max_bytes, captured_utc=NOON, captured_by="me")
    return read_document(sealed.content, sealed.original)


def an_empty_file(path):
    path.touch()


def a_folder(path):
    path.mkdir()
    (path / "a.txt").write_text("A house fell.")


def an_empty_folder(path):
    path.mkdir()


def a_link_to_nowhere(path):
    path.symlink_to(path.parent / "gone")


def a_link_to_itself(path):
    path.symlink_to(path)


def a_pipe(path):
    os.mkfifo(path)


def a_socket(path):
    # The path of a socket may have 107 characters; that of the test may not fit.
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as endpoint:
            endpoint.bind(path.name)
    finally:
        os.chdir(here)


def a_device(path):
    path.symlink_to("/dev/zero")


def a_sparse_file_of_300_megabytes(path):
    with path.open("wb") as file:
        file.truncate(300_000_000)


def holding(content):
    def make(path):
        path.write_bytes(content)

    return make


def a_pdf(path, *, text=None, password=None):
    pdf = FPDF()
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password)
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    if text:
        pdf.cell(0, 8, text)
    pdf.output(str(path))


def a_pdf_of_a_picture(path):
    a_pdf(path)


def a_locked_pdf(path):
    a_pdf(path, text="Nine people died.", password="secret")


BAD = [
    (lambda path: None, errors.MissingInput),
    (a_link_to_nowhere, errors.MissingInput),
    (an_empty_file, errors.EmptyInput),
    (an_empty_folder, errors.EmptyInput),
    (a_folder, errors.UnreadableInput),
    (a_link_to_itself, errors.UnreadableInput),
    (a_pipe, errors.UnreadableInput),
    (a_socket, errors.UnreadableInput),
    (a_device, errors.UnreadableInput),
    (a_sparse_file_of_300_megabytes, errors.InputTooLarge),
    (holding(bytes(range(256)) * 16), errors.NotText),
    (holding(b"PK\x03\x04" + bytes(60)), errors.NotText),
    (holding(b"A house\x00 fell."), errors.NotText),
    (holding(b"A house fell. " * 400 + b"\x00"), errors.NotText),
    (holding(b"240, 61, 137!\n"), errors.NotText),
    (holding("A house fell.".encode("utf-16-le")), errors.NotText),
    (holding(b" \r\n \t\n"), errors.EmptyInput),
    (holding(b"\xff\xfe" + b"\x00\xd8" * 40), errors.DamagedInput),
    (holding(b"<html><body></body></html>"), errors.EmptyInput),
    (holding(b"%PDF-1.7 and no more"), errors.DamagedInput),
    (a_pdf_of_a_picture, errors.NoTextLayer),
    (a_locked_pdf, errors.EncryptedInput),
]


@pytest.mark.parametrize(("make", "expected"), BAD)
def test_a_bad_input_is_one_clear_line_that_names_the_file_and_the_cure(tmp_path, make, expected):
    path = tmp_path / "report"
    make(path)

    with pytest.raises(InquestError) as raised:
        examine(path)

    assert type(raised.value) is expected
    message = str(raised.value)
    assert str(path) in message
    assert message.endswith(expected.hint)
    assert "\n" not in message
    assert raised.value.exit_status == 2


def test_a_path_below_a_file_is_missing(tmp_path):
    (tmp_path / "report").write_text("A house fell.")

    with pytest.raises(errors.MissingInput):
        examine(tmp_path / "report" / "page.txt")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have_is_a_clear_error(tmp_path, name):
    with pytest.raises((errors.MissingInput, errors.UnreadableInput)):
        examine(tmp_path / name)


def test_a_file_that_tells_no_size_beforehand_is_held_to_the_limit():
    if not Path("/proc/self/maps").exists():
        pytest.skip("this system has no files that tell no size")

    with pytest.raises(errors.InputTooLarge):
        examine("/proc/self/maps", max_bytes=100)


def test_a_file_of_300_megabytes_is_refused_without_being_read(tmp_path):
    a_sparse_file_of_300_megabytes(tmp_path / "report")
    before = Path("/proc/self/io").read_text() if Path("/proc/self/io").exists() else None

    with pytest.raises(errors.InputTooLarge, match="300,000,000 bytes"):
        examine(tmp_path / "report")

    if before is not None:
        read = [int(io.split()[1]) for io in (before, Path("/proc/self/io").read_text())]
        assert read[1] - read[0] < 1_000_000


def _as_nobody(action, folder, path, answers):
    os.chdir(folder)  # the folders above may be shut to others; from within, nobody asks
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        answers.put(action(Path(path)))
    except InquestError as error:
        answers.put(type(error).__name__)


def _walked(path):
    return [file.name for file in walk_inputs(path)]


@pytest.mark.parametrize(
    ("action", "path", "answer"),
    [
        (examine, "shut.txt", "UnreadableInput"),
        (examine, "shut", "UnreadableInput"),
        (examine, "shut/page.txt", "UnreadableInput"),
        (_walked, ".", ["open.txt", "shut", "shut.txt"]),
    ],
)
def test_what_this_account_may_not_read_is_said_to_be_so(tmp_path, action, path, answer):
    tmp_path.chmod(0o755)
    for name in ("open.txt", "shut.txt"):
        (tmp_path / name).write_text("A house fell.")
    (tmp_path / "shut").mkdir()
    for name in ("shut.txt", "shut"):
        (tmp_path / name).chmod(0o000)
    context = multiprocessing.get_context("fork")  # root may read anything: become another
    answers = context.SimpleQueue()

    process = context.Process(target=_as_nobody, args=(action, tmp_path, path, answers))
    process.start()
    process.join(20)

    assert process.exitcode == 0
    assert answers.get() == answer
    (tmp_path / "shut").chmod(0o755)


def test_mixed_direction_is_read_as_it_was_written(tmp_path):
    text = "The spokesman said \u2067«سقط منزل»\u2069 and left.\u200f\nקרס 61 בית\n"
    (tmp_path / "report").write_bytes(text.encode())

    assert examine(tmp_path / "report").text == text


def test_a_folder_with_bad_files_still_gives_its_good_ones(tmp_path):
    (tmp_path / "good.txt").write_text("A house fell in the night.")
    (tmp_path / "bad.bin").write_bytes(bytes(range(256)))
    (tmp_path / "empty.txt").touch()
    a_pipe(tmp_path / "pipe")
    read, failed = [], []

    for path in walk_inputs(tmp_path):
        try:
            read.append(examine(path).original.location)
        except InquestError as error:
            failed.append(error.where)

    assert read == [str(tmp_path / "good.txt")]
    assert failed == [str(tmp_path / name) for name in ("bad.bin", "empty.txt", "pipe")]


def test_a_manifest_that_is_a_pipe_is_a_clear_error(tmp_path):
    a_pipe(tmp_path / "manifest.yaml")

    with pytest.raises(errors.UnreadableInput):
        load_manifest(tmp_path)


STARTS = [
    b"", b"<html>", b"<html><body><p>", b"%PDF-", b"%PDF-1.4\n1 0 obj\n", b"\xef\xbb\xbf",
    b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"Nine people died. ",
    b"<html><meta charset=utf-7><p>", b'<!DOCTYPE html><script type="application/ld+json">',
]  # fmt: skip


@given(st.sampled_from(STARTS), st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_give_a_document_or_an_error_of_ours(tmp_path_factory, start, rest):
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(start + rest)

    try:
        document = examine(path)
    except InquestError as error:
        assert error.where == str(path)
    else:
        document.text.encode()
        assert any(map(str.isalpha, document.text))
        assert "\x00" not in document.text


@given(st.text(max_size=300))
def test_any_manifest_is_read_or_refused_by_an_error_of_ours(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp() / "case"
    folder.mkdir(exist_ok=True)
    (folder / "manifest.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))

    try:
        assert load_manifest(folder) == {}
    except InquestError as error:
        assert error.exit_status == 2


HEAVY = ("trafilatura", "pypdfium2", "numpy", "py3langid", "lxml", "charset_normalizer")


def test_importing_the_stages_is_light():
    program = (
        "import sys, openinquest.preserve, openinquest.read;"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.stdout.strip() == "[]", done.stderr
