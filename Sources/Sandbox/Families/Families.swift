extension Family {
  /// Every trouble that the desk knows.
  static let all: [Family] = [
    wireless, remoteWork, network, mail, identity, workplace, printing, storage,
    databases, businessApplications, voice, platform,
  ].flatMap { FamilyReader.families(in: $0) }
}
