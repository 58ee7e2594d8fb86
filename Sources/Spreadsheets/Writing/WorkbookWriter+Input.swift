internal import CXlsxWriter
internal import Glibc

extension WorkbookWriter {
  /// Writes what may be typed into a range.
  func write(
    _ rule: SheetDraft.InputRule, of draft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    let place = "\(draft.name)!\(rule.range)"
    var record = unsafe lxw_data_validation()
    var formula: String?
    var items: [String] = []
    let atLeast = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
    switch rule.allowed {
    case .anything:
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .list(let words):
      items = words.map { WritableText.plain($0) }
      // The library joins the words in a buffer of 255 characters and splits them at commas.
      let length = items.reduce(items.count) { $0 + $1.utf8.count }
      guard !items.isEmpty, length < 250, !items.contains(where: { $0.isEmpty || $0.contains(",") }) else {
        throw WriteError(.invalidRange, place: place, detail: "a list of choices that is empty, too long or has commas")
      }
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    case .cells(let range):
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = "=" + range
    case .number(let range):
      guard range.lowerBound.isFinite, range.upperBound.isFinite else {
        throw WriteError(.numberNotFinite, place: place)
      }
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe record.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe record.minimum_number = range.lowerBound
      unsafe record.maximum_number = range.upperBound
    case .numberFrom(let least):
      guard least.isFinite else { throw WriteError(.numberNotFinite, place: place) }
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe record.criteria = atLeast
      unsafe record.value_number = least
    case .wholeNumberFrom(let least):
      guard least.isFinite else { throw WriteError(.numberNotFinite, place: place) }
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe record.criteria = atLeast
      unsafe record.value_number = least
    case .formula(let text):
      unsafe record.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      formula = "=" + text
    }
    if let formula, formula.utf8.count > 255 {
      throw WriteError(.invalidFormula, place: place, detail: "\(formula.utf8.count) bytes in a limit of input")
    }
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe []
    defer { unsafe copies.forEach { unsafe free($0) } }
    func copy(_ text: String, limit: Int) -> UnsafeMutablePointer<CChar>? {
      if text.isEmpty { return nil }
      let copy = unsafe strdup(WritableText.plain(text, limit: limit))
      unsafe copies.append(copy)
      return unsafe copy
    }
    unsafe record.value_formula = formula.flatMap { unsafe copy($0, limit: 255) }
    unsafe record.input_title = unsafe copy(rule.help.isEmpty ? "" : rule.title, limit: 32)
    unsafe record.input_message = unsafe copy(rule.help, limit: 255)
    unsafe record.error_title = unsafe copy(rule.refusal.isEmpty ? "" : rule.title, limit: 32)
    unsafe record.error_message = unsafe copy(rule.refusal, limit: 255)
    var words = unsafe items.map { unsafe copy($0, limit: 255) }
    unsafe words.append(nil)
    let (first, last) = (rule.range.first, rule.range.last)
    let result = unsafe words.withUnsafeMutableBufferPointer { list in
      if !items.isEmpty { unsafe record.value_list = list.baseAddress }
      return unsafe worksheet_data_validation_range(
        sheet, lxw_row_t(first.row - 1), lxw_col_t(first.column - 1), lxw_row_t(last.row - 1),
        lxw_col_t(last.column - 1), &record)
    }
    try Self.check(result, place: place)
  }

  /// Locks what is not meant to be changed, and hides the sheet where that is asked.
  ///
  /// Widths and heights stay free: a clerk may need more room. There is no password: the lock keeps from slips, not from people.
  func guardAgainstSlips(_ draft: SheetDraft, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    if draft.isProtected {
      var options = lxw_protection()
      options.format_columns = 1
      options.format_rows = 1
      unsafe worksheet_protect(sheet, nil, &options)
    }
    if draft.isHidden { unsafe worksheet_hide(sheet) }
  }
}
