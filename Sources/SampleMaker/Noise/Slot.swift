/// What varies in a message; written `{name}` in a table of messages.
package enum Slot: String, Sendable, CaseIterable {
    /// A GUID of anything, lower case; `upper` is the same in braces and upper case.
    case guid, upper
    /// A package's GUID, lower case; `packageUpper` in braces and upper case; `packageName` its name.
    case package, packageUpper, packageName
    /// Package versions: the one offered and the one required.
    case version, required
    /// Machines: the one spoken of, a Package Server, an address, a resource GUID.
    case host, server, ip, resource
    /// A folder of package files, and one file in it.
    case path, file
    /// Numbers: small, milliseconds, bytes, percent, hexadecimal, a process, a port.
    case number, ms, bytes, percent, hex, pid, port
    /// Names: of an item of the console, a user, a table of the database, a class of the product.
    case item, user, table, type
    /// Version of an agent.
    case agentVersion
}

/// Values for some slots of a message; the others are drawn at random.
package typealias SlotValues = [Slot: String]
