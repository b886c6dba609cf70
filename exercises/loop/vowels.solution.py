def count_vowels(text: str) -> int:
    """How many letters are a, e, i, o or u."""
    return sum(map(text.count, "aeiou"))
