extension Noise {
    /// The web site, the database and the service of the Notification Server.
    static let serverPlatform = #"""
        8|Altiris.Database.DatabaseSession|Altiris.Database.dll|AeXSvc.exe|Context opened by {type}, {number} contexts open
        8|Altiris.Database.DatabaseSession|Altiris.Database.dll|AeXSvc.exe|Context closed after {ms} ms and {number} statements
        8|Altiris.Database.StatementStatistics|Altiris.Database.dll|AeXSvc.exe|{table}: {number} reads, {number} writes, mean {ms} ms
        4|Altiris.Database.Maintenance|Altiris.Database.dll|AeXSvc.exe|Index of {table} reorganised, fragmentation was {percent} %
        4|Altiris.Database.ConnectionPool|Altiris.Database.dll|w3wp.exe|Pool: {number} connections, {number} in use, {number} peak
        2|Altiris.Database.StatementStatistics|Altiris.Database.dll|w3wp.exe|Statement on {table} needed {ms} ms, plan {hex}
        4|Altiris.Web.Global|Altiris.Web.dll|w3wp.exe|Session of {user} began from {ip}
        4|Altiris.Web.Global|Altiris.Web.dll|w3wp.exe|Session of {user} ended after {number} minutes
        8|Altiris.Web.ViewState|Altiris.Web.dll|w3wp.exe|View state of page '{item}' is {bytes} bytes
        8|Altiris.Web.MenuBuilder|Altiris.Web.dll|w3wp.exe|Menu for {user} built from {number} items in {ms} ms
        2|Altiris.Web.ErrorPage|Altiris.Web.dll|w3wp.exe|Page asked for by {user} is bound to an item that was deleted, {guid}
        4|Altiris.NS.Installation.ConfigurationCheck|Altiris.NS.dll|AeXSvc.exe|Product '{item}' is configured, {number} steps skipped
        4|Altiris.NS.Services.ServiceHost|Altiris.NS.dll|AeXSvc.exe|Service heartbeat {number}, working set {bytes} bytes, {number} threads
        8|Altiris.NS.Services.ServiceHost|Altiris.NS.dll|AeXSvc.exe|Thread pool: {number} workers free of {number}
        8|Altiris.NS.Caching.ItemCache|Altiris.NS.dll|w3wp.exe|Item {guid} of type {type} loaded in {ms} ms
        8|Altiris.NS.Caching.ItemCache|Altiris.NS.dll|AeXSvc.exe|Cache trimmed from {number} to {number} items
        4|Altiris.NS.ItemManagement.ItemSave|Altiris.NS.dll|w3wp.exe|Item '{item}' ({guid}) saved by {user}
        8|Altiris.NS.ItemManagement.ItemSave|Altiris.NS.dll|AeXSvc.exe|{type} saved without a change, version stays
        4|Altiris.NS.Audit.AuditLog|Altiris.NS.dll|w3wp.exe|Audit: {user} changed the target of '{item}'
        2|Altiris.NS.Security.SecurityContext|Altiris.NS.dll|w3wp.exe|{user} has no right to read item {guid}; the item is left out of the view
        4|Altiris.NS.Settings.CoreSettingsWatcher|Altiris.NS.dll|AeXSvc.exe|Core settings read again, {number} values, none changed
        8|Altiris.NS.Messaging.MessageBus|Altiris.NS.dll|AeXSvc.exe|Message '{item}' delivered to {number} listeners in {ms} ms
        4|Altiris.NS.Mail.MailQueue|Altiris.NS.dll|AeXSvc.exe|{number} notices sent, {number} wait for the relay
        2|Altiris.NS.Mail.MailQueue|Altiris.NS.dll|AeXSvc.exe|Mail relay took {ms} ms to answer
        4|Altiris.NS.Utilities.LogRotation|Altiris.NS.dll|AeXSvc.exe|Log file is full at {bytes} bytes, next one begins
        4|global.asax|AltirisNativeHelper.dll|w3wp.exe|Application started, {number} modules loaded in {ms} ms
        8|Altiris.Common.Localization|Altiris.Common.dll|w3wp.exe|Strings of culture en-US loaded for '{item}'
        4|Altiris.Workflow.Activity|Altiris.Workflow.dll|w3wp.exe|Workflow step '{item}' of instance {guid} waits for {user}
        8|Altiris.WebServices.AssetServices|Altiris.WebServices.dll|w3wp.exe|Web service call by {user}: {number} resources in {ms} ms
        4|Altiris.NS.Utilities.TempFolder|Altiris.NS.dll|AeXSvc.exe|Temporary folder holds {number} files, {bytes} bytes
        """#
}
