internal import Foundation

/// The folder of cases could not be read or written.
struct StorageError: Error, CustomStringConvertible {
    let code: Code
    /// A sentence for people.
    let description: String

    enum Code {
        /// No room is left on the disk, or the quota is used up.
        case diskFull
        /// Another server uses the folder.
        case inUse
        case notCreated
        case failed
    }

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }

    /// What the system said of `action`, such as `The case cannot be stored`.
    init(errno number: Int32, _ action: String) {
        code = number == ENOSPC || number == EDQUOT || number == EFBIG ? .diskFull : .failed
        description =
            code == .diskFull
            ? "\(action): the disk is full. Free some space, then try again; nothing else was touched."
            : "\(action): \(POSIXErrorCode(rawValue: number).map { POSIXError($0).localizedDescription } ?? "error \(number)")"
    }

    /// The same for what Foundation threw.
    init(_ error: any Error, _ action: String) {
        if let error = error as? StorageError {
            self = error
        } else if let number = StorageError.number(of: error as NSError) {
            self.init(errno: number, action)
        } else {
            self.init(.failed, "\(action): \(error.localizedDescription)")
        }
    }

    private static func number(of error: NSError) -> Int32? {
        if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
        if error.domain == NSCocoaErrorDomain, error.code == CocoaError.fileWriteOutOfSpace.rawValue {
            return ENOSPC
        }
        return (error.userInfo[NSUnderlyingErrorKey] as? NSError).flatMap(number)
    }
}
