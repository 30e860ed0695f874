import Foundation
import Testing

/// What all pages have in common: how they look, and who can use them.
@Suite(.enabled(if: Chromium.path != nil), .serialized)
struct LookTests {
    private static let views = [
        "", "/explore/packages", "/explore/matrix", "/explore/journey", "/explore/timeline",
        "/explore/events",
        "/explore/why", "/explore/tables", "/explore/settings", "/explore/sql",
    ]

    /// Visits every page, each once what it shows is there.
    private func visitAll(_ page: Page, _ check: (String) throws -> Void) throws {
        let path = try page.openSample()
        for address in ["/", "/compare", "/login"] + LookTests.views.map({ path + $0 }) {
            try page.visit(address)
            try page.reach("!document.querySelector('[aria-busy=true]')")
            try check(address)
        }
    }

    @Test(arguments: [false, true])
    func `every text stands out, everything has a name, and nothing is asked of others`(isDark: Bool) throws {
        try withSite(.init(isDark: isDark)) { site, page in
            try visitAll(page) { (address) throws in
                #expect(try page.value(Accessibility.faintTexts) == [String](), "\(address)")
                #expect(try page.value(Accessibility.namelessParts) == [String](), "\(address)")
                #expect(try page.value(Accessibility.brokenStructure) == [String](), "\(address)")
                #expect(try Accessibility.violations(of: page) == [], "\(address)")
            }
            #expect(page.complaints == [])
            let origin = site.url.absoluteString
            #expect(page.requests.filter { !$0.hasPrefix(origin) && !$0.hasPrefix("data:") } == [])
        }
    }

    @Test(arguments: [360, 800, 1920])
    func `no page is wider than the window`(width: Int) throws {
        try withSite(.init(width: width)) { _, page in
            try visitAll(page) { (address) throws in
                #expect(try page.value("document.documentElement.scrollWidth <= innerWidth"), "\(address)")
            }
        }
    }

    @Test func `other colours are chosen once for all pages`() throws {
        try withSite { _, page in
            let ground = "getComputedStyle(document.body).backgroundColor"
            let light: String = try page.value(ground)
            try page.click("#colours")
            let dark: String = try page.value(ground)
            #expect(dark != light)
            #expect(try page.text(of: "#colours") == "Light")
            _ = try page.openSample()
            #expect(try page.value(ground) == dark)
        }
    }

    @Test func `the keys are shown, and lead through the pages with the focus in sight`() throws {
        try withSite { _, page in
            try page.press("?")
            #expect(try page.value("document.getElementById('shortcuts').open"))
            #expect(try page.text(of: ".shortcut-list").contains("upload files"))
            try page.press("Escape", code: 27)
            try page.reach("!document.getElementById('shortcuts').open")
            for _ in 1...4 {
                try page.press("Tab", code: 9)
                #expect(try page.value("getComputedStyle(document.activeElement).outlineStyle") != "none")
            }
            _ = try page.openSample()
            try page.press("?")
            #expect(try page.text(of: "#keys").contains("write a note"))
            try page.press("5")
            try page.reach("location.pathname.endsWith('/explore/events') && document.body.dataset.ready")
            try page.press("c")
            try page.reach("location.pathname === '/'")
        }
    }

    @Test func `times are those of the reader, and UTC stands in the tooltip`() throws {
        try withSite { _, page in
            try page.call("Emulation.setTimezoneOverride", ["timezoneId": "Asia/Kolkata"])
            let path = try page.openSample()
            try page.visit("\(path)/explore/events")
            try page.reach("document.querySelector('.event time')")
            let gap: Double = try page.value(
                """
                (() => {
                  const time = document.querySelector(".event time");
                  const stamp = (text) => Date.parse(text.slice(0, 19).replace(" ", "T") + "Z");
                  return (stamp(time.textContent) - stamp(time.title)) / 60000;
                })()
                """)
            #expect(gap == 330)
        }
    }
}
