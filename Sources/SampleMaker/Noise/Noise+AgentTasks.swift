extension Noise {
    /// The task agent and the smaller plug-ins.
    static let agentTasks = #"""
        4|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Task '{item}' instance {upper} began
        4|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Task instance {upper} ended with 0 in {ms} ms
        8|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Asked {server} for tasks, none wait
        8|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Connection to task server {server} port {port} is open since {number} minutes
        4|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Registered with task server {server}, {number} servers known
        4|Client Task Agent|client task agent.dll|AeXNSAgent.exe|CTaskServerNetCommsConnection::GetServersAndRegister(): list of {number} servers received
        8|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Status of {number} tasks posted in {ms} ms
        4|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Script of task '{item}' wrote {bytes} bytes of output
        2|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Task '{item}' runs longer than {number} minutes
        8|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Tickle from {ip} taken, {ms} ms
        4|Task Server|AtrsTaskServer.dll|AtrsHost.exe|{number} clients connected, {number} tasks under way
        8|Task Server|AtrsTaskServer.dll|AtrsHost.exe|Task list for {host}: {number} entries, {bytes} bytes
        4|Task Server|AtrsTaskServer.dll|AtrsHost.exe|Results of {number} instances sent on, {ms} ms
        4|Monitor Agent|MonitorAgent.dll|AeXNSAgent.exe|Metric '{item}' is {percent}, rule not met
        8|Monitor Agent|MonitorAgent.dll|AeXNSAgent.exe|{number} metrics sampled in {ms} ms
        4|Deployment Agent|DSAgent.dll|AeXNSAgent.exe|Boot partition is current, automation image {number}
        8|Deployment Agent|DSAgent.dll|AeXNSAgent.exe|No job waits for this computer
        4|Remote Control|pcaAgent.dll|AeXNSAgent.exe|Remote session of {user} ended after {number} minutes
        4|Power Scheme|PowerAgent.dll|AeXNSAgent.exe|Scheme '{item}' is active, idle for {number} minutes
        8|Power Scheme|PowerAgent.dll|AeXNSAgent.exe|Wake timer set, {number} minutes from now
        4|Local Security|LssAgent.dll|AeXNSAgent.exe|{number} local accounts listed, {number} are enabled
        4|Event Log Watcher|EventAgent.dll|AeXNSAgent.exe|{number} entries read from the system log
        8|Event Log Watcher|EventAgent.dll|AeXNSAgent.exe|Bookmark {hex} stored
        4|Cloud Agent|CemAgent.dll|AeXNSAgent.exe|Computer is on the local network, gateway not used
        4|Upgrade Agent|AeXNSAgent.exe|AeXNSAgent.exe|Agent {agentVersion} is the newest, no upgrade
        2|Event Log Watcher|EventAgent.dll|AeXNSAgent.exe|System log was cleared by {user}; bookmark set to its start
        4|Client Task Agent|client task agent.dll|AeXNSAgent.exe|Telling engine to start, {number} threads
        """#
}
