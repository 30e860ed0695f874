package import Hummingbird

/// The web application over a folder of cases.
package struct CaseApplication {
    package init() {}

    /// What answers requests.
    package var router: Router<BasicRequestContext> {
        let router = Router()
        router.get("/api/health") { _, _ in HTTPResponse.Status.ok }
        return router
    }
}
