import ArgumentParser
import Criteria
import Glibc
import VietnameseText

/// The command line: one file per subcommand in Commands/.
struct Ntm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ntm",
    abstract: say(
      "Đọc phiếu tự đánh giá nông thôn mới của các thôn, chỉ ra chỗ sai ở đúng ô, lập bảng tổng hợp của xã.",
      "Reads the villages' new-rural checklists, shows what is wrong at the exact cell, writes the commune's summary."),
    discussion: say(
      """
      Thường dùng:
        ntm validate na-pia.xlsx                   kiểm tra một phiếu trước khi gửi
        ntm export SampleSheets -o TongHop.xlsx    tổng hợp cả xã
        ntm explain percent-over-100               một mã kiểm tra nghĩa là gì, sửa thế nào

      Mã kết thúc: 0 xong · 1 có điểm phải sửa (validate, xem --fail-on) · 2 có tệp không đọc được · 3 tệp tiêu chí, biểu mẫu hoặc commune.yaml sai \
      · 64 gõ sai lệnh, không ghi được tệp ra · 70 lỗi của chương trình.
      """,
      """
      Common uses:
        ntm validate na-pia.xlsx                   check one sheet before sending it
        ntm export SampleSheets -o TongHop.xlsx    the commune's summary
        ntm explain percent-over-100               what a finding means and how to fix it

      Exit status: 0 done · 1 findings (validate, see --fail-on) · 2 some input could not be read · 3 invalid rule set, mapping or commune.yaml \
      · 64 wrong usage, output cannot be written · 70 internal error.
      """),
    version: CommandLine.arguments.contains("--version") ? version : toolVersion,
    subcommands: [
      ValidateCommand.self, ImportCommand.self, ExportCommand.self, CellsCommand.self, InspectCommand.self,
      TemplateCommand.self, CriteriaCommand.self, MappingCommand.self, ExplainCommand.self,
    ])

  /// `ntm --version`: the tool and the rule sets inside it, which are read for nothing else here.
  static var version: String {
    let sets = (try? RuleSet.builtIn()) ?? []
    return (["ntm \(toolVersion)"] + sets.map { "\($0.id) \($0.version)" }).joined(separator: "\n")
  }

  /// The version of the tool.
  static let toolVersion = "0.1.0"
}

/// How a run ended; of several the highest applies.
enum ExitStatus: Int32, Comparable {
  case done = 0
  case findings = 1
  case unreadable = 2
  case invalidRules = 3
  case usage = 64
  case internalError = 70

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}

/// Why a command cannot go on: a status, and words that say what to do next.
struct Stop: Error {
  var status: ExitStatus
  var message: Bilingual

  init(_ status: ExitStatus, _ vi: String, _ en: String) {
    self.status = status
    message = Bilingual(vi: vi, en: en)
  }
}

/// The language of this run, from `--lang`: needed before the arguments are parsed, since help is written in it.
let spokenLanguage: Language = {
  let arguments = CommandLine.arguments
  for (position, argument) in arguments.enumerated() {
    if argument == "--lang", position + 1 < arguments.count {
      return Language(rawValue: arguments[position + 1]) ?? .vi
    }
    if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .vi }
  }
  return .vi
}()

/// The text in the language of this run.
func say(_ vi: String, _ en: String) -> String { spokenLanguage == .vi ? vi : en }

@main
enum Main {
  static func main() {
    do {
      var command = try Ntm.parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      Terminal.note(stop.message[spokenLanguage])
      Glibc.exit(stop.status.rawValue)
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      finish(error)
    }
  }

  /// Help and version end well; anything else is wrong usage, in the language of the run.
  private static func finish(_ error: any Error) -> Never {
    let code = Ntm.exitCode(for: error)
    guard code != .success else {
      Terminal.out(UsageWords.translated(help: Ntm.fullMessage(for: error)) + "\n")
      Glibc.exit(0)
    }
    if let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), first != "help" {
      refuseUnknownCommand(first)
    }
    let message = Ntm.message(for: error)
    Terminal.note(say("Lỗi: ", "Error: ") + UsageWords.translated(message))
    Terminal.note(say("Xem cách dùng: ntm --help, hoặc ntm LỆNH --help", "See ntm --help, or ntm COMMAND --help"))
    Glibc.exit(code == .validationFailure ? ExitStatus.usage.rawValue : ExitStatus.internalError.rawValue)
  }

  /// Ends the run where the first word is no command, naming the nearest.
  private static func refuseUnknownCommand(_ word: String) {
    var names: [String] = []
    for command in Ntm.configuration.subcommands { names.append(command.configuration.commandName ?? "") }
    guard !names.contains(word) else { return }
    var nearest: String?
    var distance = 3
    for name in names {
      guard let away = editDistance(name, word, limit: 2), away < distance else { continue }
      nearest = name
      distance = away
    }
    let suggestion = nearest.map { say("; có phải là “\($0)”?", "; did you mean “\($0)”?") } ?? ""
    Terminal.note(say("Không có lệnh “\(word)”", "No command “\(word)”") + suggestion)
    Terminal.note(say("Các lệnh: ", "Commands: ") + names.joined(separator: ", "))
    Glibc.exit(ExitStatus.usage.rawValue)
  }
}
