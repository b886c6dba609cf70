fn check() {
    let read = parse("host = example.org\n\n# a comment\nport=8080\nquery = a=b=c").expect("these lines are right");
    assert_eq!(read.len(), 3, "three keys are set: {read:?}");
    assert_eq!(read["host"], "example.org", "spaces around key and value don't count");
    assert_eq!(read["port"], "8080");
    assert_eq!(read["query"], "a=b=c", "a value may hold further =");
    assert_eq!(parse(""), Ok(HashMap::new()), "no line, no key");
    assert_eq!(parse("a=1\n\nb"), Err(ConfigError::NoEquals { line: 3 }), "line 3 has no =");
    let twice = ConfigError::Twice { line: 2, key: "a".to_string() };
    assert_eq!(parse("a=1\n a = 2"), Err(twice), "line 2 sets a again");
}
