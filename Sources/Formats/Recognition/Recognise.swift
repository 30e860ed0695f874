package import CaseModel

/// Recognises a member by its content first and its path second.
///
/// - Parameters:
///   - head: the first up to 64 KiB of the content, inflated and in UTF-8.
///   - isWhole: whether that is all of it.
/// - Complexity: linear in the head's length.
package func recognise(_ info: MemberInfo, head: Span<UInt8>, isWhole: Bool) -> Recognition {
    let hints = PathHints(info)
    let head = MemberHead(info, head, isWhole: isWhole)
    if head.name.hasSuffix(".sig"), firstGUID(in: head.name) != nil {
        return Recognition(
            kind: .other, role: role(of: .snapshot, head, hints), host: hints.host, form: .signature)
    }
    if let log = LogForms.recognise(head, hints) { return log }
    let kind = kind(of: head, place: EventPlace(path: info.path))
    let form = kind == .other ? OtherForms.recognise(head) : nil
    return Recognition(
        kind: kind, role: form == .secureStorage ? .packageServer : role(of: kind, head, hints),
        host: hints.host, form: form)
}

private func kind(of head: MemberHead, place: EventPlace) -> MemberKind {
    if place.isForEvents {
        // Whatever is XML in a queue is an event, even if its root is new to us.
        return head.root != nil ? .nse : TextForms.recognise(head) ?? .agentQueueFile
    }
    if let kind = XMLForms.recognise(head) ?? TextForms.recognise(head) { return kind }
    if EventName(head.name) != nil { return .agentQueueFile }
    if head.bytes.contains(0) { return .other }
    if OtherForms.recognise(head) != nil { return .other }
    return TableForms.isExport(head) ? .sqlExport : .other
}

private func role(of kind: MemberKind, _ head: MemberHead, _ hints: PathHints) -> Role {
    switch kind {
    case .coreSettings: .notificationServer
    case .packageStatus, .urgentList: .packageServer
    case .snapshot where ("/" + head.path).contains("/snapshots/"): .notificationServer
    default: hints.role
    }
}
