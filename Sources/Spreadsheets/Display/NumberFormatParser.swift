/// Takes a number format's code apart.
enum NumberFormatParser {
  /// The sections between the semicolons, four at most.
  static func sections(_ code: String) -> [NumberFormat.Section] {
    // Excel refuses codes over 255 characters; a longer one is nothing to spend time on.
    var scanner = Scanner(characters: Array(code.unicodeScalars.prefix(1024)))
    var result: [NumberFormat.Section] = []
    repeat { result.append(scanner.section()) } while scanner.passSemicolon() && result.count < 4
    return result
  }

  private struct Scanner {
    let characters: [Unicode.Scalar]
    var position = 0

    init(characters: [Unicode.Scalar]) { self.characters = characters }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
      position + ahead < characters.count ? characters[position + ahead] : nil
    }

    mutating func passSemicolon() -> Bool {
      guard peek() == ";" else { return false }
      position += 1
      return true
    }

    private mutating func passWord(_ word: String) -> Bool {
      let wanted = Array(word.unicodeScalars)
      guard position + wanted.count <= characters.count else { return false }
      for (offset, scalar) in wanted.enumerated() {
        let here = characters[position + offset]
        guard here == scalar || here.value < 128 && scalar.value < 128 && here.value | 0x20 == scalar.value | 0x20
        else {
          return false
        }
      }
      position += wanted.count
      return true
    }

    mutating func section() -> NumberFormat.Section {
      var section = NumberFormat.Section()
      var hasDigit = false
      var commas = 0
      while let character = peek(), character != ";" {
        if character == "," {
          position += 1
          if hasDigit { commas += 1 } else { add(",", to: &section) }
          continue
        }
        if character == "0" || character == "#" || character == "?" {
          if commas > 0 { section.hasGrouping = true }
          commas = 0
          hasDigit = true
          if character == "0", case .date(UInt8(ascii: "s"), _)? = section.tokens.last(where: { $0 != .point }),
            section.tokens.last == .point
          {
            var count = 0
            while peek() == "0" {
              count += 1
              position += 1
            }
            section.tokens.removeLast()
            section.tokens.append(.fraction(count))
            continue
          }
          section.tokens.append(.digit(UInt8(truncatingIfNeeded: character.value)))
          position += 1
          continue
        }
        if character == "." { position += 1 }
        if character == "." {
          section.scale += commas
          commas = 0
          section.tokens.append(.point)
          continue
        }
        section.scale += commas
        commas = 0
        other(character, &section, hasDigit: hasDigit)
      }
      section.scale += commas
      finish(&section)
      // Without the room that it grew into: there may be many thousands.
      section.tokens = section.tokens.map(\.self)
      return section
    }

    private func add(_ text: String, to section: inout NumberFormat.Section) {
      section.tokens.append(.literal(text))
    }

    private mutating func other(_ character: Unicode.Scalar, _ section: inout NumberFormat.Section, hasDigit: Bool) {
      switch character {
      case "\"":
        position += 1
        var text = String.UnicodeScalarView()
        while let next = peek(), next != "\"" {
          text.append(next)
          position += 1
        }
        position += 1
        add(String(text), to: &section)
      case "\\":
        if let next = peek(1) { add(String(next), to: &section) }
        position += 2
      case "_":
        add(" ", to: &section)
        position += 2
      case "*": position += 2
      case "[": bracket(&section)
      case "%":
        section.percents += 1
        section.tokens.append(.percent)
        position += 1
      case "@":
        section.tokens.append(.text)
        position += 1
      case "E", "e":
        if hasDigit, let sign = peek(1), sign == "+" || sign == "-" {
          section.tokens.append(.exponent(showsPlus: sign == "+"))
          position += 2
        } else {
          letters(character, &section)
        }
      case "G", "g":
        if passWord("general") { section.tokens.append(.general) } else { letters(character, &section) }
      case "A", "a":
        if passWord("am/pm") {
          section.tokens.append(.halfDay(short: false))
        } else if passWord("a/p") {
          section.tokens.append(.halfDay(short: true))
        } else {
          add(String(character), to: &section)
          position += 1
        }
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "b", "B": letters(character, &section)
      case "/":
        if hasDigit {
          section.isFraction = true
          section.tokens.append(.slash)
        } else {
          add("/", to: &section)
        }
        position += 1
      default:
        add(String(character), to: &section)
        position += 1
      }
    }

    /// A stretch of one date letter.
    private mutating func letters(_ character: Unicode.Scalar, _ section: inout NumberFormat.Section) {
      let letter = character.value | 0x20
      var count = 0
      while let next = peek(), next.value | 0x20 == letter {
        count += 1
        position += 1
      }
      switch UInt8(truncatingIfNeeded: letter) {
      case UInt8(ascii: "e"), UInt8(ascii: "b"): section.tokens.append(.date(UInt8(ascii: "y"), 4))
      case UInt8(ascii: "g"): break
      case let letter: section.tokens.append(.date(letter, count))
      }
    }

    /// `[Red]`, `[h]`, `[$€-1]`, `[>=100]`.
    private mutating func bracket(_ section: inout NumberFormat.Section) {
      position += 1
      var content = String.UnicodeScalarView()
      while let next = peek(), next != "]" {
        content.append(next)
        position += 1
      }
      position += 1
      let text = String(content)
      let lower = text.lowercased()
      if let first = lower.utf8.first, [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first),
        lower.utf8.allSatisfy({ $0 == first })
      {
        let letter = first == UInt8(ascii: "m") ? UInt8(ascii: "n") : first
        section.tokens.append(.elapsed(letter, lower.utf8.count))
      } else if text.hasPrefix("$") {
        let symbol = text.dropFirst().prefix { $0 != "-" }
        if !symbol.isEmpty { add(String(symbol), to: &section) }
      } else if let operators = ["<=", ">=", "<>", "<", ">", "="].first(where: { text.hasPrefix($0) }),
        let bound = Double(text.dropFirst(operators.count))
      {
        section.condition = NumberFormat.Condition(comparison: operators, bound: bound)
      }
    }

    /// Tells minutes from months, and drops what makes no sense together.
    private func finish(_ section: inout NumberFormat.Section) {
      var tokens = section.tokens
      func isHour(_ token: Token) -> Bool {
        switch token {
        case .date(UInt8(ascii: "h"), _), .elapsed(UInt8(ascii: "h"), _): true
        default: false
        }
      }
      func isSecond(_ token: Token) -> Bool {
        switch token {
        case .date(UInt8(ascii: "s"), _), .elapsed(UInt8(ascii: "s"), _): true
        default: false
        }
      }
      func isPart(_ token: Token) -> Bool {
        switch token {
        case .date, .elapsed: true
        default: false
        }
      }
      for (index, token) in tokens.enumerated() {
        guard case .date(UInt8(ascii: "m"), let count) = token, count <= 2 else { continue }
        let before = tokens[..<index].last(where: isPart)
        let after = tokens[(index + 1)...].first(where: isPart)
        if before.map(isHour) ?? false || after.map(isSecond) ?? false {
          tokens[index] = .date(UInt8(ascii: "n"), count)
        }
      }
      if tokens.contains(where: isPart) {
        // In a date a point, a comma and a digit are only themselves.
        tokens = tokens.map { token in
          switch token {
          case .point: .literal(".")
          case .slash: .literal("/")
          case .digit(let kind): .literal(String(Unicode.Scalar(kind)))
          default: token
          }
        }
        section.isFraction = false
      }
      section.tokens = tokens
    }

    private typealias Token = NumberFormat.Token
  }
}
