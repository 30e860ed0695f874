import Foundation
import HTTPTypes
import Testing

@testable import CaseServer

/// The served OpenAPI document, as a measure for answers.
struct OpenAPIDocument: @unchecked Sendable {
    // Read once, then only looked at.
    private let root: [String: Any]

    static let served: OpenAPIDocument = {
        let text = (try? Asset.named("openapi.json").text) ?? "{}"
        let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
        return OpenAPIDocument(root: value as? [String: Any] ?? [:])
    }()

    /// Answers that any route may give, described in the document's introduction.
    private static let general: Set<Int> = [401, 403, 421, 500]

    /// `GET /api/cases/{id}` and so on.
    var operations: Set<String> {
        Set(paths.flatMap { path, item in item.keys.map { "\($0.uppercased()) \(path)" } })
    }

    private var paths: [String: [String: Any]] { root["paths"] as? [String: [String: Any]] ?? [:] }

    /// What is wrong with an answer; nothing if it is as documented.
    func complaints(about answer: Answer, to method: String, _ uri: String) -> [String] {
        let path = uri.prefix { $0 != "?" }
        guard path.hasPrefix("/api/") else { return [] }
        if OpenAPIDocument.general.contains(answer.status) {
            return check(body(answer), against: ["$ref": "#/components/schemas/Error"], at: "error")
        }
        guard let item = item(for: path), let operation = item[method.lowercased()] as? [String: Any],
            let responses = operation["responses"] as? [String: [String: Any]]
        else { return answer.status == 404 ? [] : ["\(method) \(path) is not documented"] }
        guard let response = responses[String(answer.status)] else {
            return ["\(method) \(path): status \(answer.status) is not documented"]
        }
        guard let content = response["content"] as? [String: [String: Any]] else {
            return answer.body.isEmpty
                ? [] : ["\(method) \(path): no body is documented for \(answer.status)"]
        }
        let type = answer.headers[.contentType]?.split(separator: ";").first.map(String.init) ?? ""
        guard let media = content[type] else { return ["\(method) \(path): \(type) is not documented"] }
        guard type == "application/json", let schema = media["schema"] as? [String: Any] else { return [] }
        return check(body(answer), against: schema, at: "\(method) \(path)")
    }

    private func body(_ answer: Answer) -> Any {
        (try? JSONSerialization.jsonObject(with: answer.body)) ?? "no JSON"
    }

    private func item(for path: Substring) -> [String: Any]? {
        let parts = path.split(separator: "/")
        return paths.sorted { $0.key < $1.key }.first { template, _ in
            let wanted = template.split(separator: "/")
            return wanted.count == parts.count
                && zip(wanted, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }?.value
    }
}

extension OpenAPIDocument {
    /// The part of JSON Schema that the document uses.
    private func check(_ value: Any, against schema: [String: Any], at place: String) -> [String] {
        if let name = schema["$ref"] as? String { return check(value, against: component(name), at: place) }
        if let choices = schema["oneOf"] as? [[String: Any]] {
            let fits = choices.contains { check(value, against: $0, at: place).isEmpty }
            return fits ? [] : ["\(place) fits none of its forms"]
        }
        let types = schema["type"].map { $0 as? [String] ?? [$0 as? String ?? ""] } ?? []
        guard types.isEmpty || types.contains(where: { OpenAPIDocument.isType($0, value) }) else {
            return ["\(place) is no \(types.joined(separator: " or "))"]
        }
        if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
            return ["\(place) is none of \(allowed)"]
        }
        if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
            return values.enumerated().flatMap {
                check($0.element, against: items, at: "\(place)[\($0.offset)]")
            }
        }
        return (value as? [String: Any]).map { checkObject($0, schema, place) } ?? []
    }

    private func checkObject(_ object: [String: Any], _ schema: [String: Any], _ place: String) -> [String] {
        guard let properties = schema["properties"] as? [String: [String: Any]] else { return [] }
        let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
        let unknown = object.keys.filter { properties[$0] == nil }
        return missing.map { "\(place).\($0) is missing" }
            + unknown.map { "\(place).\($0) is not documented" }
            + object.flatMap { key, value in
                properties[key].map { check(value, against: $0, at: "\(place).\(key)") } ?? []
            }
    }

    private func component(_ reference: String) -> [String: Any] {
        let components = root["components"] as? [String: Any]
        let schemas = components?["schemas"] as? [String: [String: Any]]
        return schemas?[String(reference.split(separator: "/").last ?? "")] ?? [
            "type": "unknown \(reference)"
        ]
    }

    private static func isType(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "string": value is String
        case "integer": value is Int
        case "number": value is Double
        case "boolean": value is Bool
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "null": value is NSNull
        default: false
        }
    }
}
