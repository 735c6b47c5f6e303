import Foundation

/// A file of cases to import, gone with the test.
final class ImportFile {
  private let path: String

  var arguments: [String] { ["import", "csv", "--map", "volvo", path] }

  static let heading = """
    sr_number,event_index,timestamp,status,sub_status,support_team,function_division,owner,\
    organization_line,organization_country,owner_country,impact,product

    """

  /// - Parameter name: what sets its cases apart from those of other files.
  init(name: String) throws {
    path = URL.temporaryDirectory.appending(path: "cases-\(UUID().uuidString).csv").path()
    let rows = (0..<200).flatMap { ImportFile.rows(of: "\(name)-\($0)", person: $0 % 40) }
    let text = ImportFile.heading + rows.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func rows(of name: String, person: Int) -> [String] {
    [
      "0,2011-03-07T10:00:00+01:00,Accepted,In Progress,D8,A2_1,Person \(person)",
      "1,2011-03-07T11:00:00+01:00,Accepted,In Progress,D9 2nd,A2_1,Person \(person + 1)",
      "2,2011-03-07T12:00:00+01:00,Completed,Closed,D9 2nd,A2_1,Person \(person + 1)",
    ].map { "\(name),\($0),Org line A2,nl,PL,Low,P5" }
  }
}
