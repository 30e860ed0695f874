import CaseModel
import Testing

@Suite(.enabled(if: Chromium.path != nil), .serialized)
struct FilterTests {
    /// Sets fields, waits for the data and for the page to show the outcome.
    private func filter(_ page: Page, _ fields: [String: String]) throws {
        for (id, text) in fields { try page.run("document.getElementById('\(id)').value = '\(text)'") }
        try page.run("document.getElementById('tools').requestSubmit()")
    }

    private func shownSigns(_ page: Page) throws -> [String] {
        try page.value(
            "[...document.querySelectorAll('[data-evidence]')].filter((e) => e.checkVisibility()).map((e) => e.id)"
        )
    }

    private func found(_ page: Page) throws -> String {
        try page.value("document.getElementById('found').textContent")
    }

    @Test func `search finds a line that only the data have, and says how many there are`() throws {
        try withPage(.large) { page in
            #expect(try !page.value("document.body.innerText.includes('place 17-93')", as: Bool.self))
            try filter(page, ["filter": "PLACE 17-93 refused"])
            #expect(try shownSigns(page) == ["E17"])
            #expect(try found(page).hasPrefix("1 place"))
            #expect(try page.value("document.querySelector('#E17 mark').checkVisibility()"))
            #expect(try page.value("document.querySelectorAll('#causes article:not([hidden])').length") == 0)
            #expect(
                try page.value("[...document.querySelectorAll('.reason')].filter((e) => !e.hidden).length")
                    == 1)
        }
    }

    @Test func `search that nothing fits leaves nothing, and clearing brings all back`() throws {
        try withPage(.large) { page in
            let before = try shownSigns(page)
            #expect(before.count == 50)
            try filter(page, ["filter": "no such words"])
            #expect(try shownSigns(page).isEmpty)
            #expect(try found(page).hasPrefix("0 places, 0 rows"))
            try page.run("document.getElementById('clear').click()")
            #expect(try shownSigns(page) == before)
            #expect(try found(page).isEmpty)
            #expect(
                try page.value("document.querySelectorAll('#packages tbody tr:not([hidden])').length > 40"))
        }
    }

    @Test func `a diagnosis, a server and a package each narrow what is shown`() throws {
        try withPage(.large) { page in
            try filter(page, ["by-diagnosis": "cause-3"])
            #expect(
                try page.value(
                    "[...document.querySelectorAll('.cause:not([hidden])')].map((e) => e.dataset.cause)") == [
                        "cause-3"
                    ])
            try page.run("document.getElementById('clear').click()")

            try filter(page, ["by-server": "PS04"])
            #expect(
                try page.value(
                    "[...document.querySelectorAll('.cause:not([hidden])')].map((e) => e.dataset.cause)") == [
                        "cause-3", "cause-4",
                    ])
            #expect(
                try page.value(
                    "[...document.querySelectorAll('#reasons .place')].every((e) => e.textContent.includes('PS04'))"
                ))
            #expect(try page.value("document.querySelectorAll('#inputs tbody tr:not([hidden])').length") == 1)
            try page.run("document.getElementById('clear').click()")

            try filter(page, ["by-package": CaseReport.guid(9)])
            #expect(
                try page.value(
                    "[...document.querySelectorAll('.cause:not([hidden])')].map((e) => e.dataset.cause)") == [
                        "cause-1"
                    ])
            #expect(
                try page.value(
                    "[...document.querySelectorAll('#reasons mark')].every((e) => e.textContent.includes('\(CaseReport.guid(9))'))"
                ))
        }
    }

    @Test func `severity and time narrow the places`() throws {
        try withPage(.large) { page in
            try filter(page, ["by-severity": "1"])
            #expect(try found(page).hasPrefix("1,700 places"))
            try filter(page, ["by-severity": "", "from": "2026-03-02T08:00", "to": "2026-03-02T08:59"])
            #expect(try found(page).hasPrefix("500 places"))
            #expect(
                try page.value(
                    "[...document.querySelectorAll('#reasons time')].every((e) => e.textContent.startsWith('2026-03-02 08'))"
                ))
        }
    }

    @Test func `signs and tables sort`() throws {
        try withPage(.large) { page in
            try page.run(
                """
                document.getElementById('order').value = 'count';
                document.getElementById('order').dispatchEvent(new Event('input'));
                """)
            #expect(try page.value("document.querySelector('#reasons .signs [data-evidence]').id") == "E1")
            try page.run("document.querySelector('.packages .sort').click()")
            let first: String = try page.value("document.querySelector('.packages tbody tr').innerText")
            try page.run("document.querySelector('.packages .sort').click()")
            let last: String = try page.value("document.querySelector('.packages tbody tr').innerText")
            #expect(first.hasPrefix("Example Package 0"))
            #expect(last.hasPrefix("Example Package 9"))
            #expect(
                try page.value("document.querySelector('.packages th').getAttribute('aria-sort')")
                    == "descending")
        }
    }

    @Test func `the rest of a sign's places is drawn when asked for`() throws {
        try withPage(.large) { page in
            #expect(try page.value("document.querySelectorAll('#E2 .sample').length") == 3)
            try page.run("document.querySelector('#E2 .rest button').click()")
            #expect(try page.value("document.querySelectorAll('#E2 .sample').length") == 23)
            #expect(
                try page.value("document.querySelector('#E2 .rest').textContent")
                    == "23 of 100 places. Show 20 more")
        }
    }
}
