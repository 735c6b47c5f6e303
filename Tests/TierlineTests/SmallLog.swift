/// A log of cases in the fewest words: its mapping and its headings.
enum SmallLog {
  static let mapping = """
    name: m
    title: M
    mode: audit-trail
    times: { format: iso8601, zone: UTC }
    fields:
      reference: id
      time: when
      status: { from: state, values: { open: open } }
      subject: subject
    """
  static let head = "id,when,state,subject\n"
}
