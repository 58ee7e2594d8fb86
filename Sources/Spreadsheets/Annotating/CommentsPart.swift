/// A part of notes as it stands, and the edits that put ours in.
struct CommentsPart {
  /// A note that is there.
  private struct Existing {
    var author: String
    var range: Range<Int>
    /// The `<t>` that stands alone, without a run around it.
    var plain: Range<Int>?
    /// Where another run may stand.
    var end: Int?
    /// `<text/>` or no text at all.
    var isBare = true
  }

  let bytes: [UInt8]
  private(set) var patch = BytePatch()
  private var prefix = ""
  private var authors: [String] = []
  private var authorsStart: PartTag?
  private var authorsEnd: PartTag?
  private var listStart: PartTag?
  private var listEnd: PartTag?
  private var notes: [CellReference: Existing] = [:]
  private var added = ""

  init(_ bytes: [UInt8], part: String, limits: ReadLimits) throws(ReadError) {
    self.bytes = bytes
    var walk = try PartWalk(bytes, part: part, limits: limits)
    var authorStart = 0
    var cell: CellReference?
    var note: Existing?
    var plainStart = 0
    while let tag = try walk.next() {
      switch (tag.depth, tag.local, tag.isEnd) {
      case (0, _, false):
        guard tag.local == "comments" else { throw ReadError(.corruptFile, part: part, detail: "no <comments>") }
        prefix = XMLBytes.prefix(of: tag, in: bytes)
      case (1, "authors", false): authorsStart = tag
      case (1, "authors", true): authorsEnd = tag
      case (1, "commentList", false): listStart = tag
      case (1, "commentList", true): listEnd = tag
      case (2, "author", false):
        authorStart = tag.range.upperBound
        if tag.isEmpty { authors.append("") }
      case (2, "author", true): authors.append(XMLBytes.text(bytes[authorStart..<tag.range.lowerBound]))
      case (2, "comment", false):
        let values = XMLBytes.attributes(of: tag, in: bytes)
        func value(_ name: String) -> String? {
          values.first { $0.name == name }.map { XMLBytes.value($0, in: bytes) }
        }
        cell = value("ref").flatMap { CellReference($0) }
        let author = value("authorId").flatMap { Int($0) }.flatMap { authors.indices.contains($0) ? authors[$0] : nil }
        note = Existing(author: author ?? "", range: tag.range)
        if tag.isEmpty, let cell { notes[cell] = note }
      case (2, "comment", true):
        if let cell, let known = note {
          notes[cell] = known
          notes[cell]?.range = known.range.lowerBound..<tag.range.upperBound
        }
        note = nil
      case (3, "text", false): note?.isBare = tag.isEmpty
      case (3, "text", true): if note?.end == nil { note?.end = tag.range.lowerBound }
      case (4, "t", false):
        plainStart = tag.range.lowerBound
        if tag.isEmpty { note?.plain = tag.range }
      case (4, "t", true): note?.plain = plainStart..<tag.range.upperBound
      case (4, "rPh", false), (4, "phoneticPr", false): if note?.end == nil { note?.end = tag.range.lowerBound }
      default: break
      }
    }
    guard let authorsStart, let listStart, authorsStart.isEmpty || authorsEnd != nil,
      listStart.isEmpty || listEnd != nil
    else { throw ReadError(.corruptFile, part: part, detail: "notes without authors or without a list") }
  }

  /// An empty part of notes.
  static func blank(_ dialect: WorkbookPart.Dialect) -> [UInt8] {
    Array(
      (#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
        + "\n<comments xmlns=\"\(dialect.main)\"><authors/><commentList/></comments>").utf8)
  }

  /// Puts a note at a cell; tells whether a box has to be drawn for it.
  ///
  /// A note that is there stays, ours follows under a line. The twin of a conversation is left alone: Excel writes it anew.
  mutating func write(_ text: String, at cell: CellReference) -> Bool {
    guard let old = notes[cell] else {
      let run = NoteText.run(NoteText.heading + "\n" + text, prefix: prefix)
      let author = authors.firstIndex(of: NoteText.author) ?? authors.count
      added +=
        "<\(prefix)comment ref=\"\(cell)\" authorId=\"\(author)\"><\(prefix)text>\(run)</\(prefix)text></\(prefix)comment>"
      return true
    }
    guard !old.author.hasPrefix("tc="), let end = old.end, !old.isBare else { return false }
    if let plain = old.plain {
      patch.insert("<\(prefix)r>", at: plain.lowerBound)
      patch.insert("</\(prefix)r>", at: plain.upperBound)
    }
    patch.insert(
      NoteText.run(
        "\n" + NoteText.separator + "\n" + NoteText.heading + "\n" + text, prefix: prefix), at: end)
    return false
  }

  /// Ends the edits: the new notes and their author.
  mutating func close() {
    guard !added.isEmpty, let authorsStart, let listStart else { return }
    if !authors.contains(NoteText.author) {
      let author = "<\(prefix)author>\(XMLBytes.escaped(NoteText.author))</\(prefix)author>"
      patch.append(author, to: authorsStart, end: authorsEnd, in: bytes)
    }
    patch.append(added, to: listStart, end: listEnd, in: bytes)
  }

  // MARK: Earlier notes

  /// Takes out what an earlier run wrote; gives the cells whose notes are gone.
  mutating func removeOurs(limits: ReadLimits, part: String) throws(ReadError) -> [CellReference] {
    var walk = try PartWalk(bytes, part: part, limits: limits)
    var texts: [(range: Range<Int>, text: String)] = []
    var start: Int?
    while let tag = try walk.next() {
      guard tag.local == "t" else { continue }
      if tag.isEnd, let from = start {
        texts.append((from..<tag.range.lowerBound, XMLBytes.text(bytes[from..<tag.range.lowerBound])))
      }
      start = tag.isEnd || tag.isEmpty ? nil : tag.range.upperBound
    }
    var gone: [CellReference] = []
    for (cell, note) in notes.sorted(by: { $0.key < $1.key }) {
      var isCut = false
      for (position, text) in texts.filter({ note.range.contains($0.range.lowerBound) }).enumerated() {
        if position == 0, text.text.hasPrefix(NoteText.heading) {
          patch.remove(note.range)
          gone.append(cell)
          break
        }
        // Under somebody's note ours begins with the line; whatever follows it is ours.
        if isCut {
          patch.remove(text.range)
        } else if let line = text.text.start(of: NoteText.separator + "\n" + NoteText.heading) {
          var kept = text.text[..<line]
          while kept.last?.isNewline == true { kept.removeLast() }
          patch.replace(text.range, with: XMLBytes.escaped(String(kept)))
          isCut = true
        }
      }
    }
    return gone
  }
}

extension String {
  /// Where a piece of text begins, `nil` where it does not stand there.
  fileprivate func start(of piece: String) -> String.Index? {
    let wanted = Array(piece.utf8)
    var at = utf8.startIndex
    while at != utf8.endIndex {
      if utf8[at...].starts(with: wanted) { return at }
      at = utf8.index(after: at)
    }
    return nil
  }
}
