import ArgumentParser
import Checklists
import Validation

/// `ntm import`: sheets become records.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say("Đọc phiếu thành dữ liệu, mỗi dòng một bản ghi.", "Reads sheets into records, one a line."),
    discussion: say(
      """
      Cột của .csv (ngăn bằng dấu ;, số thập phân dấu phẩy, tối đa 6 số lẻ): kind để trống là chỉ tiêu, còn lại facility, road, \
      plan, product · value tính theo unit, tỷ lệ là điểm phần trăm (92,5), có/không là true/false · numerator và denominator \
      tính theo parts_unit · due là ngày cuối cùng của hạn ghi ở plan · details là các ô riêng của danh mục, dạng JSON · file, \
      sheet, row, cells là chỗ của từng số.
      """,
      """
      Columns of .csv (; between them, decimal comma, at most 6 decimals): kind is empty for an indicator, else facility, road, \
      plan, product · value counts in unit, shares in percent points (92,5), yes/no as true/false · numerator and denominator \
      count in parts_unit · due is the last day of what plan says · details holds an inventory's own cells as JSON · file, \
      sheet, row, cells say where each figure stands.
      """))

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
    if let name = output?.lowercased(), !name.hasSuffix(".jsonl"), !name.hasSuffix(".csv") {
      throw ValidationError(
        say("Tệp sau -o phải có đuôi .jsonl hoặc .csv", "The file after -o must end in .jsonl or .csv"))
    }
  }

  func run() throws {
    let file = try output.map { try Output($0, force: force) }
    let campaign = try reading.campaign(output: output)
    // What reading noticed is told with the record it is about; the others are not looked at again.
    var noticed = campaign
    for index in noticed.submissions.indices where noticed.submissions[index].problems.isEmpty {
      noticed.submissions[index].records = []
    }
    let report = Report(reading: noticed)
    try file?.refuseLoss(reading, campaign, report)
    @Sendable func lines(_ submission: Submission) -> [UInt8] {
      Array(submission.records.map { $0.json.line + "\n" }.joined().utf8)
    }
    if let file, file.path.lowercased().hasSuffix(".csv") {
      try file.write(Record.csv(campaign.records))
    } else if let file {
      try file.write { take in for submission in campaign.submissions { take(lines(submission)) } }
    } else {
      campaign.submissions.forEach(jobs: reading.jobs ?? ReadingOptions.allCores, lines) { Terminal.write($1, to: 1) }
    }
    if !reading.quiet { Terminal.note(Receipt.reading(campaign)) }
    Receipt.tellUnread(report)
    throw ExitCode(Receipt.status(of: report).rawValue)
  }
}
