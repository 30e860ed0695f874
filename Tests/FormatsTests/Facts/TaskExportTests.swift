import CaseModel
import Formats
import Testing

struct TaskExportTests {
    static let name = #"NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}"#

    static let list = #"""

        Folder: \
        HostName:                             NS01
        TaskName:                             \NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}
        Next Run Time:                        3/3/2026 3:30:00 AM
        Status:                               Ready
        Logon Mode:                           Interactive/Background
        Last Run Time:                        2/20/2026 3:30:00 AM
        Last Result:                          -2147023511
        Author:                               N/A
        Scheduled Task State:                 Enabled
        Run As User:                          EXAMPLE\svc
        Repeat: Every:                        N/A

        HostName:                             NS01
        TaskName:                             \Microsoft\Windows\Time
        Last Run Time:                        3/2/2026 3:30:00 AM
        Last Result:                          0
        """#

    static let csv = #"""
        "HostName","TaskName","Next Run Time","Status","Logon Mode","Last Run Time","Last Result","Author","Task To Run","Start In","Comment","Scheduled Task State","Idle Time","Power Management","Run As User"
        "NS01","\NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}","3/3/2026 3:30:00 AM","Ready","Interactive/Background","2/20/2026 3:30:00 AM","-2147023511","N/A","x","N/A","N/A","Enabled","Disabled","","EXAMPLE\svc"
        "HostName","TaskName","Next Run Time","Status","Logon Mode","Last Run Time","Last Result","Author","Task To Run","Start In","Comment","Scheduled Task State","Idle Time","Power Management","Run As User"
        "NS01","\Microsoft\Windows\Time","N/A","Ready","Interactive/Background","3/2/2026 3:30:00 AM","0","N/A","x","N/A","N/A","Enabled","Disabled","","SYSTEM"
        """#

    static let german = #"""
        Hostname:                                     NS01
        Aufgabenname:                                 \NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}
        Nächste Laufzeit:                             03.03.2026 03:30:00
        Status:                                       Ready
        Letzte Laufzeit:                              20.02.2026 03:30:00
        Letztes Ergebnis:                             -2147023511
        Status der geplanten Aufgabe:                 Aktiviert
        Als Benutzer ausführen:                       EXAMPLE\svc

        Hostname:                                     NS01
        Aufgabenname:                                 \Anderes
        Letzte Laufzeit:                              02.03.2026 03:30:00
        """#

    static let fact =
        #": name=NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}, task=package-refresh, status=Ready, enabled=yes, result=0x80070569, outcome=refused, last_run=2026-02-20T03:30:00, next_run=2026-03-03T03:30:00, run_as=EXAMPLE\svc, is_system=no, late_hours=240"#

    @Test(arguments: [
        list, csv, german,
        csv.split(separator: "\n").filter { !$0.hasPrefix("\"Host") }.joined(separator: "\n"),
    ])
    func `the same task is read from any of the forms`(text: String) {
        for size in [1, 9, 100_000] {
            for text in [text, text.replacing("\n", with: "\r\n")] {
                let read = FactCheck(text, path: "NS01/tasks.txt", chunk: size)
                #expect(read.recognition.kind == .taskExport)
                #expect(read.lines(.scheduledTask) == [Self.fact])
                #expect(read.problems.isEmpty)
            }
        }
    }

    static let xml = #"""
        <?xml version="1.0" encoding="UTF-16"?>
        <Tasks>
        <!-- \NS.Package Refresh -->
        <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <RegistrationInfo><URI>\NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}</URI></RegistrationInfo>
          <Triggers><CalendarTrigger><Enabled>true</Enabled></CalendarTrigger></Triggers>
          <Principals><Principal id="Author"><UserId>S-1-5-18</UserId></Principal></Principals>
          <Settings><Enabled>false</Enabled></Settings>
          <Actions Context="Author"><Exec><Command>ScheduleProcessor.exe</Command></Exec></Actions>
        </Task>
        <Task xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <Principals><Principal id="Author"><UserId>EXAMPLE\svc</UserId></Principal></Principals>
          <Settings />
          <Actions><Exec><Command>ScheduleProcessor.exe</Command><Arguments>29a2b641-222a-43b0-830c-a25c59e93fe4</Arguments></Exec></Actions>
        </Task>
        </Tasks>
        """#

    @Test(arguments: [1, 17, 100_000]) func `definitions in XML are read`(size: Int) {
        let read = FactCheck(Self.xml, path: "NS01/tasks.xml", chunk: size)
        #expect(read.recognition.kind == .taskExport)
        #expect(
            read.lines(.scheduledTask) == [
                ": name=\(Self.name), task=package-refresh, enabled=no, run_as=S-1-5-18, is_system=yes",
                #": name=tasks, task=distribution-point-update, enabled=yes, run_as=EXAMPLE\svc, is_system=no"#,
            ])
    }

    @Test func `the short table is read by its columns`() {
        let text = """

            Folder: \\
            TaskName                                 Next Run Time          Status         
            ======================================== ====================== ===============
            NS.Package Refresh.{bd6bf880-bfae-4dad-b N/A                    Could not start
            Other                                    3/3/2026 3:30:00 AM    Ready          

            """
        let read = FactCheck(text, path: "NS01/t.txt", chunk: 2)
        #expect(read.recognition.kind == .taskExport)
        #expect(read.facts.map { $0["task"] } == ["package-refresh"])
        #expect(read.facts.first?["outcome"] == "refused")
    }

    @Test func `PowerShell's run information is read`() {
        let text = """

            LastRunTime        : 3/1/2026 3:30:00 AM
            LastTaskResult     : 267011
            NextRunTime        : 
            NumberOfMissedRuns : 3
            TaskName           : NS.Package Refresh.{bd6bf880-bfae-4dad-b746-e8be99f3b8a8}
            TaskPath           : \\
            PSComputerName     : 

            """
        let read = FactCheck(text, path: "NS01/t.txt")
        #expect(read.recognition.kind == .taskExport)
        #expect(read.facts.first?["outcome"] == "never-run")
    }

    @Test(arguments: [
        ("0", "ok"), ("267009", "running"), ("0x41303", "never-run"), ("-2147216625", "refused"),
        ("1", "failed"),
        ("0x80041310", "refused"), ("267014", "failed"),
    ])
    func `results are told apart, signed or hexadecimal`(result: String, outcome: String) {
        let read = FactCheck(Self.list.replacing("-2147023511", with: result), path: "t.txt")
        #expect(read.facts.first?["outcome"] == outcome)
    }
}
