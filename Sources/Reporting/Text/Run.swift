/// A piece of text in one ink. Its text is printable by construction: nothing from a bundle can reach
/// a terminal through it.
struct Run {
    let text: String
    let ink: Ink

    init(_ text: String, _ ink: Ink = .plain) {
        self.text = printable(text)
        self.ink = ink
    }
}

/// How a run is told apart where colour is wanted; the words never depend on it.
enum Ink: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case link = "36"
    case good = "32"
    case fair = "33"
    case bad = "31"
    case heading = "1;36"
    case alarm = "1;31"
}
