import ArgumentParser
import Spreadsheets
import Summary
import Validation
import VietnameseText

/// `ntm export`: the commune's summary workbook.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say("Lập bảng tổng hợp của xã từ phiếu các thôn.", "Writes the commune's summary workbook."))

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .customShort("o"), help: ArgumentHelp(say("Tệp ra.", "Output."), valueName: "FILE.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var output: String

  @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace an existing file.")))
  var force = false

  func validate() throws {
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError(say("Tệp sau -o phải có đuôi .xlsx", "The file after -o must end in .xlsx"))
    }
  }

  func run() throws {
    let file = try Output(output, force: force)
    let campaign = try reading.campaign(output: output)
    let report = Report(checking: campaign)
    try file.refuseLoss(reading, campaign, report)
    do {
      try CommuneWorkbook.write(report, to: output)
    } catch {
      throw Stop(.usage, error.message.vi, error.message.en)
    }
    Receipt.tellUnread(report)
    if !reading.quiet {
      Terminal.note(Receipt.reading(report.campaign))
      for line in Receipt.results(report) { Terminal.note(line) }
      Terminal.note(say("Bảng tổng hợp: \(output)", "Summary workbook: \(output)"))
    }
    throw ExitCode(Receipt.status(of: report).rawValue)
  }
}
