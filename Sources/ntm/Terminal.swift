import Glibc

/// stdout for the result, stderr for everything that accompanies it.
enum Terminal {
  /// Writes the result; a reader that hung up ends the run quietly.
  static func out(_ text: String) { write(text, to: 1) }

  /// Writes lines of the result as they are made, some thousands at a time.
  static func out(lines: some Sequence<String>) {
    var piece = ""
    for line in lines {
      piece += line
      piece += "\n"
      guard piece.utf8.count > 1 << 16 else { continue }
      out(piece)
      piece = ""
    }
    out(piece)
  }

  /// Writes a line that accompanies the result.
  static func note(_ line: String) { write(line + "\n", to: 2) }

  /// Whether a person is watching that stream.
  static func isPerson(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether stdout takes colours: a terminal, and no NO_COLOR.
  static var takesColour: Bool { isPerson(1) && getenv("NO_COLOR") == nil }

  static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(0) }
        exit(ExitStatus.internalError.rawValue)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Progress on stderr: one line that is written over, and wiped at the end.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let total: Int

  init(total: Int, mode: ProgressMode, quiet: Bool) {
    self.total = total
    isShown = !quiet && (mode == .always || mode == .auto && total > 1 && Terminal.isPerson(2))
  }

  func update(_ done: Int) {
    guard isShown else { return }
    let text = say("Đang đọc \(done)/\(total) tệp", "Reading \(done)/\(total) files")
    Terminal.write(done < total ? "\r\(text)" : "\r\(String(repeating: " ", count: text.count))\r", to: 2)
  }
}
