internal import CaseModel
internal import CaseStore

extension CaseWriter.QueueFolder {
    /// What the folder's files say together, as a fact at the place of the first file.
    var fact: Fact {
        let fields = [
            Fact.Field("queue", queue), Fact.Field("folder", folder), Fact.Field("count", String(count)),
            Fact.Field("bytes", String(bytes)), Fact.Field("senders", String(senders)),
        ]
        let text = "\(queue)/\(folder): \(count) event files, \(bytes) bytes, from \(senders) senders"
        return Fact(.queueFolder, server: server.flatMap { serverName($0) }, fields: fields, text: text)
    }
}
