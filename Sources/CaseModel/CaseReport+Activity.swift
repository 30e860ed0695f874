extension CaseReport {
    /// How much a machine logged over time, in equal steps, and when it was started.
    package struct Activity: Codable, Sendable, Equatable {
        package var host: String
        /// Where the first step begins, and seconds of each.
        package var start: String
        package var step: Int
        /// Records of each step, and those of severity 1 among them.
        package var records: [Int64]
        package var errors: [Int64]
        /// When it, or what runs on it, was started.
        package var restarts: [String]

        package init(
            host: String, start: String, step: Int, records: [Int64], errors: [Int64], restarts: [String]
        ) {
            self.host = host
            self.start = start
            self.step = step
            self.records = records
            self.errors = errors
            self.restarts = restarts
        }
    }
}
