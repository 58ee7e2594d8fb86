/// Reads the XML of a sheet, window by window, and tells its cells to a sink.
///
/// A fast path knows what Excel, LibreOffice and the usual libraries write: `<c r="B7" s="1" t="s"><v>5</v></c>`. All else
/// (prefixes, other quotes, comments, entities, runs) goes through ``MarkupScanner``. Each cell is read whole or, where the
/// window ends inside it, not at all.
struct SheetScanner<Sink: SheetSink & ~Copyable>: ~Copyable {
  var sink: Sink
  private var markup: MarkupScanner
  private let limits: ReadLimits
  /// Cells that may still be read from this file.
  private(set) var cellsLeft: Int

  private enum Place { case document, worksheet, data, row, merges, columns, ended }
  private var place = Place.document
  private var row = 0
  private var column = 0
  /// The digits of the row's number and the quote behind them, as they stand in most cells, and the bits that they take.
  private var rowDigits: (text: UInt64, mask: UInt64, count: Int) = (1, 0, 0)
  private let rowKey = MarkupScanner.key("row")
  /// The depth outside the element that is being passed over.
  private var skipsTo: Int?
  private var scratch = PlainArray<UInt8>()
  private var formulaScratch = PlainArray<UInt8>()

  init(part: String, limits: ReadLimits, cellsLeft: Int, sink: consuming Sink) {
    self.sink = sink
    markup = MarkupScanner(part: part, limits: limits)
    self.limits = limits
    self.cellsLeft = cellsLeft
  }

  /// Hands the sink back.
  consuming func finish() -> Sink { sink }

  /// Reads as much of a window as is complete; returns how many bytes are done with. `isFinal`: no more will come.
  mutating func scan(_ window: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(ReadError) -> Int {
    guard var cursor = unsafe ByteCursor(sealed: window) else { return 0 }
    markup.isFinal = isFinal
    if place == .document, markup.windowStart == 0 {
      // A byte-order mark must not be cut in two.
      if window.count < 3, !isFinal { return 0 }
      if cursor.matches("\u{FEFF}") { cursor.advance(3) }
    }
    while true {
      // Text between tags is done with as soon as it is passed, however long it is.
      if place == .document || place == .ended {
        cursor.skipSpace()
      } else if cursor.byte != 0x3C {
        cursor.find(0x3C)
      }
      var done = cursor.offset
      let depth = markup.depth
      let complete: Bool
      switch place {
      case _ where skipsTo != nil:
        complete = try skipOne(&cursor)
      case .row:
        complete = try inRow(&cursor, &done)
      case .data:
        complete = try inData(&cursor)
      case .ended:
        guard let more = try markup.nextTag(&cursor, mayEnd: true) else {
          complete = false
          break
        }
        if more { throw markup.damage("a second root", cursor) }
        markup.windowStart += window.count
        return window.count
      default:
        complete = try general(&cursor)
      }
      if !complete {
        markup.rewind(to: depth)
        markup.windowStart += done
        return done
      }
    }
  }

  // MARK: Rows

  @inline(__always)
  private mutating func inRow(_ cursor: inout ByteCursor, _ done: inout Int) throws(ReadError) -> Bool {
    if markup.defaultIsMain {
      // Whole cells, as many as come.
      while cursor.word32 & 0xFFFF == 0x633C, try plainCell(&cursor) == .done {  // <c
        if cursor.byte != 0x3C { cursor.find(0x3C) }
        done = cursor.offset
      }
      cursor.move(to: done)
      if cursor.word64 & 0xFFFF_FFFF_FFFF == 0x3E77_6F72_2F3C, markup.close(rowKey) {  // </row>
        cursor.advance(6)
        place = .data
        return true
      }
    }
    return try general(&cursor)
  }

  @inline(__always)
  private mutating func inData(_ cursor: inout ByteCursor) throws(ReadError) -> Bool {
    let start = cursor.offset
    if markup.defaultIsMain, cursor.word64 & 0xFF_FFFF_FFFF == 0x20_776F_723C {  // <row and a space
      if try plainRow(&cursor) == .done { return true }
      cursor.move(to: start)
    }
    return try general(&cursor)
  }

  /// Reads the start tag of a row as programs write it: attributes in double quotes, its number first.
  private mutating func plainRow(_ cursor: inout ByteCursor) throws(ReadError) -> Outcome {
    cursor.advance(4)
    guard cursor.word32 == 0x223D_7220 else { return .other }  // r="
    cursor.advance(4)
    let digits = cursor.word64
    let start = cursor.offset
    var number = 0
    while case let digit = cursor.byte &- 0x30, digit < 10 {
      number = number &* 10 &+ Int(digit)
      guard number <= CellReference.maximumRow else { return .other }
      cursor.advance()
    }
    let count = cursor.offset - start
    guard number > 0, count < 8, cursor.byte == 0x22 else { return .other }
    cursor.advance()
    var isHidden = false
    while cursor.byte == 0x20 {
      cursor.advance()
      let nameStart = cursor.offset
      while case let byte = cursor.byte, byte > 0x20, byte != 0x3D, byte != 0x22, byte != 0x3E, byte != 0x3C {
        cursor.advance()
      }
      let name = cursor.slice(from: nameStart)
      // Namespaces, and a second number, are for the longer way.
      guard cursor.word32 & 0xFFFF == 0x223D, name.count > 0, !(name == "r"), !(name.part(0, 5) == "xmlns") else {
        return .other
      }
      cursor.advance(2)
      let valueStart = cursor.offset
      cursor.find(0x22)
      guard cursor.byte != 0 else { return .other }
      if name == "hidden" {
        let value = cursor.slice(from: valueStart)
        isHidden = value == "1" || value == "true"
      }
      cursor.advance()
    }
    let isEmpty = cursor.byte == 0x2F
    if isEmpty { cursor.advance() }
    guard cursor.byte == 0x3E, cursor.offset - start < limits.startTagBytes - 16 else { return .other }
    guard isEmpty || markup.open(rowKey) else { return .other }
    cursor.advance()
    let mask = UInt64.max >> UInt64(56 - count * 8)
    begin(number, isHidden: isHidden, digits: (digits & mask, mask, count + 1), isEmpty: isEmpty)
    return .done
  }

  private mutating func begin(
    _ number: Int, isHidden: Bool, digits: (text: UInt64, mask: UInt64, count: Int), isEmpty: Bool
  ) {
    row = number
    column = 0
    rowDigits = digits
    if isHidden { sink.hiddenRow(number) }
    if !isEmpty { place = .row }
  }

  private mutating func startRow(_ tag: MarkupScanner.Tag, _ cursor: ByteCursor) throws(ReadError) {
    var number = row + 1
    var isHidden = false
    var list = AttributeList(tag.attributes)
    while let attribute = list.next() {
      if attribute.name == "r" {
        guard let given = Int(attribute.value.text), given >= 1, given <= CellReference.maximumRow else {
          throw markup.damage("row \(attribute.value.text.prefix(20)) lies outside the grid", cursor)
        }
        number = given
      } else if attribute.name == "hidden" {
        isHidden = attribute.value == "1" || attribute.value == "true"
      }
    }
    guard number <= CellReference.maximumRow else { throw markup.damage("row \(number) lies outside the grid", cursor) }
    begin(number, isHidden: isHidden, digits: (1, 0, 0), isEmpty: tag.isEmpty)
  }

  // MARK: Cells the usual way

  private enum Outcome { case done, other }

  @inline(__always)
  private mutating func plainCell(_ cursor: inout ByteCursor) throws(ReadError) -> Outcome {
    cursor.advance(2)
    var cell = ScannedCell(row: row, column: column &+ 1, style: 0, kind: .number)
    attributes: while true {
      let byte = cursor.byte
      if byte == 0x20 {
        let word = cursor.word32 >> 8
        if word == 0x223D72 {  // r="
          cursor.advance(4)
          var letters = 0
          while case let letter = cursor.byte &- 0x41, letter < 26 {
            letters = letters &* 26 &+ Int(letter) &+ 1
            guard letters <= CellReference.maximumColumn else { return .other }
            cursor.advance()
          }
          guard letters > 0 else { return .other }
          cell.column = letters
          if cursor.word64 & rowDigits.mask == rowDigits.text {
            cursor.advance(rowDigits.count)
            cell.row = row
            continue
          }
          var number = 0
          guard cursor.byte != 0x30 else { return .other }
          while case let digit = cursor.byte &- 0x30, digit < 10 {
            number = number &* 10 &+ Int(digit)
            guard number <= CellReference.maximumRow else { return .other }
            cursor.advance()
          }
          guard number > 0, cursor.byte == 0x22 else { return .other }
          cursor.advance()
          cell.row = number
        } else if word == 0x223D73 {  // s="
          cursor.advance(4)
          var number = 0
          while case let digit = cursor.byte &- 0x30, digit < 10 {
            number = number &* 10 &+ Int(digit)
            guard number < 1 << 24 else { return .other }
            cursor.advance()
          }
          guard cursor.byte == 0x22 else { return .other }
          cursor.advance()
          cell.style = number
        } else if word == 0x223D74 {  // t="
          let value = cursor.word64(ahead: 4)
          if value & 0xFFFF == 0x2273 {  // s"
            cell.kind = .sharedString
            cursor.advance(6)
          } else if value & 0xFFFF == 0x226E {  // n"
            cursor.advance(6)
          } else if value & 0xFFFF_FFFF == 0x2272_7473 {  // str"
            cell.kind = .text
            cursor.advance(8)
          } else {
            return .other
          }
        } else {
          return .other
        }
      } else if byte == 0x3E {
        cursor.advance()
        break attributes
      } else if byte == 0x2F, cursor.peek(1) == 0x3E {
        cursor.advance(2)
        column = cell.column
        return .done
      } else {
        return .other
      }
    }
    guard cell.column <= CellReference.maximumColumn else { return .other }

    if cursor.word32 & 0xFF_FFFF == 0x3E663C {  // <f>
      cursor.advance(3)
      let start = cursor.offset
      guard !cursor.findMarkup() || !cursor.slice(from: start).contains(0x26) else { return .other }
      cell.formula = cursor.slice(from: start)
      cell.hasFormula = cell.formula.count > 0
      guard cursor.word32 == 0x3E66_2F3C else { return .other }  // </f>
      cursor.advance(4)
    }
    guard cursor.word32 & 0xFF_FFFF == 0x3E763C else {  // <v>
      guard !cell.hasFormula, cursor.word32 == 0x3E63_2F3C else { return .other }  // </c>
      cursor.advance(4)
      column = cell.column
      return .done
    }
    cursor.advance(3)
    switch cell.kind {
    case .number:
      guard let number = NumberParsing.read(&cursor) else { return .other }
      cell.number = number
    case .sharedString:
      var index = 0
      let start = cursor.offset
      while case let digit = cursor.byte &- 0x30, digit < 10 {
        index = index &* 10 &+ Int(digit)
        guard index < 1 << 40 else { return .other }
        cursor.advance()
      }
      guard cursor.offset > start else { return .other }
      cell.index = index
    default:
      let start = cursor.offset
      guard !cursor.findMarkup() else { return .other }
      cell.text = cursor.slice(from: start)
    }
    guard cursor.word64 == 0x3E63_2F3C_3E76_2F3C else { return .other }  // </v></c>
    cursor.advance(8)
    try emit(cell, runs: [])
    return .done
  }

  @inline(__always)
  private mutating func emit(_ cell: ScannedCell, runs: [TextRun]) throws(ReadError) {
    column = cell.column
    guard cellsLeft > 0 else {
      throw ReadError(
        .limitExceeded, part: markup.part, detail: "more than \(limits.cells) cells",
        limit: .init(name: "cells", bound: limits.cells, value: limits.cells + 1))
    }
    cellsLeft &-= 1
    try sink.cell(cell, runs: runs)
  }

  // MARK: Everything else

  /// Reads one tag with whatever belongs to it.
  private mutating func general(_ cursor: inout ByteCursor) throws(ReadError) -> Bool {
    guard let more = try markup.nextTag(&cursor, mayEnd: place == .document) else { return false }
    guard more else { throw markup.damage("an empty part", cursor) }
    guard let tag = try markup.readTag(&cursor) else { return false }
    if tag.isEnd {
      switch place {
      case .row: place = .data
      case .data, .merges, .columns: place = .worksheet
      default: place = .ended
      }
      return true
    }
    switch place {
    case .document:
      guard
        tag.local == "worksheet" || tag.local == "macrosheet" || tag.local == "dialogsheet"
          || tag.local == "chartsheet"
      else { throw markup.damage("not a sheet but <\(tag.local.text.prefix(40))>", cursor) }
      place = tag.isEmpty ? .ended : .worksheet
      return true
    case .worksheet where tag.isMain && !tag.isEmpty:
      if tag.local == "sheetData" {
        place = .data
        return true
      }
      if tag.local == "mergeCells" {
        place = .merges
        return true
      }
      if tag.local == "cols" {
        place = .columns
        return true
      }
    case .data where tag.isMain && tag.local == "row":
      try startRow(tag, cursor)
      return true
    case .row where tag.isMain && tag.local == "c":
      return try cell(tag, &cursor)
    case .merges where tag.isMain && tag.local == "mergeCell":
      var list = AttributeList(tag.attributes)
      while let attribute = list.next() {
        if attribute.name == "ref" { sink.merge(attribute.value) }
      }
    case .columns where tag.isMain && tag.local == "col":
      hideColumns(tag.attributes)
    default: break
    }
    // Passed tag by tag, so that a long one need not fit the window.
    if !tag.isEmpty { skipsTo = markup.depth - 1 }
    return true
  }

  /// Passes one tag of an element that is of no interest.
  private mutating func skipOne(_ cursor: inout ByteCursor) throws(ReadError) -> Bool {
    guard try markup.nextTag(&cursor) != nil, try markup.readTag(&cursor) != nil else { return false }
    if let outside = skipsTo, markup.depth <= outside { skipsTo = nil }
    return true
  }

  private mutating func hideColumns(_ attributes: ByteSlice) {
    var first: Int?
    var last: Int?
    var isHidden = false
    var list = AttributeList(attributes)
    while let attribute = list.next() {
      if attribute.name == "min" { first = Int(attribute.value.text) }
      if attribute.name == "max" { last = Int(attribute.value.text) }
      if attribute.name == "hidden" { isHidden = attribute.value == "1" || attribute.value == "true" }
    }
    guard isHidden, let first, first >= 1, first <= CellReference.maximumColumn else { return }
    sink.hiddenColumns(first...min(max(last ?? first, first), CellReference.maximumColumn))
  }

  /// Reads a cell whose start tag was read, any way it may be written.
  private mutating func cell(_ tag: MarkupScanner.Tag, _ cursor: inout ByteCursor) throws(ReadError) -> Bool {
    var cell = ScannedCell(row: row, column: column + 1, style: 0, kind: .number)
    var type = ByteSlice.empty
    var list = AttributeList(tag.attributes)
    while let attribute = list.next() {
      if attribute.name == "r" {
        let text = attribute.value.trimmed.text
        guard let reference = CellReference(text) else {
          throw markup.damage("cell \(text.prefix(20)) lies outside the grid", cursor)
        }
        cell.row = reference.row
        cell.column = reference.column
      } else if attribute.name == "s" {
        cell.style = Int(attribute.value.text).map { max(0, min($0, 1 << 24)) } ?? 0
      } else if attribute.name == "t" {
        type = attribute.value
      }
    }
    guard cell.column <= CellReference.maximumColumn else {
      throw markup.damage("a cell right of column XFD in row \(cell.row)", cursor)
    }
    if tag.isEmpty {
      column = cell.column
      return true
    }
    scratch.truncate(to: 0)
    formulaScratch.truncate(to: 0)
    var runs: [TextRun] = []
    var hasValue = false
    let outside = markup.depth - 1
    while true {
      guard try markup.nextTag(&cursor) != nil, let child = try markup.readTag(&cursor) else { return false }
      if child.isEnd, markup.depth == outside { break }
      if child.isMain, child.local == "v" {
        scratch.truncate(to: 0)
        hasValue = true
        if !child.isEmpty {
          guard try markup.collectText(&cursor, into: &scratch) else { return false }
        }
      } else if child.isMain, child.local == "f" {
        cell.hasFormula = true
        var list = AttributeList(child.attributes)
        var isShared = false
        var group: Int?
        while let attribute = list.next() {
          if attribute.name == "t" { isShared = attribute.value == "shared" }
          if attribute.name == "si" { group = Int(attribute.value.text) }
        }
        cell.sharedFormula = isShared ? group : nil
        if !child.isEmpty {
          guard try markup.collectText(&cursor, into: &formulaScratch) else { return false }
        }
      } else if child.isMain, child.local == "is" {
        hasValue = true
        if !child.isEmpty {
          guard try markup.richText(&cursor, into: &scratch, runs: &runs) else { return false }
        }
      } else if !child.isEmpty {
        guard try markup.skipElement(&cursor) else { return false }
      }
    }
    cell.formula = unsafe ByteSlice(formulaScratch.seal())
    // An empty element is no formula; a data table has one that no text tells.
    if cell.formula.count == 0, cell.sharedFormula == nil { cell.hasFormula = false }
    try interpret(&cell, type: type, hasValue: hasValue, cursor)
    column = cell.column
    if cell.kind == .none && !cell.hasFormula { return true }
    try emit(cell, runs: runs)
    return true
  }

  /// Makes of a cell's type and text its value.
  private mutating func interpret(
    _ cell: inout ScannedCell, type: ByteSlice, hasValue: Bool, _ cursor: ByteCursor
  ) throws(ReadError) {
    if type == "str" { markup.unescape(&scratch, from: 0) }
    let text = unsafe ByteSlice(scratch.seal())
    let bare = text.trimmed
    cell.text = text
    if type == "s" {
      cell.kind = .sharedString
      if bare.count == 0 {
        cell.kind = .none
      } else if bare.count < 12, let index = Int(bare.text), index >= 0 {
        cell.index = index
      } else {
        cell.kind = .invalid
      }
    } else if type == "inlineStr" || type == "str" {
      cell.kind = hasValue ? .text : .none
    } else if bare.count == 0 {
      cell.kind = .none
    } else if type == "b" {
      cell.kind = .boolean
      if bare == "1" || bare == "true" {
        cell.index = 1
      } else if !(bare == "0" || bare == "false") {
        cell.kind = .invalid
      }
    } else if type == "e" {
      cell.kind = .error
      cell.text = bare
    } else if type == "d" {
      cell.kind = .isoDate
      cell.text = bare
    } else if type.count == 0 || type == "n", let number = NumberParsing.read(bare) {
      cell.kind = .number
      cell.number = number
    } else {
      cell.kind = .invalid
    }
  }
}
