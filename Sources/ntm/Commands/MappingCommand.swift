import ArgumentParser
import Checklists
import Validation

/// `ntm mapping`: descriptions of layouts.
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: say("Biểu mẫu: mô tả cách trình bày của phiếu.", "Mappings: how sheets are laid out."),
    subcommands: [SuggestCommand.self])

  /// `ntm mapping suggest`.
  struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suggest",
      abstract: say("Phác biểu mẫu từ một phiếu chưa gặp.", "Drafts a mapping from a sheet nobody has seen."))

    @OptionGroup var reading: ReadingOptions

    @Option(
      name: .customShort("o"), help: ArgumentHelp(say("Tệp ra.", "Output."), valueName: "FILE.yaml"),
      completion: .file(extensions: ["yaml"]))
    var output: String?

    @Flag(help: ArgumentHelp(say("Ghi đè tệp đã có.", "Replace an existing file.")))
    var force = false

    func run() throws {
      let file = try output.map { try Output($0, force: force) }
      let campaign = try reading.campaign(output: output)
      guard let submission = campaign.submissions.first(where: { !$0.tables.isEmpty }),
        let table = submission.tables.first
      else {
        throw Stop(
          .unreadable, "Chưa thấy bảng nào trong tệp; xem: ntm inspect TỆP",
          "No table found in the file; see: ntm inspect FILE")
      }
      let stem = submission.file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "phieu"
      let draft = Mapping.draft(of: table, name: stem)
      if let file { try file.write(draft) } else { Terminal.out(draft) }
    }
  }
}
