import VietnameseText

/// The bytes of the 134 Vietnamese letters beyond ASCII in each legacy encoding, as published: the referee of the tables in Sources.
struct LegacyLetter: Sendable {
  let letter: String
  let windows1258: [UInt8]
  /// `nil` for the 60 capitals that the encoding has not.
  let tcvn3: [UInt8]?
  let vni: [UInt8]
  let viscii: [UInt8]
  let vps: [UInt8]

  static let all: [LegacyLetter] = table.split(separator: "\n").map { line in
    let fields = line.split(separator: " ").map(String.init)
    return LegacyLetter(
      letter: fields[0], windows1258: bytes(fields[1]) ?? [], tcvn3: bytes(fields[2]), vni: bytes(fields[3]) ?? [],
      viscii: bytes(fields[4]) ?? [], vps: bytes(fields[5]) ?? [])
  }

  /// Letter, windows-1258, TCVN3, VNI, VISCII, VPS.
  private static let table = """
    à 61CC B5 61F8 E0 E0
    ả 61D2 B6 61FB E4 E4
    ã 61DE B7 61F5 E3 E3
    á 61EC B8 61F9 E1 E1
    ạ 61F2 B9 61EF D5 E5
    ă E3 A8 61EA E5 E6
    ằ E3CC BB 61E8 A2 A2
    ẳ E3D2 BC 61FA C6 A3
    ẵ E3DE BD 61FC C7 A4
    ắ E3EC BE 61E9 A1 A1
    ặ E3F2 C6 61EB A3 A5
    â E2 A9 61E2 E2 E2
    ầ E2CC C7 61E0 A5 C0
    ẩ E2D2 C8 61E5 A6 C4
    ẫ E2DE C9 61E3 E7 C5
    ấ E2EC CA 61E1 A4 C3
    ậ E2F2 CB 61E4 A7 C6
    è 65CC CC 65F8 E8 E8
    ẻ 65D2 CE 65FB EB C8
    ẽ 65DE CF 65F5 A8 EB
    é 65EC D0 65F9 E9 E9
    ẹ 65F2 D1 65EF A9 CB
    ê EA AA 65E2 EA EA
    ề EACC D2 65E0 AB 8A
    ể EAD2 D3 65E5 AC 8B
    ễ EADE D4 65E3 AD CD
    ế EAEC D5 65E1 AA 89
    ệ EAF2 D6 65E4 AE 8C
    ì 69CC D7 EC EC EC
    ỉ 69D2 D8 E6 EF CC
    ĩ 69DE DC F3 EE EF
    í 69EC DD ED ED ED
    ị 69F2 DE F2 B8 CE
    ò 6FCC DF 6FF8 F2 F2
    ỏ 6FD2 E1 6FFB F6 D5
    õ 6FDE E2 6FF5 F5 F5
    ó 6FEC E3 6FF9 F3 F3
    ọ 6FF2 E4 6FEF F7 86
    ô F4 AB 6FE2 F4 F4
    ồ F4CC E5 6FE0 B0 D2
    ổ F4D2 E6 6FE5 B1 B0
    ỗ F4DE E7 6FE3 B2 87
    ố F4EC E8 6FE1 AF D3
    ộ F4F2 E9 6FE4 B5 B6
    ơ F5 AC F4 BD D6
    ờ F5CC EA F4F8 B6 A9
    ở F5D2 EB F4FB B7 AA
    ỡ F5DE EC F4F5 DE AB
    ớ F5EC ED F4F9 BE A7
    ợ F5F2 EE F4EF FE AE
    ù 75CC EF 75F8 F9 F9
    ủ 75D2 F1 75FB FC FB
    ũ 75DE F2 75F5 FB DB
    ú 75EC F3 75F9 FA FA
    ụ 75F2 F4 75EF F8 F8
    ư FD AD F6 DF DC
    ừ FDCC F5 F6F8 D7 D8
    ử FDD2 F6 F6FB D8 BA
    ữ FDDE F7 F6F5 E6 BB
    ứ FDEC F8 F6F9 D1 D9
    ự FDF2 F9 F6EF F1 BF
    ỳ 79CC FA 79F8 CF FF
    ỷ 79D2 FB 79FB D6 9B
    ỹ 79DE FC 79F5 DB CF
    ý 79EC FD 79F9 FD 9A
    ỵ 79F2 FE EE DC 9C
    đ F0 AE F1 F0 C7
    À 41CC - 41D8 C0 80
    Ả 41D2 - 41DB C4 81
    Ã 41DE - 41D5 C3 82
    Á 41EC - 41D9 C1 C1
    Ạ 41F2 - 41CF 80 02
    Ă C3 A1 41CA C5 88
    Ằ C3CC - 41C8 82 8E
    Ẳ C3D2 - 41DA 02 8F
    Ẵ C3DE - 41DC 05 F0
    Ắ C3EC - 41C9 81 8D
    Ặ C3F2 - 41CB 83 04
    Â C2 A2 41C2 C2 C2
    Ầ C2CC - 41C0 85 84
    Ẩ C2D2 - 41C5 86 85
    Ẫ C2DE - 41C3 06 1C
    Ấ C2EC - 41C1 84 83
    Ậ C2F2 - 41C4 87 03
    È 45CC - 45D8 C8 D7
    Ẻ 45D2 - 45DB CB DE
    Ẽ 45DE - 45D5 88 FE
    É 45EC - 45D9 C9 C9
    Ẹ 45F2 - 45CF 89 05
    Ê CA A3 45C2 CA CA
    Ề CACC - 45C0 8B 93
    Ể CAD2 - 45C5 8C 94
    Ễ CADE - 45C3 8D 95
    Ế CAEC - 45C1 8A 90
    Ệ CAF2 - 45C4 8E 06
    Ì 49CC - CC CC B5
    Ỉ 49D2 - C6 9B B7
    Ĩ 49DE - D3 CE B8
    Í 49EC - CD CD B4
    Ị 49F2 - D2 98 10
    Ò 4FCC - 4FD8 D2 BC
    Ỏ 4FD2 - 4FDB 99 BD
    Õ 4FDE - 4FD5 A0 BE
    Ó 4FEC - 4FD9 D3 B9
    Ọ 4FF2 - 4FCF 9A 11
    Ô D4 A4 4FC2 D4 D4
    Ồ D4CC - 4FC0 90 97
    Ổ D4D2 - 4FC5 91 98
    Ỗ D4DE - 4FC3 92 99
    Ố D4EC - 4FC1 8F 96
    Ộ D4F2 - 4FC4 93 12
    Ơ D5 A5 D4 B4 F7
    Ờ D5CC - D4D8 96 9E
    Ở D5D2 - D4DB 97 9F
    Ỡ D5DE - D4D5 B3 A6
    Ớ D5EC - D4D9 95 9D
    Ợ D5F2 - D4CF 94 13
    Ù 55CC - 55D8 D9 A8
    Ủ 55D2 - 55DB 9C D1
    Ũ 55DE - 55D5 9D AC
    Ú 55EC - 55D9 DA DA
    Ụ 55F2 - 55CF 9E 14
    Ư DD A6 D6 BF D0
    Ừ DDCC - D6D8 BB AF
    Ử DDD2 - D6DB BC B1
    Ữ DDDE - D6D5 FF 1D
    Ứ DDEC - D6D9 BA AD
    Ự DDF2 - D6CF B9 15
    Ỳ 59CC - 59D8 9F B2
    Ỷ 59D2 - 59DB 14 FD
    Ỹ 59DE - 59D5 19 B3
    Ý 59EC - 59D9 DD DD
    Ỵ 59F2 - CE 1E 19
    Đ D0 A7 D1 D0 F1
    """

  private static func bytes(_ hex: String) -> [UInt8]? {
    guard hex != "-" else { return nil }
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }
}

/// Decodes bytes, guessing where no encoding is told.
func decode(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> DecodedText {
  DecodedText(bytes.span, encoding: encoding)
}
