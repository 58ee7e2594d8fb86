import VietnameseText

/// Decodes texts that old Vietnamese fonts (`.VnTime`, `VNI-Times`, `VPS …`) display, by the fonts of the cell and its runs.
struct LegacyFonts {
  /// What became of a text.
  struct Decoded {
    var text: String
    var encoding: TextEncoding
  }

  /// Decodes a text; `nil` where no font of that kind is involved, or the text is Unicode already.
  static func decode(_ text: String, cellFont: String?, runs: [TextRun]) -> Decoded? {
    guard !runs.isEmpty else {
      guard let font = cellFont, let encoding = TextEncoding(fontName: font),
        let decoded = encoding.decodeFontText(text, fontName: font)
      else { return nil }
      return Decoded(text: decoded.nfc, encoding: encoding)
    }
    let utf8 = text.utf8
    var result = ""
    var found: TextEncoding?
    for (position, run) in runs.enumerated() {
      let end = position + 1 < runs.count ? runs[position + 1].start : utf8.count
      guard run.start <= end, end <= utf8.count,
        let piece = String(
          utf8[utf8.index(utf8.startIndex, offsetBy: run.start)..<utf8.index(utf8.startIndex, offsetBy: end)])
      else { return nil }
      if let font = run.font ?? cellFont, let encoding = TextEncoding(fontName: font),
        let decoded = encoding.decodeFontText(piece, fontName: font)
      {
        result += decoded
        found = found ?? encoding
      } else {
        result += piece
      }
    }
    return found.map { Decoded(text: result.nfc, encoding: $0) }
  }
}

extension CellTableBuilder {
  /// Replaces the texts of old Vietnamese fonts by Unicode; tells `notice` the first cell of each encoding, before and after.
  mutating func decodeLegacyFonts(
    ownRuns: [CellReference: [TextRun]], _ notice: (CellReference, TextEncoding, String) -> Void
  ) {
    guard styles.hasLegacyFonts || !shared.runs.isEmpty || !ownRuns.isEmpty else { return }
    var done: [String: (place: TextStore.Place, encoding: TextEncoding)?] = [:]
    var told: Set<TextEncoding> = []
    var rowPosition = 0
    for position in 0..<cellCount {
      guard let (row, cell) = cell(position, rowPosition: &rowPosition) else { return }
      let font = styles.legacyFont(Int(cell.style))
      let runs: [TextRun]
      let before: String
      var key: String?
      switch cell.kind {
      case .sharedString:
        let index = Int(truncatingIfNeeded: cell.payload)
        runs = shared.runs[index] ?? []
        guard font != nil || !runs.isEmpty, let text = shared[index] else { continue }
        before = text
        key = "\(index) \(font ?? "")"
      case .text:
        runs = ownRuns.isEmpty ? [] : CellReference(row: row, column: Int(cell.column)).flatMap { ownRuns[$0] } ?? []
        guard font != nil || !runs.isEmpty else { continue }
        before = texts.text(.init(bits: cell.payload))
      default: continue
      }
      let outcome: (place: TextStore.Place, encoding: TextEncoding)?
      if let key, let known = done[key] {
        outcome = known
      } else {
        outcome = LegacyFonts.decode(before, cellFont: font, runs: runs).map { (keep($0.text), $0.encoding) }
        if let key { done[key] = .some(outcome) }
      }
      guard let outcome else { continue }
      if told.insert(outcome.encoding).inserted, let reference = CellReference(row: row, column: Int(cell.column)) {
        let after = texts.text(outcome.place)
        notice(
          reference, outcome.encoding, "\(outcome.encoding.rawValue): \(before.prefix(60)) → \(after.prefix(60))")
      }
      var changed = cell
      changed.kind = .text
      changed.payload = outcome.place.bits
      replace(position, by: changed)
    }
  }

  private mutating func keep(_ text: String) -> TextStore.Place {
    var copy = text
    return copy.withUTF8 { utf8 in unsafe keep(ByteSlice(utf8)).place }
  }
}
