internal import CaseModel

/// The draft of a pack with one pattern, made from a message that no pattern explains: it is valid, passes
/// lint and its own samples, and says in comments what its author must still write.
package struct PatternSkeleton {
    private let id: String
    private let template: Template
    private let record: ConditionMatcher.Record

    /// - Parameters:
    ///   - guess: the message with holes for what varies; if it does not match, the message as it is.
    ///   - record: the firing sample.
    /// - Returns: `nil` if the message has no text that a scan could look for.
    package init?(guess: String, record: ConditionMatcher.Record) {
        var record = record
        record.message = PatternSkeleton.beginning(of: record.message)
        var matcher = ConditionMatcher()
        let fixed = PatternSkeleton.escaped(record.message.split(whereSeparator: \.isNewline).first ?? "")
        let fitting = [guess, fixed].lazy.compactMap { try? Template($0) }.first { template in
            !template.scanLiterals.isEmpty && matcher.captures(template, record.message) != nil
        }
        guard let template = fitting else { return nil }
        self.template = template
        self.record = record
        id = "draft." + PatternSkeleton.name(of: template)
    }

    /// The file as YAML.
    package var yaml: String {
        """
        # yaml-language-server: $schema=pack.schema.json
        # A draft: write what the comments ask for, then run `pkgtriage patterns lint` and `test --mutate` with
        # --patterns and this folder. The firing sample comes from a customer's case: replace names, addresses and
        # GUIDs in it before it leaves your desk.
        pack: draft
        version: "1"
        patterns:
          - id: \(id)
            # One sentence for a reader of the report: what does it mean when this is seen?
            title: "To be written: what it means when this is seen"
            record:
        \(attributes)
              # Replace by holes what varies, e.g. {package}, {server}, {code}; keep what makes this message unlike others.
              message:
                - \(quoted(template.text))
            # For or against which diagnosis, and how strongly? Empty: it only explains the message.
            # Example: - { for: server-unreachable, grade: moderate }
            evidence: []
            # The public page that shows this text or explains it.
            sources:
              - https://example.com/to-be-written
            fires:
              - \(quoted(record.message))
            # A near miss: a message that looks like this, means something else, and must not fire.
            silent:
              - "To be written: a message that looks like this and must not fire"

        """
    }

    private var attributes: String {
        var lines: [String] = []
        if record.kinds.count == 1, let kind = record.kinds.first, kind != .logViewerText {
            lines.append("      kinds: [\(kind.rawValue)]")
        }
        if record.severity != 0 { lines.append("      severity: [\(record.severity)]") }
        return lines.joined(separator: "\n")
    }

    /// The first lines of a message: what follows is mostly a stack trace.
    private static func beginning(of message: String) -> String {
        message.split(separator: "\n", omittingEmptySubsequences: false).prefix(maximumLines)
            .map(String.init).joined(separator: "\n")
    }

    private static let maximumLines = 5

    private static func escaped(_ text: Substring) -> String {
        String(text).replacing("{", with: "{{").replacing("}", with: "}}")
    }

    /// The first words of a template that are words, joined with hyphens.
    private static func name(of template: Template) -> String {
        var fixed = ""
        var depth = 0
        for character in template.text {
            if character == "{" { depth += 1 }
            fixed.append(depth == 0 && character.isASCII && character.isLetter ? character : " ")
            if character == "}" { depth = max(0, depth - 1) }
        }
        let words = fixed.lowercased().split(separator: " ").filter { $0.count > 1 }.prefix(6).map(
            String.init)
        return words.isEmpty ? "message" : words.joined(separator: "-")
    }

    /// Text in double quotes, with escapes for all that is not plain on one line.
    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where PatternSkeleton.isUnsafe(scalar): quoted += "\\U" + hexDigits(scalar.value, 8)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// What YAML does not take as it is: control characters, separators of lines, marks of byte order.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
        default: false
        }
    }
}
