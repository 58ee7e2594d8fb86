public import ArgumentParser
import Checklists
import Criteria
import Glibc
import Spreadsheets
import Validation
public import VietnameseText

/// When a progress line is shown.
enum ProgressMode: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// Which limits a file is read under.
enum LimitsName: String, CaseIterable, ExpressibleByArgument {
  case checklist, large

  var limits: ReadLimits { self == .checklist ? .checklist : .large }
}

extension Language: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}

/// `--lang`, on every command; it is read before parsing, see ``spokenLanguage``.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Ngôn ngữ trên màn hình và của lỗi: vi hoặc en. Bảng tổng hợp, phiếu trống, bảng mức luôn bằng tiếng Việt.",
        "Language of the screen and of findings: vi or en. The summary, blank checklists and levels stay Vietnamese: officials sign them."
      ), valueName: "vi|en"))
  var lang: Language = .vi
}

/// A day on the command line, ISO 8601.
struct DayArgument: ExpressibleByArgument {
  var day: CivilDate

  init?(argument: String) {
    guard let day = CivilDate(iso: argument) else { return nil }
    self.day = day
  }
}

/// What every command that reads sheets takes.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(say("Tệp hoặc thư mục phiếu.", "Files or folders of sheets."), valueName: "PATH"),
    completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      say(
        "Tệp của xã (mặc định: commune.yaml trong thư mục đầu tiên, hoặc cạnh tệp đầu tiên).",
        "The commune's file (default: commune.yaml in the first folder, or beside the first file)."),
      valueName: "FILE"), completion: .file())
  var commune: String?

  @Option(
    help: ArgumentHelp(say("Bộ tiêu chí, cách nhau bằng dấu phẩy.", "Rule sets, comma-separated."), valueName: "ID"))
  var criteria: String?

  @Option(
    help: ArgumentHelp(
      say("Thư mục biểu mẫu (.yaml).", "A folder of mappings (.yaml)."), valueName: "DIR"), completion: .directory)
  var mappings: String?

  @Option(help: ArgumentHelp(say("Năm đánh giá.", "The year reported on."), valueName: "YYYY"))
  var year: Int?

  @Option(
    help: ArgumentHelp(say("Ngày coi là hôm nay.", "The day that stands for today."), valueName: "YYYY-MM-DD"))
  var asOf: DayArgument?

  @Option(
    help: ArgumentHelp(
      say("Bảng mã của tệp văn bản, khi máy đoán sai.", "The encoding of text files, where the guess is wrong."),
      valueName: "NAME"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp(say("Giới hạn đọc tệp.", "Reading limits."), valueName: "checklist|large"))
  var limits: LimitsName = .checklist

  @Option(help: ArgumentHelp(say("Số tệp đọc cùng lúc.", "Files read at the same time."), valueName: "N"))
  var jobs: Int?

  @Option(help: ArgumentHelp(say("Hiện tiến độ.", "Show progress."), valueName: "auto|always|never"))
  var progress: ProgressMode = .auto

  @Flag(help: ArgumentHelp(say("Không in gì ngoài kết quả và lỗi.", "Print nothing but results and errors.")))
  var quiet = false

  @OptionGroup var language: LanguageOption

  /// As many files at the same time as the machine has cores.
  static var allCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func validate() throws {
    guard !paths.isEmpty else {
      throw ValidationError(say("Thiếu tệp hoặc thư mục phiếu", "Missing a file or folder of sheets"))
    }
    if let jobs, jobs < 1 { throw ValidationError(say("--jobs phải từ 1 trở lên", "--jobs takes 1 or more")) }
    if let year, !(2000...2100).contains(year) {
      throw ValidationError(say("--year phải từ 2000 đến 2100", "--year takes 2000 to 2100"))
    }
  }

  /// Reads everything the command was given. `output` is never taken for input; `mapping` is one more mapping to try.
  func campaign(output: String? = nil, mapping: String? = nil) throws -> Campaign {
    let communePath = try communePath()
    let commune = try communePath.map { try RuleSets.commune($0) }
    let sets = try ruleSets(for: commune)
    let own = ([communePath, output].compactMap(\.self)) + (commune?.ownFiles ?? [])
    let input = InputFiles(paths: paths, passingOver: own)
    var reading = Campaign.ReadingOptions()
    reading.limits = limits.limits
    reading.encoding = encoding
    reading.jobs = jobs ?? Self.allCores
    reading.year = year
    reading.mappings = try MappingFiles.read(folder: mappings, file: mapping)
    let line = ProgressLine(total: input.files.count, mode: progress, quiet: quiet)
    let campaign = Campaign(
      reading: input, commune: commune, sets: sets, today: try asOf?.day ?? commune?.campaign.asOf ?? Self.today(),
      options: reading, progress: line.update)
    tell(about: campaign, communePath: communePath)
    if campaign.submissions.isEmpty {
      let places = paths.joined(separator: ", ")
      throw Stop(
        .unreadable, "Không có phiếu nào (.xlsx, .xlsm, .ods, .csv, .tsv) trong \(places); kiểm tra lại tên thư mục",
        "There is no sheet (.xlsx, .xlsm, .ods, .csv, .tsv) in \(places); check the folder's name")
    }
    return campaign
  }

  private func communePath() throws -> String? {
    if let commune { return commune }
    guard let home = InputFiles.home(of: paths) else { return nil }
    let path = home + "/commune.yaml"
    return access(path, F_OK) == 0 ? path : nil
  }

  /// The sets asked for; else commune.yaml's; else every complete one that covers the year.
  private func ruleSets(for commune: Commune?) throws -> [RuleSet] {
    let known = try RuleSets.known(for: commune)
    let asked =
      criteria.map { $0.split(separator: ",").map { $0.filter { !$0.isWhitespace } } } ?? commune?.campaign.criteria
      ?? []
    guard !asked.isEmpty else {
      let year = year ?? commune?.campaign.year
      return known.filter { set in set.isComplete && (year.map { set.years.contains($0) } ?? true) }
    }
    let sets = try asked.map { id in try RuleSets.named(id, in: known) }
    try RuleSets.refuseEmpty(sets)
    return sets
  }

  private func tell(about campaign: Campaign, communePath: String?) {
    guard !quiet else { return }
    if communePath == nil {
      Terminal.note(
        say(
          "Không có commune.yaml: bộ tiêu chí lấy theo năm ghi trên phiếu, bỏ qua các kiểm tra cần danh sách thôn.",
          "No commune.yaml: rule sets by the sheets' year; checks that need the village register are skipped."))
    }
    let blank = campaign.submissions.filter(\.isBlankForm).map(\.file)
    if !blank.isEmpty {
      let rest = blank.count > 5 ? say(" và \(blank.count - 5) tệp khác", " and \(blank.count - 5) more") : ""
      Terminal.note(say("Biểu mẫu còn trống", "Empty forms") + ": \(blank.prefix(5).joined(separator: ", "))\(rest)")
    }
    var reasons: [String] = []
    for reason in campaign.skipped.map(\.reason[spokenLanguage]) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    for reason in reasons {
      let files = campaign.skipped.filter { $0.reason[spokenLanguage] == reason }.map(\.file)
      let named = files.prefix(5).joined(separator: ", ")
      let rest = files.count > 5 ? say(" và \(files.count - 5) tệp khác", " and \(files.count - 5) more") : ""
      Terminal.note(say("Bỏ qua", "Skipped") + " (\(reason)): \(named)\(rest)")
    }
  }

  /// The clock's day, the only thing ever taken from it.
  private static func today() throws -> CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let day = CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let day else {
      throw Stop(.usage, "Đồng hồ máy sai; hãy ghi --as-of YYYY-MM-DD", "The clock is off; give --as-of YYYY-MM-DD")
    }
    return day
  }
}
