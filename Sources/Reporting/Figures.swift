/// A count with its thousands apart, `1,284`.
func grouped(_ value: Int64) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
        text.append(digit)
    }
    return value < 0 ? "-" + text : text
}

/// A count with its noun, `1 file`, `12 files`.
func counted(_ value: Int64, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(value)) \(value == 1 ? noun : plural ?? noun + "s")"
}

/// A probability in whole percent; only certainty itself is shown as 0 or 100.
func percent(_ probability: Double) -> Int {
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 100 }
    return min(99, max(1, Int((probability * 100).rounded())))
}

/// A size in decimal units with three significant digits at most, `412 MB`.
func size(_ bytes: Int64) -> String {
    var value = Double(bytes)
    var unit = 0
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    while value >= 999.5, unit < units.count - 1 {
        value /= 1000
        unit += 1
    }
    if unit == 0 { return counted(bytes, "byte") }
    let tenths = Int64((value * 10).rounded())
    let number = tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : String(Int64(value.rounded()))
    return "\(number) \(units[unit])"
}

/// An ISO 8601 instant without `T`, `Z` and fraction: the reports say once that times are UTC.
func moment(_ time: String) -> String {
    guard time.utf8.count >= 19, time.utf8.last == UInt8(ascii: "Z") else { return time }
    return String(time.prefix(10)) + " " + String(time.dropFirst(11).prefix(8))
}

/// From when to when, `2026-03-02 08:00:01 – 10:30:00`; the day is not repeated. Empty if unknown.
func span(_ first: String?, _ last: String?) -> String {
    switch (first.map(moment), last.map(moment)) {
    case (nil, nil): return ""
    case (let only?, nil), (nil, let only?): return only
    case (let first?, let last?):
        if first == last { return first }
        let sameDay = first.prefix(11) == last.prefix(11) && first.count == 19 && last.count == 19
        return "\(first) – \(sameDay ? String(last.dropFirst(11)) : last)"
    }
}

/// What a likelihood ratio means in words, from its natural logarithm.
func strength(_ weight: Double) -> String {
    switch abs(weight) {
    case 3...: "strong"
    case 1.5...: "moderate"
    default: "weak"
    }
}
