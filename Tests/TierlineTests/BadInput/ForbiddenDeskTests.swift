import Foundation
import Testing

/// Desks that may not be written or looked at, and a disk that is full: root arranges them.
struct ForbiddenDeskTests {
  /// Another account: of the desk's group, or a stranger.
  private static let member = "setpriv --reuid 65534 --regid 0 --clear-groups"
  private static let stranger = "setpriv --reuid 65534 --regid 65534 --clear-groups"

  private static let mayActAsOthers =
    (try? Program(environment: [:]).shell("\(stranger) $tierline --version").status) == 0
  private static let mayMount =
    (try? Program(environment: [:]).shell("unshare --mount mount -t tmpfs none /mnt").status) == 0

  @Test(
    .enabled(if: mayActAsOthers, "this takes root, and a program that anybody may run"),
    arguments: [
      "chmod 440 $TIERLINE_DESK/store.sqlite", "chmod 550 $TIERLINE_DESK",
      "chmod 550 $TIERLINE_DESK; chmod 440 $TIERLINE_DESK/*.*",
    ])
  func `what may not be written can be read`(lock: String) throws {
    let desk = try self.desk()
    _ = try desk.program.shell(lock)
    let before = desk.contents

    #expect(try desk.program.shell("\(Self.member) $tierline list").output.contains("No dial tone"))
    let outcome = try desk.program.shell("\(Self.member) $tierline note T-1 x --as tom")

    #expect(outcome.status == 5)
    #expect(outcome.complaint.contains("can only be read here"))
    #expect(desk.contents == before)
  }

  @Test(
    .enabled(if: mayActAsOthers, "this takes root, and a program that anybody may run"),
    arguments: [
      "chmod 2770 $TIERLINE_DESK", "chmod 2771 $TIERLINE_DESK",
      "chmod 0 $TIERLINE_DESK/store.sqlite",
    ])
  func `who may not look is told so`(lock: String) throws {
    let desk = try self.desk()
    _ = try desk.program.shell(lock)

    for verb in ["list", "note T-1 x", "store verify"] {
      let outcome = try desk.program.shell("\(Self.stranger) $tierline \(verb)")
      #expect(outcome.status == 5)
      #expect(outcome.complaint.contains("Permission denied"), "\(outcome.complaint)")
    }
  }

  @Test(.enabled(if: mayMount, "this takes root, and the right to mount"))
  func `a desk on a medium that cannot be written can be read`() throws {
    let desk = try self.desk()
    let before = desk.contents
    func inside(_ line: String) throws -> Program.Outcome {
      try desk.program.shell(
        """
        unshare --mount bash -c 'mount --bind "$TIERLINE_DESK" "$TIERLINE_DESK" \
        && mount -o remount,ro,bind "$TIERLINE_DESK" || exit 99; '"\(line)"
        """)
    }
    let listed = try inside("$tierline list")
    #expect(listed.output.contains("No dial tone"))
    #expect(try inside("$tierline store verify").status == 0)
    let outcome = try inside("$tierline note T-1 x")
    #expect(outcome.status == 5)
    #expect(outcome.complaint.contains("can only be read here"))
    #expect(desk.contents == before)
  }

  @Test(.enabled(if: mayMount, "this takes root, and the right to mount"))
  func `a full disk is told, what is there can be read, and nothing is half made`() throws {
    let desk = try self.desk()
    let outcome = try desk.program.shell(
      """
      unshare --mount bash -c '
      cd "$(dirname "$TIERLINE_DESK")" && mkdir -p "$TIERLINE_DESK/disk" && cd "$TIERLINE_DESK/disk" \
        && mount -t tmpfs -o size=900k none . && cd "$TIERLINE_DESK/disk" || exit 99
      mkdir d && cp ../store.* ../checkpoints.txt d && mkdir d/drafts
      text=$(head -c 12000 /dev/urandom | base64 -w 0)
      while $tierline note T-1 "$text" --desk d >/dev/null 2>said; do :; done
      $tierline note T-1 "$text" --desk d; echo "note $?"
      $tierline list --desk d >/dev/null; echo "list $?"
      $tierline store verify --desk d >/dev/null 2>&1; echo "verify $?"
      $tierline init --desk new; echo "init $?"; ls -d new'
      """)
    #expect(outcome.output == "note 5\nlist 0\nverify 0\ninit 5\n", "\(outcome.output)")
    let told = "tierline: The disk is full; nothing was written.\n"
    #expect(outcome.complaint.contains(told + told), "\(outcome.complaint)")
  }

  private func desk() throws -> Desk {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    return desk
  }
}
