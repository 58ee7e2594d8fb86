"""Hand-made workbooks, one oddity each: how packages, parts and sheets may be put together."""

from package import *

TWO = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>hai</t></is></c></row>'
TWO_TRUTH = {"A1": n(1), "B1": s("hai")}
SHARED = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45199</v></c></row>'
SHARED_TRUTH = {"A1": s("Nguyễn 😀"), "B1": d("2023-09-30", text="30/09/2023")}


def plain(truth=SHARED_TRUTH, inside=SHARED, name="A", **options):
    return Parts([Sheet(name, truth, worksheet(inside))], strings(["<t>Nguyễn 😀</t>"]), styles(["dd/mm/yyyy"]), **options)


def places():
    """Cells and rows without `r`, out of order, twice."""
    xml = ('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
           '<row r="8"><c><v>6</v></c><c r="E8"><v>7</v></c><c/><c><v>8</v></c></row><row r="9"/><row><c r="B10"><v>9</v></c></row>')
    truth = {"A1": n(1), "B1": n(2), "C5": n(3), "D5": n(4), "A6": n(5), "A8": n(6), "E8": n(7), "G8": n(8), "B10": n(9)}
    disorder = ('<row r="3"><c r="B3"><v>1</v></c><c r="A3"><f>B3</f><v>2</v></c></row><row r="1"><c r="C1"><v>3</v></c></row>'
                '<row r="2"><c r="A2"><v>4</v></c></row>')
    disordered = {"B3": n(1), "A3": n(2, formula="B3"), "C1": n(3), "A2": n(4)}
    twice = '<row r="2"><c r="A2"><v>4</v></c><c r="A2"><v>5</v></c></row>'
    return [Parts([Sheet("A", truth, worksheet(xml))]).book("places.xlsx"),
            Parts([Sheet("A", disordered, worksheet(disorder))]).book("disorder.xlsx"),
            Parts([Sheet("A", {"A2": n(5)}, worksheet(twice))]).book("cell-twice.xlsx"),
            Parts([Sheet("A", {"A1": n(1), "XFD1048576": n(2)}, worksheet(
                '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'))]).book("corners.xlsx")]


def hidden_and_merged():
    cells = ('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="D3"><v>3</v></c><c r="H3"><v>4</v></c></row>'
             '<row r="4" hidden="true"><c r="A4"><v>5</v></c></row><row r="5" hidden="0"><c r="A5"><v>6</v></c></row>'
             '<row r="6" outlineLevel="1" hidden="1" collapsed="1"><c r="A6"><v>7</v></c><c r="E6"><v>8</v></c></row>'
             '<row r="20"><c r="K20"><v>9</v></c><c r="L21"><v>10</v></c></row>')
    truth = {
        "A2": n(1, hidden=True), "A3": n(2, merged="A3:B9"), "D3": n(3, hidden=True), "H3": n(4), "A4": n(5, hidden=True), "A5": n(6),
        "A6": n(7, hidden=True), "E6": n(8, hidden=True), "K20": n(9, merged="K20:L21"), "L21": n(10),
    }
    first = worksheet(
        cells, before='<cols><col min="4" max="6" width="9" hidden="1"/><col min="8" max="8" width="9"/></cols>',
        after='<mergeCells count="3"><mergeCell ref="A3:B9"/><mergeCell ref="F1"/><mergeCell ref="K20:L21"/></mergeCells>')
    # Only rows without a <row> are hidden by zeroHeight, and those have no cells.
    zero = worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
                     before='<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>')
    one_ = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    sheets = [
        Sheet("Ẩn", truth, first), Sheet("Mọi hàng", {"A1": n(1), "A2": n(2, hidden=True)}, zero),
        Sheet("Ẩn cả", {"A1": n(1, hidden=True)}, one_, "hidden"), Sheet("Ẩn kỹ", {"A1": n(1, hidden=True)}, one_, "veryHidden"),
        Sheet("Mọi cột", {"A1": n(1, hidden=True)}, worksheet(
            '<row r="1"><c r="A1"><v>1</v></c></row>', before='<cols><col min="1" max="16384" width="9" hidden="1"/></cols>')),
    ]
    return [Parts(sheets).book("hidden-merged.xlsx")]


def sheet_kinds():
    one_ = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    macro = ('<xm:macrosheet xmlns="%s" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1">'
             '<f>EXEC("calc")</f><v>0</v></c></row></sheetData></xm:macrosheet>' % MAIN)
    sheets = [
        Sheet("Biểu đồ", {}, f'<chartsheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>',
              kind="chartsheet"),
        Sheet("Z", {"A1": n(1)}, one_),
        Sheet("Hộp thoại", {}, f'<dialogsheet xmlns="{MAIN}"><sheetFormatPr defaultRowHeight="15"/></dialogsheet>', kind="dialogsheet"),
        Sheet("a & <b> \"c\"", {"A1": n(1)}, one_), Sheet("Trống", {}, worksheet("")),
    ]
    macros = Parts([Sheet("A", {"A1": n(1)}, one_), Sheet("M", {"A1": n(0, formula='EXEC("calc")')}, macro)])
    macros.replace("xl/_rels/workbook.xml.rels", (f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet2.xml"',
                   'Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="worksheets/sheet2.xml"'))
    macros.all["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0" + bytes(600)
    macros.replace("[Content_Types].xml", (SHEET_TYPE + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
    # The order is the workbook's, not that of the parts, their numbers or ids.
    order = Parts([Sheet(name, {"A1": n(i)}, worksheet(f'<row r="1"><c r="A1"><v>{i}</v></c></row>')) for i, name in enumerate("ZAM")])
    order.replace("xl/workbook.xml", ('sheetId="1"', 'sheetId="70"'), ('sheetId="3"', 'sheetId="1"'))
    order.replace("xl/_rels/workbook.xml.rels", ("sheet1.xml", "sheetX.xml"), ("sheet3.xml", "sheet1.xml"), ("sheetX.xml", "sheet3.xml"))
    order.sheets[0].cells, order.sheets[2].cells = order.sheets[2].cells, order.sheets[0].cells
    return [Parts(sheets).book("sheet-kinds.xlsx"), macros.book("macros.xlsm"), order.book("sheet-order.xlsx")]


def namespaces():
    def wrap(name, sheet, truth=TWO_TRUTH):
        return Parts([Sheet("A", truth, sheet)]).book(name)

    def prefixed(xml, prefix="x"):
        import re
        xml = re.sub(r"<(/?)([A-Za-z])", rf"<\1{prefix}:\2", xml.replace(DECLARATION, ""))
        return DECLARATION + xml.replace('xmlns="', f'xmlns:{prefix}="')

    all_prefixed = plain()
    for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
        all_prefixed.all[part] = prefixed(all_prefixed.all[part])
    all_prefixed.all["xl/workbook.xml"] = prefixed(all_prefixed.all["xl/workbook.xml"].replace("xmlns:r=", "xmlns:r_=").replace(" r:id", " r_:id"))
    all_prefixed.all["xl/_rels/workbook.xml.rels"] = prefixed(all_prefixed.all["xl/_rels/workbook.xml.rels"], "p")
    strict = plain(properties='<workbookPr dateCompatibility="0"/>')
    for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"):
        strict.all[part] = strict.all[part].replace(MAIN, STRICT).replace(RELATIONS, STRICT_RELATIONS)
    strict.all["xl/workbook.xml"] = strict.all["xl/workbook.xml"].replace("<workbook ", '<workbook conformance="strict" ')
    ignorable = (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" '
        'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr/><dimension ref="A1:B1"/>'
        '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData><row r="1" spans="1:2" x14ac:dyDescent="0.25">'
        '<c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>hai</t></is><extLst><ext uri="x"><x14ac:v>9</x14ac:v></ext></extLst></c></row>'
        '</sheetData><extLst><ext uri="y"><x14ac:sheetData><x14ac:row r="1"><x14ac:c r="A1"><x14ac:v>9</x14ac:v></x14ac:c></x14ac:row>'
        "</x14ac:sheetData></ext></extLst></worksheet>")
    foreign = (
        f'<worksheet xmlns="{MAIN}" xmlns:o="urn:other"><sheetData><o:row r="1"><c r="A1"><v>8</v></c></o:row><row r="1"><o:c r="A1"><v>9</v></o:c>'
        '<c r="A1"><o:v>9</o:v><v>1</v></c><c r="B1" t="inlineStr"><o:is><t>chín</t></o:is><is><t>hai</t><o:t>chín</o:t></is></c></row>'
        "</sheetData></worksheet>")
    noisy = (
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- <c r='A1'> --><?pi <c> ?>\n<worksheet\n xmlns = '" + MAIN + "' >\n<sheetData >\n"
        "<!-- a --><row r='1' >\n<c\tr='A1' >\n<!-- b --><v >1</v ><?pi?></c >\n<c t='inlineStr' r='B1'><is>\n<t><![CDATA[hai]]></t>\n</is></c>"
        "\n</row>\n</sheetData>\n</worksheet>\n<!-- z -->\n")
    return [
        wrap("prefixed-sheet.xlsx", prefixed(worksheet(TWO))), all_prefixed.book("prefixed-parts.xlsx"), strict.book("strict.xlsx"),
        wrap("ignorable.xlsx", ignorable), wrap("foreign-elements.xlsx", foreign), wrap("noisy-xml.xlsx", noisy),
        wrap("no-declaration.xlsx", worksheet(TWO).replace(DECLARATION, "")),
        wrap("single-quotes.xlsx", worksheet(TWO).replace('"', "'")),
        wrap("greater-in-attribute.xlsx", worksheet(TWO.replace("<row ", '<row spans="1&gt;2" ph=">" ')))]


def encodings():
    def bom(_, text):
        return b"\xef\xbb\xbf" + text.encode()

    def utf16(order):
        mark = b"\xff\xfe" if order == "le" else b"\xfe\xff"
        return lambda _, text: mark + text.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode(f"utf-16-{order}")

    def only(part, encode):
        return lambda name, text: encode(name, text) if name == part else text.encode()

    return [
        plain().book("bom.xlsx", encode=bom), plain().book("utf-16-le.xlsx", encode=utf16("le")),
        plain().book("utf-16-be.xlsx", encode=utf16("be")),
        plain().book("utf-16-strings.xlsx", encode=only("xl/sharedStrings.xml", utf16("le"))),
        plain().book("utf-16-sheet.xlsx", encode=only("xl/worksheets/sheet1.xml", utf16("be")))]


def zips():
    return [
        plain().book("zip64.xlsx", zip64=True), plain().book("descriptors.xlsx", descriptors=True),
        plain().book("comment.xlsx", comment="ghi chú PK\5\6".encode()),
        plain().book("folders.xlsx", folders=("xl/", "xl/worksheets/", "_rels/"))]


def names():
    def moved(name, target, part, encode_name=None):
        parts = plain()
        parts.replace("xl/_rels/workbook.xml.rels", ('"worksheets/sheet1.xml"', f'"{target}"'))
        return parts.rename("xl/worksheets/sheet1.xml", part).book(name)

    backslashes = plain()
    for part in list(backslashes.all):
        if part.startswith("xl/"):
            backslashes.rename(part, part.replace("/", "\\"))
    capitals = plain()
    for part in list(capitals.all):
        if part.startswith("xl/"):
            capitals.rename(part, part.upper())
    elsewhere = plain()
    for part in list(elsewhere.all):
        if part.startswith("xl/"):
            elsewhere.rename(part, part.replace("xl/", "sổ/").replace("workbook.xml", "book.xml"))
    elsewhere.replace("_rels/.rels", ("xl/workbook.xml", "/sổ/book.xml"))
    elsewhere.replace("[Content_Types].xml", ("/xl/workbook.xml", "/sổ/book.xml"), ("/xl/", "/sổ/"))
    return [
        moved("absolute-target.xlsx", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        moved("dots-in-target.xlsx", "../xl/./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        moved("backslash-target.xlsx", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
        moved("case-of-target.xlsx", "WorkSheets/SHEET1.xml", "xl/worksheets/sheet1.xml"),
        moved("percent-target.xlsx", "worksheets/b%E1%BA%A3ng%201.xml", "xl/worksheets/bảng 1.xml"),
        moved("other-name.xlsx", "data/d.bin", "xl/data/d.bin"),
        backslashes.book("backslash-names.xlsx"), capitals.book("case-of-names.xlsx"), elsewhere.book("other-folder.xlsx")]


def missing():
    no_styles = plain({"A1": s("Nguyễn 😀"), "B1": n(45199)})
    del no_styles.all["xl/styles.xml"]
    bare_styles = plain({"A1": s("Nguyễn 😀"), "B1": n(45199)})
    bare_styles.all["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}"/>'
    high_style = plain({"A1": s("Nguyễn 😀"), "B1": n(45199)}, SHARED.replace('s="1"', 's="99"'))
    no_strings = plain({"A1": none(), "B1": SHARED_TRUTH["B1"]})
    del no_strings.all["xl/sharedStrings.xml"]
    outside = plain({"A1": none(), "B1": SHARED_TRUTH["B1"], "C1": none(), "D1": s("Nguyễn 😀")}, SHARED.replace("<v>0</v>", "<v>7</v>").replace(
        "</row>", '<c r="C1" t="s"><v>-1</v></c><c r="D1" t="s"><v>0</v></c></row>'))
    no_sheet = Parts([Sheet("A", TWO_TRUTH, worksheet(TWO)), Sheet("B", {}, worksheet(TWO))])
    del no_sheet.all["xl/worksheets/sheet2.xml"]
    no_types = plain()
    del no_types.all["[Content_Types].xml"]
    return [
        no_styles.book("no-styles.xlsx"), bare_styles.book("bare-styles.xlsx"), high_style.book("style-out-of-range.xlsx"),
        no_strings.book("no-shared-strings.xlsx"), outside.book("string-out-of-range.xlsx"), no_sheet.book("no-sheet-part.xlsx"),
        no_types.book("no-content-types.xlsx")]


def dimensions():
    many = "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c><c r="C{i}"><v>{i}.5</v></c></row>' for i in range(1, 31))
    truth = {f"A{i}": n(i) for i in range(1, 31)} | {f"C{i}": n(i + 0.5) for i in range(1, 31)}
    return [Parts([Sheet("A", truth, worksheet(many, before=f'<dimension ref="{ref}"/>'))]).book(f"dimension-{name}.xlsx")
            for name, ref in [("small", "A1"), ("large", "A1:XFD1048576"), ("elsewhere", "M40:N50"), ("nonsense", "x")]]


def notes():
    """Comments, old and threaded, are no cells."""
    parts = Parts([Sheet("A", TWO_TRUTH, worksheet(TWO))])
    parts.all["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/comments" Target="../comments1.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
        'Target="../threadedComments/threadedComment1.xml"/></Relationships>')
    parts.all["xl/comments1.xml"] = (
        f'<comments xmlns="{MAIN}"><authors><author>An</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Ghi chú</t></r>'
        '</text></comment><comment ref="D9" authorId="0"><text><t>x</t></text></comment></commentList></comments>')
    parts.all["xl/threadedComments/threadedComment1.xml"] = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" '
        'dT="2023-09-30T10:00:00" personId="{1}" id="{2}"><text>Ghi chú</text></threadedComment></ThreadedComments>')
    return [parts.book("comments.xlsx")]


def refused():
    doctype = Parts([Sheet("A", {}, worksheet(TWO).replace(DECLARATION, DECLARATION + '<!DOCTYPE x [<!ENTITY a "b">]>'))])
    return [doctype.book("doctype.xlsx", error="unsafe declaration")]


def books():
    return (places() + hidden_and_merged() + sheet_kinds() + namespaces() + encodings() + zips() + names() + missing() + dimensions() + notes()
            + refused())
