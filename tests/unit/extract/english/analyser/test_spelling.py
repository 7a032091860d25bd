from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from openinquest.extract.english.analyser.spelling import (
    LONGEST_SENTENCE_PIECES,
    LONGEST_WORD_PIECES,
    Speller,
)

PIECES = ["[UNK]", "[CLS]", "[SEP]", "the", "mill", "##s", "a", "##a", "-"]


def speller():
    model = WordPiece({piece: at for at, piece in enumerate(PIECES)}, unk_token="[UNK]")
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.add_special_tokens(PIECES[:3])
    return Speller(tokenizer)


def test_words_are_spelled_between_marks_with_the_shape_of_each():
    spelled = speller().spell(["The", "mills", "fell"])

    assert spelled.pieces == [1, 3, 4, 5, 0, 2]
    assert spelled.shapes == [0, 2, 1, 1, 1, 0]
    assert spelled.starts == [1, 2, 4]


def test_long_word_is_read_by_its_first_pieces():
    assert speller().length("a" * 90) == LONGEST_WORD_PIECES
    assert speller().length("a-" * 500_000) == LONGEST_WORD_PIECES


def test_word_that_has_no_piece_is_unknown():
    assert speller().spell(["\u0301"]).pieces == [1, 0, 2]


def test_words_beyond_reach_keep_their_place():
    spelled = speller().spell(["the"] * 600)

    assert len(spelled.starts) == 600
    assert max(spelled.starts) < len(spelled.pieces) <= LONGEST_SENTENCE_PIECES + 1


def test_word_in_another_script_is_one_unknown_piece():
    assert speller().length("مستشفى") == 1
    assert speller().length("a") == 1
    assert speller().length("é") == 1
