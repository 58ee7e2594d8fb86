import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

/// One defect at a time beside its clean twin: what is not sure must not be read, or must be said.
@Suite struct HonestyTests {
  /// A table of two indicators with the given cells in its second row.
  private func table(
    _ cells: [Typed], heading: [Typed] = ["Số đạt", "Tổng số", "Tỷ lệ (%)", "Đánh giá"], id: Typed = "9.2",
    name: Typed = "Hộ có nhà kiên cố, bán kiên cố"
  ) throws -> Submission {
    try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu"] + heading,
      ["2.2", "Đường thôn, liên thôn được cứng hóa", 3.7, 4, 92.5, "Đạt"], [id, name] + cells,
    ])
  }

  @Test func cleanTwin() throws {
    let submission = try table([80, 86, 93, "Đạt"])
    #expect(submission.problems == [])
    #expect(submission.figure("9.2")?.number == 93)
  }

  @Test func remarksAndVerbsAroundAFigure() throws {
    for (text, parts) in [
      ("80 hộ (thêm nhà mới xây xong)", "80/86"), ("đạt 80 hộ", "80/86"), ("Có 80", "80/86"),
      ("80 (kể cả 2 hộ mới)", "80/86"),
    ] {
      #expect(try table([.text(text), 86, 93, "Đạt"]).figure("9.2")?.parts == parts, "\(text)")
    }
    // Another number in brackets could be the figure as well, and so could either of two.
    for text in ["80 (82)", "80 hộ 3 hộ (mới)", "khoảng 80"] {
      let submission = try table([.text(text), 86, nil, "Đạt"])
      #expect(submission.figure("9.2")?.numerator == nil && submission.cells(.notANumber) == ["C4"], "\(text)")
    }
    let fraction = try table(
      ["có 80/86 hộ (còn 6 hộ)", "93%", "Đạt"], heading: ["Kết quả đến tháng 7", "Tỷ lệ", "Đánh giá"])
    #expect(fraction.problems.contains { $0.code == .ambiguousMapping } || fraction.figure("9.2")?.parts == "80/86")
    // Among judgements "Đạt" is one.
    let judged = try table(["Đạt 93%"], heading: ["Kết quả tự đánh giá"])
    #expect(judged.figure("9.2")?.status == .met && judged.figure("9.2")?.number == 93)
    let left = try table([nil, nil, "Còn 10 nhà", "Chưa đạt"], id: "9.1", name: "Nhà tạm, dột nát")
    #expect(left.figure("9.1")?.number == 10)
  }

  @Test func signsThatNobodySeesInAJudgement() throws {
    let submission = try table([80, 86, 93, "Đ\u{200B}ạt"])
    #expect(submission.cells(.invisibleCharacters) == ["F4"])
    #expect(submission.problems.map(\.suggestion) == ["Đạt"])
    #expect(submission.figure("9.2")?.status == .met)
  }

  @Test func metresInTheNameOfARow() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Đánh giá"],
      ["2.2", "Đường trục thôn, liên thôn được cứng hóa (m)", 1600, 2300, "Chưa đạt"],
      ["2.3", "Đường ngõ, xóm sạch, không lầy lội (km)", 1.6, 2.3, "Chưa đạt"],
      ["9.2", "Hộ có nhà kiên cố (hộ)", 80, 86, "Đạt"],
    ])
    #expect(submission.records.map { $0.figure?.parts } == ["1.6/2.3", "1.6/2.3", "80/86"])
    #expect(submission.records.first?.figure?.partsUnit == "km")
  }

  @Test func aVillageOnTheCoverOnly() throws {
    let cover: [[Typed]] = [["UBND XÃ KHUỔI MẠ"], ["THÔN NÀ PIA"], [], ["BÁO CÁO NĂM 2023"]]
    let figures: [[Typed]] = [
      ["BIỂU SỐ LIỆU CÁC CHỈ TIÊU"], ["Mã số", "Chỉ tiêu", "Tổng số", "Số đạt"],
      ["2.2", "Đường thôn, liên thôn", 4, 3.7],
      ["9.2", "Hộ có nhà kiên cố", 86, 80],
    ]
    let book = try read([makeSheet(cover), makeSheet(figures)])
    #expect(book.records.map { $0.village?.code } == ["V01", "V01"])
    // Two villages on it name neither.
    let two = try read([makeSheet(cover + [["Thôn Bản Chang"]]), makeSheet(figures)])
    #expect(two.records.allSatisfy { $0.village?.code == nil })
  }

  @Test func yearsOfColumnsAndOfTheFilesName() throws {
    let submission = try read([
      ["Thôn Nà Pia, xã Khuổi Mạ"], ["TT", "Chỉ tiêu", "Năm 2022 (%)", "Năm 2023 (%)"],
      ["2.2", "Đường thôn, liên thôn", 62.3, 65.4],
      ["9.2", "Hộ có nhà kiên cố", 65.5, 66.3],
    ])
    #expect(submission.records.map { $0.figure?.number } == [65.4, 66.3])
    let named = try read(
      [
        makeSheet([
          ["Thôn Nà Pia, xã Khuổi Mạ"], ["TT", "Chỉ tiêu", "Năm 2022 (%)", "Năm 2023 (%)"],
          ["2.2", "Đường thôn, liên thôn", 62.3, 65.4],
          ["9.2", "Hộ có nhà kiên cố", 65.5, 66.3],
        ])
      ], file: "so sanh 2022.xlsx")
    #expect(named.records.map { $0.figure?.number } == [65.4, 66.3])
  }

  @Test func numbersOfOtherThingsAreNoIndicators() throws {
    let heads: [Typed] = ["TT", "Thôn, trạm biến áp", "Tổng số hộ", "Số hộ dùng điện an toàn", "Tỷ lệ (%)"]
    let rows: [[Typed]] = [
      [1, "Thôn Nà Pia", 74, 57, 77], ["1.1", "TBA Nà Pia 1", 29, 22, 75.9], ["1.2", "TBA Nà Pia 2", 45, 35, 77.8],
      [2, "Thôn Bản Chang", 101, 76, 75.2], ["2.1", "TBA Bản Chang 1", 40, 30, 75],
      ["2.2", "TBA Bản Chang 2", 61, 46, 75.4],
    ]
    let named = try read([["(Chỉ tiêu 4.2 nông thôn mới, đến 30/6/2023)"], heads] + rows)
    #expect(named.records.map(\.source.row) == [3, 6])
    #expect(named.figure("4.2", village: "Bản Chang")?.parts == "76/101")
    #expect(!named.codes.contains("village-unknown"))
    let bare = try read([["TRẠM BIẾN ÁP NĂM 2023"], heads] + rows)
    #expect(bare.records.isEmpty)
  }

  @Test func aRowThatCountsTheIndicatorsOfItsCriterion() throws {
    for (name, result) in [
      ("Thủy lợi, phòng chống thiên tai", "1/1 chỉ tiêu"), ("Môi trường và an toàn thực phẩm", nil),
    ] {
      let number: Typed = result == nil ? 17 : 3
      let submission = try read([
        ["Thôn Nà Pia năm 2023"], ["TT", "Nội dung tiêu chí", "Yêu cầu", "Số đạt", "Tổng số", "Tự đánh giá"],
        [number, .text(name), result.map { .text($0) } ?? nil, nil, nil, "Đạt"],
        [
          result == nil ? "17.1" : "3.1",
          result == nil ? "Hộ dùng nước sạch theo quy chuẩn" : "Diện tích đất nông nghiệp được tưới", "≥ 80%", 27, 30,
          "Đạt",
        ],
        ["9.2", "Hộ có nhà kiên cố", "≥ 75%", 32, 63, "Chưa đạt"],
      ])
      #expect(submission.records.map(\.source.row) == [4, 5], "\(name)")
    }
  }

  @Test func wordsInAFigureColumn() throws {
    let submission = try table(["ba cây số", 86, nil, "Đạt"])
    #expect(submission.cells(.notANumber) == ["C4"])
    #expect(submission.figure("9.2")?.numerator == nil)
    #expect(submission.figure("9.2")?.value == nil)
    #expect(submission.record("9.2")?.raw[.numerator] == "ba cây số")
  }

  @Test func errorsAndUncalculatedFormulas() throws {
    let submission = try table([80, 86, .error("#REF!"), "Đạt"])
    #expect(submission.cells(.cellError) == ["E4"])
    #expect(submission.figure("9.2")?.value == nil, "a broken figure is not replaced by one worked out")
    #expect(try table([80, 86, .uncalculated("C4/D4*100"), "Đạt"]).cells(.formulaWithoutValue) == ["E4"])
    // Our own form's: it shows nothing until both parts are there, and they say all it would.
    let own = try table([
      80, 86, .uncalculated("IF(AND(ISNUMBER(C4),ISNUMBER(D4)),IF(D4>0,C4/D4*100,\"\"),\"\")"), "Đạt",
    ])
    #expect(own.problems.isEmpty)
    #expect(own.records.last?.figure?.isDerived == true)
    let copied = try table([
      80, 86, .uncalculated("IF(AND(ISNUMBER(C14),ISNUMBER(D14)),IF(D14>0,C14/D14*100,\"\"),\"\")"), "Đạt",
    ])
    #expect(copied.cells(.formulaWithoutValue) == ["E4"], "another row's parts")
    #expect(try table([80, 86, "####", "Đạt"]).cells(.cellError) == ["E4"])
    #expect(try table([80, 86, "=C4/D4", "Đạt"]).cells(.formulaLikeText) == ["E4"])
  }

  @Test func errorsSavedAsText() throws {
    // In a text file "#N/A" is a broken formula, never "N/A" for không áp dụng.
    for text in ["#N/A", "#REF!", "####"] {
      let submission = try table([80, 86, 93, .text(text)])
      #expect(submission.cells(.cellError) == ["F4"])
      #expect(submission.figure("9.2")?.status == .unknown)
    }
    #expect(try table([80, 86, 93, "N/A"]).figure("9.2")?.status == .notApplicable)
    let marks = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Đạt", "Chưa đạt"],
      ["2.2", "Đường thôn, liên thôn được cứng hóa", 3.7, 4, "x", nil],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 80, 86, .error("#N/A"), nil],
    ])
    #expect(marks.cells(.cellError) == ["E4"])
    let dated: [Typed] = ["Số đạt", "Tổng số", "Đánh giá", "Thời hạn"]
    #expect(try table([40, 86, "Chưa đạt", "####"], heading: dated).cells(.cellError) == ["F4"])
  }

  @Test func aLetterAtTheEndOfAFigure() throws {
    for (typed, meant) in [("6l", "61"), ("8O", "80"), ("2,l", "2,1")] {
      let submission = try table([.text(typed), 86, nil, "Đạt"])
      #expect(submission.cells(.letterForDigit) == ["C4"], "\(typed)")
      #expect(submission.problems.first { $0.code == .letterForDigit }?.suggestion == meant)
      #expect(submission.figure("9.2")?.numerator == nil)
    }
  }

  @Test func aNameAcrossTheTableIsAHeading() throws {
    // Criterion 11 has one indicator; without its row the heading above is not taken for it.
    func table(_ merges: [String]) throws -> Submission {
      try read(
        [
          ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đánh giá"],
          ["2.2", "Đường thôn, liên thôn được cứng hóa", 3.7, 4, 92.5, "Đạt"], ["11", "Nghèo đa chiều"],
          ["23.7", "Hộ có ao thả cá", 20, 86, 23.3, "Đạt"],
        ], merges: merges)
    }
    #expect(try table(["B4:F4"]).figure("11.1") == nil)
    #expect(try table(["B4:F4"]).cells(.unknownIndicator) == ["A5"])
  }

  @Test func aSheetUnderTheCommunesNameIsNotTheCommunes() throws {
    func table(_ head: Typed, _ rows: [[Typed]]) throws -> Submission {
      try read(
        [
          ["UBND XÃ KHUỔI MẠ"], [head], ["BIỂU TỰ ĐÁNH GIÁ NĂM 2023"],
          ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Đánh giá"],
        ]
          + rows)
    }
    let villages: [[Typed]] = [
      ["2.2", "Đường thôn, liên thôn được cứng hóa", 3.7, 4, "Đạt"], ["9.2", "Hộ có nhà kiên cố", 80, 86, "Đạt"],
    ]
    let communes: [[Typed]] = [["18.1", "Cán bộ, công chức xã đạt chuẩn", nil, nil, "Đạt"]]
    #expect(try table("Thôn Nà Pia", villages).problems == [])
    let nameless = try table(nil, villages)
    #expect(nameless.problems.map(\.code) == [.villageMissing])
    #expect(nameless.record("2.2")?.village?.name == "")
    let own = try table(nil, villages + communes)
    #expect(own.problems == [])
    #expect(own.record("2.2")?.village == nil)
    #expect(try table("Số liệu toàn xã", villages).problems == [])
  }

  @Test func twoOrdersOfDatesInOneColumn() throws {
    func plans(_ first: Typed, _ second: Typed) throws -> Submission {
      try read([
        ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Đánh giá", "Thời hạn"],
        ["2.2", "Đường thôn, liên thôn được cứng hóa", "Chưa đạt", first],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", "Chưa đạt", second],
      ])
    }
    let mixed = try plans("25/12/2024", "12/25/2024")
    #expect(mixed.cells(.mixedDates) == ["D4"])
    #expect(mixed.cells(.invalidDate) == [])
    #expect(mixed.figure("9.2")?.plan?.due == nil, "which order holds is not guessed")
    #expect(try plans("25/12/2024", "30/9/2024").problems == [])
    // With nothing beside it there is no such month.
    #expect(try plans("tháng 9/2024", "12/25/2024").cells(.invalidDate) == ["D4"])
    #expect(try plans("25/12/2024", "31/02/2024").cells(.invalidDate) == ["D4"])
  }

  @Test func workedOutWhereThePercentIsBlank() throws {
    let figure = try #require(try table([80, 86, nil, "Đạt"]).figure("9.2"))
    #expect(figure.isDerived)
    #expect(figure.value == .number(decimal("93.023256")))
    #expect(try table([0, 0, nil, "Không phát sinh"]).figure("9.2")?.value == nil)
  }

  @Test func aDateWhereACountShouldBe() throws {
    let day = try #require(CivilDate(year: 2023, month: 4, day: 2))
    let submission = try table([.date(day, "02/04/2023"), 86, nil, "Đạt"])
    #expect(submission.cells(.notANumber) == ["C4"])
    #expect(submission.figure("9.2")?.numerator == nil)
  }

  @Test func aFractionThatCouldBeAPercent() throws {
    // The parts beside it make it one.
    let told = try table([80, 86, 0.93, "Đạt"])
    #expect(told.figure("9.2")?.number == 93)
    #expect(told.cells(.unitSuspect) == ["E4"])
    // Nothing tells: it stands as it is written, and is doubted.
    let alone = try table([nil, nil, 0.93, "Đạt"])
    #expect(alone.figure("9.2")?.number == 0.93)
    #expect(alone.cells(.unitSuspect) == ["E4"])
    // Half a percent of poor households is nothing odd.
    let poor = try table([nil, nil, 0.5, "Đạt"], id: "11.1", name: "Tỷ lệ nghèo đa chiều")
    #expect(poor.figure("11.1")?.number == 0.5)
    #expect(poor.problems == [])
  }

  @Test func percentFormatsAreExact() throws {
    let submission = try table([nil, nil, .percent(0.955, "95,5%"), "Đạt"])
    #expect(submission.figure("9.2")?.value == .number(decimal("95.5")))
    #expect(Decimal(exactly: 0.1 + 0.2) == decimal("0.3"))
    #expect(Decimal(exactly: 0.07 * 100) == 7)
  }

  @Test func kilometresInAColumnOfResultsAreNoPercent() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "ĐVT", "Kết quả"], ["2.2", "Đường thôn được cứng hóa", "km", 3.7],
      ["2.3", "Đường ngõ xóm", "%", 75],
    ])
    #expect(submission.figure("2.2")?.value == nil)
    #expect(submission.figure("2.2")?.numerator == decimal("3.7"))
    #expect(submission.figure("2.3")?.number == 75)
  }

  @Test func unitsAreConverted() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "ĐVT", "Số đạt", "Tổng số"],
      ["2.2", "Đường thôn được cứng hóa", "m", 3700, 4000], ["3.1", "Đất được tưới tiêu chủ động", "ha", "5000 m2", 1],
    ])
    #expect(submission.figure("2.2")?.numerator == decimal("3.7"))
    #expect(submission.figure("2.2")?.number == 92.5)
    #expect(submission.figure("3.1")?.numerator == decimal("0.5"))
    #expect(submission.record("2.2")?.raw[.numerator] == "3700 m")
  }

  @Test func thousandsOrDecimals() throws {
    // Nothing in the file tells: kilometres are not taken either way, households by the custom of the country, with a warning.
    let heading: [Typed] = ["TT", "Chỉ tiêu", "Số đạt", "Tổng số"]
    let unsure = try read([
      ["Thôn Nà Pia năm 2023"], heading, ["2.2", "Đường thôn, liên thôn được cứng hóa", "1.234", 2],
      ["9.2", "Hộ có nhà kiên cố", "1.100", 1200],
    ])
    #expect(unsure.figure("2.2")?.numerator == nil)
    #expect(unsure.figure("9.2")?.numerator == 1100)
    #expect(unsure.cells(.ambiguousNumber) == ["C3", "C4"])
    // A decimal comma elsewhere in the column settles it.
    let proven = try read([
      ["Thôn Nà Pia năm 2023"], heading, ["2.2", "Đường thôn, liên thôn được cứng hóa", "3,7", 4],
      ["9.2", "Hộ có nhà kiên cố", "1.100", 1200],
    ])
    #expect(proven.figure("9.2")?.numerator == 1100)
    #expect(proven.cells(.ambiguousNumber) == [])
  }

  @Test func lettersForDigits() throws {
    let submission = try table(["8O", 86, 93, "Đạt"])
    #expect(submission.figure("9.2")?.numerator == nil)
    #expect(submission.cells(.letterForDigit) == ["C4"])
  }

  @Test func statuses() throws {
    #expect(try table([80, 86, 93, "CĐ"]).cells(.statusUnrecognised) == ["F4"])
    #expect(try table([80, 86, 93, "-"]).figure("9.2")?.status == .unknown)
    #expect(try table([80, 86, 93, "Cơ bản đạt"]).figure("9.2")?.status == .notMet)
    #expect(try table([80, 86, 93, nil]).figure("9.2")?.status == .unknown)
    let composite = try table([nil, nil, nil, "Chưa đạt (65,2%)"])
    #expect(composite.figure("9.2")?.status == .notMet)
    #expect(composite.figure("9.2")?.number == 65.2)
  }

  @Test func marksUnderBothHeadings() throws {
    func marks(_ met: Typed, _ notMet: Typed) throws -> Submission {
      try table([80, 86, met, notMet], heading: ["Số đạt", "Tổng số", "Đạt", "Chưa đạt"])
    }
    // The other row of this table holds a figure in the third column.
    let rows: [[Typed]] = [
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Đạt", "Chưa đạt"], ["2.2", "Đường thôn", "x", nil],
    ]
    func status(_ met: Typed, _ notMet: Typed) throws -> Submission {
      try read(rows + [["9.2", "Nhà kiên cố", met, notMet]])
    }
    #expect(try status("x", nil).figure("9.2")?.status == .met)
    #expect(try status(nil, "x").figure("9.2")?.status == .notMet)
    #expect(try status("-", "x").figure("9.2")?.status == .notMet)
    let both = try status("x", "x")
    #expect(both.figure("9.2")?.status == .unknown)
    #expect(both.cells(.statusConflict) == ["D4"])
    #expect(both.problems.first?.related.map(\.description) == ["C4"])
    #expect(try status("-", nil).cells(.statusUnrecognised) == ["C4"])
  }

  @Test func noIsTheGoodAnswerOnlyWhereNoneIsAskedFor() throws {
    #expect(
      try table([nil, nil, "Không", "Đạt"], id: "9.1", name: "Nhà tạm, dột nát").figure("9.1")?.value == .number(0))
    #expect(try table([nil, nil, nil, "Không"], id: "9.1", name: "Nhà tạm, dột nát").figure("9.1")?.status == .met)
    #expect(try table([nil, nil, nil, "Không"], id: "8.3", name: "Loa truyền thanh").figure("8.3")?.status == .notMet)
    // "Không có hoạt động …": neither yes nor no says which.
    let denial = try table([nil, nil, nil, "Không"], id: "19.2", name: "Không có hoạt động xâm phạm an ninh quốc gia")
    #expect(denial.figure("19.2")?.status == .unknown)
    #expect(denial.cells(.statusUnrecognised) == ["F4"])
  }

  @Test func lastYearsColumns() throws {
    let submission = try read(
      [
        ["Thôn Nà Pia năm 2023"],
        ["TT", "Chỉ tiêu", "Năm 2022", nil, "Năm 2023", nil, "KH 2024"],
        [nil, nil, "Kết quả", "Đánh giá", "Kết quả", "Đánh giá", "Kết quả"],
        ["2.2", "Đường thôn", "60%", "Chưa đạt", "92,5%", "Đạt", "100%"],
      ], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"])
    #expect(submission.records.count == 1)
    #expect(submission.figure("2.2")?.number == 92.5)
    #expect(submission.figure("2.2")?.status == .met)
    #expect(
      submission.problems.filter { $0.code == .unmappedCells }.map { $0.range?.description } == ["C4", "D4", "G4"])
    #expect(submission.sheets.first?.uses[try #require(CellReference("C4"))] == .decoration(.ignoredColumn))
  }

  @Test func onlyAnotherYear() throws {
    let submission = try read([
      ["Thôn Nà Pia"], ["TT", "Chỉ tiêu", "Kết quả năm 2022"], ["2.2", "Đường thôn", "60%"],
    ])
    #expect(submission.records.first?.year == 2022)
    #expect(submission.problems.map(\.code) == [.wrongYear])
    #expect(submission.problems.first?.suggestion == "2023")
  }

  @Test func hiddenColumnsRowsSheets() throws {
    let rows: [[Typed]] = [
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Tỷ lệ (%)", "Đánh giá"], ["2.2", "Đường thôn", 92.5, "Đạt"],
      ["9.2", "Nhà kiên cố", 93, "Đạt"],
    ]
    let column = try read([makeSheet(rows, hiddenColumns: [3])])
    #expect(column.figure("2.2")?.value == nil)
    #expect(column.figure("2.2")?.status == .met)
    #expect(column.problems.map { $0.range?.description } == ["C3:C4"])
    #expect(column.codes == ["hidden-data"])
    let row = try read([makeSheet(rows, hiddenRows: [4])])
    #expect(row.figure("9.2")?.number == 93)
    #expect(row.cells(.hiddenData) == ["A4"])
    let sheet = try read([makeSheet(rows, name: "A"), makeSheet(rows, name: "Cũ", isHidden: true)])
    #expect(sheet.records.count == 2)
    #expect(sheet.problems.filter { $0.code == .hiddenData }.map(\.sheet) == ["Cũ"])
    #expect(sheet.sheets.allSatisfy { $0.counts.read == 13 })
  }

  @Test func twoColumnsThatClaimTheSameFigure() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Số hiện có", "Tổng số"],
      ["2.2", "Đường thôn", 3, 3.5, 4],
    ])
    #expect(submission.records.isEmpty)
    #expect(submission.codes == ["ambiguous-mapping"])
  }

  @Test func theWordsChiTieuNameNoIndicator() throws {
    // 19.1 has them in its own name.
    for id: Typed in ["30", "", "a", "25.7"] {
      let submission = try read([
        ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đánh giá"],
        ["2.2", "Đường thôn, liên thôn được cứng hóa", 3.7, 4, 92.5, "Đạt"],
        [id, "Chỉ tiêu lạ", 3, 4, 75, "Đạt"],
      ])
      #expect(submission.records.compactMap { $0.figure?.indicator } == ["2.2"], "\(id)")
      #expect(submission.problems.map(\.code) == [.unknownIndicator], "\(id)")
    }
  }

  @Test func anIndicatorTwice() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả"], ["2.2", "Đường thôn", "92,5%"],
      ["2.2", "Đường thôn", "90%"],
    ])
    #expect(submission.cells(.duplicateIndicator) == ["A4"])
    #expect(submission.problems.first?.related.map(\.description) == ["A3"])
  }

  @Test func numbersOfTheirOwn() throws {
    // The village numbers its lines itself: names say what is meant; a line that no name explains is not taken by its number.
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Nội dung", "Kết quả"], ["1.1", "Đường thôn, liên thôn được cứng hóa", "92,5%"],
      ["1.2", "Nhà tạm, dột nát", "Không"], ["2.1", "Hộ dùng nước sạch theo quy chuẩn", "30%"],
      ["2.2", "Tủ sách của thôn", "90%"],
    ])
    #expect(submission.records.compactMap { $0.figure?.indicator } == ["2.2", "9.1", "17.1"])
    #expect(submission.cells(.unknownIndicator) == ["A6"])
    #expect(submission.cells(.indicatorIdRepaired) == ["A3", "A4", "A5"])
  }

  @Test func villages() throws {
    func village(_ title: String) throws -> Submission {
      try read([[.text(title)], ["TT", "Chỉ tiêu", "Kết quả"], ["2.2", "Đường thôn", "92,5%"]])
    }
    #expect(try village("Thôn: Nà Lính").codes == ["village-near-miss"])
    #expect(try village("BIỂU TỰ ĐÁNH GIÁ THÔN NÀ LÍNH NĂM 2023").codes == ["village-near-miss"])
    for sure in [
      "BIỂU TỰ ĐÁNH GIÁ THÔN NÀ LÌNH NĂM 2023", "Bieu tu danh gia thon Na Linh", "Thôn Nà Lình, xã Thụy Hùng",
    ] {
      #expect(try village(sure).codes.isEmpty)
    }
    #expect(try village("Thôn: Nà Lính").records.first?.village?.code == "V03")
    #expect(try village("Thôn: Cốc Mỳ").codes == ["village-unknown"])
    #expect(try village("Thôn: Cốc Mỳ").records.first?.village == VillageName(code: nil, name: "Cốc Mỳ"))
    let missing = try village("Thôn: …………")
    #expect(missing.codes == ["village-missing"])
    #expect(missing.records.first?.village == VillageName(code: nil, name: ""))
    #expect(try village("Biểu tự đánh giá của xã năm 2023").records.first?.village == nil)
    #expect(try village("Thôn Pác Cáp (cũ)").records.first?.village?.formerly == "Pác Cáp")
  }

  @Test func noHeaderNoTable() throws {
    let bare = try read([["Thôn Nà Pia"], ["2.2", "Đường thôn", 3.7, 4], ["9.2", "Nhà kiên cố", 80, 86]])
    #expect(bare.records.isEmpty)
    #expect(bare.codes == ["header-missing"])
    let letter = try read([["Kính gửi UBND xã"], ["Thôn Nà Pia xin báo cáo"]])
    #expect(letter.codes == ["no-mapping"])
    #expect(letter.counts.leftOver == 2)
    let empty = try read([["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả", "Đánh giá"]])
    #expect(empty.codes.contains("no-data-rows"))
    // Only the heading of a group is left of the rows.
    let group = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Nội dung chỉ tiêu", "ĐVT", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Tự đánh giá"],
      ["I", "Hạ tầng kinh tế - xã hội"],
    ])
    #expect(group.codes == ["no-data-rows"])
    #expect(group.counts.leftOver == 0)
    let columnless = try read([["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Ghi chú"], ["2.2", "Đường thôn", "tốt"]])
    #expect(columnless.codes.contains("column-missing"))
  }
}

/// Numbers that stand near an indicator and are not its figure.
@Suite struct NearbyNumbersTests {
  @Test func detailsBelowAFigure() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", nil, 86, 93], [nil, "- Số hộ có nhà bán kiên cố", 20],
      [nil, "Trong đó hộ nghèo", 5], ["17.1", "Hộ dùng nước sạch", 30, 86, 34.9],
    ])
    #expect(submission.figure("9.2")?.numerator == nil)
    #expect(submission.figure("9.2")?.number == 93)
    let left = submission.sheets.first?.uses.filter { $0.value == .leftOver }.keys.map(\.description).sorted()
    #expect(left?.contains("C4") == true)
    #expect(left?.contains("C5") == true)
  }

  @Test func twoDetailsForOneFigure() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả"], ["9.2", "Hộ có nhà kiên cố, bán kiên cố"],
      [nil, "- Số hộ có nhà kiên cố", 60], [nil, "- Số hộ có nhà bán kiên cố", 20], [nil, "- Tổng số hộ", 86],
      ["17.1", "Hộ dùng nước sạch", "34,9%"],
    ])
    #expect(submission.figure("9.2")?.numerator == nil)
    #expect(submission.figure("9.2")?.denominator == 86)
    #expect(submission.figure("9.2")?.value == nil)
    #expect(submission.cells(.ambiguousMapping) == ["C5"])
  }

  @Test func aPercentSignThatIsOnlyWritten() throws {
    let rows: [[Typed]] = [
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Tỷ lệ"], ["2.2", "Đường thôn", .percent(92.5, "92,5%")],
      ["11.1", "Hộ nghèo", .percent(0.5, "0,5%")], ["9.2", "Nhà kiên cố", .percent(0.93, "93%")],
    ]
    let submission = try read(rows)
    #expect(submission.figure("2.2")?.number == 92.5)
    #expect(submission.figure("11.1")?.number == 0.5)
    #expect(submission.figure("9.2")?.number == 93)
  }

  @Test func aBareFractionAmongPercents() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Tỷ lệ"], ["2.2", "Đường thôn", .percent(0.925, "92,5%")],
      ["11.1", "Hộ nghèo", 0.05],
    ])
    #expect(submission.cells(.unitSuspect) == ["C4"])
  }

  @Test func columnsOfFractions() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Tỷ lệ"], ["2.2", "Đường thôn", 0.925],
      ["9.2", "Nhà kiên cố", 0.93],
      ["11.1", "Hộ nghèo", 0.05], ["17.8", "Nhà tiêu, nhà tắm hợp vệ sinh", 1],
    ])
    #expect(submission.records.compactMap { $0.figure?.number } == [92.5, 93, 5, 100])
    #expect(submission.cells(.unitSuspect) == ["C3", "C4", "C5", "C6"])
  }

  @Test func totalsOfPercentsAreNoSums() throws {
    let submission = try read([
      ["NĂM 2023"], ["TT", "Chỉ tiêu", "Nà Pia", "Bản Chang", "Toàn xã"], ["2.2", "Đường thôn", 92.5, 83.3, 87.9],
      ["9.1", "Nhà tạm, dột nát", 1, 3, 4],
    ])
    #expect(submission.tables.first?.totals.map(\.cell.description) == ["E4"])
  }

  @Test func yearsInOtherLines() throws {
    func year(_ lines: [String], sheet: String = "Sheet1") throws -> Submission {
      let rows: [[Typed]] = lines.map { [.text($0)] } + [["TT", "Chỉ tiêu", "Kết quả"], ["2.2", "Đường thôn", "60%"]]
      return try read([makeSheet(rows, name: sheet)])
    }
    #expect(try year(["Thực hiện Kế hoạch năm 2022 của xã", "BIỂU RÀ SOÁT NĂM 2023", "Thôn Nà Pia"]).problems == [])
    #expect(try year(["BIỂU RÀ SOÁT NĂM 2022", "Thôn Nà Pia"]).codes == ["wrong-year"])
    #expect(try year(["Thôn Nà Pia"], sheet: "2022").records.first?.year == 2022)
    #expect(try year(["Thôn Nà Pia, giai đoạn 2021-2025"]).records.first?.year == 2023)
    #expect(try year(["Thôn Nà Pia, ngày 5 tháng 8 năm 2022"]).problems == [])
  }

  @Test func millionsOfRowsInMerges() throws {
    // A hostile sheet: a merge over the whole grid costs nothing.
    let submission = try read([
      makeSheet(ChecklistTests.ordinary, merges: ChecklistTests.merges + ["L1:XFD1048576", "A100:J1048576"])
    ])
    #expect(submission.records.count == 5)
  }

  /// 18.5 stands in both sets: under the other set's name it is not this set's figure.
  @Test func aNameOfTheOtherSetIsNoFigureOfThisOne() throws {
    let rows: [[Typed]] = [
      ["BIỂU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023"], ["Thôn Nà Pia"], ["TT", "Nội dung", "Kết quả (Có/Không)"],
      ["6.3", "Thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao", "Có"],
      ["17.3", "Cảnh quan, không gian xanh - sạch - đẹp, an toàn", "Có"],
      ["18.5", "Không để xảy ra sự cố về an toàn thực phẩm", "Không"],
    ]
    let submission = try read(rows)
    #expect(submission.record("17.3", village: "Nà Pia") != nil)
    #expect(!submission.records.contains { $0.figure?.set == "ntm-2021-2025" && $0.figure?.indicator == "18.5" })
    #expect(submission.cells(.unknownIndicator) == ["A6"])
  }

  /// What a roadmap says of today is no figure of this year.
  @Test func aRoadmapOfWhatIsNotMetHoldsNoFigures() throws {
    let rows: [[Typed]] = [
      ["KẾ HOẠCH, LỘ TRÌNH THỰC HIỆN CỦA THÔN NÀ PIA NĂM 2023"],
      ["TT", "Chỉ tiêu chưa đạt", "Hiện trạng", "Mục tiêu", "Giải pháp thực hiện", "Kinh phí (tr.đ)", "2023", "2024"],
      ["2.3", "Đường ngõ, xóm", "72%", "100%", "Nhân dân góp công đổ bê tông", 120, nil, "x"],
      ["9.1", "Nhà tạm, dột nát", "2 nhà", 0, "Hỗ trợ 2 hộ xóa nhà tạm", 100, "x", nil],
    ]
    let submission = try read(rows)
    #expect(submission.tables.map(\.layout) == [.roadmap])
    #expect(submission.records.count == 2)
    #expect(submission.records.allSatisfy { $0.figure == nil })
  }
}
