extension Noise {
    /// Events and inventory of the Notification Server.
    static let serverInventory = #"""
        4|Altiris.NS.ClientMessaging.FileDispatcher|Altiris.NS.dll|AeXSvc.exe|{number} events taken from the default queue in {ms} ms, {number} left
        8|Altiris.NS.ClientMessaging.FileDispatcher|Altiris.NS.dll|AeXSvc.exe|Event of {host} ({guid}) of {bytes} bytes done in {ms} ms
        8|Altiris.NS.ClientMessaging.EventRouter|Altiris.NS.dll|w3wp.exe|Event of {host} with priority {number} put into the default queue, {bytes} bytes
        8|Altiris.NS.ClientMessaging.EventRouter|Altiris.NS.dll|w3wp.exe|Event of {host} was inflated from {bytes} bytes in {ms} ms
        4|Altiris.NS.StandardItems.Messaging.InventoryCaptureItem|Altiris.NS.StandardItems.dll|AeXSvc.exe|Inventory of {host}: {number} data classes, {number} of them changed
        8|Altiris.NS.ResourceManagement.DataClassImporter|Altiris.NS.dll|AeXSvc.exe|Data class {table}: hash equal to the stored one, rows left as they are
        8|Altiris.NS.ResourceManagement.DataClassImporter|Altiris.NS.dll|AeXSvc.exe|Data class {table}: {number} rows written, {number} removed, {ms} ms
        4|Altiris.NS.ResourceManagement.ResourceMerge|Altiris.NS.dll|AeXSvc.exe|Resource key lookup of {host} found one resource, no merge needed
        2|Altiris.NS.ResourceManagement.ResourceMerge|Altiris.NS.dll|AeXSvc.exe|Computers {host} and {host} share a serial number; the key is left out of the lookup
        4|Altiris.NS.ResourceManagement.ResourceAssociationImporter|Altiris.NS.dll|AeXSvc.exe|{number} associations of {host} read, {number} new
        8|Altiris.NS.ResourceManagement.ResourceAssociationImporter|Altiris.NS.dll|AeXSvc.exe|Association type '{item}': {number} rows unchanged
        4|Altiris.Inventory.InventoryRuleManager|Altiris.Inventory.dll|AtrsHost.exe|Rule '{item}' compiled, {bytes} bytes, shared by {number} policies
        4|Altiris.Inventory.SoftwareDiscovery|Altiris.Inventory.dll|AtrsHost.exe|Software discovery: {number} components known, {number} new this hour
        8|Altiris.Inventory.SoftwareDiscovery|Altiris.Inventory.dll|AtrsHost.exe|Component {guid} matched to product '{packageName}' by file rule
        4|Altiris.Inventory.MeteringSummary|Altiris.Inventory.dll|AtrsHost.exe|Metering summary of {number} computers written to {table}, {ms} ms
        4|Altiris.SoftwareManagement.ComplianceSummary|Altiris.SoftwareManagement.dll|AtrsHost.exe|Compliance of policy '{item}': {percent} % of {number} computers
        8|Altiris.SoftwareManagement.ComplianceSummary|Altiris.SoftwareManagement.dll|AtrsHost.exe|Compliance rows of {host} replaced in {ms} ms
        4|Altiris.SoftwareManagement.Catalog|Altiris.SoftwareManagement.dll|w3wp.exe|Catalogue page opened by {user}, {number} releases shown of {number}
        4|Altiris.NetworkDiscovery.DiscoveryRun|Altiris.NetworkDiscovery.dll|AtrsHost.exe|Discovery of 192.0.2.0/24: {number} devices answered, {number} are managed already
        8|Altiris.NetworkDiscovery.DiscoveryRun|Altiris.NetworkDiscovery.dll|AtrsHost.exe|Device {ip} answered ping in {ms} ms and no other protocol
        2|Altiris.Inventory.BarcodeImport|Altiris.Inventory.dll|AtrsHost.exe|Barcode file holds {number} rows with an unknown location code; rows kept aside
        4|Altiris.NS.ClientMessaging.QueueStatistics|Altiris.NS.dll|AeXSvc.exe|Events per minute: {number} in, {number} out, oldest waiting {number} s
        8|Altiris.NS.ClientMessaging.QueueStatistics|Altiris.NS.dll|AeXSvc.exe|Thread {number} of the dispatcher is idle since {number} s
        4|Altiris.VirtualMachineManagement.HostInventory|Altiris.Vmm.dll|AtrsHost.exe|Virtual host {host}: {number} guests, {percent} % memory in use
        4|Altiris.NS.ResourceManagement.ResourceStatus|Altiris.NS.dll|AeXSvc.exe|{number} computers were not heard of for {number} days and count as inactive
        """#
}
