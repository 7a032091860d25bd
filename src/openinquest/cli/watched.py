"""Where `inquest watch` puts what it finds: a case, or a stream that grows."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from openinquest.cli.acting import Desk
from openinquest.cli.printing import print_skipped

if TYPE_CHECKING:  # the stages take long to import, `--help` must not
    from openinquest.engine import GrowingStream
    from openinquest.model import Finding
    from openinquest.pipeline import Addition, Capture, CaseMemory, KeptReaders
    from openinquest.preserve import Named
    from openinquest.report import Profile
    from openinquest.store import Store


class Held(Protocol):
    """What a round finds there, and adds to."""

    def findings(self) -> "tuple[Finding, ...]":
        """Return a finding for each incident that is told of by now."""

    def addresses(self) -> frozenset[str]:
        """Return the addresses on the web that need not be asked for."""

    def add(self, sources: "Sequence[Path | Named]", capture: "Capture") -> "Addition":
        """Add what sources stand for and is not there yet."""

    def mark(self) -> str:
        """Return what says how far it goes by now, for `findings_at`."""

    def findings_at(self, mark: str) -> "tuple[Finding, ...] | None":
        """Return the findings of when it went as far as a mark says; None if it never did."""

    def marks_at(self) -> Path:
        """Return the file in which is kept up to where receivers of news were told."""

    def profile(self) -> "Profile":
        """Return what whoever watches may see."""

    def counted(self, done: "Addition") -> str:
        """Return in words how much was added."""


class Into(Protocol):
    """What is opened for each round."""

    @contextmanager
    def opened(self) -> Iterator[Held]:
        """Open it for one round."""


@dataclass(frozen=True, slots=True)
class IntoCase:
    """A case; `memory` holds it as it stood before."""

    desk: Desk
    memory: "CaseMemory"
    readers: "KeptReaders" = field(repr=False)

    @contextmanager
    def opened(self) -> "Iterator[_HeldCase]":
        """Open the case that was named."""
        from openinquest import pipeline

        with self.desk.open_case() as opened:
            yield _HeldCase(self, pipeline.remember(opened, self.memory))


@dataclass(frozen=True, slots=True)
class _HeldCase:
    into: IntoCase
    store: "Store"

    def findings(self) -> "tuple[Finding, ...]":
        from openinquest import pipeline

        return pipeline.findings_of(self.store, self.into.desk.learnt)

    def mark(self) -> str:
        head = self.store.head()
        return f"{head.count}:{head.hash}"

    def findings_at(self, mark: str) -> "tuple[Finding, ...] | None":
        from openinquest import pipeline

        return pipeline.findings_when(self.store, mark, self.into.desk.learnt)

    def marks_at(self) -> Path:
        return self.into.desk.place_of_marks

    def addresses(self) -> frozenset[str]:
        from openinquest import pipeline

        return pipeline.addresses_of(self.store) | pipeline.addresses_beside(self.store)

    def add(self, sources: "Sequence[Path | Named]", capture: "Capture") -> "Addition":
        from openinquest import pipeline

        learnt, kept = self.into.desk.learnt, self.into.readers.readers_of
        since = _count_brought(capture)
        done = pipeline.add(
            self.store, sources, capture, learnt, leaves_models=True, readers_of=kept
        )
        pipeline.note_addresses_beside(self.store, _brought(capture, done, since))
        return done

    def profile(self) -> "Profile":
        return self.into.desk.widest_profile

    def counted(self, done: "Addition") -> str:
        return f"{_counted(done)}; {done.claims} new claims"


@dataclass(frozen=True, slots=True)
class IntoStream:
    """A file of documents that others are appended to."""

    stream: "GrowingStream"
    readers: "KeptReaders" = field(repr=False)
    beside: set[str] = field(default_factory=set)

    @contextmanager
    def opened(self) -> "Iterator[IntoStream]":
        """Look at what the file holds by now."""
        print_skipped(self.stream.look())
        yield self

    def findings(self) -> "tuple[Finding, ...]":
        """Return a finding for each incident that the stream tells of."""
        return self.stream.findings()

    def mark(self) -> str:
        """Return how many documents the stream holds."""
        return self.stream.mark

    def findings_at(self, mark: str) -> "tuple[Finding, ...] | None":
        """Return the findings of when it held as many documents as a mark says."""
        return self.stream.findings_at(mark)

    def marks_at(self) -> Path:
        """Return the file, beside the stream, that says up to where receivers were told."""
        from openinquest.engine import place_of_marks

        return place_of_marks(self.stream.path.parent, self.stream.path.name)

    def addresses(self) -> frozenset[str]:
        """Return the addresses that documents of the stream came from, or would have."""
        return self.stream.addresses | self.beside

    def add(self, sources: "Sequence[Path | Named]", capture: "Capture") -> "Addition":
        """Append what sources stand for and the stream does not hold."""
        since = _count_brought(capture)
        done = self.stream.add(sources, capture, self.readers.readers_of)
        self.beside.update(_brought(capture, done, since))
        return done

    def profile(self) -> "Profile":
        """Return what reports show if nothing else is said: there are no members to ask for."""
        from openinquest.report import Profile

        return Profile.PARTNER

    def counted(self, done: "Addition") -> str:
        """Return in words how many documents came."""
        return _counted(done)


def _counted(done: "Addition") -> str:
    return f"{done.added} added, {len(done.skipped)} skipped"


def _count_brought(capture: "Capture") -> int:
    return len(capture.visitor.brought) if capture.visitor else 0


def _brought(capture: "Capture", done: "Addition", since: int) -> set[str]:
    """Return the addresses that led to what is there now, also to bytes that were there already.

    Those of an addition; `since` is how many ways were gone before it.
    """
    skipped = {each.location for each in done.skipped}
    ways = capture.visitor.brought[since:] if capture.visitor else ()
    return {url for way in ways if skipped.isdisjoint(way) for url in way}
