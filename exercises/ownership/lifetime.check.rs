fn check() {
    let text = String::from("milk=2");
    let key: &str = {
        let separator = String::from("=");
        before(&text, &separator)
    };
    assert_eq!(key, "milk", "before(\"milk=2\", \"=\") is \"milk\"");
    assert!(std::ptr::eq(key.as_ptr(), text.as_ptr()), "the text was copied");
    assert_eq!(before("tea", "="), "tea", "without a separator it is the whole text");
}
