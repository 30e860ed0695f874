internal import Hummingbird

/// What routes work with.
struct CaseServices: Sendable {
    let settings: ServerSettings
    let surroundings: Surroundings
    let folder: DataFolder
    let library: CaseLibrary
    let uploads: UploadDesk
    let analyses: AnalysisDesk
    let sessions: Sessions
    let audit: AuditLog
    let threads: ServerThreads
    let ending: ServerEnding
    let watchers = Watchers()
    let packs = KnownPacks()
    let codes = KnownCodes()
    let pages: PageRenderer

    var limits: ServerLimits { settings.limits }

    init(_ settings: ServerSettings, surroundings: Surroundings, threads: ServerThreads) throws {
        self.settings = settings
        self.surroundings = surroundings
        self.threads = threads
        folder = try DataFolder(settings.dataPath)
        library = CaseLibrary(CaseShelf(folder: folder), writing: threads.writing)
        uploads = UploadDesk(
            folder, limits: settings.limits, threads: threads.disk, surroundings: surroundings)
        analyses = AnalysisDesk(
            library,
            AnalysisDesk.Settings(
                workers: settings.workers, jobs: settings.jobs, version: settings.version,
                patternFolders: settings.patternFolders),
            threads: threads.analysis, surroundings: surroundings)
        sessions = Sessions(limits: settings.limits, surroundings: surroundings)
        audit = AuditLog(
            folder, limits: settings.limits, threads: threads.writing, surroundings: surroundings)
        ending = ServerEnding()
        pages = try PageRenderer(settings)
    }

    /// The record of the case that the path names.
    func record(_ context: CaseContext) throws -> CaseRecord {
        guard let record = library[try context.caseID()] else { throw APIError.noSuchCase }
        return record
    }

    /// A case as the API tells it.
    func body(of record: CaseRecord) -> CaseBody {
        CaseBody(record: record, progress: analyses.progress(of: record))
    }
}
