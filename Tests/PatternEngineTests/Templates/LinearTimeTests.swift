#if DEBUG
    import PatternEngine
    import Testing

    /// Matching takes time linear in the message: steps are counted, not seconds (see `StepCount`).
    struct LinearTimeTests {
        /// A template and a piece of text that, repeated, is as hard for it as can be.
        static let hostile:
            [(template: String, before: String, piece: String, between: String, after: String)] = [
                ("aaaaaaaaab", "", "a", "", ""), ("{word}-x", "", "a", "", ""),
                ("{word} {word} {word}!", "", "a b ", "", ""),
                ("a{text}b{text}c{text}d", "", "abc", "", ""), ("a{line}b{line}c{line}d", "", "abc", "", ""),
                ("a{line}b{line}c{line}d", "", "abc\n", "", ""), ("{text}{host} x", "", ".", "", ""),
                ("{version} x", "", ".", "", ""), ("{host} x", "a", ".", "", ""),
                ("{text}{host} x", "", "a.", "", ""),
                ("a b c d", "", " ", "", ""), ("{ws}x", "", " ", "", ""), (" x", "", "\u{A0}", "", ""),
                ("a b", "", "a ", "", ""),
                ("{guid} x", "", "{0562094a-ecbe-4617-9253-5e7ffb5e00c", "", ""),
                ("{code}x", "", "0", "", ""),
                ("{number} x", "", "-0", "", ""), ("source path{text}cannot", "", "source path ", "", ""),
                ("{a|aa|aaa|{?a{?a{?a}}}}b", "", "a", "", ""), ("{?a}{?a}{?a}{?a}b", "", "a", "", ""),
                ("'{quoted}' {path}|", "", "'' ", "", ""), ("{text}{text}{text}b", "", "a", "", ""),
                // An optional part makes what stands behind it alternate between two far places.
                ("{?x{path}*}{path}Z", "", "xy", "*", "b"), ("{?x{text}q}{path}Z", "", "xy", "\nq", "b"),
                ("{?x{text}q}{host}Z", "", "xy", "\nq", "."), ("{?x{text}q}b{text}Z", "", "xb", "qb", "c"),
                ("{?x{text}q} Z", "", "x ", "q", " "), ("{?x{text}q}{ws}Z", "", "x ", "q", " "),
                ("{?x{text}q}{text}bZ", "", "xb", "q", "bc"),
                ("{?x{text}q}{line}b{line}Z", "", "xb\n", "q", "bc"),
                ("{?x{text}q}{?y{text}r}{word}!{text}Z", "", "xyab", "qyr", "!ab"),
                ("{x{text}q|y{text}r|z{line}}{version}Z", "", "xyz1.", "q1111r", "11.."),
            ]

        @Test(arguments: hostile.indices) func `steps grow as the message does`(_ index: Int) throws {
            let small = try steps(index, pieces: 250)
            let large = try steps(index, pieces: 2_000)
            #expect(small >= 250)
            #expect(large < small * 10, "\(large) steps after \(small) for \(LinearTimeTests.hostile[index])")
        }

        /// The text behind the pieces grows with them, so that two far places are both large.
        private func steps(_ index: Int, pieces: Int) throws -> Int {
            let (template, before, piece, between, after) = LinearTimeTests.hostile[index]
            let message =
                before + String(repeating: piece, count: pieces) + between
                + String(repeating: after, count: pieces)
            return try steps(template, message)
        }

        private func steps(_ template: String, _ message: String) throws -> Int {
            var matcher = TemplateMatcher()
            let isFound = matcher.finds(try Template(template), in: message)
            #expect(!isFound || template.contains("{?a}"))
            return matcher.steps.total
        }

        @Test(arguments: ["a b{text}c", "{line}x", " {ws} x", "{word} {word}", "{host}\n{host}"])
        func `a megabyte of white space is looked at a few times`(_ template: String) throws {
            let spaces = String(repeating: " \n", count: 500_000)
            #expect(try steps(template, spaces) < 20_000_000)
        }
    }
#endif
