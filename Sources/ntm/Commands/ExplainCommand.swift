import ArgumentParser
import Checklists
import Validation

/// `ntm explain`: what a finding means, why, how to fix it, an example.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "Giải thích một mã kiểm tra: nghĩa là gì, vì sao, sửa thế nào, ví dụ.",
      "Explains a finding's code: what it means, why, how to fix it, an example."))

  @Argument(
    help: ArgumentHelp(say("Mã, ví dụ percent-over-100.", "The code, such as percent-over-100."), valueName: "CODE"))
  var code: String?

  @Flag(help: ArgumentHelp(say("Tất cả các mã.", "Every code.")))
  var all = false

  @Option(help: ArgumentHelp(say("Dạng in ra.", "Output form."), valueName: "text|json|markdown"))
  var format: Format = .text

  @OptionGroup var language: LanguageOption

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  func validate() throws {
    if all == (code != nil) {
      throw ValidationError(say("Hãy ghi một mã, hoặc --all", "Give one code, or --all"))
    }
  }

  func run() throws {
    let checks = try code.map { [try check($0)] } ?? CheckCatalogue.all
    switch format {
    case .text: Terminal.out(CheckCatalogue.text(checks, language: spokenLanguage))
    case .json: Terminal.out(CheckCatalogue.json(checks).pretty)
    case .markdown: Terminal.out(CheckCatalogue.markdown(checks, language: spokenLanguage))
    }
  }

  private func check(_ code: String) throws -> Check {
    if let check = CheckCatalogue[code] { return check }
    throw Stop(
      .usage, "Không có mã “\(code)”; xem các mã: ntm explain --all",
      "No code “\(code)”; list them with: ntm explain --all")
  }
}
