"""A model server on this machine that speaks the real protocol, and misbehaves as a test says.

What it answers is made by a function from the question, so that a test can have it obey, invent,
refuse or break off. Every question is kept as it came.
"""

import json
import re
import socket
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from openinquest.extract.model_server import AnswersKept, ModelReader, ModelServer
from openinquest.preserve.web import WayOut
from openinquest.preserve.web.carrying import carrier_by

NO_DETAIL = dict.fromkeys(
    ["toll", "event", "cause", "observation", "conduct", "inquiry", "position", "person"]
)


def toll(quote, numbers, *, bound="exact", harm="killed", group="civilians", **changes):
    """Return a claim on a toll as the schema has it."""
    detail = {
        "harm": harm,
        "group": group,
        "scope": "incident",
        "bound": bound,
        "numbers": numbers,
    }
    return claim(quote, toll=detail, **changes)


def claim(quote, **changes):
    """Return a claim as the schema has it."""
    return {
        "quote": quote,
        "speaker": None,
        "polarity": "affirmed",
        "certainty": "certain",
        **NO_DETAIL,
    } | changes


def speaker(words, *, kind="official", names_a="organisation", cue=None):
    """Return a speaker as the schema has it."""
    return {
        "words": words,
        "names_a": names_a,
        "kind": kind,
        "cue": cue,
        "stance": "neutral",
        "commitment": "asserts",
    }


def says(*claims, **changes):
    """Return an answer with these claims."""
    return completion(json.dumps({"claims": claims}), **changes)


def completion(content, *, finish="stop", refusal=None, model="tiny-1-2026"):
    """Return the body of an answer of the protocol."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return {
        "id": "c-1",
        "object": "chat.completion",
        "created": 0,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 50, "total_tokens": 1050},
    }


@dataclass
class Failing:
    """An answer that is none: a status with its headers, bytes as they are, or none at all."""

    status: int = 200
    headers: dict = field(default_factory=dict)
    body: bytes = b"{}"
    drop: bool = False
    promise_more: int = 0
    wait_s: float = 0
    raw: bytes | None = None


@dataclass
class Serving:
    """A server that runs, and what it was asked: the headers and the JSON of each question."""

    port: int
    brain: object
    asked: list = field(default_factory=list)

    def answer_with(self, brain):
        """Answer otherwise from now on."""
        self.brain = list(brain) if isinstance(brain, list) else brain

    def answer(self, told):
        """Return the answer to a question on a document."""
        if isinstance(self.brain, list):
            return self.brain.pop(0) if len(self.brain) > 1 else self.brain[0]
        return self.brain(told)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def texts(self):
        """What it was given to read, in order."""
        return [json.loads(body["messages"][1]["content"])["text"] for _, body in self.asked]


@contextmanager
def serving(brain):
    """Run a server whose answers are those of `brain`: of the document that it is asked about.

    A list is worked off, one for each question, and the last one stays.
    """
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                headers = {name.lower(): value for name, value in self.headers.items()}
                served.asked.append((headers, body))
                told = json.loads(body["messages"][1]["content"])
                answer = served.answer(told)
            if isinstance(answer, dict):
                answer = Failing(body=json.dumps(answer).encode())
            with suppress(ConnectionError):  # who asked had enough
                self.send(answer)

        def send(self, answer):
            time.sleep(answer.wait_s)
            if answer.raw is not None:  # the whole answer, whatever HTTP has to say of it
                self.wfile.write(answer.raw)
                return
            if answer.drop:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.send_response(answer.status)
            for name, value in ({"Content-Type": "application/json"} | answer.headers).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body) + answer.promise_more))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Serving(server.server_address[1], None)
    served.answer_with(brain)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


def a_reader(url, folder, *, seconds=5, way_out=None, **changes):
    """Return a reader of a server, with answers kept in `folder`."""
    carrier = carrier_by(way_out or WayOut(allow_private=True), seconds=seconds)
    values = {"model": "tiny", "retries": 2} | changes
    return ModelReader(ModelServer(url, carrier=carrier, **values), AnswersKept(folder))


_SENTENCE = re.compile(r"[^.!?\n]*?\b(\d{1,6})\b[^.!?\n]*")


def counting_brain(told):
    """Answer as an eager model does: a toll for every number, and a claim that it made up."""
    found = [
        toll(match[0], [int(match[1])], group="all")
        for match in list(_SENTENCE.finditer(told["text"] or ""))[:50]
        if match[0].strip()
    ]
    return says(*found, toll("900 people of the town were killed", [900]))
