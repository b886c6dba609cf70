fn check() {
    let letter = Letter { text: String::from("tea for two") };
    let place = letter.text.as_ptr();
    let (length, back): (usize, Letter) = weigh(letter);
    assert_eq!(length, 11, "weigh gives a wrong length");
    assert_eq!(back.text, "tea for two", "weigh gives another letter back");
    assert!(std::ptr::eq(back.text.as_ptr(), place), "the text was copied");
}
