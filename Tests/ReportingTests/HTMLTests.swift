import CaseModel
import Foundation
import Reporting
import Testing

struct HTMLTests {
    @Test func `no address outside the file is loaded or linked`() throws {
        for report in CaseReport.all {
            let page = try markup(of: html(report))
            for match in page.matches(of: /(?:src|href|action|data|srcset|poster)\s*=\s*"([^"]*)"/) {
                #expect(match.1.hasPrefix("#") || match.1 == "data:,", "\(match.0)")
            }
            #expect(!page.contains("url("))
            #expect(!page.contains("@import"))
            #expect(!page.contains(/https?:/))
        }
    }

    @Test func `the policy names exactly the style and the script that are in the file`() throws {
        let page = try html(.rich)
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
            .replacing("&#39;", with: "'")
        let style = try #require(page.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
        let script = try #require(page.firstMatch(of: /<script>([\s\S]*?)<\/script>/)).1
        #expect(
            policy
                == "default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))';"
                + " img-src data:; base-uri 'none'; form-action 'none'")
        #expect(!page.contains(/<[a-z][^>]*\sstyle=/))
        #expect(page.ranges(of: "<script").count == 2)
    }

    @Test func `texts from a bundle never become markup`() throws {
        let page = try markup(of: html(.rich))
        #expect(!page.contains("<script>alert"))
        #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
        #expect(!page.contains(/<[^>]*\sonmouseover/))
        #expect(page.contains("{{verdict}}"))
        for quote in page.unicodeScalars.indices where page.unicodeScalars[quote] == "\"" {
            let next = page.unicodeScalars[page.unicodeScalars.index(after: quote)]
            #expect(next != "\u{301}")
        }
    }

    @Test func `nothing invisible is left but line ends`() throws {
        for scalar in try html(.rich).unicodeScalars where scalar != "\n" {
            #expect(![.control, .format].contains(scalar.properties.generalCategory))
        }
    }

    @Test func `no identifier is given twice and every link leads somewhere`() throws {
        for report in CaseReport.all {
            let page = try markup(of: html(report))
            let identifiers = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(identifiers).count == identifiers.count)
            for link in page.matches(of: /href="#([^"]*)"/) {
                #expect(identifiers.contains(String(link.1)), "\(link.1)")
            }
        }
    }

    @Test func `the parts stand in the order in which they are needed`() throws {
        let page = try html(.rich)
        let parts = [
            "<h1>", "causes", "remedies", "reasons", "packages", "timeline", "ruled-out", "not-judged",
            "requests",
            "unexplained", "inputs", "problems", "making",
        ].map { $0.hasPrefix("<") ? $0 : "<section id=\"\($0)\"" }
        let places = try parts.map { part in try #require(page.firstRange(of: part)?.lowerBound) }
        #expect(places == places.sorted())
    }

    @Test(arguments: [
        "93 %", "explains 1,284 of 1,310 errors", "id=\"diagnosis-source-path-unverified\"", "id=\"E1\"",
        "What speaks against it", "risk high", "<b>Check</b> A snapshot", "<b>To go back</b> Remove",
        "read in part", "In the file: 3/2/2026 7:00:04 AM",
    ])
    func `a rich report shows`(text: String) throws {
        #expect(try html(.rich).contains(text))
    }

    @Test func `rows beyond the limit are counted, and kept as data`() throws {
        var large = CaseReport.rich
        large.inputs = (0..<4_120).map { .log("a\($0).log", host: "NS01", records: 1) }
        let page = try html(large)
        #expect(page.contains("Showing 200 of 4,120;"))
        #expect(try !markup(of: page).contains("a200.log"))
        let kept = try report(fromJSON: DataBlockTests.data(of: page))
        #expect(kept.inputs.last?.member == "a4119.log")
    }

    @Test(arguments: [199, 200, 201])
    func `nothing is said of a limit that was not passed`(count: Int) throws {
        var report = CaseReport.healthy
        report.inputs = (0..<count).map { .log("a\($0).log", host: "NS01", records: 1) }
        #expect(try html(report).contains("Showing 200 of 201;") == (count == 201))
    }

    @Test func `a healthy and a foreign input are told apart`() throws {
        #expect(try html(.healthy).contains("Nothing found: no known cause shows in these files."))
        #expect(try html(.notUnderstood).contains("Nothing in the input was understood"))
    }

    /// The page without its data, style, script and the text for tickets.
    private func markup(of page: String) throws -> String {
        page.replacing(/<script type="application\/json"[\s\S]*?<\/script>/, with: "")
            .replacing(/<template[\s\S]*?<\/template>/, with: "")
            .replacing(/<script>[\s\S]*?<\/script>/, with: "")
    }

    private func hash(_ text: Substring) -> String {
        "sha256-" + Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString()
    }
}
