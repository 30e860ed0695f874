import Foundation
import Testing

@Suite(.enabled(if: Chromium.path != nil), .serialized)
struct ExplorePageTests {
    @Test func `a cell of the matrix leads to the journey, whose address can be sent`() throws {
        try withSite { _, page in
            let path = try page.openSample()
            try page.visit("\(path)/explore/matrix")
            try page.reach("document.querySelector('.matrix td a')")
            try page.press("ArrowDown")
            #expect(try page.value("document.activeElement.closest('.matrix td') !== null"))
            let broken = ".matrix td.failed a"
            let name: String = try page.value("document.querySelector(`\(broken)`).ariaLabel")
            try page.follow("document.querySelector(`\(broken)`).click()")
            try page.reach("document.querySelector('.stage.break')")
            let stage = try page.text(of: ".stage.break .stage-name")
            #expect(name.hasSuffix("breaks at \(stage)"))
            #expect(try page.count(of: ".way") == 1)
            #expect(try page.count(of: ".stage") == 13)
            #expect(try page.value("new URLSearchParams(location.search).has('server')"))
        }
    }

    @Test func `packages with trouble come first, and a filter narrows them`() throws {
        try withSite { _, page in
            let path = try page.openSample()
            try page.visit("\(path)/explore/packages")
            try page.reach("document.querySelector('.package-link')")
            #expect(try page.count(of: "tbody tr:first-child.broken-row") == 1)
            try page.fill("[name=text]", "no such package")
            try page.reach("document.querySelector('#view .absent')")
            #expect(try page.value("location.search") == "?text=no+such+package")
        }
    }

    @Test func `events are found by filters that the address keeps`() throws {
        try withSite { _, page in
            let path = try page.openSample()
            try page.visit("\(path)/explore/events")
            try page.reach("document.querySelectorAll('.event').length > 1")
            let all = try page.count(of: ".event")
            try page.fill("[name=severity]", "error")
            try page.reach("document.querySelectorAll('.event').length < \(all)")
            #expect(
                try page.value(
                    "[...document.querySelectorAll('.event')].every((one) => one.classList.contains('s1'))"))
            let found = try page.count(of: ".event")
            try page.visit("\(path)/explore/events?severity=error")
            try page.reach("document.querySelectorAll('.event').length === \(found)")
            let time: String = try page.value("document.querySelector('.event time').title")
            #expect(time.contains("UTC; in the file: "))
            try page.follow("document.querySelector('.event .place').click()")
            try page.reach("document.querySelector('#hit')")
        }
    }

    @Test func `the timeline is looked at more closely by keys and by dragging`() throws {
        try withSite { _, page in
            let path = try page.openSample()
            try page.visit("\(path)/explore/timeline")
            try page.reach("document.querySelector('.zoom rect')")
            try page.press("+")
            try page.reach("location.search.includes('since=')")
            let span =
                "(() => { const p = new URLSearchParams(location.search); return Date.parse(p.get('until')) - Date.parse(p.get('since')); })()"
            let wide: Double = try page.value(span)
            let box: [Double] = try page.value(
                "(() => { const b = document.querySelector('.zoom svg').getBoundingClientRect(); return [b.left, b.top, b.width, b.height]; })()"
            )
            let y = box[1] + box[3] / 2
            for (type, x) in [("mousePressed", 0.3), ("mouseMoved", 0.5), ("mouseReleased", 0.5)] {
                try page.call(
                    "Input.dispatchMouseEvent",
                    [
                        "type": type, "x": box[0] + box[2] * x, "y": y, "button": "left", "buttons": 1,
                        "clickCount": 1,
                    ])
            }
            try page.reach("\(span) < \(wide) * 0.3")
            try page.press("0")
            try page.reach("!location.search.includes('since=')")
        }
    }

    @Test func `SQL is asked, refused, kept, and downloaded`() throws {
        try withSite { site, page in
            let path = try page.openSample()
            try page.visit("\(path)/explore/sql")
            try page.reach("document.querySelector('#answer table')")
            try page.fill("#sql", "SELECT 1 AS one, '=2' AS two")
            try page.click("#view .primary")
            try page.reach("document.querySelector('#answer tbody')?.innerText.includes('=2')")
            let address: String = try page.value("location.href")
            #expect(address.contains("sql=SELECT+1"))

            try page.fill("#sql", "DELETE FROM member")
            try page.click("#view .primary")
            try page.reach("document.querySelector('#view .trouble')")
            #expect(try page.text(of: "#view .trouble").contains("A case is only read"))

            try page.fill("#sql", "SELECT 1 AS one, '=2' AS two")
            try page.fill(".keep input", "My question")
            try page.click(".keep button")
            try page.reach("document.querySelector('.kept button')?.innerText === 'My question'")

            let folder = site.folder.appending(path: "downloads")
            try page.set("Browser.setDownloadBehavior", ["behavior": "allow", "downloadPath": folder.path])
            try page.click("#view .primary")
            try page.reach(
                "[...document.querySelectorAll('#answer button')].some((b) => b.textContent === 'CSV')")
            try page.run(
                "[...document.querySelectorAll('#answer button')].find((b) => b.textContent === 'CSV').click()"
            )
            let file = folder.appending(path: "query.csv")
            var rows = ""
            for _ in 0..<2000 where rows.isEmpty {
                try page.run("")
                rows = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            }
            #expect(rows == "one,two\r\n1,'=2\r\n")
        }
    }

    @Test func `it says why a cause was found, ruled out, and not judged`() throws {
        try withSite { _, page in
            let path = try page.openSample()
            try page.visit("\(path)/explore/why")
            try page.reach("document.querySelector('.answer-part table tbody tr')")
            #expect(try page.text(of: ".answer-part h2") == page.text(of: ".choices [aria-current]"))
            let report = "(await fetch('/api\(path)/report.json').then((a) => a.json()))"
            let out: String = try page.value("\(report).ruledOut[0].id")
            try page.visit("\(path)/explore/why?diagnosis=\(out)")
            try page.reach("document.querySelector('.reasons li')")
            #expect(try page.text(of: ".reasons li") == page.value("\(report).ruledOut[0].because"))
        }
    }

    @Test func `two cases are compared`() throws {
        try withSite { _, page in
            for name in ["share-permissions.zip", "disk-full.zip"] {
                try page.visit("/")
                try page.choose([Site.sample("incidents/\(name)")], in: "#files")
                try page.reach("document.querySelector('.report')")
            }
            try page.visit("/")
            try page.reach("document.querySelectorAll('#list .pick input:enabled').length === 2")
            try page.run("document.querySelectorAll('#list .pick input').forEach((box) => box.click())")
            try page.follow("document.getElementById('compare').click()")
            #expect(try page.count(of: ".group.fixed .finding") > 0)
            #expect(try page.count(of: ".group.new .finding") > 0)
            let before = try page.text(of: ".chosen-case")
            try page.follow("document.getElementById('swap').click()")
            #expect(try page.text(of: ".chosen-case") != before)
            // Another case is found by searching, from the keyboard.
            try page.run("document.querySelector('.chooser .plain').click()")
            try page.reach("document.activeElement.type === 'search'")
            let other = try page.text(of: ".chooser:nth-child(2) .chosen-case b")
            try page.fill(".chooser input", other)
            try page.reach("document.querySelectorAll('.results .choice').length === 1")
            try page.follow("document.querySelector('.results .choice').click()")
            #expect(try page.text(of: ".absent").contains("same case twice") == true)
        }
    }
}
