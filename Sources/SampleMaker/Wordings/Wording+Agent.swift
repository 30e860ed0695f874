extension Wording {
    /// Rows `wording|severity|source|module|process|message` of agents and Package Servers.
    ///
    /// Sources: KB 176788, 181405, 163475, 179719, 195015, 158750, 172185, 160917, 422201, 181052, 204355, TECH140644,
    /// TECH174201; the texts of Win32 codes are Windows' own.
    static let agentWordings = #"""
        backingOff|1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Error while downloading package: Server is busy. Package sources request is backing off (-2147467259).
        backingOffShort|1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Error while downloading package: Server is busy.  Package sources request is backing off (-214746725)
        olderThanRequired|1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Error while downloading package: The version of the package on the server({version}) is older than required({required}) (0x80004005)
        snapshotLocked|1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Failed to perform file operation 'create' on "C:\Program Files\Altiris\Altiris Agent\Package Delivery\{packageUpper}\snapshot.xml" with retries: The process cannot access the file because it is being used by another process (0x00000020)
        requestLimit|8|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Package sources of {packageUpper} not received from {host}: MaxConcurrentPackageInfoRequest reached, retry in {number} s
        captureDenied|2|EventTransport|AeXNSAgent.exe|AeXNSAgent.exe|Error while copying event to capture directory: Access is denied (-2147024891)
        createDirectory|2|CreateDirectoryPath|AeXNSAgent.exe|AeXNSAgent.exe|Cannot create directory: 0x80070005 [Access is denied] d:
        connectFailed|1|NetworkOperation|AeXNetComms.dll|AeXNSAgent.exe|Operation 'Connect' failed.¶Protocol: http¶Host: {host}¶Port: 80¶Path: /Altiris/NS/Agent/GetPackageInfo.aspx¶Http status: 0¶Secure: No¶Id: {upper}¶Error type: HTTP error¶Error result: 0x80072EFD¶Error code: 12029¶Error note: A connection with the server could not be established¶Error message: A connection with the server could not be established
        postFailed|1|NetworkOperation|AeXNetComms.dll|AeXNSAgent.exe|Operation 'Connect' failed.¶Protocol: http¶Host: {host}¶Port: 80¶Path: /Altiris/NS/Agent/PostEvent.aspx¶Http status: 0¶Secure: No¶Id: {upper}¶Error type: HTTP error¶Error result: 0x80072EFD¶Error code: 12029¶Error note: A connection with the server could not be established¶Error message: A connection with the server could not be established
        tlsFailed|1|NetworkOperation|AeXNetComms.dll|AeXNSAgent.exe|Operation 'Connect' failed.¶Protocol: https¶Host: {host}¶Port: 443¶Path: /Altiris/NS/Agent/GetPackageInfo.aspx¶Http status: 0¶Secure: Yes¶Id: {upper}¶Error type: HTTP error¶Error result: 0x80072F8F¶Error code: 12175¶Error note: A security error occurred¶Error message: A security error occurred
        uncDenied|1|NetworkOperation|AeXNetComms.dll|AeXNSAgent.exe|Operation 'Open' failed.¶Protocol: smb¶Host: {host}¶Port: 445¶Path: {path}\{file}¶Http status: 0¶Secure: No¶Id: {upper}¶Error type: Win32 error¶Error result: 0x80070005¶Error code: 5¶Error note: UncTransfer::OpenSourceFile error. Failed to open source file¶Error message: Access is denied
        loadingObject|4|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Loading client object: Altiris.AeXNSCPkgSvr
        startingObject|4|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Starting client object: Altiris.AeXNSCPkgSvr
        baseDirectory|4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Creating base virtual directory /lm/w3svc/1/root/Altiris.
        serviceStartFailed|1|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|CAeXNSCPkgSvr::Start failed. IMSAdminBase->OpenKey failed. Meta Path /lm/w3svc/1/root/. The system cannot find the path specified..
        objectStartFailed|1|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Failed to start object Altiris.AeXNSCPkgSvr: The system cannot find the path specified. (-2147024893)
        objectCreateFailed|2|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Failed to create object 'Altiris.AeXNSCPkgSvr': The object is not registered or is not present in the policy (0x8000401B)
        featuresMissing|2|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Not all required Features of IIS are installed. IIS will not be used
        rolesMissing|2|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Web Server (IIS) role is installed, but the next required Role Services are missing: Windows Authentication, IIS 6 Metabase Compatibility
        virtualDirectory|4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Creating/updating virtual directory '/pkggroup_{{package}}', physical path: '{path}'
        partialData|2|NetworkOperation|AeXNetComms.dll|AeXNSAgent.exe|Error code: {Partial Data Received}¶The network transport returned partial data to its client. The remaining data will be sent later (0x000002C3)
        timestamps|2|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Some downloaded files have timestamps that do not match the snapshot. The timestamps on these files will be changed to match the snapshot, to prevent excessive network activity.
        getFilesMissing|1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|GetFiles 'HTTP://{server}.example.com/Altiris/PackageShare/pkggroup_m4wj6cduygxtwldzeszhubiikqbkmeir/bin/{file}'->'D:\Program Files\Altiris\Altiris Agent\Package Delivery\{package}\cache\bin\{file}' failed: HTTP error: 404 Not Found (-2147209951)
        diskFull|1|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Failed to perform file operation 'write' on "D:\Package Delivery\{packageUpper}\cache\{file}" with retries: There is not enough space on the disk (0x80070070)
        diskFullDownload|1|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Error while downloading package: There is not enough space on the disk (-2147024784)
        pathTooLong|1|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Failed to perform file operation 'create' on "C:\Program Files\Altiris\Altiris Agent\Package Delivery\{packageUpper}\cache\{path}\{file}" with retries: The filename or extension is too long (0x800700CE)
        markedDeleted|4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Marking package id: {packageUpper} as deleted.
        downloadStatus|4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package {packageUpper} Status = 3 [AEXSWD_PKG_RETRYING]
        downloadSources|4|SoftwareManagementAgent|AeXNSAgent.exe|AeXNSAgent.exe|Download package sources from: http://{host}/Altiris/NS/Agent/GetPackageInfo.aspx?xml=<request resource="{resource}" version="1" type="codebases" compress="1" totalTime="{number}" totalFailureTime="0">¶<packages>¶<package guid="{packageUpper}"/>¶</packages>¶</request>
        """#
}
