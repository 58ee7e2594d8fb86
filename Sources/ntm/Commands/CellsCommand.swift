import ArgumentParser
import Checklists
import Glibc
import Spreadsheets
import Synchronization
import VietnameseText

/// `ntm cells`: every non-empty cell as it was read.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: say(
      "In mọi ô có nội dung, đúng như đã đọc, mỗi dòng một ô (JSON).",
      "Prints every non-empty cell as it was read, one JSON object a line."))

  @Argument(help: ArgumentHelp(say("Tệp hoặc thư mục.", "Files or folders."), valueName: "FILE"), completion: .file())
  var files: [String]

  @Flag(
    help: ArgumentHelp(
      say("Mỗi sheet một dòng: số hàng, cột, số ô theo loại.", "One line a sheet: rows, columns, cells by type.")))
  var summary = false

  @Option(help: ArgumentHelp(say("Bảng mã của tệp văn bản.", "The encoding of text files."), valueName: "NAME"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp(say("Giới hạn đọc tệp.", "Reading limits."), valueName: "checklist|large"))
  var limits: LimitsName = .checklist

  @Option(
    help: ArgumentHelp(
      say("Số tệp đọc cùng lúc, với --summary.", "Files read at the same time, with --summary."), valueName: "N"))
  var jobs: Int?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(say("--jobs phải từ 1 trở lên", "--jobs takes 1 or more")) }
  }

  func run() throws {
    let input = InputFiles(paths: files)
    let isComplete = Atomic(true)
    @Sendable func refuse(_ file: InputFiles.File, _ error: ReadError) {
      Terminal.note("\(file.name): \(error.words(file: file.name))")
      isComplete.store(false, ordering: .relaxed)
    }
    if summary {
      input.files.forEach(jobs: jobs ?? ReadingOptions.allCores) { file in
        Result { () throws(ReadError) in
          try Workbook.summarize(contentsOf: file.path, limits: limits.limits, encoding: encoding)
            .map { $0.json(file: file.name).line + "\n" }.joined()
        }
      } then: { file, lines in
        switch lines {
        case .success(let lines): Terminal.out(lines)
        case .failure(let error): refuse(file, error)
        }
      }
    } else {
      for file in input.files {
        do throws(ReadError) {
          let workbook = try Workbook(contentsOf: file.path, limits: limits.limits, encoding: encoding)
          for sheet in workbook.sheets {
            let name = workbook.format == .csv ? nil : sheet.name
            Terminal.out(lines: sheet.cells.lazy.map { $0.json(file: file.name, sheet: name).line })
          }
        } catch { refuse(file, error) }
      }
    }
    throw ExitCode((isComplete.load(ordering: .relaxed) ? ExitStatus.done : .unreadable).rawValue)
  }
}

extension Cell {
  /// One line of `ntm cells`.
  func json(file: String, sheet: String?) -> JSON {
    let (type, json): (String, JSON) =
      switch value {
      case .string(let text): ("string", .string(text))
      case .number(let number): ("number", .double(number))
      case .boolean(let yes): ("boolean", .bool(yes))
      case .error(let error): ("error", .string(error))
      case .date(let day, let seconds): ("date", .string(day.description + (seconds.map(Self.clock) ?? "")))
      case .duration(let seconds): ("duration", .double(seconds))
      case nil: ("string", .null)
      }
    let plain: String? =
      switch value {
      case .string(let text): text
      case .error(let error): error
      default: nil
      }
    return .object(present: [
      "file": .string(file), "sheet": .text(sheet), "cell": .string(reference.description), "type": .string(type),
      "value": json, "text": text == (value == nil ? "" : plain) ? nil : .string(text),
      "formula": formula.map(JSON.string), "hidden": isHidden ? .bool(true) : nil,
      "merged": merged.map { .string($0.description) },
    ])
  }

  /// `T10:30:00`, with thousandths where there are any.
  private static func clock(_ seconds: Double) -> String {
    let thousandths = min(Int((seconds * 1000).rounded()), 86_399_999)
    let whole = thousandths / 1000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    var fraction = thousandths % 1000 == 0 ? "" : "." + String(1000 + thousandths % 1000).dropFirst()
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "T\(two(whole / 3600)):\(two(whole / 60 % 60)):\(two(whole % 60))\(fraction)"
  }
}

extension SheetSummary {
  /// One line of `ntm cells --summary`; CSV has no sheet name.
  func json(file: String) -> JSON {
    .object([
      "file": .string(file), "sheet": name.isEmpty ? .null : .string(name), "rows": .int(rows),
      "columns": .int(columns),
      "cells": .object(
        CellType.allCases.compactMap { type in
          cells[type].map { JSON.Member(name: type.rawValue, value: .int($0)) }
        }),
    ])
  }
}
