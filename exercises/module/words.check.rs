fn check() {
    for (text, count) in [("", 0), ("tea", 1), ("tea for two", 3), ("  and  two,for tea! ", 4), ("é ü 42", 3)] {
        assert_eq!(words(text), count, "words({text:?})");
    }
    assert_eq!(mean(&[1.0, 2.0, 6.0]), Ok(3.0), "mean of 1, 2 and 6");
    assert!(mean(&[]).is_err(), "mean of nothing is an error");
    for (text, right) in [("2.50", 250), ("0.05", 5), ("100.00", 10_000)] {
        assert_eq!(cents(text), Ok(right), "cents({text:?})");
    }
    for text in ["", "2", "2.5", "2.505", "-1.00", "two.50", "2,50", "+2.50", "999999999999999999999999.00"] {
        assert!(cents(text).is_err(), "cents({text:?}) is an error, not {:?}", cents(text));
    }
}
