"""What a worker is asked for in these tests: honest, slow, greedy, broken and hostile functions."""

import contextlib
import json
import os
import signal
import socket
import time
from pathlib import Path

from openinquest.errors import NotText

SLOW_S = 600
# A frame as the worker writes them, to be put in by somebody who has taken it over.
ANSWER = b"A"


_PREPARED = []


def prepare(told):
    _PREPARED.append(told)
    if told == "a program that is not there":
        raise NotText("it cannot be prepared")


def echo(told, content):
    yield told, content


def prepared(_told, _content):
    yield json.dumps(_PREPARED), b""


def count(told, _content):
    for number in range(int(told)):
        yield str(number), b""


def who(_told, _content):
    yield str(os.getpid()), b""


def refuse(told, _content):
    raise NotText(told, where="here")
    yield


def fail(_told, _content):
    raise ZeroDivisionError
    yield


def be_slow(_told, _content):
    time.sleep(SLOW_S)
    yield "", b""


def start_another_and_be_slow(told, _content):
    import subprocess

    subprocess.run(["sleep", told], check=False)
    yield "", b""


def take(told, _content):
    yield str(len(bytearray(int(told)))), b""


def take_and_hide_it(told, _content):
    try:
        bytearray(int(told))
    except MemoryError as error:
        raise NotText("something is wrong with it") from error
    yield "", b""


def say_and_abort(told, _content):
    """As a library does that is not of Python."""
    os.write(2, told.encode())
    os.abort()
    yield "", b""


def say(told, content):
    with contextlib.suppress(BlockingIOError):  # nobody listens, and the rest is dropped
        while True:
            os.write(2, told.encode())
    yield "", content


class OfAnotherLanguage(Exception):
    """As onnxruntime raises them: of no kind that Python knows."""


def raise_for_a_library(told, _content):
    raise OfAnotherLanguage(told)
    yield


def crash(_told, _content):
    os.kill(os.getpid(), signal.SIGSEGV)
    yield "", b""


def write(told, _content):
    Path(told).write_text("something")
    yield "", b""


def connect(told, _content):
    try:
        socket.create_connection(("127.0.0.1", int(told)), timeout=5).close()
    except OSError as error:
        yield json.dumps(error.errno), b""
    else:
        yield "connected", b""


def secrets(_told, _content):
    yield json.dumps(sorted(name for name in os.environ if name.startswith("INQUEST_"))), b""


def forge(told, content):
    """Write bytes where answers are written, as one could who has taken the worker over."""
    for descriptor in range(3, 32):
        try:
            os.write(descriptor, content)
        except OSError:
            continue
    if told == "and end":
        os._exit(0)
    time.sleep(SLOW_S)
    yield "", b""
