/// The results of two computations: made at the same time, or one after the other where one thing is to be done
/// at a time.
///
/// - Parameters:
///   - isParallel: whether more than one thread may be busy.
///   - first: what this task does itself.
///   - second: what a child task does meanwhile.
func together<First, Second: Sendable>(
    isParallel: Bool, _ first: () -> First, and second: @escaping @Sendable () -> Second
) async -> (First, Second) {
    guard isParallel else { return (first(), second()) }
    async let other = second()
    let result = first()
    return (result, await other)
}
