/// The marks of one sheet's part: other formats for some cells, cells that were not there, and a place for notes.
struct SheetMarks {
  /// A cell to be marked.
  struct Target {
    var cell: CellReference
    var kind: Annotation.Kind
    var note: String
  }

  /// The edits of the sheet's part.
  private(set) var patch = BytePatch()
  /// The targets as they were marked, merged ranges resolved, by row and column.
  private(set) var targets: [Target] = []
  /// The id of the relationship to the drawing of notes and old controls, where the sheet has one.
  private(set) var legacyDrawing: String?
  /// Widths and heights of the sheet, for the size of notes.
  private(set) var measures = SheetMeasures()

  private let bytes: [UInt8]
  private let part: String
  private var prefix = ""
  private var merges: [CellRange] = []
  /// Where a link to a drawing of notes may stand.
  private var drawingPlace: Int?
  private var dataStart: PartTag?
  private var dataEnd: PartTag?
  private var dimension: PartAttribute?
  private var columnFormats: [(columns: ClosedRange<Int>, format: Int)] = []

  /// Elements that follow the drawing of notes.
  private static let behindDrawing: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
  ]

  init(_ bytes: [UInt8], part: String, annotations: [Annotation], limits: ReadLimits) throws(ReadError) {
    self.bytes = bytes
    self.part = part
    try survey(limits)
    targets = Self.resolved(annotations, merges)
  }

  /// One target a cell, in order; its kind the gravest, its note all notes.
  private static func resolved(_ annotations: [Annotation], _ merges: [CellRange]) -> [Target] {
    let index = MergeIndex(merges)
    var byCell: [CellReference: Target] = [:]
    for annotation in annotations {
      let cell = index.range(row: annotation.cell.row, column: annotation.cell.column)?.first ?? annotation.cell
      guard var target = byCell[cell] else {
        byCell[cell] = Target(cell: cell, kind: annotation.kind, note: annotation.note)
        continue
      }
      target.kind = max(target.kind, annotation.kind)
      if !annotation.note.isEmpty { target.note += (target.note.isEmpty ? "" : "\n\n") + annotation.note }
      byCell[cell] = target
    }
    return byCell.values.sorted { $0.cell < $1.cell }
  }

  // MARK: What the sheet has

  private mutating func survey(_ limits: ReadLimits) throws(ReadError) {
    var walk = try PartWalk(bytes, part: part, limits: limits)
    var inColumns = false
    while let tag = try walk.next() {
      if tag.depth == 0 {
        if tag.isEnd {
          if drawingPlace == nil { drawingPlace = tag.range.lowerBound }
        } else {
          prefix = XMLBytes.prefix(of: tag, in: bytes)
        }
        continue
      }
      if tag.depth == 1 {
        if tag.local == "sheetData", tag.isMain {
          if tag.isEnd { dataEnd = tag } else if dataStart == nil { dataStart = tag }
        }
        if tag.local == "cols" { inColumns = !tag.isEnd && !tag.isEmpty }
        if dataStart != nil, drawingPlace == nil, !tag.isEnd,
          Self.behindDrawing.contains(tag.local) || tag.local == "AlternateContent"
        {
          drawingPlace = tag.range.lowerBound
        }
      }
      guard !tag.isEnd else { continue }
      switch (tag.depth, tag.local) {
      case (1, "dimension"): dimension = XMLBytes.attributes(of: tag, in: bytes).first { $0.name == "ref" }
      case (1, "sheetFormatPr"): measures.setDefaults(values(tag))
      case (1, "legacyDrawing"):
        legacyDrawing = XMLBytes.attributes(of: tag, in: bytes).first { $0.local == "id" }
          .map { XMLBytes.value($0, in: bytes) }
      case (2, "col") where inColumns:
        let values = values(tag)
        guard let first = values["min"].flatMap({ Int($0) }), first >= 1, first <= CellReference.maximumColumn,
          let last = values["max"].flatMap({ Int($0) }), last >= first
        else { break }
        let columns = first...min(last, CellReference.maximumColumn)
        measures.setColumns(columns, values)
        if let format = values["style"].flatMap({ Int($0) }), format > 0 { columnFormats.append((columns, format)) }
      case (2, "mergeCell"):
        guard merges.count < limits.merges else { break }
        if let range = values(tag)["ref"].flatMap({ CellRange($0) }) { merges.append(range) }
      default: break
      }
    }
    guard dataStart != nil, dataStart?.isEmpty == true || dataEnd != nil else {
      throw ReadError(.corruptFile, part: part, detail: "a sheet without cells' data")
    }
  }

  private func values(_ tag: PartTag) -> [String: String] {
    var values: [String: String] = [:]
    for attribute in XMLBytes.attributes(of: tag, in: bytes) {
      values[attribute.name] = XMLBytes.value(attribute, in: bytes)
    }
    return values
  }

  // MARK: Marking

  /// Gives the targets' cells their marked formats; cells that are not there are made.
  mutating func mark(_ styles: inout StyleRecords, limits: ReadLimits) throws(ReadError) {
    var walk = try PartWalk(bytes, part: part, limits: limits)
    var rest = targets[...]
    var row = 0
    var column = 0
    var rowFormat: Int?
    var rowStart: PartTag?
    // All cells of a row with a mark are looked at: one that stands out of order could be there twice afterwards.
    var isMarkedRow = false
    func columnFormat(_ target: CellReference) -> Int {
      columnFormats.first { $0.columns.contains(target.column) }?.format ?? 0
    }
    func newCell(_ target: Target) -> String {
      let format = styles.marked(rowFormat ?? columnFormat(target.cell), target.kind)
      return "<\(prefix)c r=\"\(target.cell)\" s=\"\(format)\"/>"
    }
    func newRows(before limit: Int) -> String {
      var text = ""
      while let first = rest.first, first.cell.row < limit {
        let line = first.cell.row
        text += "<\(prefix)row r=\"\(line)\">"
        rowFormat = nil
        while let target = rest.first, target.cell.row == line {
          text += newCell(target)
          rest.removeFirst()
        }
        text += "</\(prefix)row>"
      }
      return text
    }

    guard let dataStart else { return }
    if dataStart.isEmpty {
      let text = newRows(before: Int.max)
      if !text.isEmpty { patch.append(text, to: dataStart, end: nil, in: bytes) }
    }
    var isInside = false
    while let tag = try walk.next() {
      if tag.depth == 1, tag.local == "sheetData", tag.isMain {
        if tag.isEnd {
          let text = newRows(before: Int.max)
          if !text.isEmpty { patch.insert(text, at: tag.range.lowerBound) }
        }
        isInside = !tag.isEnd && !tag.isEmpty
        continue
      }
      guard isInside, tag.isMain else { continue }
      if tag.depth == 2, tag.local == "row" {
        if !tag.isEnd {
          let values = values(tag)
          let next = values["r"].flatMap { Int($0) } ?? row + 1
          guard next > row else {
            throw ReadError(.corruptFile, part: part, detail: "row \(next) stands behind row \(row)")
          }
          row = next
          measures.setRow(row, values)
          let text = newRows(before: row)
          if !text.isEmpty { patch.insert(text, at: tag.range.lowerBound) }
          column = 0
          isMarkedRow = rest.first?.cell.row == row
          rowStart = tag
          rowFormat = ["1", "true"].contains(values["customFormat"]) ? values["s"].flatMap { Int($0) } : nil
        }
        guard tag.isEnd || tag.isEmpty, let start = rowStart else { continue }
        var text = ""
        while let target = rest.first, target.cell.row == row {
          text += newCell(target)
          widen(start, to: target.cell.column)
          rest.removeFirst()
        }
        if !text.isEmpty { patch.append(text, to: start, end: tag.isEnd ? tag : nil, in: bytes) }
      } else if tag.depth == 3, tag.local == "c", !tag.isEnd, isMarkedRow, let start = rowStart {
        let attributes = XMLBytes.attributes(of: tag, in: bytes)
        let address = attributes.first { $0.name == "r" }
        let next = address.flatMap { CellReference(XMLBytes.value($0, in: bytes)) }?.column ?? column + 1
        guard next > column else {
          throw ReadError(.corruptFile, part: part, detail: "cells of row \(row) stand out of order")
        }
        column = next
        while let target = rest.first, target.cell.row == row, target.cell.column < column {
          patch.insert(newCell(target), at: tag.range.lowerBound)
          widen(start, to: target.cell.column)
          rest.removeFirst()
        }
        guard let target = rest.first, target.cell.row == row, target.cell.column == column else { continue }
        rest.removeFirst()
        if let old = attributes.first(where: { $0.name == "s" }) {
          let format = styles.marked(Int(XMLBytes.value(old, in: bytes)) ?? 0, target.kind)
          patch.replace(old.value, with: String(format))
        } else {
          let format = styles.marked(0, target.kind)
          patch.insert(" s=\"\(format)\"", at: address?.range.upperBound ?? tag.name.upperBound)
        }
      }
    }
    widenDimension()
  }

  /// Lets a row's hint of its columns take in a new cell.
  private mutating func widen(_ row: PartTag, to column: Int) {
    guard let spans = XMLBytes.attributes(of: row, in: bytes).first(where: { $0.name == "spans" }) else { return }
    let old = patch.edits.firstIndex { $0.range == spans.value }
    let present = old.map { String(decoding: patch.edits[$0].bytes, as: UTF8.self) } ?? XMLBytes.value(spans, in: bytes)
    let ends = present.split(separator: ":").compactMap { Int($0) }
    guard ends.count == 2, column < ends[0] || column > ends[1] else { return }
    let text = "\(min(ends[0], column)):\(max(ends[1], column))"
    if let old { patch = BytePatch(patch.edits.enumerated().filter { $0.offset != old }.map(\.element)) }
    patch.replace(spans.value, with: text)
  }

  private mutating func widenDimension() {
    guard let dimension, let range = CellRange(XMLBytes.value(dimension, in: bytes)) else { return }
    let cells = targets.map(\.cell)
    let rows = (cells.map(\.row) + [range.first.row, range.last.row])
    let columns = (cells.map(\.column) + [range.first.column, range.last.column])
    guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(), let right = columns.max(),
      let first = CellReference(row: top, column: left), let last = CellReference(row: bottom, column: right)
    else { return }
    let wide = CellRange(first, last)
    if wide != range { patch.replace(dimension.value, with: wide.description) }
  }

  /// Links the sheet to a drawing of notes.
  mutating func link(drawing id: String, _ dialect: WorkbookPart.Dialect) {
    guard let place = drawingPlace else { return }
    patch.insert(
      "<\(prefix)legacyDrawing xmlns:r=\"\(dialect.relationships)\" r:id=\"\(id)\"/>", at: place)
  }
}

/// Widths and heights of a sheet in pixels, as far as they place a note.
struct SheetMeasures {
  private var defaultWidth = 64
  private var defaultHeight = 20
  private var columns: [(columns: ClosedRange<Int>, pixels: Int)] = []
  private var rows: [Int: Int] = [:]

  mutating func setDefaults(_ values: [String: String]) {
    if let width = values["defaultColWidth"].flatMap({ Double($0) }) { defaultWidth = Self.pixels(width) }
    if let height = values["defaultRowHeight"].flatMap({ Double($0) }), height > 0, height < 500 {
      defaultHeight = Int(height * 4 / 3)
    }
  }

  mutating func setColumns(_ range: ClosedRange<Int>, _ values: [String: String]) {
    let isHidden = ["1", "true"].contains(values["hidden"])
    let width = values["width"].flatMap { Double($0) }.map(Self.pixels) ?? defaultWidth
    columns.append((range, isHidden ? 0 : width))
  }

  mutating func setRow(_ row: Int, _ values: [String: String]) {
    if ["1", "true"].contains(values["hidden"]) {
      rows[row] = 0
    } else if let height = values["ht"].flatMap({ Double($0) }), height >= 0, height < 500 {
      rows[row] = Int(height * 4 / 3)
    }
  }

  private static func pixels(_ width: Double) -> Int {
    width >= 0 && width <= 255 ? Int(width * 7 + 5) : 64
  }

  func width(_ column: Int) -> Int { columns.first { $0.columns.contains(column) }?.pixels ?? defaultWidth }
  func height(_ row: Int) -> Int { rows[row] ?? defaultHeight }

  /// Eight numbers that place a box of some size beside a cell: column, offset, row, offset of two corners, from 0.
  func anchor(beside cell: CellReference, width: Int, height: Int) -> [Int] {
    let isAtEdge = cell.column > CellReference.maximumColumn - 20
    let left = isAtEdge ? max(1, cell.column - 19) : cell.column + 1
    let top = max(1, min(cell.row - 1, CellReference.maximumRow - 100))
    let across = end(from: left, limit: CellReference.maximumColumn, past: 15 + width) { self.width($0) }
    let down = end(from: top, limit: CellReference.maximumRow, past: 10 + height) { self.height($0) }
    return [left - 1, 15, top - 1, 10, across.index - 1, across.offset, down.index - 1, down.offset]
  }

  private func end(from: Int, limit: Int, past pixels: Int, size: (Int) -> Int) -> (index: Int, offset: Int) {
    var index = from
    var left = pixels
    // Hidden rows and columns take no room; a thousand of them in a row end the search.
    while index < limit, left >= size(index), index - from < 1_000 {
      left -= size(index)
      index += 1
    }
    return (index, min(left, max(0, size(index))))
  }
}
