import ArgumentParser
import Checklists
import Spreadsheets
import Validation
import VietnameseText

/// `ntm inspect`: how a file was understood, cell by cell.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: say(
      "Cho xem tệp được hiểu thế nào: biểu mẫu, cột, từng ô, ô chưa dùng.",
      "Shows how a file was understood: mapping, columns, each cell, what is left over."))

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(say("Thử thêm biểu mẫu này.", "Try this mapping too."), valueName: "FILE.yaml"),
    completion: .file(extensions: ["yaml"]))
  var mapping: String?

  @Option(help: ArgumentHelp(say("Dạng in ra.", "Output form."), valueName: "text|json"))
  var format: PlainFormat = .text

  func run() throws {
    let campaign = try reading.campaign(mapping: mapping)
    switch format {
    case .json: Terminal.out(JSON.array(campaign.submissions.map(\.inspection)).pretty)
    case .text: for submission in campaign.submissions { Terminal.out(Self.text(submission)) }
    }
    throw ExitCode(Receipt.status(of: Report(reading: campaign)).rawValue)
  }

  /// What stands for a person's name or number.
  static let hidden = "•••"

  private static func text(_ submission: Submission) -> String {
    var lines: [String] = []
    if let error = submission.error {
      return "\(submission.file): \(error.words(file: submission.file))\n"
    }
    let counts = submission.counts
    lines.append(
      "\(submission.file) · "
        + say(
          "\(counts.read) ô: \(counts.used) dùng, \(counts.decoration) trình bày, \(counts.leftOver) chưa dùng",
          "\(counts.read) cells: \(counts.used) used, \(counts.decoration) decoration, \(counts.leftOver) left over"))
    if let dialect = submission.dialect { lines += describe(dialect, submission.encoding) }
    for table in submission.tables { lines += describe(table) }
    for problem in submission.problems where problem.code == .ambiguousMapping {
      let place = [problem.sheet, problem.cell?.description].compactMap(\.self).joined(separator: "!")
      lines.append(
        "  " + say("Không chọn được ở", "Too close to choose at") + " \(place): \(problem.found)")
    }
    for other in submission.passedOver {
      lines.append(
        "  " + say("Biểu mẫu", "Mapping") + " \(other.mapping) · \(other.sheet ?? "CSV") · "
          + say("không dùng", "not used") + ": \(other.reason)")
    }
    for sheet in submission.sheets { lines += draw(sheet) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// How a text file was split, and how sure that is.
  private static func describe(_ dialect: CSVDialect, _ encoding: TextEncoding?) -> [String] {
    let percent = Int((dialect.confidence * 100).rounded())
    var lines = [
      "  "
        + say(
          "Tệp văn bản: bảng mã \(encoding?.rawValue ?? "–"), ngăn cách “\(dialect.delimiterName)”, xuống dòng \(dialect.newline.rawValue), chắc \(percent)%",
          "Text file: encoding \(encoding?.rawValue ?? "–"), delimiter “\(dialect.delimiterName)”, line ends \(dialect.newline.rawValue), \(percent)% sure"
        )
    ]
    if let other = dialect.runnerUp {
      lines.append(
        "    "
          + say(
            "cách đọc thứ hai: “\(other.delimiterName)”, \(other.columns) cột",
            "second reading: “\(other.delimiterName)”, \(other.columns) columns"))
    }
    for reason in dialect.reasons { lines.append("    " + reason[spokenLanguage]) }
    return lines
  }

  private static func describe(_ table: Submission.Table) -> [String] {
    let percent = Int((table.score * 100).rounded())
    var lines = [
      "  "
        + say("Bảng", "Table") + " \(table.sheet ?? "CSV") · \(table.layout.rawValue) · "
        + say("biểu mẫu", "mapping") + " \(table.mapping) (\(percent)%) · \(table.set ?? "–") · "
        + "\(table.village?.name ?? "–") · \(table.year.map(String.init) ?? "–") · "
        + say("hàng", "rows") + " \(table.headerRows.lowerBound)–\(table.lastRow)"
    ]
    for reason in table.reasons { lines.append("    \(reason)") }
    for column in table.columns {
      let use = column.field?.rawValue ?? say("bỏ qua", "ignored")
      let about = [column.indicator, column.village?.name].compactMap(\.self).joined(separator: " ")
      lines.append(
        "    \(CellReference.letters(ofColumn: column.column)): \(column.heading.isEmpty ? "–" : column.heading) → \(use) \(about)"
      )
    }
    return lines
  }

  /// The sheet with a mark before each cell: what it was taken for.
  private static func draw(_ sheet: Submission.SheetUse) -> [String] {
    var lines = ["  \(sheet.sheet ?? "CSV"):"]
    var row = 0
    var line = ""
    for cell in sheet.content.cells {
      if cell.reference.row != row {
        if !line.isEmpty { lines.append(line) }
        row = cell.reference.row
        line = "  \(row)\t"
      }
      let use = sheet.uses[cell.reference] ?? .leftOver
      let shown = use == .used(.person) ? Self.hidden : cell.text
      let text = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      line += " \(use.mark)\(text.count > 28 ? text.prefix(27) + "…" : text) │"
    }
    if !line.isEmpty { lines.append(line) }
    let left = sheet.uses.filter { $0.value == .leftOver }.keys.sorted()
    for reference in left {
      lines.append(
        "  " + say("chưa dùng", "left over") + " \(reference): \(sheet.content[reference]?.text ?? "")")
    }
    return lines
  }
}

/// Text for people or JSON for programs.
enum PlainFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

extension CellUse {
  /// `[status]` for a used cell, `·` for decoration, `?` for one left over.
  fileprivate var mark: String {
    switch self {
    case .used(let field): "[\(field.rawValue)] "
    case .decoration: "· "
    case .leftOver: "? "
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .used(let field): .object(["use": "used", "field": .string(field.rawValue)])
    case .decoration(let kind): .object(["use": "decoration", "field": .string(kind.rawValue)])
    case .leftOver: .object(["use": "left-over"])
    }
  }
}

extension Submission {
  fileprivate var inspection: JSON {
    let counts = counts
    return .object(present: [
      "file": .string(file), "sha256": .string(sha256), "error": error.map { .string($0.cause.rawValue) },
      "cells": .object([
        "read": .int(counts.read), "used": .int(counts.used), "decoration": .int(counts.decoration),
        "leftOver": .int(counts.leftOver),
      ]),
      "encoding": encoding.map { .string($0.rawValue) },
      "dialect": dialect.map {
        .object([
          "delimiter": .string($0.delimiterName), "newline": .string($0.newline.rawValue),
          "confidence": .double($0.confidence),
        ])
      },
      "tables": .array(tables.map(\.json)),
      "sheets": .array(
        sheets.map { sheet in
          .object([
            "sheet": .text(sheet.sheet),
            "cells": .array(
              sheet.uses.sorted { $0.key < $1.key }.map { reference, use in
                guard case .object(let members) = use.json else { return .null }
                return .object(
                  [JSON.Member(name: "cell", value: .string(reference.description))] + members
                    + [
                      JSON.Member(
                        name: "text",
                        value: .text(use == .used(.person) ? InspectCommand.hidden : sheet.content[reference]?.text))
                    ])
              }),
          ])
        }),
    ])
  }
}

extension Submission.Table {
  fileprivate var json: JSON {
    .object([
      "sheet": .text(sheet), "mapping": .string(mapping), "score": .double(score),
      "reasons": .array(reasons.map(JSON.string)), "layout": .string(layout.rawValue), "set": .text(set),
      "village": .text(village?.name), "year": year.map(JSON.int) ?? .null,
      "headerRows": .array([.int(headerRows.lowerBound), .int(headerRows.upperBound)]), "lastRow": .int(lastRow),
      "columns": .array(
        columns.map { column in
          .object([
            "column": .string(CellReference.letters(ofColumn: column.column)), "heading": .string(column.heading),
            "field": .text(column.field?.rawValue), "indicator": .text(column.indicator),
            "village": .text(column.village?.name),
          ])
        }),
    ])
  }
}
