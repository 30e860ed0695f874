extension Noise {
    /// Policies, packages and agents as the Notification Server sees them.
    static let serverPolicies = #"""
        4|Altiris.NS.AgentManagement.PolicyRequest|Altiris.NS.AgentManagement.dll|w3wp.exe|Policy request of {host} ({ip}) answered in {ms} ms, {number} policies, {bytes} bytes
        8|Altiris.NS.AgentManagement.PolicyRequest|Altiris.NS.AgentManagement.dll|w3wp.exe|Policy of {host} is unchanged since its last request, empty reply sent
        8|Altiris.NS.AgentManagement.PolicyRequest|Altiris.NS.AgentManagement.dll|w3wp.exe|Policy cache: {number} entries, hit rate {percent} %
        4|Altiris.NS.AgentManagement.PolicyRefresh|Altiris.NS.AgentManagement.dll|AeXSvc.exe|Policy refresh: {number} of {number} policies changed targets, {ms} ms
        4|Altiris.NS.AgentManagement.AgentRegistration|Altiris.NS.AgentManagement.dll|w3wp.exe|Agent {agentVersion} of {host} registered with resource {guid}
        8|Altiris.NS.AgentManagement.AgentRegistration|Altiris.NS.AgentManagement.dll|w3wp.exe|Basic inventory of {host} confirms resource {guid}
        4|Altiris.NS.AgentManagement.AgentPush|Altiris.NS.AgentManagement.dll|AtrsHost.exe|Agent push to {host}: {percent} % copied
        4|Altiris.NS.StandardItems.SoftwareDelivery.PackageRefresh|Altiris.NS.StandardItems.dll|AeXSvc.exe|Package refresh looked at {number} packages, {number} changed, {ms} ms
        8|Altiris.NS.StandardItems.SoftwareDelivery.PackageRefresh|Altiris.NS.StandardItems.dll|AeXSvc.exe|Package '{packageName}' unchanged, {number} files compared
        8|Altiris.NS.StandardItems.SoftwareDelivery.PackageRefresh|Altiris.NS.StandardItems.dll|AeXSvc.exe|Manifest of package {guid} is current, version {version}
        4|Altiris.NS.StandardItems.PackageServer.PackageServerStatus|Altiris.NS.StandardItems.dll|AeXSvc.exe|Status of {server} taken in: {number} packages ready
        8|Altiris.NS.StandardItems.PackageServer.PackageServerStatus|Altiris.NS.StandardItems.dll|AeXSvc.exe|{server} reports package {guid} ready, version {version}
        8|Altiris.NS.StandardItems.PackageServer.CodebaseQuery|Altiris.NS.StandardItems.dll|w3wp.exe|Package sources for {host} ({ip}): {number} codebases of {server}
        4|Altiris.NS.StandardItems.SiteServices.SiteAssignment|Altiris.NS.StandardItems.dll|AeXSvc.exe|Site assignment: {number} subnets, {number} sites, no change
        8|Altiris.NS.StandardItems.SiteServices.SiteAssignment|Altiris.NS.StandardItems.dll|AeXSvc.exe|Subnet 192.0.2.0/24 belongs to one site and is served by {server}
        4|Altiris.NS.StandardItems.SiteServices.HealthMonitor|Altiris.NS.StandardItems.dll|AeXSvc.exe|Site server {server}: task service up, package service up, {percent} % free
        4|Altiris.NS.Licensing.LicenseService|Altiris.NS.dll|AeXSvc.exe|Licence count of '{item}': {number} of {number} in use
        8|Altiris.NS.Licensing.LicenseService|Altiris.NS.dll|AeXSvc.exe|Licence of {host} renewed for {number} days
        4|Altiris.PowerManagement.SchemePolicy|Altiris.Power.dll|AtrsHost.exe|Power scheme '{item}' applies to {number} computers
        2|Altiris.NS.AgentManagement.PolicyRequest|Altiris.NS.AgentManagement.dll|w3wp.exe|Policy of {host} holds {number} tasks with an end date in the past
        4|Altiris.NS.CloudGateway.GatewaySettings|Altiris.Cem.dll|AeXSvc.exe|Internet gateway settings unchanged, {number} agents use them
        8|Altiris.NS.AgentManagement.TimeCritical|Altiris.NS.AgentManagement.dll|w3wp.exe|Time critical channel: {number} open connections, {ms} ms to the slowest
        4|Altiris.NS.StandardItems.SoftwareDelivery.PackageEditor|Altiris.NS.StandardItems.dll|w3wp.exe|Package '{packageName}' opened in the console by {user}
        4|Altiris.NS.AgentManagement.BlockoutPlan|Altiris.NS.AgentManagement.dll|AeXSvc.exe|Blockout plan '{item}' ends in {number} minutes for {number} computers
        """#
}
