from io import BytesIO
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from openinquest.read.picture_size import sizes_of


def a_picture(kind, size=(37, 21), **options):
    out = BytesIO()
    Image.new("L", size, 200).convert("RGB").save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {}),
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("GIF", {}),
        ("BMP", {}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"exif": b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x00"}),
        ("TIFF", {}),
    ],
)
def test_the_size_is_told_without_decoding(kind, options):
    assert sizes_of(a_picture(kind, **options)) == [(37, 21)]


def test_every_page_has_its_size():
    pages = [Image.new("L", (10 + n, 20)) for n in range(3)]
    out = BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])

    assert sizes_of(out.getvalue()) == [(10, 20), (11, 20), (12, 20)]


def test_pages_that_lead_round_in_a_circle_end():
    directory = b"\x01\x00" + b"\x00\x01\x03\x00\x01\x00\x00\x00\x05\x00\x00\x00"
    content = b"II*\x00\x08\x00\x00\x00" + directory + b"\x08\x00\x00\x00"

    assert sizes_of(content) is None  # it has no height


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_a_picture_that_is_cut_off_has_a_size_or_none(kind):
    content = a_picture(kind)

    for size in range(0, len(content), 7):
        assert sizes_of(content[:size]) in (None, [(37, 21)])


@given(st.sampled_from([b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"BM", b"RIFF"]), st.binary())
def test_hostile_bytes_after_a_signature_end_in_sizes_or_none(signature, rest):
    sizes = sizes_of(signature + rest)

    assert sizes is None or all(min(size) > 0 for size in sizes)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8" + b"\xff" * 20_000_000,
        b"II*\x00\x08\x00\x00\x00" + b"\xff\xff\x09\x00" * 500_000,
    ],
)
def test_a_hostile_picture_is_given_up_at_once(content):
    started = monotonic()

    assert sizes_of(content) is None
    assert monotonic() - started < 5
