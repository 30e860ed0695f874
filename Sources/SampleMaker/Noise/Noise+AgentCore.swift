extension Noise {
    /// The agent itself: configuration, connections, events.
    static let agentCore = #"""
        4|ConfigServer|AeXNSAgent.exe|AeXNSAgent.exe|Configuration update began, last one was {number} minutes ago
        4|ConfigServer|AeXNSAgent.exe|AeXNSAgent.exe|Configuration received: {bytes} bytes, {number} policies, {ms} ms
        8|ConfigServer|AeXNSAgent.exe|AeXNSAgent.exe|Configuration hash {hex} equals the stored one, nothing to apply
        8|ConfigServer|AeXNSAgent.exe|AeXNSAgent.exe|Next configuration update in {number} minutes
        4|PolicyManager|AeXNSAgent.exe|AeXNSAgent.exe|Policy '{item}' {upper} applied, version {number}
        8|PolicyManager|AeXNSAgent.exe|AeXNSAgent.exe|Policy '{item}' is unchanged
        4|PolicyManager|AeXNSAgent.exe|AeXNSAgent.exe|Policy {upper} removed, no longer assigned
        4|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Agent {agentVersion} runs since {number} hours
        4|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Plug-in '{item}' loaded, version {agentVersion}
        8|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Client object for '{item}' is up to date
        8|Agent|AeXNSAgent.exe|AeXNSAgent.exe|Working set {bytes} bytes, {number} handles, {number} threads
        4|EventQueue|AeXNSAgent.exe|AeXNSAgent.exe|Event of {bytes} bytes queued with priority {number}
        8|EventQueue|AeXNSAgent.exe|AeXNSAgent.exe|Queue holds {number} events, {bytes} bytes
        4|EventQueue|AeXNSAgent.exe|AeXNSAgent.exe|{number} events sent in {ms} ms
        8|NetworkTransport|AeXNetComms.dll|AeXNSAgent.exe|POST of {bytes} bytes answered with 200 in {ms} ms
        8|NetworkTransport|AeXNetComms.dll|AeXNSAgent.exe|GET answered with 200, {bytes} bytes in {ms} ms
        8|NetworkTransport|AeXNetComms.dll|AeXNSAgent.exe|Connection to {ip} kept open, {number} requests so far
        4|NetworkTransport|AeXNetComms.dll|AeXNSAgent.exe|Address of this computer is {ip}, connection speed {number} Mbit/s
        2|NetworkTransport|AeXNetComms.dll|AeXNSAgent.exe|Reply came after {ms} ms, slower than usual
        4|NetworkMonitor|AeXNSAgent.exe|AeXNSAgent.exe|Network interface {number} is up, site of {ip} is known
        4|BasicInventory|AeXBasicInventory.dll|AeXNSAgent.exe|Basic inventory gathered: {number} data classes, {ms} ms
        8|BasicInventory|AeXBasicInventory.dll|AeXNSAgent.exe|Data class {table} has {number} rows, hash {hex}
        4|InventoryAgent|InvAgent.dll|AeXNSAgent.exe|Inventory '{item}' began with throttle {percent} %
        4|InventoryAgent|InvAgent.dll|AeXNSAgent.exe|Inventory '{item}' ended, {number} files looked at in {ms} ms
        8|InventoryAgent|InvAgent.dll|AeXNSAgent.exe|Provider {number}: {number} objects
        4|MeteringAgent|AppMeter.dll|AeXNSAgent.exe|Metering: {number} starts of {number} programs noted
        4|MaintenanceWindow|AeXNSAgent.exe|AeXNSAgent.exe|Maintenance window '{item}' opens in {number} minutes
        8|MaintenanceWindow|AeXNSAgent.exe|AeXNSAgent.exe|No maintenance window is defined for '{item}'
        2|PowerManager|AeXNSAgent.exe|AeXNSAgent.exe|Battery at {percent} %, work with low priority waits
        4|SecureStore|AeXNSAgent.exe|AeXNSAgent.exe|Storage opened, {number} records, {ms} ms
        8|UserSession|AeXNSAgent.exe|AeXNSAgent.exe|Session {number} of {user} is active
        4|TimeSync|AeXNSAgent.exe|AeXNSAgent.exe|Clock differs from the server's by {ms} ms
        """#
}
