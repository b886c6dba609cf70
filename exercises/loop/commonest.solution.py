def commonest(text: str) -> str:
    """The letter that occurs most often; of several, the first
    in the alphabet. The text is not empty."""
    return max(sorted(set(text)), key=text.count)
