import Foundation
import Testing

@Suite(.enabled(if: Chromium.path != nil), .serialized)
struct CasePageTests {
    @Test func `evidence opens in its file, at that very line`() throws {
        try withSite { _, page in
            _ = try page.openSample()
            try page.reach("document.querySelector('#E1 .inward')")
            let place: String = try page.value("document.querySelector('#E1 pre').dataset.copy")
            try page.follow("document.querySelector('#E1 .inward').click()")
            try page.reach("document.querySelector('#hit')")
            let words = try page.text(of: "#hit")
            #expect(try words == Site.line(of: place))
            #expect(try page.text(of: "#place") == place)
            let shown = try page.count(of: ".lines li")
            try page.click("#view button")
            try page.reach("document.querySelectorAll('.lines li').length > \(shown)")
            // The address leads back to the same place.
            try page.follow("location.reload()")
            try page.reach("document.querySelector('#hit')")
            #expect(try page.text(of: "#hit") == words)
        }
    }

    @Test func `notes on the case and on a sign stay, and go when they are deleted`() throws {
        try withSite { _, page in
            let path = try page.openSample()
            try page.press("w")
            try page.fill("#notes textarea", "Asked the <b>customer</b> on Monday")
            try page.click("#notes form .primary")
            try page.reach("document.querySelectorAll('.note-card').length === 1")
            try page.click("#E1 .note-line button")
            try page.fill("#E1 textarea", "This is the one")
            try page.click("#E1 form .primary")
            try page.reach("document.querySelectorAll('#E1 .note-card').length === 1")

            try page.visit(path)
            try page.reach("document.querySelectorAll('.note-card').length === 2")
            #expect(try page.text(of: "#notes .note-text") == "Asked the <b>customer</b> on Monday")
            try page.run(
                "window.confirm = () => true; document.querySelector('#E1 .note-card button').click()")
            try page.reach("document.querySelectorAll('.note-card').length === 1")
        }
    }

    @Test func `labels are changed, and deletion asks and really deletes`() throws {
        try withSite { site, page in
            let path = try page.openSample()
            try page.click("#edit-labels")
            try page.run("document.querySelector('#labels-form [name=customer]').value = 'Fabrikam'")
            try page.follow("document.querySelector('#labels-form .primary').click()")
            #expect(try page.text(of: ".case-labels").contains("Fabrikam"))

            try page.click("#delete")
            #expect(try page.value("document.getElementById('delete-sheet').open"))
            #expect(try page.text(of: "#delete-sheet [autofocus]") == "Keep it")
            try page.click("#delete-sheet [value=no]")
            #expect(try page.value("fetch('/api\(path)').then((answer) => answer.status)") == 200)
            try page.click("#delete")
            try page.follow("document.querySelector(`#delete-sheet [value=yes]`).click()")
            try page.reach("location.pathname === '/' && document.querySelector('#list .absent')")
            #expect(try page.value("fetch('/api\(path)').then((answer) => answer.status)") == 404)
            let left = try FileManager.default.contentsOfDirectory(
                atPath: site.folder.appending(path: "cases").path)
            #expect(left.isEmpty)
        }
    }

    @Test func `every export is a file with a name`() throws {
        try withSite { _, page in
            _ = try page.openSample()
            let answers: [String] = try page.value(
                """
                Promise.all([...document.querySelectorAll(".menu a[download]")].map(async (link) => {
                  const answer = await fetch(link.href);
                  const name = answer.headers.get("Content-Disposition") ?? "";
                  const bytes = (await answer.arrayBuffer()).byteLength;
                  return answer.status === 200 && name.startsWith("attachment") && bytes > 50 ? "" : `${link.href} ${answer.status} ${name} ${bytes}`;
                })).then((all) => all.filter(Boolean))
                """)
            #expect(answers == [])
            #expect(try page.count(of: ".menu a[download]") >= 5)
        }
    }

    @Test func `the list is searched, sorted, walked by keys, and says so in its address`() throws {
        try withSite { _, page in
            for name in ["share-permissions.zip", "disk-full.zip"] {
                try page.visit("/")
                try page.choose([Site.sample("incidents/\(name)")], in: "#files")
                try page.reach("document.querySelector('.report')")
            }
            try page.visit("/")
            try page.reach("document.querySelectorAll('#list tbody tr').length === 2")
            try page.click("th[data-sort=name] button")
            try page.reach("document.querySelector('th[data-sort=name]').ariaSort === 'ascending'")
            #expect(try page.text(of: "#list .case-link") == "disk-full.zip")
            try page.press("j")
            #expect(try page.value("document.activeElement.textContent") == "disk-full.zip")
            try page.press("/")
            #expect(try page.value("document.activeElement.id") == "words")
            try page.fill("#words", "refuses")
            try page.reach("document.querySelectorAll('#list tbody tr').length === 1")
            #expect(try page.value("location.search") == "?q=refuses&sort=name&order=asc")
            try page.fill("#words", "no such case")
            try page.reach("document.querySelector('#list .absent')?.innerText.startsWith('No case fits')")
        }
    }

    @Test func `what is exported, and what is hidden in it, is chosen in the menu`() throws {
        try withSite { _, page in
            _ = try page.openSample()
            func target() throws -> String {
                try page.value("document.querySelector('[data-export=\"report.html\"]').getAttribute('href')")
            }
            #expect(try !target().contains("redact") && !target().contains("notes"))
            try page.click("#export-notes")
            try page.click("#export-packages")
            #expect(try target().hasSuffix("/report.html?download=1&redact=packages&notes=1"))
            #expect(try page.value("document.getElementById('export-redacted').checked", as: Bool.self))
            try page.click("#export-redacted")
            #expect(try target().hasSuffix("/report.html?download=1&notes=1"))
        }
    }
}
