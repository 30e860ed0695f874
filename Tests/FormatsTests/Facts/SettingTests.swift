import CaseModel
import Formats
import Testing

struct SettingTests {
    @Test(arguments: [
        (
            "<customSetting key=\"MaxConcurrentSlowMsgsThreadPoolSize\" type=\"local\" value=\"4\" upgradeIf=\"gt\" />",
            "name=MaxConcurrentSlowMsgsThreadPoolSize, value=4, storage=local"
        ),
        (
            "<customSetting key=\"PkgSvrDownloadFromNSOnly\" type=\"registry\" regKey=\"Notification Server\" regValue=\"PkgSvrDwonloadFromNSOnly\" defaultValue=\"1\" regValueType=\"DWORD\" />",
            "name=PkgSvrDownloadFromNSOnly, storage=registry, default=1"
        ),
        (
            "<customSetting key='OwnerNSGuid' value='8b53108b'/>",
            "name=OwnerNSGuid, value=8b53108b, storage=local"
        ),
        ("<OwnerNSGuid>8b53108b</OwnerNSGuid>", "name=OwnerNSGuid, value=8b53108b, storage=local"),
        ("<owner OwnerNSGuid='8b53108b'/>", "name=OwnerNSGuid, value=8b53108b, storage=local"),
        ("<OwnerNSGuid value='8b53108b'/>", "name=OwnerNSGuid, value=8b53108b, storage=local"),
    ])
    func `a core setting is read once, however it is written`(setting: String, fact: String) {
        let read = FactCheck(
            "<configuration>\(setting)</configuration>", path: "b.zip!NS01/settings/CoreSettings.config",
            chunk: 4)
        #expect(read.recognition == .init(kind: .coreSettings, role: .notificationServer, host: "NS01"))
        #expect(read.lines(.setting) == ["@ NS01: \(fact)"])
    }

    @Test func `a registry export gives values with their keys`() {
        let read = FactCheck(
            """
            Windows Registry Editor Version 5.00\r
            \r
            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Altiris]\r
            "FlushAgentEvents"=dword:0000000a\r
            "EventQueuePath"="D:\\\\Queue"\r
            "Blob"=hex:01,02\r
            @="x"\r
            "Torn"=dword:0
            """, path: "b/ns.reg", chunk: 1)
        let key = "storage=registry, key=HKEY_LOCAL_MACHINE\\SOFTWARE\\Altiris"
        #expect(
            read.lines(.setting) == [
                ": name=FlushAgentEvents, value=10, \(key)", ": name=EventQueuePath, value=D:\\Queue, \(key)",
                ": name=Torn, value=0, \(key)",
            ])
        #expect(read.facts.map(\.line) == [4, 5, 8])
    }
}
