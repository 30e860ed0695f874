import Foundation

/// Checks that a browser runs over a page; each gives what is wrong, in words.
enum Accessibility {
    /// Texts whose contrast is below 4.5, or 3 where they are large (WCAG 2.2, 1.4.3).
    static let faintTexts = """
        (() => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
          const paint = (colours) => {
            canvas.clearRect(0, 0, 1, 1);
            for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const light = (rgb) => rgb.map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const layers = (element) => {
            const found = [];
            for (let e = element; e; e = e.parentElement) found.unshift(getComputedStyle(e).backgroundColor);
            return found;
          };
          const faint = new Set();
          for (const element of document.querySelectorAll("body *")) {
            if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
            if (!element.checkVisibility() || element.closest(".hidden, .said, .skip, option, :disabled")) continue;
            const style = getComputedStyle(element);
            const [a, b] = [light(paint(layers(element))), light(paint([...layers(element), style.color]))];
            const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            if (contrast < (isLarge ? 3 : 4.5)) faint.add(`${element.tagName}.${element.className} ${contrast.toFixed(2)}`);
          }
          return [...faint];
        })()
        """

    /// Controls and pictures without a name, and controls too small for a finger or a shaky hand (2.5.8: 24 pixels).
    static let namelessParts = """
        [...document.querySelectorAll("button, input:not([hidden]), select, textarea, a[href], summary, progress, svg[role=img], [role=region], nav, dialog[open]")]
          .filter((part) => part.checkVisibility() && !(part.textContent.trim() && !["SELECT", "TEXTAREA", "NAV"].includes(part.tagName) && part.role !== "region"
            || part.ariaLabel || part.getAttribute("aria-labelledby") || part.labels?.length || part.title))
          .map((part) => `no name: ${part.outerHTML.slice(0, 120)}`)
          .concat([...document.querySelectorAll("button, input:not([type=checkbox]), select, summary")]
            .filter((part) => part.checkVisibility() && !part.closest("table, details.sample, .schema"))
            .filter((part) => { const box = part.getBoundingClientRect(); return box.width > 0 && (box.height < 24 || box.width < 24); })
            .map((part) => `too small: ${part.outerHTML.slice(0, 120)}`))
        """

    /// One main part, one heading of the first level, no level left out, no identifier twice, no reference into nothing.
    static let brokenStructure = """
        (() => {
          const wrong = [];
          const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
          if (visible("main").length !== 1) wrong.push(`${visible("main").length} main parts`);
          if (visible("h1").length !== 1) wrong.push(`${visible("h1").length} headings of level 1`);
          let last = 0;
          for (const heading of visible("h1, h2, h3, h4")) {
            const level = Number(heading.tagName[1]);
            if (level > last + 1) wrong.push(`level ${level} after ${last}: ${heading.textContent}`);
            last = level;
          }
          const ids = new Set();
          for (const { id } of document.querySelectorAll("[id]")) {
            if (ids.has(id)) wrong.push(`twice: ${id}`);
            ids.add(id);
          }
          for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
            for (const element of document.querySelectorAll(`[${name}]`)) {
              for (const id of element.getAttribute(name).split(" ")) if (!ids.has(id)) wrong.push(`${name} of nothing: ${id}`);
            }
          }
          if (!document.documentElement.lang || !document.title) wrong.push("no language or title");
          return wrong;
        })()
        """

    /// What axe-core finds, if `make browser-setup` could fetch it; the checks above stand without it.
    static func violations(of page: Page) throws -> [String] {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let script = repository.appending(path: ".build/axe/axe_core_python/axe.min.js")
        guard let axe = try? String(contentsOf: script, encoding: .utf8) else { return [] }
        try page.call("Runtime.evaluate", ["expression": axe])
        return try page.value(
            """
            axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
              .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))
            """)
    }
}
