"""A worker is stopped, ends or lies, and whoever asked it knows what happened and goes on."""

import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from openinquest.confine import Limits, Request, Worker
from openinquest.errors import MissingPart, NeedsMemory, NotText, TookTooLong, WorkerStopped

HERE = Path(__file__).parent
MEMORY = 200_000_000


@pytest.fixture
def start(monkeypatch):
    """Start workers that know the functions of `served`; all end with the test."""
    path = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))
    monkeypatch.setenv("PYTHONPATH", path)
    started = []

    def start_one(seconds=60, memory_bytes=MEMORY, answer_bytes=1_000_000):
        started.append(Worker(Limits(seconds, memory_bytes), answer_bytes))
        return started[-1]

    yield start_one
    for worker in started:
        worker.__exit__()


def ask(worker, function, told="", content=b"", understand=lambda text, content: (text, content)):
    request = Request(f"served:{function}", told, content, where="a file")
    return worker.ask_once(request, understand)


def pid_of(worker):
    return int(ask(worker, "who")[0])


def is_gone(pid, within_s=10):
    end = time.monotonic() + within_s
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_answer_comes_back_with_its_bytes(start):
    worker = start()

    assert ask(worker, "echo", "هنا\ta", b"\0\xff") == ("هنا\ta", b"\0\xff")
    assert pid_of(worker) == pid_of(worker) != os.getpid()


def test_answers_come_one_by_one_to_their_end(start):
    request = Request("served:count", "3")

    assert list(start().ask(request, lambda text, _: int(text))) == [0, 1, 2]


def test_one_answer_where_none_comes_is_a_failure(start):
    with pytest.raises(WorkerStopped):
        ask(start(), "count", "0")


def test_error_of_ours_is_raised_here_and_the_worker_goes_on(start):
    worker = start()
    pid = pid_of(worker)

    with pytest.raises(NotText, match="no text in here"):
        ask(worker, "refuse", "it is no text")

    assert pid_of(worker) == pid


def test_error_that_nobody_foresaw_names_the_file(start):
    with pytest.raises(WorkerStopped, match=r"failed \(ZeroDivisionError.*\) in a file"):
        ask(start(), "fail")


def test_what_takes_too_long_is_stopped_and_the_next_is_answered(start):
    worker = start(seconds=1)

    with pytest.raises(TookTooLong, match=r"longer than 1 seconds in a file"):
        ask(worker, "be_slow")

    assert ask(worker, "echo", "x")[0] == "x"


def sleeping(seconds):
    """Return the processes that sleep for so long: no other does."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0") if folder.name.isdigit() else []
        except OSError:
            continue
        if words[:2] == [b"sleep", seconds.encode()]:
            found.append(int(folder.name))
    return found


def test_what_it_has_started_is_stopped_with_it(start):
    with pytest.raises(TookTooLong):
        ask(start(seconds=2), "start_another_and_be_slow", f"600.{os.getpid()}1")

    assert all(is_gone(pid) for pid in sleeping(f"600.{os.getpid()}1"))


def test_what_needs_too_much_memory_is_told_so_and_the_next_is_answered(start):
    worker = start()

    with pytest.raises(NeedsMemory, match="200,000,000 bytes in a file"):
        ask(worker, "take", str(10 * MEMORY))

    assert ask(worker, "take", str(MEMORY // 4))[0] == str(MEMORY // 4)


def test_lack_of_memory_is_told_where_another_error_was_made_of_it(start):
    with pytest.raises(NeedsMemory):
        ask(start(), "take_and_hide_it", str(10 * MEMORY))


def test_lack_of_memory_is_told_where_a_library_raises_it_as_an_error_of_its_own(start):
    with pytest.raises(NeedsMemory):
        ask(start(), "raise_for_a_library", "Failed to allocate memory for requested buffer")


def test_request_that_does_not_fit_into_memory_is_told_so(start):
    worker = start(memory_bytes=20_000_000)

    with pytest.raises(NeedsMemory):
        ask(worker, "echo", content=bytes(40_000_000))


@pytest.mark.parametrize(
    "said",
    [
        "memory allocation of 26100000 bytes failed\n",
        "cannot allocate memory for thread-local data: ABORT\n",
        "terminate called after throwing an instance of 'std::bad_alloc'\n",
    ],
)
def test_library_that_ends_the_process_for_lack_of_memory_is_told_so(start, said):
    worker = start()

    with pytest.raises(NeedsMemory, match="200,000,000 bytes in a file"):
        ask(worker, "say_and_abort", said)

    assert ask(worker, "echo", "x")[0] == "x"


def test_lack_of_memory_that_a_library_told_of_earlier_is_not_why_it_ends_now(start):
    worker = start()
    ask(worker, "say", "std::bad_alloc\n")

    with pytest.raises(WorkerStopped, match=r"by signal 6\) in a file"):
        ask(worker, "say_and_abort", "a number that cannot be\n")


def test_crash_is_no_lack_of_memory(start):
    worker = start()

    with pytest.raises(WorkerStopped, match=r"by signal 11\) in a file"):
        ask(worker, "crash")

    assert ask(worker, "echo", "x")[0] == "x"


def test_worker_that_was_killed_between_two_requests_is_started_again(start):
    worker = start()
    for _ in range(3):
        os.kill(pid_of(worker), signal.SIGKILL)

        assert ask(worker, "echo", "x")[0] == "x"


def test_worker_that_is_killed_while_it_is_written_to_is_started_again(start):
    worker = start()
    pid = pid_of(worker)
    os.kill(pid, signal.SIGSTOP)
    killing = threading.Timer(0.5, os.kill, (pid, signal.SIGKILL))
    killing.start()

    text, content = ask(worker, "echo", "x", bytes(900_000))

    assert (text, len(content)) == ("x", 900_000)
    assert pid_of(worker) != pid


def test_pack_whose_worker_was_killed_is_not_gone_on_with(start):
    worker = start()
    pid = pid_of(worker)
    answers = worker.ask(Request("served:count", "9", where="a pack"), lambda text, _: int(text))
    assert next(answers) == 0
    os.kill(pid, signal.SIGKILL)
    worker._process.wait()  # whoever asks next can see that it ended

    with pytest.raises(WorkerStopped, match="in a pack"):
        list(answers)


@pytest.mark.parametrize("other", ["crash", "echo"])
def test_pack_whose_worker_was_asked_for_another_is_not_gone_on_with(start, other):
    worker = start()
    answers = worker.ask(Request("served:count", "9", where="a pack"), lambda text, _: int(text))
    assert next(answers) == 0
    with suppress(WorkerStopped):
        ask(worker, other)
    assert pid_of(worker)

    with pytest.raises(WorkerStopped, match="in a pack"):
        list(answers)


def frame(kind, text=b"", content=b"", *, text_bytes=None, content_bytes=None):
    lengths = (text_bytes or len(text), content_bytes or len(content))
    return struct.pack(">cIQ", kind, *lengths) + text + content


FORGED = {
    "garbage": b"\xff" * 100,
    "a text longer than any": frame(b"A", text_bytes=2**32 - 1),
    "more bytes than any": frame(b"A", content_bytes=2**63),
    "a text that is no UTF-8": frame(b"A", b"\xff"),
    "an error that is not ours": frame(b"R", b'["SystemExit", "x", null]'),
    "code": frame(b"A", b"cos\nsystem\n(S'touch taken-over'\ntR."),
    "an answer of another shape": frame(b"A", b'{"a": "answer"}'),
    "a word out of turn": frame(b"P"),
}


@pytest.mark.parametrize("forged", FORGED)
def test_worker_that_was_taken_over_gives_no_answer(start, forged, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    worker = start()

    with pytest.raises(WorkerStopped, match="did not answer as it does"):
        ask(worker, "forge", "", FORGED[forged], understand=lambda text, _: json.loads(text)["b"])

    assert list(tmp_path.iterdir()) == []
    assert ask(worker, "echo", "x")[0] == "x"


def test_answer_that_breaks_off_is_none(start):
    with pytest.raises(WorkerStopped, match="stopped"):
        ask(start(), "forge", "and end", frame(b"A", b"begun", text_bytes=100))


def test_worker_writes_no_file(start, tmp_path):
    with pytest.raises(WorkerStopped):
        ask(start(), "write", str(tmp_path / "file"))

    assert (tmp_path / "file").read_text() == ""


def test_worker_is_told_no_setting(start, monkeypatch):
    monkeypatch.setenv("INQUEST_TOKEN", "a key")

    assert ask(start(), "secrets")[0] == "[]"


LEAVE = "import ctypes; s = ctypes.CDLL(None); exit(s.unshare(1 << 30) and s.unshare(5 << 28))"


def test_worker_reaches_no_server_where_the_system_lets_it_leave_the_network(start):
    lets = subprocess.run([sys.executable, "-c", LEAVE], check=False).returncode == 0
    with socket.create_server(("127.0.0.1", 0)) as server:
        answer = ask(start(), "connect", str(server.getsockname()[1]))[0]

    assert (answer == "connected") is not lets


def test_worker_that_cannot_be_prepared_says_why(start):
    request = Request("served:echo", "x", prepared_with="a program that is not there")
    with pytest.raises(NotText):
        start().ask_once(request, lambda text, _: text)
    with pytest.raises(MissingPart, match="ModuleNotFoundError"):
        start().ask_once(Request("nothing:echo", "x"), lambda text, _: text)


def test_worker_that_was_begun_is_ready_when_it_is_asked(start):
    worker = start()
    worker.begin(Request("served:echo", ""), Request("served_too:shout", ""))

    assert worker.ask_once(Request("served:who", ""), lambda text, _: text)
    assert ask(worker, "echo", "said")[0] == "said"
    assert worker.ask_once(Request("served_too:shout", "said"), lambda text, _: text) == "SAID"


def test_worker_that_was_begun_answers_what_only_another_module_prepared(start):
    worker = start()
    worker.begin(Request("served:echo", ""))

    assert worker.ask_once(Request("served_too:shout", "said"), lambda text, _: text) == "SAID"


def test_worker_that_was_begun_twice_makes_ready_once_and_anew_where_it_is_told_otherwise(start):
    worker = start()
    for _ in range(2):
        worker.begin(Request("served:echo", "", prepared_with="one"))
    assert worker.ask_once(
        Request("served:prepared", "", prepared_with="one"), lambda text, _: json.loads(text)
    ) == ["one"]

    other = Request("served:prepared", "", prepared_with="other")
    assert worker.ask_once(other, lambda text, _: json.loads(text)) == ["one", "other"]


def test_worker_that_was_begun_in_vain_says_why_when_it_is_asked_and_then_begins_anew(start):
    worker = start()
    worker.begin(Request("nothing:echo", ""), Request("served:echo", ""))

    with pytest.raises(MissingPart, match="ModuleNotFoundError"):
        ask(worker, "echo", "said")
    assert ask(worker, "echo", "said")[0] == "said"


def test_worker_that_ended_after_it_was_begun_is_started_again(start):
    worker = start()
    worker.begin(Request("served:echo", ""), Request("served_too:shout", ""))
    worker._process.kill()
    worker._process.wait()

    assert ask(worker, "echo", "said")[0] == "said"


PROGRAM = """
from openinquest.confine import *
worker = Worker(Limits(600, 200_000_000), 1_000_000)
print(worker.ask_once(Request("served:who", ""), lambda text, _: text), flush=True)
worker.ask_once(Request("served:start_another_and_be_slow", "{seconds}"), lambda text, _: text)
"""


@pytest.mark.usefixtures("start")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_worker_ends_with_whoever_started_it(how):
    seconds = f"600.{os.getpid()}2"
    program = [sys.executable, "-c", PROGRAM.format(seconds=seconds)]
    asking = subprocess.Popen(program, stdout=subprocess.PIPE)
    pid = int(asking.stdout.readline())
    end = time.monotonic() + 20
    while not sleeping(seconds) and time.monotonic() < end:
        time.sleep(0.05)
    (other,) = sleeping(seconds)

    asking.send_signal(how)
    asking.wait()

    assert is_gone(pid)
    assert is_gone(other)
