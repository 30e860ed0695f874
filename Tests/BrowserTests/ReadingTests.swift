import CaseModel
import Foundation
import Testing

@Suite(.enabled(if: Chromium.path != nil), .serialized)
struct ReadingTests {
    @Test func `the page asks for nothing but itself and breaks no rule of its policy`() throws {
        try withPage(.large) { page in
            try page.run("document.getElementById('tools').requestSubmit()")
            #expect(page.complaints.isEmpty)
            #expect(page.requests.count > 0)
            for address in page.requests { #expect(address.hasPrefix("file:") || address.hasPrefix("data:")) }
        }
    }

    @Test func `without scripts verdict, causes, remedies and the strongest signs can be read`() throws {
        try withPage(.large, .init(hasScripts: false)) { page in
            let text: String = try page.value(
                "[...document.querySelectorAll('header, main')].filter((e) => e.checkVisibility()).map((e) => e.textContent).join(' ')"
            )
            #expect(try page.value("document.querySelector('#E1 mark').checkVisibility()"))
            for part in [
                "Five causes, of which", "Cause number 1", "85 %", "Look at the folder.",
                "icacls \"\\\\FS01\\Packages\"",
                "high risk", "place 1-0, refused", "Example Package 0", "an icacls listing of the share",
                "PS12",
            ] { #expect(text.contains(part), "\(part)") }
            #expect(try !page.value("document.getElementById('tools').checkVisibility()", as: Bool.self))
        }
    }

    @Test func `on paper all causes stand and no tool does`() throws {
        try withPage(.large, .init(media: "print")) { page in
            #expect(
                try page.value("[...document.querySelectorAll('.cause')].every((e) => e.checkVisibility())"))
            #expect(
                try page.value(
                    "[...document.querySelectorAll('button:not(.sort), nav, form')].every((e) => !e.checkVisibility())"
                ))
            let pdf = try page.call("Page.printToPDF")["data"] as? String
            #expect(Data(base64Encoded: pdf ?? "")?.starts(with: Data("%PDF".utf8)) == true)
        }
    }

    @Test(arguments: [320, 375, 768, 1024, 1920])
    func `nothing is wider than the window`(width: Int) throws {
        try withPage(.large, .init(width: width)) { page in
            try page.run("document.getElementById('more-filters').click()")
            #expect(try page.value("document.documentElement.scrollWidth <= innerWidth"))
        }
    }

    @Test(arguments: [false, true])
    func `every text stands out from its ground as WCAG AA asks`(isDark: Bool) throws {
        try withPage(.large, .init(isDark: isDark)) { page in
            try page.run("document.getElementById('more-filters').click()")
            let faint: [String] = try page.value(Accessibility.faintTexts)
            #expect(faint.isEmpty)
        }
    }

    @Test func `the colours follow the system until others are chosen`() throws {
        try withPage(.large, .init(isDark: true)) { page in
            let ground = "getComputedStyle(document.body).backgroundColor"
            let dark: String = try page.value(ground)
            try page.run("document.getElementById('theme').click()")
            #expect(try page.value(ground) != dark)
            #expect(try page.value("document.getElementById('theme').textContent") == "Dark")
        }
    }

    @Test func `landmarks, headings and controls have what a screen reader needs`() throws {
        try withPage(.large) { page in
            for landmark in ["main", "h1", "body > header", "nav[aria-label]", "form[role=search]"] {
                #expect(try page.value("document.querySelectorAll('\(landmark)').length") == 1)
            }
            let skipped: [String] = try page.value(
                """
                (() => {
                  let last = 0;
                  return [...document.querySelectorAll("h1, h2, h3, h4")].filter((heading) => {
                    const level = Number(heading.tagName[1]);
                    const skips = level > last + 1;
                    last = level;
                    return skips;
                  }).map((heading) => heading.textContent);
                })()
                """)
            #expect(skipped == [])
            let nameless: [String] = try page.value(
                """
                [...document.querySelectorAll("button, input, select, a[href]")]
                  .filter((part) => !(part.textContent.trim() || part.ariaLabel || part.labels?.length))
                  .map((part) => part.outerHTML)
                """)
            #expect(nameless == [])
        }
    }
}
