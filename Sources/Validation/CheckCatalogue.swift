/// Every check, in the order of its groups: what `ntm explain` prints, and what a report's outcomes are about.
///
/// ```swift
/// CheckCatalogue.all.map(\.code)
/// CheckCatalogue.markdown(.vi)   // the page of all findings
/// ```
public enum CheckCatalogue {
  /// All checks.
  public static let all: [Check] = [
    .fileUnreadable, .emptyFile, .wrongFileType, .corruptFile, .passwordProtected, .limitExceeded, .xmlEntity,
    .macrosPresent, .externalLinks, .partMissing, .overlappingMerges,
    .invalidEncoding, .encodingGuessed, .nullByte, .unclosedQuote, .raggedRow, .textTooLong, .legacyEncoding,
    .dialectGuessed,
    .headerMissing, .noDataRows, .columnMissing, .noMapping, .ambiguousMapping, .unmappedCells, .hiddenData,
    .villageMissing, .villageUnknown, .wrongYear, .duplicateVillageRow, .duplicateSubmissionConflict,
    .villageNearMiss, .filenameVillageMismatch, .villageNotReported, .duplicateSubmissionSame,
    .unknownIndicator, .missingIndicator, .duplicateIndicator, .indicatorIdRepaired,
    .valueMissing, .notANumber, .percentOver100, .negativeValue, .denominatorZero, .numeratorExceedsDenominator,
    .cellError, .formulaWithoutValue, .ambiguousNumber, .percentMismatch, .unitSuspect, .invisibleCharacters,
    .letterForDigit, .formulaLikeText, .figureOutlier, .numberAsText,
    .statusMissing, .statusConflict, .statusUnrecognised, .statusContradictsValue, .evidenceMissing,
    .invalidDate, .planMissing, .planInPast, .planOutOfPeriod, .mixedDates,
    .totalMismatch, .householdCountMismatch, .communeMismatch,
  ]

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The check of a code.
  public static subscript(code: String) -> Check? { byCode[code] }
}
