extension Scenario {
    /// The nightly refresh of packages has not started for three nights.
    static let taskNotRunning = Scenario(
        "task-not-running", .zip(.plain), diagnosis: "task-not-running"
    ) { story in
        let world = story.world
        story.log(world.server, work: 420, hours: 58, .with { $0.stamp = .iso }, parts: 2) { journal in
            journal.say(.taskNotStarted, from: world.refresh, after: [0, 86_400, 172_800])
            journal.say(.inventoryFailed, at: world.begin + 40_000)
        }
        story.log(world.packageServers[0], work: 160, hours: 58)
        let night = world.refresh + 172_800
        story.add(
            "NS01/schtasks.csv",
            SmallDocument.scheduledTasks([
                (
                    "NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}", "Could not start", night,
                    -2_147_023_511
                ),
                (
                    "NS.Package Distribution Point Update Schedule.{29a2b641-222a-43b0-830c-a25c59e93fe4}",
                    "Ready", night, 0
                ),
                ("NS.NS Log Archive Schedule.{4754ff9c-911b-4d67-9eb0-4d530fb456ab}", "Ready", night, 0),
            ]))
    }
}
