internal import CaseModel
internal import ServiceLifecycle

/// What has to be done now and then: gives idle uploads up, deletes cases that are older than the retention.
struct Upkeep: Service {
    let services: CaseServices

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat { await once() } while await hasPaused()
        }
    }

    /// Waits for the next round; `false` when there is to be none.
    private func hasPaused() async -> Bool {
        (try? await services.surroundings.pause(services.limits.upkeepPause)) != nil
    }

    /// One round.
    func once() async {
        await services.uploads.abandonIdle()
        guard let days = services.settings.retentionDays else { return }
        let limit = services.surroundings.now().milliseconds - Int64(days) * 86_400_000
        for record in services.library.newestFirst
        where record.created.milliseconds < limit && record.state.isAtRest {
            guard (try? await services.library.remove(record.id)) == true else { continue }
            await services.audit.note(.expire, record.id, from: "server")
        }
    }
}
