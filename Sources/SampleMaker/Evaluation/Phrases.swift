/// Messages in wordings that the committed samples do not use: `severity|source|module|process|message`.
///
/// Taken from the public pages that the articles' causes are known from, or from Windows, .NET and SQL Server,
/// whose texts are their own; attributes are plausible ones.
enum Phrase {
    private static let agent = "SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|"
    private static let comms = "NetworkOperation|AeXNetComms.dll|AeXNSAgent.exe|"
    private static let plugin = "Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|"
    private static let refresh =
        "Altiris.NS.StandardItems.SoftwareDelivery.PackageRefresh|Altiris.NS.StandardItems.dll|AeXSvc.exe|"
    private static let database = "Altiris.Database.DatabaseContext|Altiris.Database.dll|AeXSvc.exe|"

    // Source paths.
    static let pathByName =
        "1|\(refresh)The NS failed to refresh package snapshot. Could not access the package path. Package:{packageName}."
    static let manifestNetwork =
        "1|\(refresh)Failed to get manifest for {package}: System.IO.IOException: The network path was not found. : '{path}'"
    static let siteChanged =
        "1|Altiris.NS.StandardItems.SoftwareDelivery.SWDSupport|Altiris.NS.StandardItems.dll|AeXSvc.exe|Metabase Url does not exist: iis://localhost/W3SVC/3/Root/Altiris/PackageShare"

    static let mappingRetried =
        "2|Altiris.NS.StandardItems.SoftwareDelivery.SWDSupport|Altiris.NS.StandardItems.dll|AeXSvc.exe|Failed while trying to map http virtual directory for pkggroup_m4wj6cduygxtwldzeszhubiikqbkmeir. Attempt 1, will retry. Exception:System.Runtime.InteropServices.COMException: busy"

    // Policies.
    static let policyOfResource =
        "1|Altiris.NS.StandardItems.PackageServer.PkgSvrEventPolicy.OnBuildClientConfigXml2|Altiris.NS.StandardItems.dll|w3wp.exe|Failed to generate package server config for: {resource}¶Object reference not set to an instance of an object"

    // Databases.
    static let snapshotTimeout =
        "1|\(refresh)Failed to save snapshot of package {package}. Execution Timeout Expired.  The timeout period elapsed prior to completion of the operation or the server is not responding.¶[System.Data.SqlClient.SqlException @ .Net SqlClient Data Provider]¶   at Altiris.NS.StandardItems.SoftwareDelivery.SWDPackage.UpdateSnapshot(Guid packageGuid)¶   at Altiris.Database.DatabaseContext.RollbackTransaction()"
    static let logFull =
        "1|\(database)The transaction log for database 'Symantec_CMDB' is full due to 'LOG_BACKUP'.¶   at Altiris.NS.StandardItems.SoftwareDelivery.SWDPackage.UpdateSnapshot(Guid packageGuid)¶   at Altiris.Database.DatabaseContext.RollbackTransaction()"
    static let primaryKey =
        "1|Altiris.NS.StandardItems.PackageServer.PackageServerStatusEventCaptureItem.OnMessage_Impl|Altiris.NS.StandardItems.dll|AeXSvc.exe|Failed to process NSE : ( Unhandled exception. Type=System.Data.SqlClient.SqlException Msg=Violation of PRIMARY KEY constraint 'PK_SWDPackageServer'. Cannot insert duplicate key in object 'dbo.SWDPackageServer'. Package {package} Src=.Net SqlClient Data Provider"
    static let xmlStatus =
        "1|Altiris.NS.ClientMessaging.FileDispatcher.ProcessFileCallback|Altiris.NS.dll|AeXSvc.exe|Failed to process NSE : ( Unhandled exception. Type=System.Xml.XmlException Msg=Unexpected end of file has occurred. Item: Package Server Status Event Capture Item (f85fe5d9-005a-40ac-b213-944b496405fe)"
    static let deadlockRetried =
        "2|\(database)Transaction (Process ID {number}) was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction.¶   at Altiris.Inventory.Rule.Evaluate()¶   at Altiris.Database.DatabaseContext`1.PerformWithDeadlockRetryHelper(Int32 retries)"

    // Connections.
    static let nameUnknown =
        "1|\(comms)Operation 'Connect' failed.¶Protocol: http¶Host: {host}¶Port: 80¶Path: /Altiris/NS/Agent/GetClientPolicies.aspx¶Http status: 0¶Secure: No¶Id: {upper}¶Error type: HTTP error¶Error result: 0x80072EE7¶Error code: 12007¶Error note: The server name or address could not be resolved¶Error message: The server name or address could not be resolved"
    static let timedOut =
        "1|\(agent)Failed to download policies from {host}: The operation timed out (-2147012894)"
    static let terminated =
        "1|\(comms)Operation 'Receive' failed.¶Protocol: http¶Host: {host}¶Port: 80¶Path: /Altiris/NS/Agent/GetPackageInfo.aspx¶Http status: 0¶Secure: No¶Id: {upper}¶Error type: HTTP error¶Error result: 0x80072EFE¶Error code: 12030¶Error note: The connection with the server was terminated abnormally¶Error message: The connection with the server was terminated abnormally"
    static let untrustedRoot =
        "1|\(comms)Operation 'Connect' failed.¶Protocol: https¶Host: {host}¶Port: 443¶Path: /Altiris/NS/Agent/GetClientPolicies.aspx¶Http status: 0¶Secure: Yes¶Id: {upper}¶Error type: SSL error¶Error result: 0x800B0109¶Error code: 0¶Error note: A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider¶Error message: A certificate chain could not be trusted"
    static let channel =
        "1|\(agent)Error while downloading package: The certificate chain was issued by an authority that is not trusted (-2146893019)"
    static let unauthorized =
        "1|\(comms)Operation 'Get' failed.¶Protocol: http¶Host: {host}¶Port: 80¶Path: /Altiris/PackageShare/pkggroup_m4wj6cduygxtwldzeszhubiikqbkmeir/{file}¶Http status: 401¶Secure: No¶Id: {upper}¶Error type: HTTP error¶Error result: 0x80042D21¶Error code: 401¶Error note: 401 Unauthorized¶Error message: HTTP error: 401 Unauthorized"
    static let lockedOut =
        "1|\(agent)Error while downloading package: The referenced account is currently locked out and may not be logged on to (-2147022987)"
    static let badPassword =
        #"1|\#(comms)UncTransfer::Connect error. Logon failure: unknown user name or bad password (0x8007052E)¶Error message: \\FS01\SWLibrary"#
    static let serverLogon =
        "1|\(refresh)Package {package}: System.IO.IOException: Logon failure: unknown user name or bad password. : '{path}'"

    // Package Servers.
    static let notEnoughSpace =
        "1|\(agent)Error while downloading package: There is not enough space on the disk. (-2147024784)"
    static let spaceNamed =
        "1|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package {packageUpper} needs 18432 MB: not enough free disk space on D:"
    static let pathLong =
        "1|\(agent)Failed to create file for package {packageUpper}: The specified path, file name, or both are too long. The fully qualified file name must be less than 260 characters [System.IO.PathTooLongException]"
    static let pathCode =
        #"1|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Failed to perform file operation 'rename' on "D:\Altiris\Altiris Agent\Package Delivery\{packageUpper}\cache\{path}" with retries: The filename or extension is too long (-2147024690)"#
    static let lockedLater =
        #"2|\#(agent)Failed to perform file operation 'delete' on "D:\Altiris\Altiris Agent\Package Delivery\{packageUpper}\snapshot.xml" with retries: The process cannot access the file because it is being used by another process. (0x80070020)"#
    static let notRegistered =
        "1|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Failed to create object 'Altiris.AeXNSCPkgSvr': Class not registered (-2147221164)"
    static let finalConstruct = "1|\(plugin)CAeXNSCPkgSvr::FinalConstruct failed. Access is denied."
    static let notInstalled =
        "2|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Object 'Altiris.AeXNSCPkgSvr' is not installed: The object is not registered or is not present in the policy (0x8000401B)"
    static let doubleEscape =
        "1|\(agent)GetFiles 'http://{server}.example.com/Altiris/PackageShare/pkggroup_m4wj6cduygxtwldzeszhubiikqbkmeir/Tools+Extras/{file}'->'C:\\Program Files\\Altiris\\Altiris Agent\\Package Delivery\\{package}\\cache\\Tools+Extras\\{file}' failed: HTTP error: 404 Not Found (-2147209951)"
    static let integrity =
        "1|\(agent)Package integrity check failed for package {packageUpper}: the signature of the snapshot does not match (0x80004005)"
    static let infected =
        "1|\(agent)Failed to perform file operation 'open' on \"C:\\Program Files\\Altiris\\Altiris Agent\\Package Delivery\\{packageUpper}\\cache\\{file}\" with retries: Operation did not complete successfully because the file contains a virus or potentially unwanted software. (0x800700E1)"
    static let filesMissing =
        "2|\(plugin)Some files of package {packageUpper} are missing. The package will be downloaded again."
    static let inactive = "4|smfagent|smfagent.dll|AeXNSAgent.exe|Deleting inactive package '{packageUpper}'"
    static let complete =
        "4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package '{packageName}' {packageUpper} is complete, 2 files, {bytes} bytes in {ms} ms"
    static let progress =
        "4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Download of package {packageUpper} is at {percent} %"
    static let retrying =
        "4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package {packageUpper} Status = 3 [AEXSWD_PKG_RETRYING]"
    static let noSources = "2|\(agent)No package sources are available for package {packageUpper}"
    static let denied =
        "4|\(agent)Download package sources from: http://ns01.example.com/Altiris/NS/Agent/GetPackageInfo.aspx?xml=<request resource=\"{resource}\" version=\"1\" type=\"codebases\" compress=\"1\" deny=\"Ns, ExtPs\" totalTime=\"{number}00\" totalFailureTime=\"{number}00\">¶<packages>¶<package guid=\"{packageUpper}\"/>¶</packages>¶</request>"
    static let cleanup = "4|\(plugin)Marking package id: {packageUpper} as deleted."
    static let posted =
        "4|EventTransport|AeXNSAgent.exe|AeXNSAgent.exe|Event NSE-FFF-0000006A-000000{number} was sent to {host}"

    // The Notification Server.
    static let configFailed =
        "1|Altiris.NS.StandardItems.PackageServer.PkgSvrEventPolicy.OnBuildClientConfigXml2|Altiris.NS.StandardItems.dll|w3wp.exe|Failed to get ClientConfigXml for Package Server. Exception: Object reference not set to an instance of an object. Failed to generate package server config for: {resource}"
    static let queueDenied =
        #"1|Altiris.NS.ClientMessaging.EventQueue|Altiris.NS.dll|w3wp.exe|System.UnauthorizedAccessException: Access to the path 'C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast\nse{hex}.nse' is denied."#
    static let folderDenied =
        "1|\(refresh)Failed to get manifest for {package}: System.UnauthorizedAccessException: Access to the path '{path}' is denied."
    static let taskAccount =
        "1|Altiris.NS.Scheduling.ScheduleService|Altiris.NS.dll|AeXSvc.exe|Scheduled task NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8} could not be started: Logon failure: the user has not been granted the requested logon type at this computer. (0x80070569)"
    static let reportTimeout =
        "1|Altiris.Reporting.ReportRunner|Altiris.Reporting.dll|w3wp.exe|Report '{item}' could not be run. Execution Timeout Expired."
    static let patchMissing =
        "1|\(comms)Operation 'Get' failed.¶Protocol: http¶Host: {host}¶Port: 80¶Path: /Altiris/PatchManagement/AgentRuleData.ashx¶Http status: 404¶Secure: No¶Id: {upper}¶Error type: HTTP error¶Error result: 0x80042D21¶Error code: 404¶Error note: Not Found¶Error message: HTTP error: 404 Not Found"
    static let refreshDone = "4|\(refresh)Package refresh finished: {number} packages checked, 0 failed"
}
