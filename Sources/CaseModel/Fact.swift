/// A small typed statement that a member makes about a package, a server, a setting or a folder.
///
/// Everything that is not a log becomes facts. A fact is text with names, not a type of its own, so
/// that a pattern (data) can speak of it without any Swift code knowing the field.
package struct Fact: Hashable, Sendable {
    /// What kind of statement it is; decides which fields it has.
    package var kind: Kind
    /// The package it speaks of.
    package var package: GUID?
    /// The machine it speaks of, as the member writes it.
    package var server: String?
    /// Named values in the member's own order.
    package var fields: [Field]
    /// Where it stands: line (from 1) and byte offset in the member.
    package var line: Int
    package var offset: Int
    /// What a person should see as the evidence: the raw text, at most `Fact.textLimit` bytes.
    package var text: String
    /// When what it states came to be, if that is known: it can end what was before.
    package var moment: Timestamp?

    package init(
        _ kind: Kind, package guid: GUID? = nil, server: String? = nil, fields: [Field] = [],
        line: Int = 1, offset: Int = 0, text: String = ""
    ) {
        self.kind = kind
        self.package = guid
        self.server = server
        self.fields = fields
        self.line = line
        self.offset = offset
        self.text = text
    }

    /// One named value of a fact.
    package struct Field: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The longest raw text that is kept of a fact: enough for one line of a wide export.
    package static let textLimit = 2_000

    /// The value of a field, or `nil`.
    package subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}

extension Fact {
    /// The kinds of facts, with the fields each may have. Names are lower case with underscores.
    package enum Kind: String, Sendable, CaseIterable, Codable {
        /// A row of the article's section 1 query: `package_name`, `origin_server`, `origin_id`,
        /// `status`, `database_version`, `reported_version`; package and server are the fact's own.
        case packageStatusRow = "package-status-row"
        /// A manifest of a package: `version`, `path`, `created`, `hash`, `files`, `side` (`ns` or `ps`).
        case snapshot
        /// `package.xml` or a reply to GetPackageInfo: `name`, `version`, `status`,
        /// `status_description`, `remote`, `has_source_key`.
        case packageInfo = "package-info"
        /// A package named by a client policy: `name`, `version`, `originator`.
        case policyPackage = "policy-package"
        /// A setting: `name`, `value`, `storage` (`local` or `registry`), `default`, `key` (of the registry).
        case setting
        /// One Notification Server Event: `to`, `priority`, `queue` (`EvtQueue`, `agent`, …),
        /// `folder` (`queue`, `process`, `bad`, `temp`, `capture`), `exception`, `compression`, `bytes`,
        /// `sender` (resource GUID), `sender_name`; of an agent's file also `destination` (server), `form`
        /// (`NSE`, `PSE`), `agent_instance`, `event_number`, `state` (`sent`, `blocked`, `disabled`);
        /// `error`, if it states one of all that is in it.
        case event
        /// A package's status inside an event: `version`, `status`, `error`, `sender`, `queue`, `folder`.
        case eventPackageStatus = "event-package-status"
        /// A Package Server's own status file: `status`, `version`, `time`.
        case packageStatusFile = "package-status-file"
        /// An entry of UrgentList.xml.
        case urgentPackage = "urgent-package"
        /// A row of `SWDPackageCodebase`: `url`, `scheme` (`http`, `https`, `unc`), `host`, `source`,
        /// `snapshot`; the fact's server is the host that the address names. `rows` (`0`) if the table is empty.
        case codebase
        /// A package that a result lists more than once for one server: `count`, `identical` (`yes`, `no`;
        /// absent if a query counted).
        case repeatedRow = "repeated-row"
        /// A package's status on a server over time: `reports`, `changes` (how often it became ready or ceased
        /// to be).
        case statusHistory = "status-history"
        /// A deadlock as SQL Server describes it: `objects` (the tables that were locked).
        case deadlock
        /// A Notification Server in `OriginNSSourceNS`: `id`, `guid`, `origin_guid`, `is_local` (`yes`; absent
        /// if the result does not say).
        case serverIdentity = "server-identity"
        /// A GUID with the name it stands for: `guid`, `name`.
        case resourceName = "resource-name"
        /// A site, a subnet, the Package Server they are given to: `site`, `subnet`, `state`, `constrained`;
        /// `client`, if the row is of a computer there.
        case siteRow = "site-row"
        /// The accounts that may enter a folder or share: `path`, `area` (`event-queue`, `nscap`, `package`,
        /// `delivery`, `snapshots`, `other`), `form` (`folder`, `share`), the right of `system`, `administrators`,
        /// `everyone`, `users`, `web` (the IIS user), `agents` (computer accounts): `full`, `modify`, `write`,
        /// `read`, `special`, `none`; `others` (particular accounts that may read), `denied` (accounts that are refused), `lacks` (of system, administrators, web).
        case accessList = "access-list"
        /// A folder in a listing: `path`, `area` (`snapshots`, `package`, `package-cache`),
        /// `files`, `bytes`, `oldest`, `newest`, `age_hours` of the oldest file.
        case listedFolder = "listed-folder"
        /// A manifest in a listing: `side` (`ns`, `ps`), `form` (`xml`, `sig`, `snapshot`), `bytes`, `modified`,
        /// `has_signature` (`yes`, `no`; of an `xml`, if the listing shows signatures at all).
        case listedManifest = "listed-manifest"
        /// A path in a listing that is longer than the product can use: `path`, `length`.
        case longPath = "long-path"
        /// What is left on a disk, as a listing's foot says: `path`, `free_bytes`.
        case volume
        /// A scheduled task: `name`, `task` (`package-refresh`, `distribution-point-update`,
        /// `status-capture`, `other`), `status`, `enabled`, `result` (hexadecimal), `outcome` (`ok`, `running`,
        /// `never-run`, `refused`, `failed`), `last_run`, `next_run`, `run_as`, `is_system`, `late_hours` (from the
        /// last run to the newest time in the same export).
        case scheduledTask = "scheduled-task"
        /// Requests for one page that ended in one way, from an access or error log of IIS: `page`, `status`,
        /// `substatus`, `win32`, `reason`, `count`, `clients`, `first`, `last`, `peak_minute`, `share` (percent of
        /// all requests), `client` (`self` for the machine itself).
        case webRequests = "web-requests"
        /// The same by hour: `page`, `status`, `substatus`, `win32`, `reason`, `hour`, `count`.
        case webHour = "web-hour"
        /// When one client asked for a page whose requests agents write down, too: `page`, `client`, `times` (Unix
        /// seconds, each with `/` and the package it names, if any, divided by blanks).
        case webTimes = "web-times"
        /// A package in a dump of the agent's secure storage: `store` (`package-server`, `agent`), `path`.
        case storedPackage = "stored-package"

        // Derived from the facts above and from logs, once everything was read:

        /// The four witnesses of one package on one server: `database`, `ns_snapshot`, `ps_snapshot`,
        /// `reported` (integers; absent where nobody says), `status`, `age_hours` (of the newest version
        /// that reads as Unix seconds, at the bundle's end), `name`, `origin_is_local` (`yes`, `no`),
        /// `ns_snapshot_missing` (`yes`, `no`; absent when the bundle has no snapshots of the server),
        /// `ps_snapshot_missing` (`yes`, `no`; absent when nobody lists the Package Server's packages).
        case packageVersions = "package-versions"
        /// What a machine did with a package, or with those that records do not name: `busy`, `ready`,
        /// `waiting` (how often), `hours` (from first to last), `again` (`yes` if it lacked again after it had
        /// arrived), `origin_is_local`, `in_policy`, `in_urgent_list` (`yes`, `no`; absent where nobody says).
        case packageActivity = "package-activity"
        /// One event queue folder, or the rows of `EventQueueEntry` for it: `queue`, `folder`, `count`,
        /// `bytes`, `senders`; from a listing or a table also `oldest`, `newest`, `age_hours` (of the oldest,
        /// against the newest time in the listing), `state` (of an agent's files), `processing`.
        case queueFolder = "queue-folder"
        /// Versions of the product's parts on one machine: `agent`, `plugin`, `server_product`, and `gap`
        /// between them (`none`, `build`, `release`).
        case productVersions = "product-versions"
        /// A package on a Package Server beside its codebases: `codebases` (rows for this server),
        /// `elsewhere` (rows for others), `status`, `gap` (`none`, `missing`, `retired-host`,
        /// `unknown-host`), `host`.
        case codebaseState = "codebase-state"
        /// A site or subnet beside its Package Servers: `site`, `subnet`, `servers`, `gap` (`none`, `no-server`,
        /// `no-site`, `several-sites`, `constrained-only`); its server is the client that is there.
        case siteCoverage = "site-coverage"
        /// A package that a Package Server keeps (urgent list, secure storage) beside those who should name
        /// it: `kept_by` (`urgent-list`, `secure-storage`, `nobody` if it was deleted), `in_policy`, `in_database` (`yes`, `no`; absent
        /// where nobody could say).
        case keptPackage = "kept-package"
    }
}
