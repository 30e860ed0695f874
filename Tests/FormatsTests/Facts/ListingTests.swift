import CaseModel
import Formats
import Testing

struct ListingTests {
    static let guid = "0562094a-ecbe-4617-9253-5e7ffb5e00c4"

    static let english = #"""
         Volume in drive C has no label.
         Volume Serial Number is 14EE-41C8

         Directory of C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast

        03/02/2026  08:00 AM    <DIR>          .
        03/02/2026  08:00 AM    <DIR>          ..
        03/01/2026  03:00 AM            12,345 nseC4.tmp
        03/02/2026  08:00 AM             9,345 nse C5.tmp
                       2 File(s)         21,690 bytes

         Directory of C:\ProgramData\Symantec\SMP\Snapshots

        03/02/2026  03:30 AM             4,000 {0562094A-ECBE-4617-9253-5E7FFB5E00C4}.EN_US.xml
        03/02/2026  03:30 AM               400 0562094a-ecbe-4617-9253-5e7ffb5e00c4.sig
                       2 File(s)          4,400 bytes

             Total Files Listed:
                       4 File(s)         26,090 bytes
                       8 Dir(s)               0 bytes free

        """#

    static let german = #"""
         Datenträger in Laufwerk C: hat keine Bezeichnung.
         Volumeseriennummer: 14EE-41C8

         Verzeichnis von C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast

        02.03.2026  08:00    <DIR>          .
        01.03.2026  03:00            12.345 nseC4.tmp
        02.03.2026  08:00             9.345 nse C5.tmp
                       2 Datei(en),         21.690 Bytes

         Verzeichnis von C:\ProgramData\Symantec\SMP\Snapshots

        02.03.2026  03:30             4.000 {0562094A-ECBE-4617-9253-5E7FFB5E00C4}.EN_US.xml
        02.03.2026  03:30               400 0562094a-ecbe-4617-9253-5e7ffb5e00c4.sig
                       8 Verzeichnis(se),              0 Bytes frei

        """#

    static let powerShell = #"""


            Directory: C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast


        Mode                 LastWriteTime         Length Name                                    
        ----                 -------------         ------ ----                                    
        d-----         3/2/2026   8:00 AM                Process                                  
        -a----         3/1/2026   3:00 AM          12345 nseC4.tmp                                
        -a----         3/2/2026   8:00 AM           9345 nse C5.tmp                               


            Directory: C:\ProgramData\Symantec\SMP\Snapshots


        Mode                 LastWriteTime         Length Name                                    
        ----                 -------------         ------ ----                                    
        -a----         3/2/2026   3:30 AM           4000 {0562094A-ECBE-4617-9253-5E7FFB5E00C4}.EN_US.xml
        -a----         3/2/2026   3:30 AM            400 0562094a-ecbe-4617-9253-5e7ffb5e00c4.sig

        """#

    static let list = #"""

            Directory: C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast


        Name           : nseC4.tmp
        Length         : 12345
        CreationTime   : 3/1/2026 2:00:00 AM
        LastWriteTime  : 3/1/2026 3:00:00 AM
        LastAccessTime : 3/1/2026 3:00:00 AM
        Mode           : -a----

        Name           : nse C5.tmp
        Length         : 9345
        LastWriteTime  : 3/2/2026 8:00:00 AM

            Directory: C:\ProgramData\Symantec\SMP\Snapshots

        Name           : {0562094A-ECBE-4617-9253-5E7FFB5E00C4}.EN_US.xml
        Length         : 4000
        LastWriteTime  : 3/2/2026 3:30:00 AM

        Name           : 0562094a-ecbe-4617-9253-5e7ffb5e00c4.sig
        Length         : 400
        LastWriteTime  : 3/2/2026 3:30:00 AM

        """#

    static let csv = #"""
        #TYPE Selected.System.IO.FileInfo
        "FullName","Length","LastWriteTime"
        "C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast\nseC4.tmp","12345","3/1/2026 3:00:00 AM"
        "C:\ProgramData\Symantec\SMP\EventQueue\EvtQFast\nse C5.tmp","9345","3/2/2026 8:00:00 AM"
        "C:\ProgramData\Symantec\SMP\Snapshots\{0562094A-ECBE-4617-9253-5E7FFB5E00C4}.EN_US.xml","4000","3/2/2026 3:30:00 AM"
        "C:\ProgramData\Symantec\SMP\Snapshots\0562094a-ecbe-4617-9253-5e7ffb5e00c4.sig","400","3/2/2026 3:30:00 AM"
        """#

    @Test(arguments: [english, german, powerShell, list, csv])
    func `the same folders are read from any of the forms`(text: String) {
        for size in [1, 11, 100_000] {
            for text in [text, text.replacing("\n", with: "\r\n")] {
                let read = FactCheck(text, path: "NS01/files.txt", chunk: size)
                #expect(read.recognition.kind == .directoryListing)
                #expect(
                    read.lines(.queueFolder) == [
                        ": queue=EvtQFast, folder=queue, count=2, bytes=21690, oldest=2026-03-01T03:00:00, newest=2026-03-02T08:00:00, age_hours=29"
                    ])
                #expect(
                    read.lines(.listedManifest) == [
                        "\(Self.guid): side=ns, form=xml, bytes=4000, has_signature=yes, modified=2026-03-02T03:30:00",
                        "\(Self.guid): side=ns, form=sig, bytes=400, modified=2026-03-02T03:30:00",
                    ])
                #expect(read.lines(.listedFolder).count == 1)
                #expect(read.problems.isEmpty)
            }
        }
    }

    @Test(arguments: [
        (english, "0"), (german, "0"), (english.replacing("       0 bytes", with: "1,234 bytes"), "1234"),
    ])
    func `the foot says what is left on the disk`(text: String, free: String) {
        #expect(FactCheck(text, path: "files.txt").facts.first { $0.kind == .volume }?["free_bytes"] == free)
    }

    @Test func `days come first where only that can be, or where nobody writes AM and PM`() {
        let line = { (date: String) in "\(date)  03:00            12,345 nseC4.tmp\n" }
        let head = " Directory of C:\\ProgramData\\Symantec\\SMP\\EventQueue\\EvtQFast\n\n"
        let stated = FactCheck(head + line("03/02/2026") + line("25/02/2026"), path: "a.txt")
        #expect(stated.facts.first?["oldest"] == "2026-02-03T03:00:00")
        let silent = FactCheck(head + line("03/02/2026"), path: "a.txt")
        #expect(silent.facts.first?["oldest"] == "2026-02-03T03:00:00")
        let month = FactCheck(head + line("03/02/2026") + line("02/25/2026"), path: "a.txt")
        #expect(month.facts.first?["newest"] == "2026-03-02T03:00:00")
    }

    @Test func `bare paths are enough to know what is there`() {
        let text =
            "C:\\ProgramData\\Symantec\\SMP\\Snapshots\\\(Self.guid).xml\r\nC:\\ProgramData\\Symantec\\SMP\\Snapshots\\x\r\n"
        let read = FactCheck(text, path: "NS01/b.txt", chunk: 5)
        #expect(read.recognition.kind == .directoryListing)
        #expect(read.lines(.listedManifest) == ["\(Self.guid): side=ns, form=xml"])
    }

    @Test func `a Package Server's folders are counted by package`() {
        let text = #"""
             Directory of C:\Program Files\Altiris\Altiris Agent\Package Delivery\{0562094A-ECBE-4617-9253-5E7FFB5E00C4}

            2026-03-02  08:00    <DIR>          cache
            2026-03-02  08:00             1,234 snapshot.xml

             Directory of C:\Program Files\Altiris\Altiris Agent\Package Delivery\{0562094A-ECBE-4617-9253-5E7FFB5E00C4}\cache

            2026-03-02  08:00    <DIR>          .

             Directory of C:\Program Files\Altiris\Altiris Agent\Queue\NS01

            2026-03-02  08:00               400 NSE-FFF-0000006A-0000004F.tmp
            2026-03-02  08:00               400 NSE-FFF-0000006A-00000050.blocked
            """#
        let read = FactCheck(text, path: "PS01/dir.txt", chunk: 3)
        #expect(
            read.facts.filter { $0.kind == .listedFolder }.map { "\($0["area"] ?? "") \($0["files"] ?? "")" }
                == ["package 1", "package-cache 0"])
        #expect(
            read.facts.filter { $0.kind == .listedFolder }.allSatisfy { $0.package?.description == Self.guid }
        )
        #expect(
            read.lines(.listedManifest).first?.hasPrefix("\(Self.guid) @ PS01: side=ps, form=snapshot")
                == true)
        #expect(
            read.facts.filter { $0.kind == .queueFolder }.map {
                "\($0["folder"] ?? "") \($0["count"] ?? "") \($0["state"] ?? "-")"
            }
                == ["queue 1 -", "capture 1 blocked"])
    }

    @Test(arguments: [(254, 0), (255, 1)]) func `paths that are too long are named`(length: Int, count: Int) {
        let folder =
            #"C:\Program Files\Altiris\Altiris Agent\Package Delivery\{0562094A-ECBE-4617-9253-5E7FFB5E00C4}\cache"#
        let name = String(repeating: "x", count: length - folder.count - 5) + ".bin"
        let read = FactCheck(
            " Directory of \(folder)\n\n03/02/2026  08:00 AM   12 \(name)\n", path: "PS01/d.txt")
        #expect(read.lines(.longPath).count == count)
    }

    @Test func `folders beyond the limit are named as a problem`() {
        let text =
            " Directory of C:\\x\n"
            + (0...20_000).map {
                let guid = "0562094a-ecbe-4617-9253-" + String(0x1000_0000_0000 + $0, radix: 16)
                return " Directory of C:\\Package Delivery\\{\(guid)}\n"
            }.joined()
        let read = FactCheck(text, path: "d.txt")
        #expect(read.problems.map(\.code) == [.limitReached])
        #expect(read.facts.count == 20_000)
    }
}
