"""A block holds texts as one piece, and tells to which of them an offset belongs."""

from hypothesis import given
from hypothesis import strategies as st

from redactor._block import Block
from redactor.scan import Needle, Scanner

TEXTS = st.lists(st.text(st.sampled_from("ab é😀\n"), max_size=6), min_size=1, max_size=5)


@given(TEXTS)
def test_every_end_belongs_to_its_text(texts):
    block = Block(texts)
    begin = 0
    for at, text in enumerate(texts):
        size = len(text.encode()) + 1
        assert block.data[begin : begin + size] == f"{text}\n".encode()
        assert all(block.at(end) == at for end in range(begin + 1, begin + size + 1))
        begin += size
    assert begin == len(block.data)


@given(TEXTS, st.data())
def test_a_part_of_a_block_is_the_block_of_that_part(texts, data):
    places = sorted(data.draw(st.sets(st.integers(0, len(texts) - 1))))
    part = Block(texts).of(places)
    assert (list(part.texts), part.data, part.ends) == (
        [texts[at] for at in places],
        Block([texts[at] for at in places]).data,
        Block([texts[at] for at in places]).ends,
    )


def test_a_needle_that_stands_alone_counts_only_there():
    scanner = Scanner([Needle("mary", caseless=True, literal=True)])
    texts = ["Mary", "summary", "maryland", "(mary)", "émary", "nothing", "é mary", "mary2"]
    assert scanner.scan(Block(texts), alone={0: 4}) == {0: {0: [4]}, 3: {0: [5]}, 4: {0: [5]}, 6: {0: [6]}}
    assert set(scanner.scan(Block(texts))) == {0, 1, 2, 3, 4, 6, 7}
    assert scanner.scan(Block(texts), idle={0}) == {}


def test_an_empty_block_has_nothing():
    assert Scanner([Needle("a", literal=True)]).scan(Block([])) == {}
