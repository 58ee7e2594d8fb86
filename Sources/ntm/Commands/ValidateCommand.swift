import ArgumentParser
import Validation

/// `ntm validate`: what is wrong in the sheets, at the exact cell.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: say(
      "Kiểm tra phiếu trước khi gửi: sai ở ô nào, sửa thế nào.",
      "Checks sheets: what is wrong, in which cell, what to type."))

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp(say("Dạng in ra.", "Output form."), valueName: "text|message|json|jsonl|html"))
  var format: Format = .text

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(say("Tệp ra (mặc định: in ra màn hình).", "Output (default: stdout)."), valueName: "FILE"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      say("Thư mục ghi bản đã đánh dấu của từng phiếu.", "Folder for a marked copy of each workbook."), valueName: "DIR"
    ), completion: .directory)
  var annotate: String?

  @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace an existing file.")))
  var force = false

  @Flag(help: ArgumentHelp(say("Hiện cả những điểm do điểm khác gây ra.", "Show also what another finding caused.")))
  var all = false

  @Option(
    help: ArgumentHelp(
      say("Từ mức nào thì mã kết thúc là 1.", "From which severity on the exit status is 1."),
      valueName: "error|warning|info|never"))
  var failOn: FailOn = .error

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, message, json, jsonl, html
  }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info, never
  }

  func run() throws {
    let file = try output.map { try Output($0, force: force) }
    let report = Report(checking: try reading.campaign(output: output))
    let colour = file == nil && Terminal.takesColour
    // Of thousands of villages JSON is never held as a whole.
    func make(_ take: ([UInt8]) -> Void) {
      let json = JSONReport(toolVersion: Ntm.toolVersion)
      func give(_ text: String) { take(Array(text.utf8)) }
      switch format {
      case .text: give(TextReport(showsFolded: all, usesColour: colour).render(report, language: spokenLanguage))
      case .message:
        give(MessageReport(hasMarkedCopies: annotate != nil).render(report, language: spokenLanguage))
      case .html: give(HTMLReport(toolVersion: Ntm.toolVersion).render(report, language: spokenLanguage))
      case .json: json.write(report, language: spokenLanguage, take)
      case .jsonl: json.writeLines(report, language: spokenLanguage, take)
      }
    }
    if let file { try file.write(make) } else { make { Terminal.write($0, to: 1) } }
    if let annotate { try MarkedCopies(report, reading: reading, force: force).write(to: annotate) }
    throw ExitCode(Receipt.status(of: report, failOn: Finding.Severity(rawValue: failOn.rawValue)).rawValue)
  }
}
