internal import CXlsxWriter
internal import Glibc

extension WorkbookWriter {
  /// Writes a chart with the values it shows before anybody calculates.
  mutating func write(
    _ draft: ChartDraft, of sheetDraft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    let place = "\(sheetDraft.name)!\(draft.at)"
    guard let chart = unsafe workbook_add_chart(book, UInt8(LXW_CHART_BAR_STACKED.rawValue)) else {
      throw WriteError(.libraryRefused, place: place, detail: "workbook_add_chart")
    }
    unsafe chart_title_set_name(chart, WritableText.plain(draft.title, limit: 250))
    var titleFont = unsafe lxw_chart_font()
    let fontName = unsafe strdup("Times New Roman")
    defer { unsafe free(fontName) }
    unsafe titleFont.name = fontName
    unsafe titleFont.size = 13
    unsafe titleFont.bold = 1
    unsafe chart_title_set_name_font(chart, &titleFont)
    var font = unsafe lxw_chart_font()
    unsafe font.name = fontName
    unsafe font.size = 10
    unsafe chart_legend_set_font(chart, &font)
    unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    // The library has already exchanged the two axes of a bar chart: x is the axis of values.
    if let axis = unsafe chart.pointee.y_axis {
      // Small enough that no program leaves labels out.
      var small = unsafe font
      unsafe small.size = 8
      unsafe chart_axis_set_num_font(axis, &small)
      // Bars run from the bottom up; reversed they stand in the order of the table.
      unsafe chart_axis_set_reverse(axis)
      unsafe chart_axis_set_crossing_max(axis)
    }
    if let axis = unsafe chart.pointee.x_axis {
      unsafe chart_axis_set_num_font(axis, &font)
      unsafe chart_axis_set_name(axis, WritableText.plain(draft.axis, limit: 250))
      unsafe chart_axis_set_name_font(axis, &font)
      unsafe chart_axis_set_num_format(axis, "0")
      var line = lxw_chart_line()
      line.color = lxw_color_t(0xD9D9D9)
      line.width = 0.75
      unsafe chart_axis_major_gridlines_set_line(axis, &line)
      if unsafe axis.pointee.is_value != 0 { unsafe chart_axis_set_major_unit(axis, draft.majorUnit) }
    }
    for one in draft.series {
      guard let series = unsafe chart_add_series(chart, nil, nil) else {
        throw WriteError(.libraryRefused, place: place, detail: "chart_add_series")
      }
      let (labels, cells) = (draft.labelCells, one.cells)
      unsafe chart_series_set_name(series, WritableText.plain(one.name, limit: 250))
      unsafe chart_series_set_categories(
        series, draft.sheet, lxw_row_t(labels.first.row - 1), lxw_col_t(labels.first.column - 1),
        lxw_row_t(labels.last.row - 1), lxw_col_t(labels.last.column - 1))
      unsafe chart_series_set_values(
        series, draft.sheet, lxw_row_t(cells.first.row - 1), lxw_col_t(cells.first.column - 1),
        lxw_row_t(cells.last.row - 1), lxw_col_t(cells.last.column - 1))
      unsafe Self.fill(series.pointee.categories, texts: draft.labels.map { WritableText.plain($0) })
      unsafe Self.fill(series.pointee.values, numbers: one.values)
      unsafe Self.paint(series, one)
    }
    unsafe chart_set_style(chart, 10)
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = Double(draft.width) / 480
    unsafe options.y_scale = Double(draft.height) / 288
    let result = unsafe worksheet_insert_chart_opt(
      sheet, lxw_row_t(draft.at.row - 1), lxw_col_t(draft.at.column - 1), chart, &options)
    try Self.check(result, place: place)
  }

  private static func paint(_ series: UnsafeMutablePointer<lxw_chart_series>, _ one: ChartDraft.Series) {
    var line = lxw_chart_line()
    line.color = 0x404040
    line.width = 0.5
    unsafe chart_series_set_line(series, &line)
    if one.pattern == .solid {
      var fill = lxw_chart_fill()
      fill.color = lxw_color_t(one.color)
      unsafe chart_series_set_fill(series, &fill)
    } else {
      var pattern = lxw_chart_pattern()
      pattern.fg_color = 0x404040
      pattern.bg_color = lxw_color_t(one.color)
      let kind = one.pattern == .diagonal ? LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL : LXW_CHART_PATTERN_PERCENT_20
      pattern.type = UInt8(kind.rawValue)
      unsafe chart_series_set_pattern(series, &pattern)
    }
  }

  /// Left alone, the library takes 0 for every cell that holds a formula.
  private static func fill(
    _ range: UnsafeMutablePointer<lxw_series_range>?, texts: [String] = [], numbers: [Double] = []
  ) {
    guard let range = unsafe range, let cache = unsafe range.pointee.data_cache else { return }
    unsafe range.pointee.ignore_cache = 1
    unsafe range.pointee.has_string_cache = texts.isEmpty ? 0 : 1
    unsafe range.pointee.num_data_points = UInt16(clamping: max(texts.count, numbers.count))
    for index in 0..<max(texts.count, numbers.count) {
      guard
        let point = unsafe calloc(1, MemoryLayout<lxw_series_data_point>.size)?.bindMemory(
          to: lxw_series_data_point.self, capacity: 1)
      else { return }
      if index < texts.count {
        unsafe point.pointee.is_string = 1
        unsafe point.pointee.string = strdup(texts[index])
      } else if index < numbers.count {
        unsafe point.pointee.number = numbers[index].isFinite ? numbers[index] : 0
      }
      // STAILQ_INSERT_TAIL, which is a macro that Swift cannot see.
      unsafe cache.pointee.stqh_last.pointee = unsafe point
      unsafe withUnsafeMutablePointer(to: &point.pointee.list_pointers.stqe_next) { next in
        unsafe cache.pointee.stqh_last = unsafe next
      }
    }
  }
}

extension ChartDraft {
  /// A step of the axis that gives about ten lines and never a fraction.
  var majorUnit: Double {
    let totals = labels.indices.map { index in
      series.reduce(0) { $0 + (index < $1.values.count ? $1.values[index] : 0) }
    }
    let most = totals.max() ?? 0
    for step in [1.0, 2, 5, 10, 20, 50, 100, 200, 500] where most <= step * 12 { return step }
    return 1_000
  }
}
