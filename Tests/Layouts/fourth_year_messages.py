"""The fourth set: what village heads send without a form: messages, answers, texts pasted into cells."""

from base import NTM, count, decimal, items, write_openpyxl, write_xlsxwriter
from fourth_year_forms import VILLAGE, heading, said_of, says, sheet, signed, top, values_of
from fourth_year_words import CHAT, CRITERIA, FORM, wording


def told(case, grid, village, item, row, place, **more):
    """A record whose figures and judgement all stand in one cell."""
    number, whole, value, met = values_of(case, village, item)
    said = {"value": value} if item.kind == "count" else {"value": value, "numerator": number, "denominator": whole} if item.kind == "percent" else said_of(item, met)
    cells = {"indicator": place, "status": place, **{k: place for k in said if item.kind != "yes"}}
    return case.record(grid.name, village, item, row, {**cells, **more}, status=says(met), plan={"due": None}, **said)


def parts(case, village, item):
    number, whole, value, met = values_of(case, village, item)
    return {"a": count(number), "b": count(whole) if whole else "", "u": "hộ" if item.unit == "cơ sở" else item.unit, "p": decimal(value) if item.kind == "percent" else "",
            "k": "đạt" if met else "chưa đạt"}


@sheet(VILLAGE, "Zalo Ban Pen.xlsx", "a chat copied line by line, time and sender beside; the indicators in common words without ids, two of them in one message, idle talk between")
def chat(case):
    grid, village = case.grid("Sheet1", font="Calibri"), "Bản Pẻn"
    for column, width in ((1, 17), (2, 22), (3, 90)):
        grid.widths[column] = width
    forms = ["{n} {a}/{b} {u} = {p}% {k}", "{n} {a} trên {b} {u} ({p}%) {k} chị ạ", "{n}: {a}/{b} {u}, được {p}%, {k}", "{n} thì {a}/{b} {u}, {p}%, {k}"]
    messages = ["Em gửi số liệu nông thôn mới 2023 của thôn Bản Pẻn nhé chị", ("2.2",), ("2.3",), ("2.4",), "Mạng yếu quá chị chờ em tí", ("9.1", "9.2"), ("11.1",), ("15.1",), ("17.1",),
            ("17.6",), "Vâng", ("17.8",), ("17.9",),
                ("17.11",), "Hết rồi chị ạ, có gì chị gọi em 0990 000 348"]
    grid.put(1, 1, "Nhóm: Thôn bản Lũng Pảng", "info")
    minute = 41
    for n, message in enumerate(messages):
        row, minute = n + 2, minute + case.random.randint(0, 2)
        grid.put(row, 1, f"27/07/2023 19:{minute}", "info")
        grid.put(row, 2, "Lý Văn Giảđịnh", "info")
        if isinstance(message, str):
            grid.put(row, 3, message, "info")
            continue
        texts = []
        for item in items(NTM, *message):
            form = "{n} còn {a} {u}, {k}" if item.kind == "count" else forms[n % 4]
            texts.append(form.format(n=wording(item, CHAT), **parts(case, village, item)))
        place = grid.put(row, 3, ". ".join(t[0].upper() + t[1:] for t in texts), "info")
        for item in items(NTM, *message):
            told(case, grid, village, item, row, place)
    case.save(write_openpyxl)


QUESTIONS = {
    "2.2": "Đường thôn, đường liên thôn dài bao nhiêu km, bao nhiêu km đã cứng hóa?", "2.3": "Bao nhiêu km ngõ xóm sạch, không lầy lội, trên tổng số bao nhiêu km?",
    "8.3": "Hệ thống loa truyền thanh đã đến thôn chưa?", "9.1": "Trong thôn còn mấy nhà tạm, dột nát?", "9.2": "Bao nhiêu hộ có nhà kiên cố, bán kiên cố?",
    "11.1": "Bao nhiêu hộ nghèo và cận nghèo (nghèo đa chiều)?", "15.1": "Bao nhiêu người có thẻ bảo hiểm y tế?", "17.1": "Bao nhiêu hộ dùng nước sạch đúng quy chuẩn?",
    "17.3": "Cảnh quan thôn có xanh - sạch - đẹp, an toàn, không đọng nước thải không?", "17.8": "Bao nhiêu hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, bảo đảm 3 sạch?",
            "17.9": "Bao nhiêu hộ chăn nuôi bảo đảm vệ sinh thú y, môi trường?",
    "17.11": "Bao nhiêu hộ phân loại rác tại nguồn?"}


@sheet(VILLAGE, "Tan Lap 1 tra loi phieu hoi.xlsx", "questions in sentences with the id in brackets at the end, answers as \"70/92 hộ, bằng 76,1%\", the judgement in the next column")
def questions(case):
    grid, village = case.grid("Phiếu hỏi"), "Tân Lập 1"
    row = top(grid, 4, "PHIẾU HỎI TRƯỞNG THÔN VỀ XÂY DỰNG NÔNG THÔN MỚI", ("Thôn: Tân Lập 1       Ngày trả lời: 22/7/2023",), motto=False)
    row, at = heading(grid, row, [("n", "Câu", 6), ("q", "Câu hỏi", 64), ("a", "Thôn trả lời", 28), ("k", "Tự chấm", 11)])
    for n, (key, value) in enumerate((("Thôn có bao nhiêu hộ, bao nhiêu khẩu?", "92 hộ, 388 khẩu"), *((item, None) for item in items(NTM, *QUESTIONS))), 1):
        grid.put(row, 1, n, "mid")
        if value:
            grid.put(row, 2, key, "text")
            grid.put(row, 3, value, "text")
        else:
            p, met = parts(case, village, key), case.met(village, key)
            name = grid.put(row, 2, f"{QUESTIONS[key.id]} (chỉ tiêu {key.id})", "text")
            text = ("Có" if met else "Chưa") if key.kind == "yes" else "{a} {u}".format(**p) if key.kind == "count" else "{a}/{b} {u}, bằng {p}%".format(**p)
            record = told(case, grid, village, key, row, grid.put(row, 3, text, "text"))
            record["source"]["cells"].update(indicator=name, status=grid.put(row, 4, "Đạt" if met else "Chưa đạt", "mid"))
        row += 1
    signed(grid, row + 1, 4, "Người trả lời", "Lê Thị Giảđịnh")
    case.save(write_xlsxwriter)


@sheet(VILLAGE, "bao cao thon Hoa Binh.xlsx", "a row per criterion, its indicators line by line in one cell: \"2.2: 3,1/4,0 km - 77,5% - chưa đạt\"; counts of what is met beside")
def lines_in_a_cell(case):
    grid, village = case.grid("Báo cáo"), "Hòa Bình"
    row = top(grid, 4, "BÁO CÁO KẾT QUẢ THEO TỪNG TIÊU CHÍ NÔNG THÔN MỚI", ("Thôn Hòa Bình, 7 tháng đầu năm 2023",), under="THÔN HÒA BÌNH")
    row, at = heading(grid, row, [("tc", "Tiêu chí", 24), ("kq", "Thôn làm được (chỉ tiêu: số đạt/tổng số - tỷ lệ - đánh giá)", 60), ("n", "Số chỉ tiêu đạt", 10), ("note", "Kiến nghị", 24)])
    asked = {2: "Hỗ trợ xi măng", 17: "Xin 1 bể thu gom vỏ thuốc"}
    listed = items(NTM, "2.2", "2.3", "2.4", "3.1", "9.1", "9.2", "11.1", "15.1", "15.4", "17.1", "17.6", "17.8", "17.11")
    for number in dict.fromkeys(i.criterion for i in listed):
        held = [i for i in listed if i.criterion == number]
        grid.put(row, 1, f"Tiêu chí {number}: {CRITERIA[number]}", "text")
        texts = [("{a} {u} - {k}" if i.kind == "count" else "{a}/{b} {u} - {p}% - {k}").format(**parts(case, village, i)) for i in held]
        place = grid.put(row, 2, "\n".join(f"{i.id}: {t}" for i, t in zip(held, texts)), "text")
        grid.put(row, 3, f"{sum(case.met(village, i) for i in held)} trong {len(held)}", "mid")
        grid.put(row, 4, asked.get(number), "text")
        for item in held:
            told(case, grid, village, item, row, place)
        row += 1
    signed(grid, row + 1, 4, "Hòa Bình, ngày 31 tháng 7 năm 2023", "Hứa Thị Giảđịnh")
    case.save(write_openpyxl)


@sheet(VILLAGE, "Dong En dan tu Word.xlsx", "pasted from Word: cells merged over two or three columns, id and name in one, number, total and percent in another; the heading again on page 2")
def pasted(case):
    grid, village = case.grid("Sheet1"), "Đồng Én"
    grid.merge(1, 1, 1, 8, "KHU ĐỒNG ÉN", "agencyb")
    grid.merge(2, 1, 2, 8, "Biểu thôn tự đánh giá (theo Bộ tiêu chí nông thôn mới 2021-2025), năm 2023", "title")
    spans, titles = ((1, 1), (2, 4), (5, 6), (7, 8)), ("STT", "Chỉ tiêu và nội dung", "Kết quả", "Tự đánh giá của khu")
    for column in range(1, 9):
        grid.widths[column] = 7 if column == 1 else 16
    row, n = 4, 0

    def put(values, style):
        return [grid.merge(row, a, row, b, value, s) for (a, b), value, s in zip(spans, values, style)]
    for page in (items(NTM, "2.2", "2.3", "2.4", "3.1", "9.1", "9.2", "11.1"), items(NTM, "15.1", "17.1", "17.6", "17.8", "17.9", "17.10", "17.11")):
        put(titles, ["head"] * 4)
        row += 1
        for item in page:
            n += 1
            p = parts(case, village, item)
            text = "{a} {u}".format(**p) if item.kind == "count" else "{a}/{b} {u} ({p}%)".format(**p)
            _, name, result, status = put((n, f"{item.id} - {wording(item, FORM)}", text, "Đạt" if case.met(village, item) else "Chưa đạt"), ("mid", "text", "mid", "mid"))
            told(case, grid, village, item, row, result)["source"]["cells"].update(indicator=name, status=status)
            row += 1
        if n < 10:
            grid.merge(row, 1, row, 8, "2", "signi")
            row += 1
    case.save(write_xlsxwriter)
