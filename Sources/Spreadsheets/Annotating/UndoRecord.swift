/// What leads a marked package back to the one it was made of: the edits of each changed part, and the added parts.
///
/// It travels in the package as a part of its own. As long as nobody saved the package anew (then a checksum differs), a second
/// marking starts from exactly what the first one started from.
struct UndoRecord: Equatable {
  struct Part: Equatable {
    var name: String
    /// CRC-32 of the part as it was left.
    var checksum: UInt32
    var edits: [BytePatch.Edit]
  }

  var parts: [Part] = []
  var added: [String] = []

  /// Marks the part that holds it.
  static let namespace = "urn:ntm:marks:1"
  /// The part's name in the package.
  static let partName = "xl/ntm-marks.xml"
  /// The part's type.
  static let contentType = "application/vnd.ntm.marks+xml"
  /// The kind of relationship that leads to it.
  static let relationshipType = "urn:ntm:relationships/ntm-marks"

  /// The part's bytes.
  var encoded: [UInt8] {
    var out = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n<marks xmlns=\"\(Self.namespace)\">"
    for part in parts {
      out += "<part name=\"\(XMLBytes.escaped(part.name))\" crc=\"\(String(part.checksum, radix: 16))\">"
      for edit in part.edits {
        out += "<edit at=\"\(edit.range.lowerBound)\" length=\"\(edit.range.count)\""
        out += edit.bytes.isEmpty ? "/>" : " was=\"\(Self.hexadecimal(edit.bytes))\"/>"
      }
      out += "</part>"
    }
    for name in added { out += "<added name=\"\(XMLBytes.escaped(name))\"/>" }
    return Array((out + "</marks>").utf8)
  }

  init() {}

  /// Reads a part's bytes; `nil` where they are no such record.
  init?(_ bytes: [UInt8], limits: ReadLimits) {
    do throws(ReadError) {
      var walk = try PartWalk(bytes, part: Self.partName, limits: limits)
      guard let root = try walk.next(), root.local == "marks" else { return nil }
      while let tag = try walk.next() {
        if tag.isEnd { continue }
        var values: [String: String] = [:]
        for attribute in XMLBytes.attributes(of: tag, in: bytes) {
          values[attribute.name] = XMLBytes.value(attribute, in: bytes)
        }
        switch tag.local {
        case "part":
          guard let name = values["name"], let crc = values["crc"].flatMap({ UInt32($0, radix: 16) }) else {
            return nil
          }
          parts.append(Part(name: name, checksum: crc, edits: []))
        case "edit":
          guard let at = values["at"].flatMap({ Int($0) }), let length = values["length"].flatMap({ Int($0) }),
            let was = Self.bytes(values["was"] ?? ""), !parts.isEmpty, at >= 0, length >= 0, at < 1 << 40,
            length < 1 << 40
          else { return nil }
          parts[parts.count - 1].edits.append(BytePatch.Edit(range: at..<at + length, bytes: was))
        case "added":
          guard let name = values["name"] else { return nil }
          added.append(name)
        default: return nil
        }
      }
    } catch {
      return nil
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    var high: UInt8?
    for unit in text.utf8 {
      let digit: UInt8
      switch unit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = unit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = unit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        out.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? out : nil
  }
}
