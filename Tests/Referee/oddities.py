"""Hand-made workbooks, one oddity each: what cells may hold. The truth stands beside each cell, from ECMA-376 and from Excel."""

from package import *

MAIN_SHEET = "A"


def one(name, cells, truth, shared=None, style=None, **sheet_options):
    """A book with one sheet from cells and their truth."""
    xml = worksheet(rows(cells), **sheet_options)
    return Parts([Sheet(MAIN_SHEET, truth, xml)], shared, style).book(name)


def shared_strings():
    items = {
        "<t>Thôn Nà Pia</t>": "Thôn Nà Pia",
        '<r><rPr><b/><sz val="11"/></rPr><t>Đạt</t></r><r><t xml:space="preserve"> chuẩn</t></r>': "Đạt chuẩn",
        '<r><t>hai</t></r><r><rPr><i/></rPr><t xml:space="preserve"> </t></r><r><t>từ</t></r>': "hai từ",
        '<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/>': "漢字",
        '<r><t>課</t></r><r><t>長</t></r><rPh sb="0" eb="1"><t>カ</t></rPh><rPh sb="1" eb="2"><t>チョウ</t></rPh>': "課長",
        "<t>tab_x0009_xong_x000D_</t>": "tab\txong\r",
        "<t>_x005F_x0041_</t>": "_x0041_",
        "<t>_x005f_x0041_</t>": "_x0041_",
        "<t>a_x0041_</t>": "aA",
        "<t>_x41_ _X0041_ _x00G1_ _x0041</t>": "_x41_ _X0041_ _x00G1_ _x0041",
        "<t>_xD83D__xDE00_</t>": "😀",
        "<t>R&amp;D &lt;b&gt; &quot;x&quot; &apos;y&apos;</t>": "R&D <b> \"x\" 'y'",
        "<t>&#272;&#x1EA1;t &#x1F600;</t>": "Đạt 😀",
        "<t><![CDATA[a<b>&amp;]]></t>": "a<b>&amp;",
        "<t>trước<!-- ghi chú -->sau</t>": "trướcsau",
        "<t>a\nb\r\nc\rd</t>": "a\nb\nc\nd",
        "<t>a&#13;&#10;b</t>": "a\r\nb",
        '<t xml:space="preserve">  giữ  </t>': "  giữ  ",
        "<t xml:space='preserve'> một </t>": " một ",
        '<t xml:space="preserve">\n dòng \n</t>': "\n dòng \n",
        "<t>  bỏ  </t>": "bỏ",
        "<t>\n\t bỏ hết \n</t>": "bỏ hết",
        '<t xml:space="default"> bỏ </t>': "bỏ",
        "<t>\u00a0giữ\u00a0</t>": "\u00a0giữ\u00a0",
        "<t>_x0020_giữ_x0020_</t>": " giữ ",
        "<t>=1+1</t>": "=1+1",
        "<t>0123</t>": "0123",
        "<t>TRUE</t>": "TRUE",
        "<t>#N/A</t>": "#N/A",
        "<t>2.10</t>": "2.10",
        "<t>Nguye\u0302\u0303n</t>": "Nguyễn",
        "<t>\u202babc\u200b</t>": "\u202babc\u200b",
        "<t>" + "dài " * 8000 + "hết</t>": "dài " * 8000 + "hết",
        "<t>𝔸🇻🇳👩‍👩‍👧</t>": "𝔸🇻🇳👩‍👩‍👧",
        "<t/>": None,
        "": None,
        "<r><t/></r>": None,
    }
    cells, truth = {}, {}
    for i, (_, text) in enumerate(items.items()):
        cells[f"B{i + 1}"] = ('t="s"', f"<v>{i}</v>")
        if text is not None:
            truth[f"B{i + 1}"] = s(text)
    cells["C1"] = ('t="s" s="0"', "<v> 0 </v>")
    truth["C1"] = s("Thôn Nà Pia")
    cells["C2"] = ('t="s"', "<v>00</v>")
    truth["C2"] = s("Thôn Nà Pia")
    shared = strings(list(items)).replace(f'count="{len(items)}" uniqueCount="{len(items)}"', 'count="7" uniqueCount="4000000"')
    return one("shared-strings.xlsx", cells, truth, shared)


def own_strings():
    cells = {
        "A1": ('t="inlineStr"', "<is><t>trong ô</t></is>"),
        "A2": ('t="inlineStr"', '<is><r><rPr><b/></rPr><t>hai</t></r><r><t xml:space="preserve"> đoạn</t></r></is>'),
        "A3": ('t="inlineStr"', '<is><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></is>'),
        "A4": ('t="inlineStr"', "<is><t>_x005F_x000D__x000A_</t></is>"),
        "A5": ('t="inlineStr"', "<is><t>  bỏ  </t></is>"),
        "A6": ('t="inlineStr"', '<is><t xml:space="preserve">  giữ  </t></is>'),
        "A7": ('t="inlineStr"', "<is><t/></is>"),
        "A8": ('t="inlineStr"', "<is/>"),
        "A9": ('t="inlineStr"', ""),
        "A10": ('t="inlineStr"', "<is><t>12</t></is>"),
        "B1": ('t="str"', "<f>C1</f><v>chữ</v>"),
        "B2": ('t="str"', "<f>C1</f><v></v>"),
        "B3": ('t="str"', "<v>không công thức</v>"),
        "B4": ('t="str"', "<f>C1</f><v>a&amp;b_x000A_c</v>"),
        "B5": ('t="str"', "<f>C1</f><v>12</v>"),
        "B6": ('t="str"', "<f>C1</f><v><![CDATA[<x>]]></v>"),
        "B7": ('t="str"', "<f>C1</f><v/>"),
        "B8": ('t="str"', "<f>C1</f>"),
        "B9": ('t="str"', '<f>C1</f><v xml:space="preserve"> giữ </v>'),
    }
    truth = {
        "A1": s("trong ô"), "A2": s("hai đoạn"), "A3": s("漢字"), "A4": s("_x000D_\n"), "A5": s("bỏ"), "A6": s("  giữ  "),
        "A10": s("12"),
        "B1": s("chữ", formula="C1"), "B2": s("", formula="C1"), "B3": s("không công thức"),
        "B4": s("a&b\nc", formula="C1"), "B5": s("12", formula="C1"), "B6": s("<x>", formula="C1"),
        "B7": s("", formula="C1"), "B8": none(formula="C1"), "B9": s(" giữ ", formula="C1"),
    }
    return one("own-strings.xlsx", cells, truth)


def inherited_space():
    """xml:space holds for all that lies inside, until something inside says otherwise (XML 1.0, 2.10)."""
    items = ["<t> một </t>", '<t xml:space="default"> hai </t>', "<r><t> ba</t></r><r><t> bốn </t></r>"]
    shared = strings(items, ' xml:space="preserve"')
    mine = strings([]).replace("</sst>", '<si xml:space="preserve"><t> năm </t></si><si><t> sáu </t></si></sst>')
    cells = {f"A{i}": ('t="s"', f"<v>{i - 1}</v>") for i in (1, 2, 3)}
    cells["B1"] = ('t="inlineStr"', '<is xml:space="preserve"><t> bảy </t></is>')
    cells["B2"] = ('t="inlineStr" xml:space="preserve"', "<is><t> tám </t></is>")
    cells["B3"] = ('t="inlineStr"', "<is><t> chín </t></is>")
    truth = {"A1": s(" một "), "A2": s("hai"), "A3": s(" ba bốn "), "B1": s(" bảy "), "B2": s(" tám "), "B3": s("chín")}
    two = {"A1": s(" năm "), "A2": s("sáu")}
    return [
        one("inherited-space.xlsx", cells, truth, shared),
        one("inherited-space-item.xlsx", {"A1": ('t="s"', "<v>0</v>"), "A2": ('t="s"', "<v>1</v>")}, two, mine),
        one("inherited-space-sheet.xlsx", {"A1": ('t="inlineStr"', "<is><t> mười </t></is>")}, {"A1": s(" mười ")},
            attributes=' xml:space="preserve"'),
    ]


def booleans_and_errors():
    cells, truth = {}, {}
    for i, (text, value) in enumerate([("1", True), ("0", False), (" 1 ", True)], 1):
        cells[f"A{i}"] = ('t="b"', f"<v>{text}</v>")
        truth[f"A{i}"] = b(value)
    worded = {"A1": ('t="b"', "<v>true</v>"), "A2": ('t="b"', "<v>false</v>")}
    cells["A5"] = ('t="b"', "<f>A1=A2</f><v>0</v>")
    truth["A5"] = b(False, formula="A1=A2")
    for i, code in enumerate(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"], 1):
        cells[f"B{i}"] = ('t="e"', f"<v>{code}</v>")
        truth[f"B{i}"] = e(code)
    cells["C1"] = ('t="e"', "<f>1/0</f><v>#DIV/0!</v>")
    truth["C1"] = e("#DIV/0!", formula="1/0")
    new = ["#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!"]
    return [one("booleans-errors.xlsx", cells, truth), one("booleans-in-words.xlsx", worded, {"A1": b(True), "A2": b(False)}),
            one("new-errors.xlsx", {f"A{i}": ('t="e"', f"<v>{code}</v>") for i, code in enumerate(new, 1)},
                {f"A{i}": e(code) for i, code in enumerate(new, 1)})]


def formulas():
    cells = {
        "A1": "<f>B1/C1</f><v>0.5</v>", "A2": "<f>1+1</f>", "A3": "<f>1+1</f><v/>", "A4": "<f>1+1</f><v></v>",
        "A5": '<f ca="1">NOW()</f><v>3</v>', "A6": "<f>IF(A1&lt;2,&quot;&lt;&quot;,&quot;&amp;&quot;)</f><v>1</v>",
        "A7": "<f></f><v>7</v>", "A8": "<f/><v>8</v>", "A9": "<f>\n SUM( A1 : A2 )\n</f><v>9</v>",
        "B1": '<f t="shared" ref="B1:B4" si="0">SUM($A1:A$1)&amp;"A1"&amp;LOG10(A1)</f><v>1</v>',
        "B2": '<f t="shared" si="0"/><v>2</v>', "B3": '<f t="shared" si="0"></f><v>3</v>',
        "C4": '<f t="shared" si="0"/><v>4</v>',
        "D1": '<f t="shared" ref="D1:D3" si="1">SUM(A:A)+SUM($B:$B)+SUM(1:1)+SUM($2:$3)+SUM(C:$D)</f><v>1</v>',
        "E2": '<f t="shared" si="1"/><v>2</v>',
        "F1": '<f t="shared" ref="F1:F2" si="2">\'Tên A1\'!A1+Sheet2!$A1+Sheet2!B$2:C3+[1]S!A1</f><v>1</v>',
        "G2": '<f t="shared" si="2"/><v>2</v>',
        "H2": '<f t="shared" ref="H1:H2" si="3">A2+$A$2</f><v>1</v>', "H1": '<f t="shared" si="3"/><v>1</v>',
        "J1": '<f t="array" ref="J1:J2">A1:A2*2</f><v>1</v>', "J2": "<v>4</v>",
        "K1": '<f t="array" ref="K1">SUM(A1:A2*2)</f><v>6</v>',
        "L1": '<f t="dataTable" ref="L1:L2" dt2D="0" dtr="0" r1="A1"/><v>5</v>', "L2": "<v>6</v>",
        "M1": ('cm="1"', '<f t="array" ref="M1:M2">_xlfn.SEQUENCE(2)</f><v>1</v>'), "M2": "<v>2</v>",
        "N1": '<f t="shared" ref="N1:N2" si="9">"A1""A1"&amp;A1</f><v>1</v>', "N2": '<f t="shared" si="9"/><v>1</v>',
        "O1": '<f t="shared" ref="O1:O2" si="10">A1_B2+Thang9+_xlfn.IFS(A1,TRUE)</f><v>1</v>', "O2": '<f t="shared" si="10"/><v>1</v>',
    }
    truth = {
        "A1": n(0.5, formula="B1/C1"), "A2": none(formula="1+1"), "A3": none(formula="1+1"), "A4": none(formula="1+1"),
        "A5": n(3, formula="NOW()"), "A6": n(1, formula='IF(A1<2,"<","&")'), "A7": n(7), "A8": n(8),
        "A9": n(9, formula="\n SUM( A1 : A2 )\n"),
        "B1": n(1, formula='SUM($A1:A$1)&"A1"&LOG10(A1)'), "B2": n(2, formula='SUM($A2:A$1)&"A1"&LOG10(A2)'),
        "B3": n(3, formula='SUM($A3:A$1)&"A1"&LOG10(A3)'), "C4": n(4, formula='SUM($A4:B$1)&"A1"&LOG10(B4)'),
        "D1": n(1, formula="SUM(A:A)+SUM($B:$B)+SUM(1:1)+SUM($2:$3)+SUM(C:$D)"),
        "E2": n(2, formula="SUM(B:B)+SUM($B:$B)+SUM(2:2)+SUM($2:$3)+SUM(D:$D)"),
        "F1": n(1, formula="'Tên A1'!A1+Sheet2!$A1+Sheet2!B$2:C3+[1]S!A1"),
        "G2": n(2, formula="'Tên A1'!B2+Sheet2!$A2+Sheet2!C$2:D4+[1]S!B2"),
        "H2": n(1, formula="A2+$A$2"), "H1": n(1, formula="A1+$A$2"),
        "J1": n(1, formula="A1:A2*2"), "J2": n(4), "K1": n(6, formula="SUM(A1:A2*2)"), "L1": n(5), "L2": n(6),
        "M1": n(1, formula="_xlfn.SEQUENCE(2)"), "M2": n(2),
        "N1": n(1, formula='"A1""A1"&A1'), "N2": n(1, formula='"A1""A1"&A2'),
        "O1": n(1, formula="A1_B2+Thang9+_xlfn.IFS(A1,TRUE)"), "O2": n(1, formula="A1_B2+Thang9+_xlfn.IFS(A2,TRUE)"),
    }
    return one("formulas.xlsx", cells, truth)


def iso_dates():
    values = {
        "2023-09-30": d("2023-09-30"), "2023-09-30T10:30:00": d("2023-09-30T10:30:00"), "2023-09-30T00:00:00": d("2023-09-30"),
        "2023-09-30T10:30:00Z": d("2023-09-30T10:30:00"), "2023-09-30T10:30:00.000": d("2023-09-30T10:30:00"),
        "2023-09-30T10:30:00.5": d("2023-09-30T10:30:00.5"), "2023-09-30T23:59:59.999": d("2023-09-30T23:59:59.999"),
        "1899-12-31": d("1899-12-31"), "1900-02-28": d("1900-02-28"), "9999-12-31": d("9999-12-31"), "10:30:00": t(37800),
        "2024-02-29": d("2024-02-29"),
    }
    wrong = {"2023-02-29": none(text="2023-02-29"), "hôm nay": none(text="hôm nay"), "30/09/2023": none(text="30/09/2023")}
    result = []
    for name, values in [("iso-dates.xlsx", values), ("dates-that-are-none.xlsx", wrong)]:
        cells, truth = {}, {}
        for i, (text, value) in enumerate(values.items(), 1):
            cells[f"A{i}"] = ('t="d"', f"<v>{text}</v>")
            cells[f"B{i}"] = ('t="d" s="1"', f"<v>{text}</v>")
            truth[f"A{i}"] = truth[f"B{i}"] = value
        result.append(one(name, cells, truth, style=styles(["dd/mm/yyyy"])))
    return result


BUILT_IN_DATES = {14: "30/09/2023", 15: None, 16: None, 17: None, 22: "30/09/2023 10:30", 18: "10:30 SA",
                  19: "10:30:00 SA", 20: "10:30", 21: "10:30:00", 45: "30:00", 47: "30:00,0"} | {
    i: None for i in (*range(27, 37), *range(50, 59))}
BUILT_IN_NUMBERS = {0: "45199,4375", 1: "45199", 2: "45199,44", 3: "45.199", 4: "45.199,44", 9: "4519944%", 10: "4519943,75%",
                    11: "4,52E+04", 12: "45199 4/9", 13: "45199 7/16", 37: "45.199", 38: "45.199", 39: "45.199,44", 40: "45.199,44",
                    48: "45,2E+3", 49: "45199,4375"}


def built_in_formats():
    ids = sorted([*BUILT_IN_DATES, 46, *BUILT_IN_NUMBERS])
    cells, truth = {}, {}
    for i, number in enumerate(ids, 1):
        cells[f"A{i}"] = (f's="{i}"', "<v>45199.4375</v>")
        if number in BUILT_IN_DATES:
            truth[f"A{i}"] = d("2023-09-30T10:30:00", text=BUILT_IN_DATES[number])
        elif number == 46:
            truth[f"A{i}"] = t(45199.4375 * 86400, text="1084786:30:00")
        else:
            truth[f"A{i}"] = n(45199.4375, text=BUILT_IN_NUMBERS[number])
    return one("built-in-formats.xlsx", cells, truth, style=styles(ids=ids))


# Codes as Excel writes them; what a Vietnamese Excel shows of 45199.4375 (30/09/2023 10:30, a Saturday).
DATE_FORMATS = {
    "dd/mm/yyyy": "30/09/2023", "d/m/yy": "30/9/23", "yyyy\\-mm\\-dd": "2023-09-30", "dd/mm/yyyy hh:mm": "30/09/2023 10:30",
    "dd/mm/yyyy;@": "30/09/2023", "[$-42A]dd/mm/yyyy": "30/09/2023", "[$-1010000]d/m/yyyy;@": "30/9/2023",
    '"Ngày" dd "tháng" mm "năm" yyyy': "Ngày 30 tháng 09 năm 2023", "[Red]dd/mm/yyyy": "30/09/2023", "[Blue]d/m": "30/9",
    "mmm": "Thg 9", "m/yyyy": "9/2023", '"Quý "m': "Quý 9", "YYYY": "2023", "DD.MM.YYYY": "30.09.2023", "d\\.m": "30.9",
    '[Color10]yyyy"năm"': "2023năm", "dd/mm/yyyy\\ hh:mm:ss": "30/09/2023 10:30:00", "yyyy\\Thh": "2023T10",
    "[<1]dd/mm/yyyy;d/m": None,
}
TIME_FORMATS = {
    "h:mm": "10:30", "hh:mm:ss": "10:30:00", "h:mm AM/PM": "10:30 SA", 'h"g"mm"p"': "10g30p", "mm:ss": "30:00", "h": "10",
    "mm:ss.0": "30:00,0", "[Blue]h:mm;@": "10:30",
}
ELAPSED_FORMATS = {
    "[h]:mm": "1084786:30", "[hh]:mm:ss": "1084786:30:00", "[mm]": "65087190", "[ss]": "3905231400", "[h]": "1084786",
    "[Red][h]:mm": "1084786:30", "[mm]:ss": "65087190:00",
}
NUMBER_FORMATS = {
    '"ngày" 0': "ngày 45199", "\\d0": "d45199", "[Red]0": "45199", '0" hộ"': "45199 hộ", "0\\ \\m": "45199 m", "_d0": "45199",
    "[Magenta]#,##0": "45.199", '"dd/mm/yyyy"0': "dd/mm/yyyy45199", "[$-42A]#,##0.00": "45.199,44", "0.00E+00": "4,52E+04",
    '#,##0\\ "₫"': "45.199 ₫", "[$VND] #,##0": "VND 45.199", "0%": "4519944%", "@": "45199,4375", "General": "45199,4375",
    'General" hộ"': "45199,4375 hộ", "#,##0,": "45", "[>100]0;0.0": "45199", '[=1]"có";[=0]"không";0': "45199", "[DBNum1]0": None,
    "*d0": "45199", "0_)": "45199", "[Black][>1]0.0": "45199,4", "[$$-409]#,##0": "$45.199", '"h:mm"': "h:mm", ";;;": "",
    "# ?/?": "45199 4/9", "# ??/??": "45199 7/16", "# ?/16": "45199 7/16", "?/?": None, "0 0/0": "45199 4/9",
}


def custom_formats():
    codes = [*DATE_FORMATS, *TIME_FORMATS, *ELAPSED_FORMATS, *NUMBER_FORMATS]
    cells, truth = {}, {}
    for i, code in enumerate(codes, 1):
        cells[f"A{i}"] = (f's="{i}"', "<v>45199.4375</v>")
        if code in DATE_FORMATS:
            truth[f"A{i}"] = d("2023-09-30T10:30:00", text=DATE_FORMATS[code])
        elif code in TIME_FORMATS:
            truth[f"A{i}"] = d("2023-09-30T10:30:00", text=TIME_FORMATS[code])
        elif code in ELAPSED_FORMATS:
            truth[f"A{i}"] = t(45199.4375 * 86400, text=ELAPSED_FORMATS[code])
        else:
            truth[f"A{i}"] = n(45199.4375, text=NUMBER_FORMATS[code])
    return one("custom-formats.xlsx", cells, truth, style=styles(codes))


DISPLAY = [  # code, number, what a Vietnamese Excel shows
    ("General", "0.955", "0,955"), ("0%", "0.955", "96%"), ("0.0%", "0.955", "95,5%"), ("0.00%", "0.95555", "95,56%"),
    ("#,##0", "1234567.5", "1.234.568"), ("#,##0", "999.5", "1.000"), ("#,##0.00", "-1234.5", "-1.234,50"), ("0.0", "0.25", "0,3"),
    ("0", "2.5", "3"), ("0", "-0.4", "0"), ("0.00", "1.005", "1,01"), ("#,##0;(#,##0)", "-5", "(5)"), ("#,##0;[Red]-#,##0;\"-\"", "0", "-"),
    ("General", "1E+20", "1E+20"), ("General", "123456789012", "1,23457E+11"), ("General", "0.1", "0,1"), ("General", "-5", "-5"),
    ("General", "0.30000000000000004", "0,3"), ("General", "1E-10", "1E-10"), ("General", "12345678901", "12345678901"),
    ("# ?/?", "0.5", "1/2"), ("# ?/?", "2.25", "2 1/4"), ("# ?/?", "3", "3"), ("# ?/?", "-1.75", "-1 3/4"), ("# ??/??", "0.3333333333", "1/3"),
    ("# ?/2", "0.5", "1/2"), ("# ?/100", "0.25", "25/100"), ("?/?", "1.5", "3/2"), ("# ?/?", "0", "0"), ("# ?/?", "0.999", "1"),
    ("# ???/???", "3.14159265358979", "3 16/113"), ("000", "7", "007"), ("0000\\-000", "1234567", "1234-567"),
    ("0.0,,\" triệu\"", "1234567", "1,2 triệu"), ("[<1]0.00;0", "0.5", "0,50"), ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "1234", "1.234"),
]


def display():
    cells, truth = {}, {}
    for i, (_, number, shown) in enumerate(DISPLAY, 1):
        cells[f"A{i}"] = (f's="{i}"', f"<v>{number}</v>")
        truth[f"A{i}"] = n(number, text=shown)
    return one("display.xlsx", cells, truth, style=styles([code for code, _, _ in DISPLAY]))


SERIALS = {  # number: (a date, a time of day in seconds or neither) in the system of 1900
    "0": n(0), "0.5": t(43200), "1": d("1900-01-01"), "59": d("1900-02-28"), "60": n(60, text="29/02/1900"), "60.5": n(60.5),
    "61": d("1900-03-01"), "-1": n(-1), "-0.5": n(-0.5), "45199": d("2023-09-30"), "45199.999988426": d("2023-09-30T23:59:59"),
    "45198.99999999999": d("2023-09-30"), "45199.000011574": d("2023-09-30T00:00:01"), "2958465": d("9999-12-31"),
    "2958465.5": d("9999-12-31T12:00:00"), "2958466": n(2958466), "1E+20": n(1e20), "45199.7236111111": d("2023-09-30T17:22:00"),
    "45199.0000057870": d("2023-09-30T00:00:00.5"),
}


def serials():
    cells, truth = {}, {}
    for i, (text, value) in enumerate(SERIALS.items(), 1):
        cells[f"A{i}"] = ('s="1"', f"<v>{text}</v>")
        truth[f"A{i}"] = value
    for i, (text, seconds) in enumerate([("0", 0), ("0.5", 43200), ("1", 86400), ("1.25", 108000), ("-0.5", -43200), ("0.0000115740", 1)], 1):
        cells[f"B{i}"] = ('s="2"', f"<v>{text}</v>")
        truth[f"B{i}"] = t(seconds)
    style = styles(["dd/mm/yyyy", "[h]:mm:ss"])
    later = {"0": d("1904-01-01"), "0.5": d("1904-01-01T12:00:00"), "1": d("1904-01-02"), "60": d("1904-03-01"), "43737": d("2023-09-30"),
             "-1": n(-1), "43737.4375": d("2023-09-30T10:30:00"), "59": d("1904-02-29")}
    other = {f"A{i}": ('s="1"', f"<v>{text}</v>") for i, text in enumerate(later, 1)}
    wanted = {f"A{i}": value for i, value in enumerate(later.values(), 1)}
    system = Parts([Sheet(MAIN_SHEET, wanted, worksheet(rows(other)))], style=style, properties='<workbookPr date1904="1"/>')
    false = Parts([Sheet(MAIN_SHEET, {"A1": d("2023-09-30")}, worksheet(rows({"A1": ('s="1"', "<v>45199</v>")})))], style=style,
                  properties='<workbookPr date1904="false"/>')
    return [one("serials.xlsx", cells, truth, style=style), system.book("date-1904.xlsx"), false.book("date-1904-false.xlsx")]


def numbers():
    texts = {
        "0": 0, "-0": 0, "1": 1, "0.1": 0.1, "0.30000000000000004": 0.1 + 0.2, "0.95499999999999996": 0.955, "1E5": 1e5, "1e-7": 1e-7,
        "1E+3": 1000, "-1.5E-3": -0.0015, "1.7976931348623157E308": 1.7976931348623157e308, "2.2250738585072014E-308": 2.2250738585072014e-308,
        "4.9E-324": 5e-324, "123456789012345678901234567890": 123456789012345678901234567890, "9007199254740993": 9007199254740992,
        "3.141592653589793238462643383279": 3.141592653589793, "5.": 5, ".5": 0.5, "007": 7, "1.0": 1,
        "0.1000000000000000055511151231257827": 0.1, "8.5": 8.5, "1E400": None, "NaN": None, "INF": None, "1,5": None, "0x10": None,
        "1 2": None, "--1": None, "1e": None, "abc": None,
    }
    cells, truth = {}, {}
    for i, (text, value) in enumerate(texts.items(), 1):
        cells[f"A{i}"] = f"<v>{text}</v>"
        cells[f"B{i}"] = ('t="n"', f"<v>{text}</v>")
        truth[f"A{i}"] = truth[f"B{i}"] = none(text=text) if value is None else n(value)
    spaced = {"A1": "<v> 8 </v>", "A2": "<v>\n9\n</v>", "A3": "<v>+7</v>", "A4": "<v>\t1E2</v>"}
    return [one("numbers.xlsx", {k: v for k, v in cells.items() if truth[k].value is not None},
                {k: v for k, v in truth.items() if v.value is not None}),
            one("numbers-spaced.xlsx", spaced, {"A1": n(8), "A2": n(9), "A3": n(7), "A4": n(100)}),
            one("numbers-that-are-none.xlsx", {k: v for k, v in cells.items() if truth[k].value is None},
                {k: v for k, v in truth.items() if v.value is None})]


def old_fonts():
    """TCVN3 (.Vn*), VNI and VPS texts, shown right only in their fonts; the H fonts show capitals."""
    fonts = [".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman"]
    vntime, capitals, vni, unicode_ = 1, 2, 3, 4
    items = [
        "<t>NguyÔn V¨n An</t>",
        '<r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve">Th«n </t></r><r><rPr><rFont val="Arial"/></rPr><t>Nà Pia</t></r>',
        "<t>Nguyễn Văn An</t>", "<t>Nguyeãn Vaên An</t>", "<t>2.10</t>",
    ]
    cells = {
        "A1": (f't="s" s="{vntime}"', "<v>0</v>"), "A2": ('t="s"', "<v>0</v>"), "A3": (f't="s" s="{capitals}"', "<v>0</v>"),
        "A4": ('t="s"', "<v>1</v>"), "A5": (f't="s" s="{vntime}"', "<v>2</v>"), "A6": (f't="s" s="{vni}"', "<v>3</v>"),
        "A7": (f't="s" s="{unicode_}"', "<v>3</v>"), "A8": (f't="s" s="{vntime}"', "<v>4</v>"),
        "B1": (f't="inlineStr" s="{vntime}"', "<is><t>Th«n</t></is>"),
        "B2": ('t="inlineStr"', '<is><r><rPr><rFont val=".VnTimeH"/></rPr><t>th«n</t></r></is>'),
        "B3": (f't="str" s="{vntime}"', "<f>A1</f><v>NguyÔn</v>"), "B4": (f's="{vntime}"', "<v>12</v>"),
    }
    truth = {
        "A1": s("Nguyễn Văn An"), "A2": s("NguyÔn V¨n An"), "A3": s("NGUYỄN VĂN AN"), "A4": s("Thôn Nà Pia"), "A5": s("Nguyễn Văn An"),
        "A6": s("Nguyễn Văn An"), "A7": s("Nguyeãn Vaên An"), "A8": s("2.10"), "B1": s("Thôn"), "B2": s("THÔN"),
        "B3": s("Nguyễn", formula="A1"), "B4": n(12),
    }
    return one("old-fonts.xlsx", cells, truth, strings(items), styles(fonts=fonts))


def books():
    result = [shared_strings(), own_strings(), formulas(), built_in_formats(), custom_formats(), display(), old_fonts()]
    return result + booleans_and_errors() + iso_dates() + inherited_space() + serials() + numbers()
