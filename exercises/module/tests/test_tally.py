"""What the module is to do. Run: maturin develop && pytest"""

from array import array
from concurrent.futures import ThreadPoolExecutor

import pytest

import tally


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("tea", 1), ("tea for two", 3), ("  and  two,for tea! ", 4), ("é ü 42", 3)],
)
def test_1_words(text: str, count: int) -> None:
    assert tally.words(text) == count


def test_1_words_takes_nothing_but_text() -> None:
    with pytest.raises(TypeError):
        tally.words(None)


def test_2_mean() -> None:
    assert tally.mean(array("d", [1.0, 2.0, 6.0])) == 3.0


def test_2_mean_of_nothing() -> None:
    with pytest.raises(ValueError, match="empty"):
        tally.mean(memoryview(array("d", [1.0]))[:0])


def test_3_cents() -> None:
    assert [tally.cents(text) for text in ("2.50", "0.05", "100.00")] == [250, 5, 10_000]


@pytest.mark.parametrize("text", ["", "2", "2.5", "2.505", "-1.00", "two.50", "2,50", "+2.50", "9" * 30 + ".00"])
def test_3_cents_refuses(text: str) -> None:
    with pytest.raises(ValueError):
        tally.cents(text)


def test_4_two_threads_meet() -> None:
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(lambda _: tally.meet(), range(2))) == [True, True]


def test_5_basket() -> None:
    basket = tally.Basket()
    assert (len(basket), basket.total) == (0, 0)
    basket.add(250)
    basket.add(5)
    assert (len(basket), basket.total) == (2, 255)
