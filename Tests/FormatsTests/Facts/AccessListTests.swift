import CaseModel
import Formats
import Testing

struct AccessListTests {
    private static func list(_ text: String, path: String = "NS01/acl.txt", chunk: Int = .max) -> [Fact] {
        FactCheck(text, path: path, chunk: chunk).facts
    }

    static let icacls = #"""
        C:\Program Files\Altiris\Notification Server\NSCap BUILTIN\Administrators:(OI)(CI)(F)
                                                           CREATOR OWNER:(OI)(CI)(IO)(F)
                                                           BUILTIN\Users:(OI)(CI)(RX)

        C:\Program Files\Altiris\Notification Server\NSCap\EvtQueue NT AUTHORITY\SYSTEM:(I)(OI)(CI)(F)
                                                                    BUILTIN\Administrators:(I)(OI)(CI)(F)
                                                                    BUILTIN\IIS_IUSRS:(I)(OI)(CI)(RX)

        Successfully processed 2 files; Failed processing 0 files

        """#

    @Test(arguments: [1, 7, 64, 100_000]) func `icacls is read for every chunk size`(size: Int) {
        for text in [
            Self.icacls, Self.icacls.replacing("\n", with: "\r\n"), "C:\\>icacls NSCap /t\n" + Self.icacls,
        ] {
            let read = FactCheck(text, path: "NS01/rights.txt", chunk: size)
            #expect(read.recognition.kind == .aclListing)
            #expect(read.facts.map { $0["lacks"] } == ["system", "web"])
            #expect(
                read.facts.map { $0["path"] } == [
                    #"C:\Program Files\Altiris\Notification Server\NSCap"#,
                    #"C:\Program Files\Altiris\Notification Server\NSCap\EvtQueue"#,
                ])
            #expect(read.facts.map { $0["administrators"] } == ["full", "full"])
            #expect(read.facts.map { $0["users"] } == ["read", "none"])
            #expect(read.facts.map { $0["area"] } == ["nscap", "nscap"])
            #expect(read.problems.isEmpty)
        }
    }

    @Test func `cacls is read, special access too`() {
        let facts = Self.list(
            #"""
            C:\NSCap\Temp BUILTIN\Administrators:(OI)(CI)F 
                          NT AUTHORITY\SYSTEM:(OI)(CI)C 
                          Everyone:R 
                          BUILTIN\Users:(OI)(CI)(special access:)
                                                READ_CONTROL
                                                FILE_APPEND_DATA

            """#)
        #expect(facts.count == 1)
        #expect(facts.first?["path"] == #"C:\NSCap\Temp"#)
        #expect(facts.first?["system"] == "modify")
        #expect(facts.first?["everyone"] == "read")
        #expect(facts.first?["users"] == "special")
    }

    @Test(arguments: [
        (#"C:\Software Library\Reader 12 NT AUTHORITY\SYSTEM:(F)"#, "full"),
        (#"C:\Software Library\Reader 12 EXAMPLE\domain users:(RX)"#, "none"),
        (#"C:\Software Library\Reader 12 NT-AUTORITÄT\SYSTEM:(OI)(CI)(F)"#, "full"),
        (#"C:\Software Library\Reader 12 AUTORITE NT\Système:(R)"#, "read"),
    ])
    func `a lone account is told from a path with blanks`(line: String, system: String) {
        let facts = Self.list(line + "\n\nSuccessfully processed 1 files; Failed processing 0 files\n")
        #expect(facts.map { $0["path"] } == [#"C:\Software Library\Reader 12"#])
        #expect(facts.first?["system"] == system)
        #expect(facts.first?["area"] == "package")
    }

    @Test func `lines that lost their indentation still belong to the path above`() {
        let text = Self.icacls.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " } }.joined(separator: "\n")
        #expect(Self.list(text).map { $0["lacks"] } == ["system", "web"])
    }

    @Test func `who is refused is named`() {
        let facts = Self.list(
            "D:\\SWLibrary Everyone:(DENY)(W)\n            Jeder:(N)\n            S-1-5-18:(F)\n")
        #expect(facts.first?["denied"] == "Everyone, Jeder")
        #expect(facts.first?["system"] == "full")
        #expect(facts.first?["everyone"] == "none")
    }

    @Test func `the rights of a share are read`() {
        let share = FactCheck(
            """
            Share name        SWLibrary
            Path              D:\\SWLibrary
            Remark            
            Maximum users     No limit
            Users             
            Caching           Manual caching of documents
            Permission        EXAMPLE\\Admins, FULL
                              Everyone, READ

            The command completed successfully.
            """, path: "FS01/net-share.txt")
        #expect(share.recognition.kind == .aclListing)
        #expect(share.facts.map { $0["form"] } == ["share"])
        #expect(share.facts.first?["everyone"] == "read")
        #expect(share.facts.first?["path"] == #"D:\SWLibrary"#)
    }

    @Test func `PowerShell's list is read`() {
        let read = FactCheck(
            """


            Path   : Microsoft.PowerShell.Core\\FileSystem::D:\\NSCap\\EvtInbox
            Owner  : BUILTIN\\Administrators
            Group  : EXAMPLE\\Domain Users
            Access : NT AUTHORITY\\SYSTEM Allow  FullControl
                     BUILTIN\\Administrators Allow  Modify, Synchronize
                     EXAMPLE\\svc Deny  Write
            Audit  :
            Sddl   : O:BAG:DUD:AI(A;OICIID;FA;;;SY)

            """, path: "NS01/getacl.txt")
        #expect(read.recognition.kind == .aclListing)
        #expect(read.facts.map { $0["path"] } == [#"D:\NSCap\EvtInbox"#])
        #expect(read.facts.first?["system"] == "full")
        #expect(read.facts.first?["administrators"] == "modify")
        #expect(read.facts.first?["denied"] == #"EXAMPLE\svc"#)
    }

    @Test func `what is no access list gives nothing, whatever its size`() {
        let noise = [UInt8](repeating: 0x41, count: 300_000) + [0x0A, 0, 1, 2, 0x3A, 0x28]
        let read = FactCheck(
            Array("Successfully processed 0 files\n".utf8) + noise, path: "acl.txt", chunk: 1000)
        #expect(read.facts == [])
        #expect(read.problems.map(\.code) == [.limitReached])
    }
}
