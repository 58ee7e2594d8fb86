import Checklists
import FoundationEssentials
import Spreadsheets
import TestSupport
import Testing
import VietnameseText

@Suite struct CommuneFileTests {
  private let head = """
    commune: {code: "06208", name: Bản Mẫu, district: Cao Lộc, province: Lạng Sơn, region: TDMNPB, group: null}

    """

  private func commune(_ rest: String, files: [String: String] = [:]) throws -> Commune {
    try withTemporaryFolder { folder in
      for (name, text) in files { try write(text, to: "\(folder)/\(name)") }
      try write(head + rest, to: "\(folder)/commune.yaml")
      return try Commune(contentsOf: "\(folder)/commune.yaml")
    }
  }

  /// Headed otherwise, no village would be read, and whoever sent would be taken for the whole commune.
  @Test(arguments: ["STT;Thôn;Số hộ\r\n1;Nà Pia;86\r\n", "ten_thon;so_ho\r\nNà Pia;86\r\n"])
  func aRegisterWithoutItsColumnsIsRefused(text: String) {
    #expect(throws: (any Error).self) { try commune("villages: villages.csv", files: ["villages.csv": text]) }
  }

  @Test func readsEveryField() throws {
    let commune = try commune(
      """
      campaign:
        year: 2023
        as_of: 2023-08-05
        period: [2023, 2025]
        criteria: [ntm-2021-2025, ntm-nang-cao-2021-2025]
        required: ["2.2", "ntm-nang-cao-2021-2025/2.2"]
        deadlines:
          - {before: 2023-08-10, what: Báo cáo}
          - {by: 2023-10-31, what: Quy hoạch}
      villages:
        - {ma_thon: V01, ten_thon: Nà Pia, so_ho: 86, nhan_khau: 371, sap_nhap_tu: Nà Pia 1|Nà Pia 2}
      officers:
        - {name: Phụ trách giao thông, indicators: ["2", "ntm-nang-cao-2021-2025/2"]}
      signers: {maker: "", officer: "", head: {title: PHÓ CHỦ TỊCH, on_behalf: KT. CHỦ TỊCH, name: Lý Văn A}}
      paper: {form: stand-alone, recipients: [Đảng ủy xã, "Lưu: VT"]}
      norms: {culture_house_area: 200, sports_ground_area: {value: 300, citation: TT 05/2014}}
      severities: {plan-missing: info, number-as-text: {off: phiếu cũ}, evidence-missing: "off: chưa yêu cầu"}
      """)
    #expect(commune.code == "06208")
    #expect(commune.group == nil)
    #expect(commune.campaign.asOf == CivilDate(iso: "2023-08-05"))
    #expect(commune.campaign.period == 2023...2025)
    #expect(commune.campaign.deadlines.map(\.lastDay.description) == ["2023-08-09", "2023-10-31"])
    #expect(commune.campaign.required == ["2.2", "ntm-nang-cao-2021-2025/2.2"])
    #expect(commune.villages.first?.mergedFrom == ["Nà Pia 1", "Nà Pia 2"])
    #expect(commune.villages.first?.households == 86)
    #expect(commune.officers.first?.indicators == ["2", "ntm-nang-cao-2021-2025/2"])
    #expect(commune.signers.headOnBehalf == "KT. CHỦ TỊCH")
    #expect(commune.paper == Commune.Paper(isStandAlone: true, recipients: ["Đảng ủy xã", "Lưu: VT"]))
    #expect(commune.norms.sportsGroundArea == 300)
    #expect(commune.severities["plan-missing"] == .severity("info"))
    #expect(commune.severities["number-as-text"] == .off(reason: "phiếu cũ"))
    #expect(commune.severities["evidence-missing"] == .off(reason: "chưa yêu cầu"))
  }

  @Test func readsRegisterAndLogBesideIt() throws {
    let commune = try commune(
      """
      villages: villages.csv
      submissions: so-theo-doi.csv
      """,
      files: [
        "villages.csv":
          "ma_thon;ten_thon;so_ho;nhan_khau;ten_khac;sap_nhap_tu;ghi_chu\r\nV01;Nà Pia;86;371;;Nà Pia 1|Nà Pia 2;x\r\nV02;Bản Cầm;1.042;4.310;Bản Cẩm;;\r\n",
        "so-theo-doi.csv":
          "thon,nguoi_nop,hinh_thuc,ngay_nhan,dien_thoai,tep,thay_the\nNà Pia,Lý A,tep,04/08/2023,0912345678,na-pia.xlsx,\nBản Cầm,,giay,2023-08-12,,,\n",
      ])
    #expect(commune.villages.map(\.code) == ["V01", "V02"])
    #expect(commune.villages.map(\.households) == [86, 1042])
    #expect(commune.villages[1].otherNames == ["Bản Cẩm"])
    #expect(commune.log.map(\.received?.description) == ["2023-08-04", "2023-08-12"])
    #expect(commune.log.map(\.how) == ["tep", "giay"])
    #expect(commune.ownFiles.count == 2)
  }

  @Test(arguments: [
    ("campain: {year: 2023}", "2:1"),
    ("campaign: {yaer: 2023}", "2:12"),
    ("campaign: {required: [2.2]}", "2:23"),
    ("campaign: {as_of: 05/08/2023}", "2:19"),
    ("campaign: {period: [2025, 2023]}", "2:20"),
    ("severities: {plan-missing: loud}", "2:28"),
  ])
  func namesLineAndColumn(yaml: String, place: String) throws {
    let error = #expect(throws: CommuneError.self) { try commune(yaml) }
    #expect(error?.place.hasSuffix("commune.yaml:\(place)") == true, "\(error?.place ?? "")")
  }

  @Test func doubledVillageCodeAndMissingRegisterAreErrors() throws {
    #expect(throws: CommuneError.self) {
      try commune("villages: [{ma_thon: V01, ten_thon: A}, {ma_thon: V01, ten_thon: B}]")
    }
    #expect(throws: CommuneError.self) { try commune("villages: villages.csv") }
    #expect(throws: CommuneError.self) { try Commune(contentsOf: "/nowhere/commune.yaml") }
  }
}
