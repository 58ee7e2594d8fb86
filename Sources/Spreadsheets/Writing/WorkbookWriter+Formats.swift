internal import CXlsxWriter
internal import Glibc

extension WorkbookWriter {
  /// The workbook's record of a style, made at its first use.
  mutating func format(_ style: CellStyle) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    if let known = unsafe formats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else {
      throw WriteError(.libraryRefused, place: "style", detail: "workbook_add_format")
    }
    unsafe format_set_font_name(format, WritableText.plain(style.font, limit: 31))
    unsafe format_set_font_size(format, Double(min(409, max(1, style.size))))
    if style.isBold { unsafe format_set_bold(format) }
    if style.isItalic { unsafe format_set_italic(format) }
    if style.isUnderlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let color = style.color { unsafe format_set_font_color(format, lxw_color_t(color)) }
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, lxw_color_t(fill))
    }
    switch style.border {
    case .none: break
    case .thin: unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .bottom: unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .hair:
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_top(format, UInt8(LXW_BORDER_HAIR.rawValue))
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
    }
    switch style.horizontal {
    case .general: break
    case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .acrossSelection: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER_ACROSS.rawValue))
    }
    switch style.vertical {
    case .top: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .middle: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .bottom: break
    }
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.indent > 0 { unsafe format_set_indent(format, UInt8(min(15, style.indent))) }
    if style.rotation != 0 { unsafe format_set_rotation(format, Int16(min(90, max(-90, style.rotation)))) }
    if let number = style.numberFormat { unsafe format_set_num_format(format, WritableText.plain(number, limit: 127)) }
    if style.isUnlocked { unsafe format_set_unlocked(format) }
    unsafe formats[style] = unsafe format
    return unsafe format
  }

  /// Writes a rule of colours.
  mutating func write(
    _ rule: SheetDraft.Rule, of draft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    var words: String?
    var record = unsafe lxw_conditional_format()
    switch rule.condition {
    case .text(let text):
      unsafe record.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      unsafe record.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      let quoted = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      words = "\"" + WritableText.plain(quoted, limit: 240) + "\""
    case .formula(let formula):
      unsafe record.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      words = "=" + formula
    case .bar(let color):
      unsafe record.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      unsafe record.bar_color = lxw_color_t(color)
      unsafe record.bar_solid = 1
      unsafe record.data_bar_2010 = 1
      unsafe record.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe record.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe record.max_value = 1
    }
    if words != nil {
      unsafe record.format = try unsafe format(RuleStyle(fill: rule.fill, color: rule.color, isBold: rule.isBold))
    }
    let copy = unsafe words.map { unsafe strdup($0) } ?? nil
    defer { unsafe free(copy) }
    unsafe record.value_string = copy
    let range = rule.range
    let result = unsafe worksheet_conditional_format_range(
      sheet, lxw_row_t(range.first.row - 1), lxw_col_t(range.first.column - 1), lxw_row_t(range.last.row - 1),
      lxw_col_t(range.last.column - 1), &record)
    try Self.check(result, place: "\(draft.name)!\(range)")
  }

  private mutating func format(_ style: RuleStyle) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    if let known = unsafe ruleFormats[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(book) else {
      throw WriteError(.libraryRefused, place: "style", detail: "workbook_add_format")
    }
    if let fill = style.fill { unsafe format_set_bg_color(format, lxw_color_t(fill)) }
    if let color = style.color { unsafe format_set_font_color(format, lxw_color_t(color)) }
    if style.isBold { unsafe format_set_bold(format) }
    unsafe ruleFormats[style] = unsafe format
    return unsafe format
  }
}
