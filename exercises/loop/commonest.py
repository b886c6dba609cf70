def commonest(text: str) -> str:
    """The letter that occurs most often; of several, the first
    in the alphabet. The text is not empty."""
    counts = {}
    for letter in text:
        counts[letter] = counts.get(letter, 0) + 1
    most = max(counts.values())
    return min(one for one in counts if counts[one] == most)
