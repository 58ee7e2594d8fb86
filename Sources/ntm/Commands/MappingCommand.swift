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
      let read = campaign.submissions.first { !$0.tables.isEmpty } ?? campaign.submissions.first
      let stem = read?.file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "phieu"
      guard let read, let draft = Mapping.draft(of: read, name: stem) else {
        throw Stop(
          .unreadable, "Chưa thấy bảng nào trong tệp; xem: ntm inspect TỆP",
          "No table found in the file; see: ntm inspect FILE")
      }
      if let file { try file.write(draft.yaml) } else { Terminal.out(draft.yaml) }
      if !draft.open.isEmpty {
        let open = draft.open.joined(separator: ", ")
        throw Stop(
          .unreadable, "Bản nháp chưa đọc được phiếu: cần điền cột \(open)",
          "The draft does not read the sheet yet: columns to be filled in: \(open)")
      }
      if read.records.isEmpty {
        throw Stop(
          .unreadable, "Bản nháp chưa đọc được số liệu nào; xem: ntm inspect TỆP",
          "The draft reads no figure yet; see: ntm inspect FILE")
      }
    }
  }
}
