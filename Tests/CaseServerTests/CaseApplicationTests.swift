import CaseServer
import Hummingbird
import HummingbirdTesting
import Testing

struct CaseApplicationTests {
    @Test func `a running server says that it is well`() async throws {
        let app = Application(router: CaseApplication().router)
        try await app.test(.router) { client in
            try await client.execute(uri: "/api/health", method: .get) { response in
                #expect(response.status == .ok)
            }
        }
    }
}
