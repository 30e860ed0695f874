import Foundation
import Testing

@Suite(.enabled(if: Chromium.path != nil), .serialized)
struct UploadPageTests {
    @Test func `a chosen file is uploaded, followed, and ends in its report`() throws {
        try withSite { site, page in
            try page.fill("#customer", "Contoso")
            try page.fill("#reference", "INC-17")
            try page.choose([Site.sample("incidents/share-permissions.zip")], in: "#files")
            try page.reach("location.pathname.startsWith('/cases/')")
            try page.reach("document.querySelector('.report') && document.body.dataset.ready === 'yes'")
            #expect(try page.text(of: "h1").contains("refuses access"))
            #expect(try page.text(of: ".case-labels").contains("Contoso"))
            #expect(page.complaints.isEmpty)

            try page.visit("/")
            #expect(try page.text(of: "#list tbody").contains("share-permissions.zip"))
            #expect(try page.text(of: "#list tbody").contains("INC-17"))
        }
    }

    @Test func `an upload says how far it is, and a cancelled one leaves nothing`() throws {
        try withSite { site, page in
            let file = site.folder.appending(path: "large.log")
            try Data(repeating: UInt8(ascii: "a"), count: 4 << 20).write(to: file)
            try page.call(
                "Network.emulateNetworkConditions",
                ["offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 400_000])
            try page.choose([file.path], in: "#files")
            try page.reach("document.querySelector('.upload progress')?.value > 0")
            let share: Double = try page.value("document.querySelector('.upload progress').position")
            #expect(share > 0 && share < 1)
            #expect(try page.text(of: ".upload .meta").contains("of 4.2 MB"))
            #expect(try page.text(of: ".upload .meta").contains("left"))

            try page.click(".upload button")
            try page.reach("!document.querySelector('.upload')")
            #expect(
                try page.value("fetch('/api/cases').then((answer) => answer.json())", as: [String].self) == []
            )
            try page.reach("(await fetch('/api/server').then((answer) => answer.json())).cases === 0")
        }
    }

    @Test func `a dropped folder becomes one case with the paths of its files`() throws {
        try withSite { site, page in
            let data: [String: Any] = [
                "items": [], "files": [Site.sample("incidents/stale-snapshot")], "dragOperationsMask": 1,
            ]
            for type in ["dragEnter", "dragOver", "drop"] {
                try page.call("Input.dispatchDragEvent", ["type": type, "x": 300, "y": 200, "data": data])
            }
            try page.reach("document.querySelector('.report') && document.body.dataset.ready === 'yes'")
            #expect(try page.text(of: ".case-labels").contains("stale-snapshot"))
            #expect(try page.text(of: "#inputs").contains("stale-snapshot/PS01_AGENT_LOGS/Agent.log"))
        }
    }

    @Test func `several files make one case, or a case each`() throws {
        try withSite { site, page in
            let files = ["incidents/policy-not-built.txt", "incidents/package-server-not-loaded.log"].map(
                Site.sample)
            try page.run("document.getElementById('apart').checked = true")
            try page.choose(files, in: "#files")
            try page.reach("document.querySelectorAll('#list tbody tr').length === 2")
            #expect(try page.count(of: ".upload a.action") == 2)

            try page.visit("/")
            try page.choose(files, in: "#files")
            try page.reach("location.pathname.startsWith('/cases/')")
            #expect(
                try page.value("fetch(`/api${location.pathname}`).then((a) => a.json()).then((c) => c.files)")
                    == 2)
        }
    }

    @Test func `the same bundle again is offered and not kept twice`() throws {
        try withSite { site, page in
            for _ in 1...2 {
                try page.visit("/")
                try page.choose([Site.sample("incidents/disk-full.zip")], in: "#files")
                try page.reach(
                    "location.pathname.startsWith('/cases/') || document.querySelector('.upload.known')")
            }
            #expect(try page.text(of: ".upload.known").contains("uploaded on"))
            #expect(
                try page.value("fetch('/api/cases').then((a) => a.json()).then((all) => all.length)") == 1)
            try page.follow("document.querySelector('.upload.known a').click()")
            try page.reach("location.pathname.startsWith('/cases/')")
        }
    }

    @Test func `the analysis says how far it is and what it looks like, can be cancelled, and begun again`()
        throws
    {
        try withSite { site, page in
            // Long enough to be looked at: the log of a sick server, ten times in each of forty files.
            let log = try Data(
                contentsOf: URL(filePath: Site.sample("incidents/package-server-not-loaded.log")))
            let files = (1...40).map { site.folder.appending(path: "day-\($0).log") }
            for file in files { try Data((0..<10).map { _ in log }.joined()).write(to: file) }
            try page.choose(files.map(\.path), in: "#files")
            try page.reach("document.querySelector('#progress #bar')?.position > 0")
            #expect(try page.text(of: "#state") == "Reading the bundle")
            #expect(try page.text(of: "#figures").contains("/s"))
            try page.reach("document.querySelector('#provisional:not([hidden]) li')")
            #expect(try page.text(of: "#provisional li").contains("Package Server"))

            try page.click("#actions button")
            try page.reach("document.getElementById('state').textContent === 'The analysis was cancelled'")
            #expect(try page.text(of: "#actions button") == "Analyse again")
            try page.click("#actions button")
            try page.reach("document.getElementById('state').textContent === 'Reading the bundle'")
        }
    }
}
