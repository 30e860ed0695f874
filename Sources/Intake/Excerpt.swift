internal import CaseModel

/// The lines around a place in a member, read again from what was sent.
///
/// A report keeps a place as member and byte offset; this leads back there without anything having been
/// unpacked to disk. Only the unit that holds the member is read, and only up to the place.
package struct Excerpt: Sendable, Equatable {
    /// Lines before the one at the offset, oldest first; the first may lack its beginning.
    package var before: [String]
    /// The line in which the offset lies.
    package var line: String
    package var after: [String]
    /// Whether the member begins or ends with these lines.
    package var startsMember: Bool
    package var endsMember: Bool
}

extension Bundle {
    /// Reads the lines around a place, or `nil` if there is no such member or it ends before.
    ///
    /// - Parameters:
    ///   - offset: counts bytes of the member's text as analyses read it.
    ///   - lines: how many to give before and after.
    ///   - isOver: asked now and then; `true` gives up, for who has no time to inflate gigabytes.
    package func excerpt(
        of member: String, at offset: Int64, lines: Int, isOver: () -> Bool
    ) throws(ExcerptFailure) -> Excerpt? {
        // The longest path first: `a.zip!b.zip` before `a.zip`.
        let holders = units.filter { Bundle.mayHold($0.path, member) }.sorted {
            $0.path.utf8.count > $1.path.utf8.count
        }
        for unit in holders {
            var reading = ExcerptReading(offset: offset, lines: lines)
            do {
                _ = try unit.read { stream in
                    if isOver() { throw ExcerptFailure.outOfTime }
                    guard stream.info.path == member else { return }
                    try reading.read(stream, isOver: isOver)
                    throw ExcerptReading.Done()
                }
            } catch let failure as ExcerptFailure {
                throw failure
            } catch {
                return reading.excerpt
            }
        }
        return nil
    }

    /// Whether a unit of this path is the member, or a container around it.
    private static func mayHold(_ unit: String, _ member: String) -> Bool {
        guard member.utf8.starts(with: unit.utf8) else { return false }
        let rest = member.utf8.dropFirst(unit.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "#")
    }
}

/// Why a place was not read.
package enum ExcerptFailure: Error {
    case outOfTime
}
