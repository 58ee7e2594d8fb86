import ArgumentParser
import Checklists
import Criteria
import Spreadsheets
import VietnameseText

extension CriteriaCommand {
  /// `ntm criteria sheet`.
  struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sheet",
      abstract: say(
        "Ghi mọi mức đạt chuẩn ra bảng tính để người có văn bản sửa và đối chiếu.",
        "Writes every level to a workbook that a person can correct and vouch for."))

    @Option(
      name: .customShort("o"), help: ArgumentHelp(say("Tệp ra.", "Output."), valueName: "FILE.xlsx"),
      completion: .file(extensions: ["xlsx"]))
    var output: String

    @Option(
      help: ArgumentHelp(
        say("Tệp của xã, để có cả các mức đã sửa.", "The commune's file, for levels corrected earlier."),
        valueName: "FILE"), completion: .file())
    var commune: String?

    @Option(
      help: ArgumentHelp(say("Bộ tiêu chí, cách nhau bằng dấu phẩy.", "Rule sets, comma-separated."), valueName: "ID"))
    var criteria: String?

    @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace an existing file.")))
    var force = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
      guard output.lowercased().hasSuffix(".xlsx") else {
        throw ValidationError(say("Tệp sau -o phải có đuôi .xlsx", "The file after -o must end in .xlsx"))
      }
    }

    func run() throws {
      _ = try Output(output, force: force)
      let known = try RuleSets.known(for: try commune.map { try RuleSets.commune($0) })
      let asked = criteria?.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
      let sets = try asked?.map { try RuleSets.named($0, in: known) } ?? known.filter(\.isComplete)
      do throws(WriteError) {
        try OutputFile.write(try LevelSheet.bytes(of: sets), to: output)
      } catch {
        throw Stop(.usage, error.message.vi, error.message.en)
      }
      Terminal.note(
        say(
          "Bảng mức đạt chuẩn: \(output). Sửa xong chạy: ntm criteria import \(output) -o lang-son.yaml",
          "Levels: \(output). When corrected, run: ntm criteria import \(output) -o lang-son.yaml"))
    }
  }

  /// `ntm criteria import`.
  struct ImportLevelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Đọc bảng mức đã sửa thành tệp điều chỉnh cho campaign.overlays; in các mức đã đổi.",
        "Reads corrected levels back as an overlay for campaign.overlays; prints what changed."))

    @Argument(
      help: ArgumentHelp(
        say("Bảng do “ntm criteria sheet” lập.", "A workbook of “ntm criteria sheet”."), valueName: "FILE.xlsx"),
      completion: .file(extensions: ["xlsx"]))
    var file: String

    @Option(
      name: .customShort("o"), help: ArgumentHelp(say("Tệp ra.", "Output."), valueName: "FILE.yaml"),
      completion: .file(extensions: ["yaml"]))
    var output: String

    @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace an existing file.")))
    var force = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
      let name = output.lowercased()
      guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
        throw ValidationError(say("Tệp sau -o phải có đuôi .yaml", "The file after -o must end in .yaml"))
      }
    }

    func run() throws {
      let out = try Output(output, force: force)
      let workbook: Workbook
      do {
        workbook = try Workbook(contentsOf: file)
      } catch {
        throw Stop(
          .unreadable, "Không đọc được “\(file)” (\(error.cause.rawValue))",
          "Cannot read “\(file)” (\(error.cause.rawValue))")
      }
      let sets = try RuleSets.known()
      let changes: LevelChanges
      do throws(LevelSheetError) {
        changes = try LevelChanges(reading: workbook, against: sets, file: file)
      } catch {
        let lines = error.problems.map(\.message)
        throw Stop(.invalidRules, lines.map(\.vi).joined(separator: "\n"), lines.map(\.en).joined(separator: "\n"))
      }
      let name = output.split(separator: "/").last.map(String.init) ?? output
      let id = TemplateCommand.slug(name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name)
      let yaml = changes.yaml(id: id.isEmpty ? "dieu-chinh" : id)
      do throws(RuleSetError) {
        _ = try RuleSet.applying([RuleSetOverlay(yaml: Array(yaml.utf8), file: output)], to: sets)
      } catch {
        throw Stop(.invalidRules, error.message(.vi), error.message(.en))
      }
      try out.write(yaml)
      tell(changes)
    }

    private func tell(_ changes: LevelChanges) {
      guard !changes.changes.isEmpty else {
        Terminal.note(
          say(
            "Không có mức nào được sửa hay đối chiếu: \(output) không điều chỉnh gì.",
            "No level was changed or vouched for: \(output) adjusts nothing."))
        return
      }
      for change in changes.changes { Terminal.note(change.text) }
      let verified = changes.changes.count { $0.after.citation.verified != nil }
      Terminal.note(
        say(
          "\(output): \(changes.changes.count) mức, \(verified) đã đối chiếu văn bản. Ghi tên tệp này vào campaign.overlays của commune.yaml.",
          "\(output): \(changes.changes.count) levels, \(verified) verified. Name this file under campaign.overlays in commune.yaml."
        ))
      let undocumented = changes.changes.filter { change in
        guard let before = change.before else { return false }
        return before.level != change.after.level && before.citation.document == change.after.citation.document
      }
      for change in undocumented {
        Terminal.note(
          say(
            "Lưu ý ô \(change.cell): mức đã đổi nhưng số văn bản vẫn là \(change.after.citation.document).",
            "Note \(change.cell): the level changed, but the document is still \(change.after.citation.document)."))
      }
    }
  }
}
