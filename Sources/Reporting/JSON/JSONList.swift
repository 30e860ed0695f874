/// The elements of an array, each made when it is written and gone thereafter.
///
/// The packages of a site, with all their stages, take several times the room of their text as a tree.
struct JSONList: Sendable {
    let count: Int
    private let element: @Sendable (Int) -> JSONValue

    init<Element: Sendable>(
        _ elements: [Element], _ value: @escaping @Sendable (Element) -> JSONValue
    ) {
        count = elements.count
        element = { value(elements[$0]) }
    }

    subscript(index: Int) -> JSONValue { element(index) }

    /// All elements at once.
    var all: [JSONValue] { (0..<count).map(element) }
}
