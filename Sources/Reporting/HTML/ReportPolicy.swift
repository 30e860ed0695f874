/// The content security policy of the HTML report, for a server that sends it as a header, too.
package func reportPolicy() throws(ReportingError) -> String {
    policy(style: try ReportPage.style, script: try ReportPage.script)
}
