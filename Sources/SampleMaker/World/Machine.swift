/// A computer of the invented company.
package struct Machine: Hashable, Sendable {
    /// The part that it plays.
    package enum Role: Sendable { case notificationServer, packageServer, client }

    /// The name without a domain, as `hostName` has it.
    package let name: String
    /// The part that this machine plays.
    package let role: Role
    /// Its resource GUID.
    package let identifier: Identifier
    /// An address of 192.0.2.0/24, which RFC 5737 reserves for documentation.
    package let address: String
    /// When it was last started; tick counts begin there.
    package let started: Moment

    /// The machine as those know it who see only its resource GUID: under that, in place of its name.
    package var unnamed: Machine {
        Machine(
            name: identifier.text.uppercased(), role: role, identifier: identifier, address: address,
            started: started)
    }

    /// The name with the domain, which RFC 2606 reserves.
    package var fullName: String { name.lowercased() + ".example.com" }
}
