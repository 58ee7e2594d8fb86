import ArgumentParser
import Checklists
import Validation

/// `ntm import`: sheets become records.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say("Đọc phiếu thành dữ liệu, mỗi dòng một bản ghi.", "Reads sheets into records, one a line."))

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      say("Tệp ra, .jsonl hoặc .csv (mặc định: in ra màn hình).", "Output, .jsonl or .csv (default: stdout)."),
      valueName: "FILE"), completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace an existing file.")))
  var force = false

  func validate() throws {
    if let output, !output.hasSuffix(".jsonl"), !output.hasSuffix(".csv") {
      throw ValidationError(
        say("Tệp sau -o phải có đuôi .jsonl hoặc .csv", "The file after -o must end in .jsonl or .csv"))
    }
  }

  func run() throws {
    let file = try output.map { try Output($0, force: force) }
    let campaign = try reading.campaign(output: output)
    let text =
      output?.hasSuffix(".csv") == true
      ? Record.csv(campaign.records) : campaign.records.map { $0.json.line + "\n" }.joined()
    if let file { try file.write(text) } else { Terminal.out(text) }
    let report = Report(checking: campaign)
    if !reading.quiet { Terminal.note(Receipt.reading(campaign)) }
    Receipt.tellUnread(report)
    throw ExitCode(Receipt.status(of: report).rawValue)
  }
}
