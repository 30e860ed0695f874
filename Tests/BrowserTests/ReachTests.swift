import CaseModel
import Foundation
import Testing

@Suite(.enabled(if: Chromium.path != nil), .serialized)
struct ReachTests {
    private let frame = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"

    @Test(arguments: ["diagnosis-cause-4", "E17", "E17-2", "E17-94"])
    func `a link leads to its place, also to one that only the data have`(id: String) throws {
        try withPage(.large) { page in
            try page.run("location.hash = '\(id)'")
            try page.wait(for: "document.querySelector('.reached')")
            #expect(try page.value("document.querySelector('.reached').id") == id)
            #expect(
                try page.value(
                    "(() => { const box = document.getElementById('\(id)').getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; })()"
                ))
        }
    }

    @Test func `a link leads through a filter that hides its place`() throws {
        try withPage(.large) { page in
            try page.run(
                "document.getElementById('filter').value = 'nothing'; document.getElementById('tools').requestSubmit()"
            )
            try page.run("location.hash = 'E3'; await \(frame)")
            #expect(try page.value("document.getElementById('E3').checkVisibility()"))
            #expect(try page.value("document.getElementById('filter').value") == "")
        }
    }

    @Test func `keys search, walk, and clear`() throws {
        try withPage(.large) { page in
            try page.press("/")
            #expect(try page.value("document.activeElement.id") == "filter")
            try page.press("x")
            #expect(try page.value("document.getElementById('filter').value") == "x")
            try page.press("Escape")
            #expect(try page.value("document.getElementById('filter').value") == "")
            try page.run("document.activeElement.blur()")
            try page.press("j")
            #expect(try page.value("document.activeElement.id") == "diagnosis-cause-1")
        }
    }

    @Test func `scripts, places and the ticket are copied as they are`() throws {
        try withPage(.large) { page in
            try page.set(
                "Browser.grantPermissions",
                ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]])
            try page.call("Page.bringToFront")
            let copied = { (selector: String) throws -> String in
                try page.run("document.querySelector('\(selector)').click(); await \(frame)")
                return try page.value("navigator.clipboard.readText()")
            }
            #expect(try copied("#remedies .copy") == "icacls \"\\\\FS01\\Packages\"")
            #expect(
                try copied("#copy-ticket").hasPrefix(
                    "**Five causes, of which the first leads to the others.**\n"))
            let place = try copied("#E1 .copy")
            #expect(place.hasPrefix("bundle.zip!PS01/Agent.log:100\nStarting the download"))
            #expect(place.contains("place 1-0, refused"))
        }
    }

    @Test func `names stand in place of GUIDs and give way to them again`() throws {
        try withPage(.large) { page in
            let text = "document.querySelector('#E1 mark').textContent"
            #expect(try page.value("\(text).includes('\(CaseReport.guid(0))')"))
            try page.run("document.getElementById('names').click()")
            #expect(try page.value("\(text).includes('package Example Package 0:')"))
            #expect(try page.value("document.querySelector('#E1 mark abbr').title") == CaseReport.guid(0))
            try page.run("document.getElementById('names').click()")
            #expect(try page.value("\(text).includes('\(CaseReport.guid(0))')"))
        }
    }

    @Test func `a browser that cannot inflate says so and still searches what is shown`() throws {
        let file = try ReportFile(.large)
        try Browsers.withOne { chromium in
            let page = try chromium.open(try #require(URL(string: "about:blank")))
            try page.call(
                "Page.addScriptToEvaluateOnNewDocument", ["source": "delete globalThis.DecompressionStream"])
            try page.open(file.url, .init())
            try page.run(
                "document.getElementById('filter').value = 'place 17-1,'; document.getElementById('tools').requestSubmit()"
            )
            try page.wait(for: "!document.getElementById('trouble').hidden")
            try page.run("await \(frame)")
            #expect(
                try page.value("document.getElementById('trouble').textContent", as: String.self)
                    .hasPrefix("This browser cannot inflate the data."))
            #expect(
                try page.value(
                    "[...document.querySelectorAll('[data-evidence]')].filter((e) => e.checkVisibility()).map((e) => e.id)"
                ) == ["E17"])
            withExtendedLifetime(file) {}
        }
    }
}
