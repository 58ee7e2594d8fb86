/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without its mark.
  case utf8 = "utf-8"
  /// UTF-16, little-endian: Excel's “Unicode Text”.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big-endian.
  case utf16BigEndian = "utf-16be"
  /// Windows' Vietnamese code page, accents after their letters.
  case windows1258 = "windows-1258"
  /// Windows' Western code page.
  case windows1252 = "windows-1252"
  /// TCVN 5712, the .VnTime fonts.
  case tcvn3
  /// VNI for Windows, the VNI-Times fonts.
  case vni
  /// VISCII.
  case viscii
  /// VPS.
  case vps
  /// UTF-8 that was once opened as windows-1252 (or 1258) and saved again.
  case mojibake
}
