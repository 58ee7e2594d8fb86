import FoundationEssentials
import Testing

@testable import Checklists
@testable import Criteria

@Suite struct StatusWordsTests {
  @Test(arguments: [
    "Đạt", "đạt", "ĐẠT", "Đ", "Đã đạt", "Đạt chuẩn", "đã đạt cần duy trì và nâng cao", "Đạt, cần duy trì",
    "Đạt, cần nâng cao",
    "dat", "Đạt (theo QĐ 12/QĐ-UBND)", "Đạt; còn thiếu biển báo",
  ])
  func met(_ text: String) { #expect(StatusWords().read(text) == .status(.met)) }

  @Test(arguments: [
    "Chưa đạt", "Không đạt", "K.đạt", "Đang hoàn thiện", "Đang thực hiện", "Cơ bản đạt", "chua dat",
    "Chưa đạt: thiếu nhà tắm",
    "Đạt một phần", "Chưa đạt chuẩn theo quy định",
  ])
  func notMet(_ text: String) { #expect(StatusWords().read(text) == .status(.notMet)) }

  @Test(arguments: ["Không phát sinh", "Không áp dụng", "KPS", "không áp dụng (không có chợ)"])
  func notApplicable(_ text: String) { #expect(StatusWords().read(text) == .status(.notApplicable)) }

  @Test(arguments: ["CĐ", "-", "?", "...", "Đạt/Chưa đạt", "đạt được 50", "KĐ", "Khá"])
  func unrecognised(_ text: String) { #expect(StatusWords().read(text) == .unrecognised) }

  @Test func marksAndAnswers() {
    #expect(StatusWords().read("x") == .mark)
    #expect(StatusWords().read("✓") == .mark)
    #expect(StatusWords().read("Có") == .yes)
    #expect(StatusWords().read("Không") == .no)
  }

  @Test func aMappingGivesADashItsMeaning() {
    let words = StatusWords(overrides: ["-": .notApplicable, "cd": .notMet])
    #expect(words.read("-") == .status(.notApplicable))
    #expect(words.read("CĐ") == .status(.notMet))
  }
}

@Suite struct UnitTests {
  @Test func lengthsAreasMoney() throws {
    #expect(Unit("m")?.factor(to: Unit("km")) == Decimal(string: "0.001"))
    #expect(Unit("m²")?.factor(to: Unit("ha")) == Decimal(string: "0.0001"))
    #expect(Unit("đồng")?.factor(to: Unit("triệu đồng")) == Decimal(string: "0.000001"))
    #expect(Unit("tỷ đồng")?.factor(to: Unit("tr.đ")) == 1000)
    #expect(Unit("km")?.factor(to: Unit("ha")) == nil)
    #expect(Unit("sào") == nil)
  }
}

@Suite struct VillageRegisterTests {
  let register = VillageRegister(makeCommune())

  @Test(arguments: [
    ("Nà Pia", "V01"), ("thôn nà pia", "V01"), ("THÔN NÀ PIA", "V01"), ("Na Pia", "V01"), ("Bản Chang", "V02"),
    ("Chang", "V02"),
    ("Thôn Bản Chang", "V02"), ("Thôn 5", "V03"), ("Tân Hoà", "V04"), ("Nà Pài 1", "V05"), ("Nà  Pài 2", "V06"),
  ])
  func names(_ text: String, code: String) {
    guard case .found(let village) = register.match(text) else {
      Issue.record("\(text) not found")
      return
    }
    #expect(village.code == code)
    #expect(village.formerly == nil)
  }

  @Test func mergedVillagesKeepTheirOldName() {
    #expect(register.match("Pác Cáp") == .found(VillageName(code: "V04", name: "Tân Hòa", formerly: "Pác Cáp")))
  }

  @Test func slipsOfThePen() {
    #expect(register.match("Nà Lính") == .near(VillageName(code: "V03", name: "Nà Lình")))
    #expect(register.match("Bản Chag").village.code == "V02")
  }

  @Test(arguments: ["Nà Pài 3", "Nà Pài", "Khuổi Slìn", "Nà Pi 9", "Cốc"])
  func noGuesses(_ text: String) {
    guard case .unknown(let village) = register.match(text) else {
      Issue.record("\(text) was taken for \(register.match(text).village.name)")
      return
    }
    #expect(village.code == nil)
  }

  @Test func mentions() {
    #expect(register.mentioned(in: "PHIẾU RÀ SOÁT THÔN NÀ PIA NĂM 2023", afterKind: true).map(\.code) == ["V01"])
    #expect(register.mentioned(in: "xã Tân Hòa", afterKind: true).isEmpty)
    #expect(register.mentioned(in: "bao cao lan 2 - na-pia", afterKind: false).map(\.code) == ["V01"])
    // "Chang" is a name of its own; "Lạn" out of "Bản Lạn" would not be.
    #expect(VillageRegister(nil).match("Thôn Khuổi Slìn").village == VillageName(code: nil, name: "Khuổi Slìn"))
  }
}

@Suite struct CatalogueTests {
  @Test(arguments: [
    ("Đường thôn, liên thôn được cứng hóa", "2.2"), ("Duong ngo, xom sach, khong lay loi", "2.3"),
    ("Nhà tạm, dột nát", "9.1"), ("Nhà tạm", "9.1"), ("Hộ có nhà kiên cố, bán kiên cố", "9.2"), ("Hộ nghèo", "11.1"),
    ("Tỷ lệ lao động qua đào tạo", "12.1"), ("LĐ qua ĐT có bằng cấp, chứng chỉ", "12.2"), ("BHYT", "15.1"),
    ("NVH thôn", "6.3"), ("Hộ dùng nước sạch theo quy chuẩn", "17.1"), ("Phân loại rác tại nguồn", "17.11"),
    ("Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "17.8"), ("Sổ khám bệnh điện tử", "15.4"),
  ])
  func namesByThemselves(_ name: String, indicator: String) throws {
    let catalogue = Catalogue(sets: try makeSets())
    let match = try #require(catalogue.best(name, set: 0))
    #expect(match.item.indicator.id == indicator)
    #expect(match.isClear, "\(name): \(match.score) ahead by \(match.margin)")
  }

  @Test(arguments: [
    "Đường", "Hộ", "Số hộ đạt", "Tỷ lệ", "Quỹ nhà văn hóa và đóng góp làm đường", "Mua xi măng", "Cây xanh, rác, nước",
  ])
  func namesThatSayTooLittle(_ name: String) throws {
    let catalogue = Catalogue(sets: try makeSets())
    #expect(
      catalogue.best(name, set: 0)?.isClear != true,
      "\(name) was taken for \(catalogue.best(name, set: 0)?.item.indicator.id ?? "")")
  }

  @Test func namesAreBounded() throws {
    let catalogue = Catalogue(sets: try makeSets())
    let item = try #require(catalogue.items.first)
    let name = item.indicator.text
    // Blanks at the end are no part of a name, but of its length.
    let longest = name + String(repeating: " ", count: Catalogue.longestName - name.utf8.count)
    #expect(catalogue.similarity(longest, to: item) == catalogue.similarity(name, to: item))
    #expect(catalogue.best(longest, set: item.set)?.item.indicator.id == item.indicator.id)
    #expect(catalogue.similarity(longest + " ", to: item) == 0)
    #expect(catalogue.best(longest + " ", set: item.set) == nil)
  }

  @Test func aFullNameFindsItselfInEachSet() throws {
    let sets = try makeSets()
    let catalogue = Catalogue(sets: sets)
    for (position, set) in sets.enumerated() {
      for indicator in set.indicators {
        let match = try #require(catalogue.best(indicator.text, set: position))
        #expect(match.item.indicator.id == indicator.id)
        #expect(match.isClear)
      }
    }
  }
}
