import ArgumentParser
import Checklists
import Criteria
import Glibc
import Spreadsheets
import VietnameseText

/// `ntm template`: blank checklists.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: say("Lập phiếu trắng cho thôn hoặc cán bộ điền.", "Writes blank checklists to fill in."),
    discussion: say(
      """
      ntm template -o phieu.xlsx                                phiếu chung, thôn tự ghi tên
      ntm template --commune commune.yaml --village "Nà Pia" -o na-pia.xlsx
      ntm template --commune commune.yaml --all -o phieu/       mỗi thôn một tệp
      """,
      """
      ntm template -o form.xlsx                                 one form for any village
      ntm template --commune commune.yaml --village "Nà Pia" -o na-pia.xlsx
      ntm template --commune commune.yaml --all -o forms/       a file for each village
      """))

  @Option(help: ArgumentHelp(say("Tên thôn trong danh sách của xã.", "A village of the register."), valueName: "NAME"))
  var village: String?

  @Flag(help: ArgumentHelp(say("Mọi thôn trong danh sách, mỗi thôn một tệp.", "Every village, a file each.")))
  var all = false

  @Option(
    help: ArgumentHelp(say("Người phụ trách ghi trong commune.yaml.", "An officer of commune.yaml."), valueName: "NAME")
  )
  var officer: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(say("Tệp .xlsx hoặc thư mục ra.", "The .xlsx file or the folder."), valueName: "FILE-OR-DIR"),
    completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      say("Tệp của xã (mặc định: commune.yaml ở thư mục này).", "The commune's file (default: commune.yaml here)."),
      valueName: "FILE"), completion: .file())
  var commune: String?

  @Option(
    help: ArgumentHelp(say("Bộ tiêu chí, cách nhau bằng dấu phẩy.", "Rule sets, comma-separated."), valueName: "ID"))
  var criteria: String?

  @Option(help: ArgumentHelp(say("Năm đánh giá.", "The year reported on."), valueName: "YYYY"))
  var year: Int?

  @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace existing files.")))
  var force = false

  @Flag(help: ArgumentHelp(say("Không in gì ngoài lỗi.", "Print nothing but errors.")))
  var quiet = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if [village != nil, all, officer != nil].count(where: { $0 }) > 1 {
      throw ValidationError(
        say("Chỉ dùng một trong --village, --all, --officer", "Use one of --village, --all, --officer"))
    }
    if all, output.lowercased().hasSuffix(".xlsx") {
      throw ValidationError(say("--all cần một thư mục sau -o", "--all needs a folder after -o"))
    }
    if let year, !(2000...2100).contains(year) {
      throw ValidationError(say("--year phải từ 2000 đến 2100", "--year takes 2000 to 2100"))
    }
  }

  func run() throws {
    let commune = try loadCommune()
    if commune == nil, village != nil || all || officer != nil {
      throw Stop(
        .usage, "Cần tệp commune.yaml có danh sách thôn: thêm --commune FILE",
        "A commune.yaml with the register is needed: add --commune FILE")
    }
    let template = ChecklistTemplate(sets: try sets(commune), commune: commune, year: year)
    if officer == nil, template.asksNothing {
      throw Stop(
        .usage, "Không có chỉ tiêu nào để thôn báo cáo: năm này chưa có bộ tiêu chí đủ chỉ tiêu; thử --criteria",
        "There is nothing for a village to report: no complete rule set for this year; try --criteria")
    }
    let files = try files(template, commune)
    // Everything is checked and made before the first file is written.
    for file in files { _ = try Output(file.path, force: force, makesFolder: true) }
    if all || !isFile { try makeFolder() }
    for file in files {
      do {
        try OutputFile.write(file.bytes, to: file.path)
      } catch {
        throw Stop(.usage, error.message.vi, error.message.en)
      }
    }
    guard !quiet else { return }
    for file in files { Terminal.note(say("Phiếu: \(file.path)", "Form: \(file.path)")) }
  }

  private var isFile: Bool { output.lowercased().hasSuffix(".xlsx") }

  private func loadCommune() throws -> Commune? {
    let path = commune ?? (access("commune.yaml", F_OK) == 0 ? "commune.yaml" : nil)
    return try path.map { try RuleSets.commune($0) }
  }

  private func sets(_ commune: Commune?) throws -> [RuleSet] {
    let known = try RuleSets.known(for: commune)
    let asked =
      criteria.map { $0.split(separator: ",").map { $0.filter { !$0.isWhitespace } } } ?? commune?.campaign.criteria
      ?? []
    guard asked.isEmpty else { return try asked.map { try RuleSets.named($0, in: known) } }
    let year = year ?? commune?.campaign.year
    return known.filter { set in set.isComplete && (year.map { set.years.contains($0) } ?? true) }
  }

  private func files(_ template: ChecklistTemplate, _ commune: Commune?) throws -> [(path: String, bytes: [UInt8])] {
    do {
      if let officer {
        let one = try find(officer, in: commune?.officers ?? [], name: \.name, what: say("người phụ trách", "officer"))
        guard !template.indicators(of: one).isEmpty else {
          throw Stop(
            .usage,
            "“\(one.name)” không phụ trách chỉ tiêu nào của các bộ đang dùng; xem mục officers trong commune.yaml",
            "“\(one.name)” holds no indicator of these sets; see officers in commune.yaml")
        }
        return [(path(one.name), try template.sheet(for: one))]
      }
      let villages = commune?.villages ?? []
      if let village {
        let one = try find(village, in: villages, name: \.name, what: say("thôn", "village"))
        return [(path(one.name), try template.checklist(for: one))]
      }
      guard all else { return [(path(say("phiếu thôn", "village form")), try template.checklist(for: nil))] }
      guard !villages.isEmpty else {
        throw Stop(.usage, "Danh sách thôn trong commune.yaml đang trống", "The register in commune.yaml is empty")
      }
      var taken: Set<String> = []
      return try villages.map { village in
        let name = taken.insert(Self.slug(village.name)).inserted ? village.name : "\(village.name) \(village.code)"
        taken.insert(Self.slug(name))
        return (path(name), try template.checklist(for: village))
      }
    } catch let error as WriteError {
      throw Stop(.internalError, error.message.vi, error.message.en)
    }
  }

  /// The one with that name, by its letters without diacritics.
  private func find<Item>(_ name: String, in items: [Item], name text: (Item) -> String, what: String) throws -> Item {
    let key = name.foldedKey
    if let exact = items.first(where: { text($0).nfc == name.nfc }) { return exact }
    let alike = items.filter {
      text($0).foldedKey == key || text($0).foldedKey == "thon " + key || "thon " + text($0).foldedKey == key
    }
    if alike.count == 1 { return alike[0] }
    let names = items.map(text).joined(separator: ", ")
    throw Stop(
      .usage, "Không có \(what) “\(name)” trong commune.yaml; có: \(names)",
      "No \(what) “\(name)” in commune.yaml; there are: \(names)")
  }

  private func path(_ name: String) -> String {
    isFile ? output : (output.hasSuffix("/") ? output : output + "/") + Self.slug(name) + ".xlsx"
  }

  /// A name as file names have it everywhere: letters without diacritics, `-` between words.
  static func slug(_ name: String) -> String {
    var words = ""
    for character in name.lowercased() {
      let key = String(character).foldedKey
      // Keys take y for i; a file's name keeps it.
      words += key == "i" && "yỳýỷỹỵ".contains(character) ? "y" : key.isEmpty ? " " : key
    }
    return words.split(separator: " ").joined(separator: "-")
  }

  private func makeFolder() throws {
    var info = stat()
    if stat(output, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFDIR else {
        throw Stop(
          .usage, "“\(output)” không phải thư mục, cũng không có đuôi .xlsx",
          "“\(output)” is neither a folder nor a name ending in .xlsx")
      }
      return
    }
    guard mkdir(output, 0o777) == 0 else {
      let cause = String(cString: strerror(errno))
      throw Stop(
        .usage, "Không tạo được thư mục “\(output)” (\(cause))", "Cannot make the folder “\(output)” (\(cause))")
    }
  }
}
