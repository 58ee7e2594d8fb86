/// Reads the notes of a sheet: old comments (`comments1.xml`) and conversations (`threadedComment1.xml`).
struct CommentsHandler: XMLHandler {
  /// The texts by cell; several about one cell one below the other.
  var comments: [CellReference: String] = [:]
  private let limit: Int
  private var cell: CellReference?
  private var text = ""
  private var isText = false
  private var isThreaded = false

  /// `limit`: characters kept of one text.
  init(limit: Int) { self.limit = limit }

  mutating func start(_ element: borrowing XMLElement) {
    switch element.name {
    case "comment", "threadedComment":
      cell = element["ref"].flatMap { CellReference($0) }
      text = ""
      isThreaded = element.name == "threadedComment"
    case "t": isText = true
    case "text": isText = isThreaded
    case "rPh": isText = false
    default: break
    }
  }

  mutating func text(_ piece: String) {
    if isText, text.utf8.count < limit { text += piece.prefix(limit - text.utf8.count) }
  }

  mutating func end(_ element: borrowing XMLElement) {
    switch element.name {
    case "t", "text": isText = false
    case "comment", "threadedComment":
      guard let cell, !text.isEmpty else { return }
      comments[cell] = comments[cell].map { $0 + "\n" + text } ?? text
      self.cell = nil
    default: break
    }
  }
}
