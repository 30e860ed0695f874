extension UnitReader {
    /// The content of an entry that is a unit of its own, inflated as a whole; `nil` if it must be read in
    /// pieces, by zlib.
    ///
    /// In pieces are read: entries without libdeflate, large ones, containers, for which it counts how much
    /// was read before what, and all that is not just as the archive states. So one reader alone finds and
    /// tells whatever is wrong, and none gets further than the other.
    ///
    /// One difference is left: zlib refuses 31 and 32 distance codes, which RFC 1951 allows and no known packer
    /// writes, as well as 287 and 288 others; libdeflate takes them, where size and CRC-32 are as stated.
    func wholeContent(_ entry: ZipEntry, _ data: FileExtent, _ subject: Subject) -> PeekableSource? {
        guard mayBeWhole(entry, data), let inflater = scratch.inflater(conditions.deflateLibrary),
            inflater.inflate(data, size: Int(entry.size), crc: entry.crc),
            isMember(inflater.head(limits.headBytes), subject)
        else { return nil }
        return PeekableSource(WholeSource(inflater, entry, ledger: ledger))
    }

    /// Content within the grace is never looked at for its ratio.
    private func mayBeWhole(_ entry: ZipEntry, _ data: FileExtent) -> Bool {
        entry.method == 8 && entry.size > 0 && data.count == entry.compressedSize
            && entry.size <= limits.wholeEntryBytes - entry.compressedSize
            && entry.size <= conditions.grace
    }
}
