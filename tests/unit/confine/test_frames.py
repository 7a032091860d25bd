from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.confine.frames import BadFrame, Frame, Kind, read_frame, write_frame

MOST = 1_000


def written(frame):
    stream = BytesIO()
    write_frame(stream, frame)
    return stream.getvalue()


@given(st.sampled_from(Kind), st.text(st.characters()), st.binary())
def test_what_is_written_is_read(kind, text, content):
    frame = Frame(kind, text, content)

    assert read_frame(BytesIO(written(frame)), most_bytes=None) == frame


@given(st.binary(max_size=60))
def test_any_bytes_are_a_frame_or_none_or_refused(content):
    try:
        frame = read_frame(BytesIO(content), most_bytes=MOST)
    except BadFrame:
        return

    assert frame is None or content.startswith(written(frame))


@given(st.integers(0, 100))
def test_frame_that_breaks_off_is_none(kept):
    whole = written(Frame(Kind.ANSWER, "an answer", b"with some bytes behind it"))

    frame = read_frame(BytesIO(whole[: min(kept, len(whole) - 1)]), most_bytes=MOST)

    assert frame is None


@pytest.mark.parametrize(
    "frame", [Frame(Kind.ANSWER, "x" * 1_001), Frame(Kind.ANSWER, "", b"x" * 1_001)]
)
def test_frame_that_is_longer_than_allowed_is_refused_before_it_is_read(frame):
    with pytest.raises(BadFrame, match="1,000 bytes"):
        read_frame(BytesIO(written(frame)[:20]), most_bytes=MOST)


def test_frame_whose_text_is_none_is_refused():
    with pytest.raises(BadFrame, match="UTF-8"):
        read_frame(BytesIO(b"A\0\0\0\x01" + bytes(8) + b"\xff"), most_bytes=MOST)
