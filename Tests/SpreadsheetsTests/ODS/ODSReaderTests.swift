import TestSupport
import Testing
import VietnameseText

@testable import Spreadsheets

@Suite struct ODSReaderTests {
  private func package(
    _ tables: String, faces: String = "", styles: String = "", common: String? = nil, manifest: String? = nil
  ) -> PackageBuilder {
    let names = [
      "office:1.0", "table:1.0", "text:1.0", "style:1.0", "drawing:1.0", "svg-compatible:1.0", "xsl-fo-compatible:1.0",
    ].map { #"xmlns:\#($0.prefix { $0 != ":" })="urn:oasis:names:tc:opendocument:xmlns:\#($0)""# }.joined(
      separator: " ")
    var package = PackageBuilder()
    package.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    if let manifest { package.add("META-INF/manifest.xml", manifest) }
    if let common {
      package.add(
        "styles.xml",
        "<office:document-styles \(names)><office:styles>\(common)</office:styles></office:document-styles>")
    }
    package.add(
      "content.xml",
      #"<office:document-content \#(names) xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:font-face-decls>\#(faces)</office:font-face-decls><office:automatic-styles>\#(styles)</office:automatic-styles><office:body><office:spreadsheet>\#(tables)</office:spreadsheet></office:body></office:document-content>"#
    )
    return package
  }

  private func read(_ rows: String, before: String = "") throws -> Sheet {
    try #require(
      try Workbook(
        bytes: package("<table:table table:name=\"A\">\(before)\(rows)</table:table>").bytes(), name: "a.ods"
      ).sheets.first)
  }

  private func error(_ package: PackageBuilder, limits: ReadLimits = .checklist) -> ReadError? {
    do throws(ReadError) { _ = try Workbook(bytes: package.bytes(), name: "a.ods", limits: limits) } catch {
      return error
    }
    return nil
  }

  @Test func valuesOfEveryType() throws {
    let sheet = try read(
      #"""
      <table:table-row><table:table-cell office:value-type="float" office:value="1234.5"><text:p>1,234.50</text:p></table:table-cell>
      <table:table-cell office:value-type="percentage" office:value="0.955"><text:p>95.5%</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2023-09-30"><text:p>30/09/2023</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2023-09-30T10:30:00"><text:p>30/09/2023 10:30</text:p></table:table-cell>
      <table:table-cell office:value-type="time" office:time-value="PT10H30M00S"><text:p>10:30</text:p></table:table-cell>
      <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
      <table:table-cell office:value-type="string" calcext:value-type="string"><text:p>Thôn <text:s text:c="2"/><text:span>Nà</text:span></text:p><text:p>Pia</text:p></table:table-cell>
      <table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>
      <table:table-cell table:formula="of:=SUM([.A1:.B2];&quot;[.x]&quot;)" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>
      <table:table-cell table:formula="of:=[$B.A1]"/>
      <table:table-cell office:value-type="currency" office:value="1500" ><text:p>1.500 ₫</text:p></table:table-cell></table:table-row>
      """#)
    let day = try #require(CivilDate(year: 2023, month: 9, day: 30))
    let wanted: [CellValue?] = [
      .number(1234.5), .number(0.955), .date(day, seconds: nil), .date(day, seconds: 37800), .duration(seconds: 37800),
      .boolean(true), .string("Thôn   Nà\nPia"), .error("#DIV/0!"), .number(3), nil, .number(1500),
    ]
    #expect(sheet.cells.map(\.value) == wanted)
    #expect(sheet["A1"]?.text == "1.234,50")
    #expect(sheet["B1"]?.text == "95,5%")
    #expect(sheet["D1"]?.text == "30/09/2023 10:30")
    #expect(sheet["E1"]?.text == "10:30")
    #expect(sheet["I1"]?.formula == #"SUM(A1:B2;"[.x]")"#)
  }

  @Test func repetitionMergesAndHidden() throws {
    let sheet = try read(
      #"""
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>
      <table:table-row table:visibility="collapse"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" office:value-type="string"><text:p>gộp</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string"><office:annotation><text:p>ghi</text:p><text:p>chú</text:p></office:annotation><text:p>c</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      """#,
      before:
        #"<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>"#)
    #expect(sheet.cells.map(\.reference.description) == ["C1", "D1", "E1", "C2", "D2", "E2", "A3", "C3"])
    #expect(sheet.hiddenRows == [3] && sheet.hiddenColumns == [4])
    #expect(sheet["A3"]?.isHidden == true && sheet["D1"]?.isHidden == true && sheet["C1"]?.isHidden == false)
    #expect(sheet.merges == [CellRange("A3:B5")])
    #expect(sheet.anchor(row: 5, column: 2) == CellReference("A3"))
    #expect(sheet.comments == [try #require(CellReference("C3")): "ghi\nchú"])
    #expect(sheet["C3"]?.value == .string("c"))
  }

  @Test func hiddenSheetsInOrder() throws {
    let built = package(
      #"<table:table table:name="B" table:style-name="t2"/><table:table table:name="A" table:style-name="t1"/>"#,
      styles:
        #"<style:style style:name="t1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="t2" style:family="table"><style:table-properties table:display="false"/></style:style>"#
    )
    let workbook = try Workbook(bytes: built.bytes(), name: "a.ods")
    #expect(workbook.format == .ods)
    #expect(workbook.sheets.map(\.name) == ["B", "A"])
    #expect(workbook.sheets.map(\.isHidden) == [true, false])
  }

  /// As LibreOffice saves a sheet of old fonts; the texts are what TCVN3's and VNI's own tables give for the names.
  @Test func legacyFonts() throws {
    func style(_ name: String, _ family: String, _ font: String, parent: String? = nil) -> String {
      let parent = parent.map { #" style:parent-style-name="\#($0)""# } ?? ""
      return
        #"<style:style style:name="\#(name)" style:family="\#(family)"\#(parent)><style:text-properties \#(font)/></style:style>"#
    }
    func cell(_ text: String, _ style: String? = nil) -> String {
      let style = style.map { #" table:style-name="\#($0)""# } ?? ""
      return #"<table:table-cell\#(style) office:value-type="string"><text:p>\#(text)</text:p></table:table-cell>"#
    }
    let faces = #"<style:font-face style:name="F1" svg-compatible:font-family=".VnTime"/>"#
    let styles =
      style("own", "table-cell", #"style:font-name="F1""#)
      + style("capitals", "table-cell", #"style:font-name=".VnTimeH""#)
      + style("unicode", "table-cell", #"style:font-name="Arial""#, parent: "Old")
      + style("inherited", "table-cell", "", parent: "Old")
      + style("circle", "table-cell", "", parent: "circle")
      + style("vni", "table-cell", #"xsl-fo-compatible:font-family="'VNI-Times'""#)
      + style("T1", "text", #"style:font-name="F1""#) + style("T2", "text", #"style:font-name="Arial""#)
    let sheet = try Workbook(
      bytes: package(
        #"<table:table table:name="A"><table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="own"/>"#
          + #"<table:table-row>\#(cell("Th«n Nµ L×nh", "own"))\#(cell("th«n nµ l×nh", "capitals"))\#(cell("Th«n Nµ L×nh"))</table:table-row>"#
          + #"<table:table-row>\#(cell("Ô« 5 m²", "unicode"))\#(cell("§¹t", "inherited"))\#(cell("Thôn Nà Lình"))</table:table-row>"#
          + #"<table:table-row table:default-cell-style-name="own">\#(cell("Ch­a ®¹t"))\#(cell("Th«n Nµ L×nh", "circle"))\#(cell("Thoân Naø Lình", "vni"))</table:table-row>"#
          + #"<table:table-row>\#(cell(#"<text:span text:style-name="T1">Th«n</text:span> Nà <text:span text:style-name="T1">P<text:span>×</text:span>a<text:span text:style-name="T2"> « à</text:span></text:span>"#))\#(cell(#"Ch­a <text:span text:style-name="T2">à « </text:span>®¹t"#, "own"))</table:table-row></table:table>"#,
        faces: faces, styles: styles, common: style("Old", "table-cell", #"style:font-name=".VnTime""#)
      ).bytes(), name: "a.ods")
    #expect(
      try #require(sheet.sheets.first).cells.map(\.text) == [
        "Thôn Nà Lình", "THÔN NÀ LÌNH", "Thôn Nà Lình", "Ô« 5 m²", "Đạt", "Thôn Nà Lình", "Chưa đạt", "Th«n Nµ L×nh",
        "Thôn Nà Lình", "Thôn Nà Pìa « à", "Chưa à « đạt",
      ])
    #expect(sheet.notices.map(\.code) == [.legacyEncoding, .legacyEncoding])
    #expect(sheet.notices.map(\.cell) == [CellReference("A1"), CellReference("C3")])
  }

  @Test func repetitionBuysNoMemory() {
    func table(_ rows: Int, _ columns: Int) -> PackageBuilder {
      package(
        #"<table:table table:name="A"><table:table-row table:number-rows-repeated="\#(rows)"><table:table-cell table:number-columns-repeated="\#(columns)" office:value-type="float" office:value="1"/></table:table-row></table:table>"#
      )
    }
    var limits = ReadLimits.checklist
    limits.cells = 12
    #expect(error(table(3, 4), limits: limits) == nil)
    #expect(error(table(13, 1), limits: limits)?.limit == .init(name: "cells", bound: 12, value: 13))
    #expect(error(table(1_048_576, 16_384))?.limit?.name == "cells")
    #expect(error(table(1_048_577, 1))?.cause == .corruptFile)
    #expect(error(table(1, 16_385))?.cause == .corruptFile)
  }

  @Test func repetitionBuysNoText() {
    func table(_ count: Int) -> PackageBuilder {
      package(
        #"<table:table table:name="A"><table:table-row table:number-rows-repeated="\#(count)"><table:table-cell office:value-type="string"><text:p>0123456789</text:p></table:table-cell></table:table-row></table:table>"#
      )
    }
    var limits = ReadLimits.checklist
    limits.textBytes = 100
    #expect(error(table(10), limits: limits) == nil)
    #expect(error(table(11), limits: limits)?.limit == .init(name: "textBytes", bound: 100, value: 110))
  }

  @Test func refusals() {
    #expect(error(package("<x>"))?.cause == .corruptFile)
    var built = package("")
    built.entries.removeLast()
    #expect(error(built)?.cause == .corruptFile)
    built.add("content.xml", "<!DOCTYPE x><x/>")
    #expect(error(built)?.cause == .xmlEntity)
    let manifest =
      #"<m:manifest xmlns:m="urn:m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>"#
    #expect(error(package("", manifest: manifest))?.cause == .passwordProtected)
    #expect(error(package("", manifest: "<m/>")) == nil)
  }

  @Test func numbersThatAreNone() throws {
    let sheet = try read(
      #"<table:table-row><table:table-cell office:value-type="float" office:value="NaN"/><table:table-cell office:value-type="date" office:date-value="2023-02-31"/><table:table-cell office:value-type="time" office:time-value="x"/></table:table-row>"#
    )
    #expect(sheet.cells.map { $0.value == nil } == [true, true, true])
  }

  @Test(arguments: [("PT10H30M00S", 37800.0), ("PT0S", 0), ("P1DT1H", 90000), ("-PT1M", -60), ("PT00H00M01.5S", 1.5)])
  func durations(text: String, seconds: Double) { #expect(ODSFormats.seconds(text) == seconds) }

  @Test(arguments: ["", "P", "PT", "10:30", "PT5", "PTS", "P1H", "PT1D"]) func noDurations(text: String) {
    #expect(ODSFormats.seconds(text) == nil)
  }
}
