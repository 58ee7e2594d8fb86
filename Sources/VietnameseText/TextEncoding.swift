/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1258 = "windows-1258"
  case windows1252 = "windows-1252"
  case tcvn3
  case vni
  case viscii
  case vps
  /// UTF-8 that was once opened as windows-1252 (or 1258) and saved again.
  case mojibake
}
