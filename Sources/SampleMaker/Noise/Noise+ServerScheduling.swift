extension Noise {
    /// Schedules, tasks and collections of the Notification Server.
    static let serverScheduling = #"""
        4|Altiris.NS.Scheduling.ScheduledItem.Run|Altiris.NS.dll|AeXSvc.exe|Scheduled item '{item}' ({guid}) started by schedule, {number} items wait behind it
        4|Altiris.NS.Scheduling.ScheduledItem.Run|Altiris.NS.dll|AeXSvc.exe|Scheduled item '{item}' finished in {ms} ms, next run in {number} minutes
        8|Altiris.NS.Scheduling.ScheduleService|Altiris.NS.dll|AeXSvc.exe|Schedule pass {number}: {number} schedules looked at, {number} due, pass took {ms} ms
        8|Altiris.NS.Scheduling.ScheduleService|Altiris.NS.dll|AeXSvc.exe|Schedule '{item}' is not due; window opens in {number} minutes and closes after {number} minutes
        4|Altiris.NS.StandardItems.Collection.CollectionUpdate|Altiris.NS.StandardItems.dll|AeXSvc.exe|Delta membership update of '{item}': {number} added, {number} removed, {ms} ms
        4|Altiris.NS.StandardItems.Collection.CollectionUpdate|Altiris.NS.StandardItems.dll|AeXSvc.exe|Full membership update of '{item}' ({guid}): {number} members in {ms} ms
        8|Altiris.NS.StandardItems.Collection.CollectionUpdate|Altiris.NS.StandardItems.dll|AeXSvc.exe|Collection '{item}' depends on {number} others, all of them current; update left out
        2|Altiris.NS.StandardItems.Collection.CollectionUpdate|Altiris.NS.StandardItems.dll|AeXSvc.exe|Membership update of '{item}' took {ms} ms, longer than the last {number} runs; statistics of {table} may be old
        4|Altiris.TaskManagement.TaskServer.TaskDispatcher|Altiris.TaskManagement.dll|AtrsHost.exe|Task '{item}' version {number} handed to {number} task servers, instance {guid}
        4|Altiris.TaskManagement.TaskServer.TaskDispatcher|Altiris.TaskManagement.dll|AtrsHost.exe|Task instance {guid} on {host} returned 0 after {ms} ms
        8|Altiris.TaskManagement.TaskServer.TaskDispatcher|Altiris.TaskManagement.dll|AtrsHost.exe|Task instance for {host} waits: {number} of {number} slots of the task server are taken
        4|Altiris.TaskManagement.Jobs.JobRunner|Altiris.TaskManagement.dll|AtrsHost.exe|Job '{item}' step {number} of {number} done, {percent} % of targets answered
        2|Altiris.TaskManagement.Jobs.JobRunner|Altiris.TaskManagement.dll|AtrsHost.exe|Job '{item}': {number} targets did not answer within {number} minutes and are left for the next run
        4|Altiris.TaskManagement.TaskServer.Registration|Altiris.TaskManagement.dll|AtrsHost.exe|Client task agent of {host} ({ip}) registered, {number} clients registered in all
        8|Altiris.TaskManagement.TaskServer.Tickle|Altiris.TaskManagement.dll|AtrsHost.exe|Tickle sent to {host} port {port}, answer in {ms} ms
        4|Altiris.TaskManagement.Cleanup.TaskInstanceCleanup|Altiris.TaskManagement.dll|AeXSvc.exe|Task instance cleanup removed {number} summaries and {number} details older than {number} days
        4|Altiris.NS.StandardItems.Purging.PurgeMaintenance|Altiris.NS.StandardItems.dll|AeXSvc.exe|Purge of {table}: {number} rows of {bytes} removed, {ms} ms
        8|Altiris.NS.StandardItems.Purging.PurgeMaintenance|Altiris.NS.StandardItems.dll|AeXSvc.exe|Purge of {table} left out, row count is below the limit
        4|Altiris.Reporting.ReportRunner|Altiris.Reporting.dll|w3wp.exe|Report '{item}' ({guid}) run by {user}: {number} rows in {ms} ms
        2|Altiris.Reporting.ReportRunner|Altiris.Reporting.dll|w3wp.exe|Report '{item}' run by {user} needed {ms} ms; consider a smaller scope
        4|Altiris.Reporting.ReportRunner|Altiris.Reporting.dll|w3wp.exe|Snapshot of report '{item}' saved with {number} rows for the dashboard
        4|Altiris.NS.Replication.ReplicationService|Altiris.NS.Replication.dll|AeXSvc.exe|Standalone replication rule '{item}' checked, {number} changed resources found
        8|Altiris.NS.Replication.ReplicationService|Altiris.NS.Replication.dll|AeXSvc.exe|Job {guid}: stage Export began, {number} items in {number} blocks
        8|Altiris.NS.Replication.ReplicationService|Altiris.NS.Replication.dll|AeXSvc.exe|Job {guid}: stage Import ended, {number} items, {bytes} bytes, {ms} ms
        4|Altiris.NS.Replication.HierarchyNode|Altiris.NS.Replication.dll|AeXSvc.exe|Differential hierarchy schedule is off on this server; nothing to send
        4|Altiris.NS.Security.RoleService|Altiris.NS.dll|AeXSvc.exe|Role membership of '{item}' read from the directory: {number} accounts, {ms} ms
        8|Altiris.NS.Security.RoleService|Altiris.NS.dll|w3wp.exe|Trustee list of {user} served from memory, age {number} s
        4|Altiris.NS.DirectoryImport.ImportRule|Altiris.DirectoryImport.dll|AeXSvc.exe|Import rule '{item}': {number} computers, {number} users, {number} unchanged
        2|Altiris.NS.DirectoryImport.ImportRule|Altiris.DirectoryImport.dll|AeXSvc.exe|Import rule '{item}': {number} accounts have no mail attribute
        4|Altiris.PatchManagement.ImportTask|Altiris.PatchManagement.dll|AtrsHost.exe|Patch metadata of vendor {number} is current, revision {version}
        4|Altiris.AssetContract.ContractWatcher|Altiris.Asset.dll|AeXSvc.exe|{number} contracts end within {number} days, notices queued
        """#
}
