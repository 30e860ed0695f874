package import CaseModel

/// The content of one member, from first to last byte, inflated and in UTF-8.
///
/// Valid only during the visit that hands it over, and used by that worker only. It cannot be rewound;
/// who needs the start again keeps it.
package final class MemberStream {
    /// What is known before the content is read.
    package let info: MemberInfo
    /// How the content is written, as its first bytes tell.
    package let encoding: TextEncoding
    /// What was taken away around the content, outermost first.
    package let layers: [String]

    private let content: PeekableSource
    private let scratch: Scratch
    private let ledger: UnitLedger
    private let isChecked: Bool
    private var hash: ContentHash?
    private var bytes: Int64 = 0
    private var check = UTF8Check()
    private var transcoder: UTF16Transcoder?
    private var input = 0..<0
    private var problems: [Problem]
    private var outcome: MemberOutcome?

    init(
        _ content: PeekableSource, info: MemberInfo, layers: [String], problems: [Problem],
        limits: IntakeLimits, scratch: Scratch, ledger: UnitLedger
    ) {
        self.content = content
        self.info = info
        self.layers = layers
        self.problems = problems
        self.scratch = scratch
        self.ledger = ledger
        hash = limits.isHashing ? ContentHash() : nil
        let head = content.peek(limits.headBytes)
        // An archive that was not opened is no text, whatever its bytes look like.
        encoding = problems.isEmpty ? TextEncoding(head: head) : .binary
        isChecked = encoding == .utf8 || encoding == .utf8WithMark
        if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
            transcoder = UTF16Transcoder(isBigEndian: encoding == .utf16BigEndian)
        }
        passMark(content.take(encoding.markLength(in: head)))
    }

    /// Fills `buffer` with UTF-8 text, or with the bytes themselves where they are no text, and returns
    /// the count: 0 at the end, or where damage stops reading. May return less than fits.
    package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard outcome == nil, buffer.count > 0 else { return 0 }
        if transcoder != nil { return unsafe readTranscoded(into: buffer) }
        let count = unsafe content.read(into: buffer)
        unsafe note(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        return count
    }

    /// Reads the rest, so that size and SHA-256 are those of the whole, and tells how it ended.
    ///
    /// `read` gives nothing after it; calling it again gives the same answer.
    package func finish() -> MemberOutcome {
        if let outcome { return outcome }
        let block = scratch.drain
        while unsafe read(into: block.bytes) > 0 {}
        check.finish()
        noteEnd()
        let result = MemberOutcome(
            bytes: bytes, sha256: hash?.finish() ?? "", isComplete: !problems.contains { $0.code.isPartial },
            layers: layers, encoding: encoding, problems: problems)
        outcome = result
        return result
    }

    /// Problems that nobody was told, because the visitor did not finish the member.
    var unreportedProblems: [Problem] {
        guard outcome == nil else { return [] }
        return problems + (content.failure.map { [$0.problem(member: info.path, after: bytes)] } ?? [])
    }
}

extension MemberStream {
    /// The byte order mark is part of the content's hash, but not of the text.
    private func passMark(_ mark: [UInt8]) {
        unsafe mark.withUnsafeBytes { bytes in unsafe hash?.add(bytes) }
        bytes += Int64(mark.count)
        ledger.note(content: mark.count)
    }

    private func note(_ chunk: UnsafeRawBufferPointer) {
        unsafe hash?.add(chunk)
        bytes += Int64(chunk.count)
        ledger.note(content: chunk.count)
        if isChecked { unsafe check.add(chunk) }
    }

    private func readTranscoded(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let block = scratch.transcoding
        while true {
            if input.isEmpty {
                let count = unsafe content.read(into: block.bytes)
                unsafe note(UnsafeRawBufferPointer(rebasing: block.bytes[..<count]))
                input = 0..<count
            }
            if input.isEmpty { return unsafe transcoder?.finish(into: buffer) ?? 0 }
            let chunk = unsafe UnsafeRawBufferPointer(rebasing: block.bytes[input])
            guard let step = unsafe transcoder?.transcode(chunk, into: buffer) else { return 0 }
            input = input.lowerBound + step.used..<input.upperBound
            if step.made > 0 { return step.made }
        }
    }

    private func noteEnd() {
        if let failure = content.failure {
            problems.append(failure.problem(member: info.path, after: bytes))
        } else if bytes == 0 {
            problems.append(Problem(member: info.path, code: .memberEmpty, message: Self.emptyMessage))
        }
        if !check.isValid || transcoder?.hasReplaced == true {
            problems.append(Problem(member: info.path, code: .encodingInvalid, message: encodingMessage))
        }
    }

    private static let emptyMessage =
        "The file is empty. If it should not be, please check how it was collected."

    private var encodingMessage: String {
        transcoder == nil
            ? "Some bytes are not valid UTF-8 (perhaps a Windows code page); they are kept as they are, so "
                + "letters outside English may look wrong."
            : "Some UTF-16 characters are only half there and were replaced by U+FFFD; the file may have "
                + "been cut or joined."
    }
}
