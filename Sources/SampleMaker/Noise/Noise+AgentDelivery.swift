extension Noise {
    /// Downloads and software delivery.
    static let agentDelivery = #"""
        4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Download of package {upper} began from {server}, {bytes} bytes
        4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Download of package {upper} is at {percent} %
        4|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Package '{packageName}' is complete, {number} files, {bytes} bytes in {ms} ms
        8|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Bandwidth limit is {number} kB/s, used {percent} %
        8|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|Source {server} measured at {number} kB/s
        8|DownloadManager|AeXNSAgent.exe|AeXNSAgent.exe|File {file} of {bytes} bytes is already there
        4|SoftwareDelivery|AeXSWDAgent.dll|AeXNSAgent.exe|Program of policy '{item}' ended with 0 after {ms} ms
        4|SoftwareDelivery|AeXSWDAgent.dll|AeXNSAgent.exe|Detection rule of '{packageName}' says it is installed
        8|SoftwareDelivery|AeXSWDAgent.dll|AeXNSAgent.exe|{number} policies wait for their schedule
        4|SoftwareDelivery|AeXSWDAgent.dll|AeXNSAgent.exe|Program of policy '{item}' is put off by {user} for {number} minutes
        4|SoftwareManagementAgent|smfagent.dll|AeXNSAgent.exe|Compliance check of '{packageName}' took {ms} ms
        8|SoftwareManagementAgent|smfagent.dll|AeXNSAgent.exe|Package {upper} is in use by policy '{item}'
        4|SoftwareManagementAgent|smfagent.dll|AeXNSAgent.exe|{number} packages kept, {bytes} bytes on disk
        4|Multicast|AeXNSAgent.exe|AeXNSAgent.exe|Session for package {upper} with {number} receivers, {percent} % done
        8|Multicast|AeXNSAgent.exe|AeXNSAgent.exe|No other computer of the subnet wants this package
        4|PeerDownload|AeXNSAgent.exe|AeXNSAgent.exe|Peer {host} offers {number} blocks, {ms} ms away
        2|PeerDownload|AeXNSAgent.exe|AeXNSAgent.exe|Peer {host} left after {number} blocks
        4|PatchAgent|PatchMgmtAgents.dll|AeXNSAgent.exe|Assessment: {number} updates apply, {number} installed
        8|PatchAgent|PatchMgmtAgents.dll|AeXNSAgent.exe|Update {number} of cycle {number} does not apply here
        4|SelfService|AeXNSAgent.exe|AeXNSAgent.exe|Portal shows {number} titles to {user}
        """#

    /// The package service: only a Package Server has it.
    static let packageService = #"""
        4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Package service holds {number} packages, {number} ready
        8|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Package {upper} checked: {number} files equal the manifest
        4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Status of {number} packages queued for the server, {bytes} bytes
        8|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Virtual folder of package {upper} is published over http
        8|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Permissions of package {upper} are as configured
        4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Refresh pass over {number} packages took {ms} ms
        4|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|{host} fetched {number} files of package {upper} today
        8|Package Server Agent|AeXNSCPackageServer.dll|AeXNSAgent.exe|Free space on the package drive: {bytes} kB
        """#
}
