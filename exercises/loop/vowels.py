def count_vowels(text: str) -> int:
    """How many letters are a, e, i, o or u."""
    vowels = 0
    for letter in text:
        if letter in "aeiou":
            vowels += 1
    return vowels
