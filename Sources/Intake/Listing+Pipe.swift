internal import CaseModel

extension Listing {
    /// Lists what a named pipe gives. Opening does not wait for whoever writes, since nothing could end
    /// that; spooling does.
    mutating func addPipe(_ path: DiskPath, name: String) throws(SystemFailure) {
        let pipe = try OpenFile.open(path)
        try addSpooled(pipe.descriptor, name: name)
    }

    private mutating func addSpooled(_ descriptor: Int32, name: String) throws(SystemFailure) {
        let (file, isWhole) = try Spool.file(
            from: descriptor, folder: spoolFolder, limit: limits.spooledBytes)
        if !isWhole {
            problems.append(
                Problem(
                    member: name, code: .limitReached,
                    message:
                        "Reading stopped before the end of the input (the limit is \(limits.spooledBytes) "
                        + "bytes); what came before was analysed. Please send it in parts, as files."))
        }
        addFile(.open(file), name: name)
    }

    /// Lists what standard input gives, as `name`.
    mutating func addStandardInput(name: String) throws(IntakeError) {
        do throws(SystemFailure) {
            try addSpooled(0, name: name)
        } catch {
            throw IntakeError(
                input: "-", description: "Standard input cannot be read: \(error.description).")
        }
    }
}
