import VietnameseText

extension Check {
  /// Merged ranges that overlap: the layout may be misread.
  static let overlappingMerges = Check(
    "overlapping-merges", .file, .warning,
    title: say("Vùng gộp ô chồng lên nhau", "Merged ranges overlap"),
    why: say(
      "Hai vùng gộp chồng nhau thì không rõ ô nào thuộc dòng nào.",
      "Where two merged ranges overlap it is not clear which row a cell belongs to."),
    fix: say("Bỏ gộp ô ở chỗ đó rồi gộp lại cho đúng.", "Unmerge the cells there and merge them again."),
    example: say("A5:A8 và A7:A10 cùng được gộp.", "Both A5:A8 and A7:A10 are merged."),
    reading: { seen in
      let which = seen.detail.isEmpty ? "" : " (\(seen.detail))"
      return Words(
        say(
          "\(seen.place.vi) có các vùng gộp ô chồng lên nhau\(which).",
          "\(seen.place.en) has merged ranges that overlap\(which)."),
        fix: say("Bỏ gộp ô ở đó rồi gộp lại.", "Unmerge the cells there and merge them again."))
    })
}
