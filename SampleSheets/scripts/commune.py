"""The made-up commune: its villages, its figures and the wordings that its clerks use.

Everything here is invented: the commune, the district, the villages, the people and every number.
"""

NTM, NC = "ntm-2021-2025", "ntm-nang-cao-2021-2025"

COMMUNE = "Khuổi Mạ"
DISTRICT = "Tràng Vân"

# code, name, households, people, other names, merged from, head
VILLAGES = [
    ("V01", "Nà Pia", 86, 352, "", "", "Hoàng Văn Mẫu"),
    ("V02", "Bản Chang", 112, 471, "Chang", "", "Nông Thị Mẫu"),
    ("V03", "Khuổi Lạo", 64, 278, "Khuổi Lạo 1", "", "Triệu Văn Mẫu"),
    ("V04", "Pò Mạ", 78, 331, "Pò Má", "", "Vi Văn Mẫu"),
    ("V05", "Nà Lình", 95, 402, "Thôn 5", "", "Lương Văn Mẫu"),
    ("V06", "Cốc Xả", 57, 246, "", "", "Lý Văn Mẫu"),
    ("V07", "Tân Hòa", 131, 548, "", "Nà Hin|Pác Cáp", "Hứa Thị Mẫu"),
    ("V08", "Lũng Vài", 43, 197, "", "", "Bế Văn Mẫu"),
    ("V09", "Phiêng Đén", 69, 301, "", "", "Đàm Văn Mẫu"),
]
NAMES = [v[1] for v in VILLAGES]
HOUSEHOLDS = {v[1]: v[2] for v in VILLAGES}
PEOPLE = {v[1]: v[3] for v in VILLAGES}

GROUPS = [
    ("I", "HẠ TẦNG KINH TẾ - XÃ HỘI", 2, 9),
    ("II", "KINH TẾ VÀ TỔ CHỨC SẢN XUẤT", 10, 13),
    ("III", "VĂN HÓA - XÃ HỘI - MÔI TRƯỜNG", 14, 17),
    ("IV", "HỆ THỐNG CHÍNH TRỊ", 18, 19),
]

CRITERIA = {
    NTM: {1: "Quy hoạch", 2: "Giao thông", 3: "Thủy lợi và phòng, chống thiên tai", 4: "Điện", 5: "Trường học",
          6: "Cơ sở vật chất văn hóa", 7: "Cơ sở hạ tầng thương mại nông thôn", 8: "Thông tin và Truyền thông",
          9: "Nhà ở dân cư", 10: "Thu nhập", 11: "Nghèo đa chiều", 12: "Lao động",
          13: "Tổ chức sản xuất và phát triển kinh tế nông thôn", 14: "Giáo dục và Đào tạo", 15: "Y tế",
          16: "Văn hóa", 17: "Môi trường và an toàn thực phẩm", 18: "Hệ thống chính trị và tiếp cận pháp luật",
          19: "Quốc phòng và An ninh"},
    NC: {1: "Quy hoạch", 2: "Giao thông", 3: "Thủy lợi và phòng, chống thiên tai", 4: "Điện", 5: "Giáo dục",
         6: "Văn hóa", 7: "Cơ sở hạ tầng thương mại nông thôn", 8: "Thông tin và Truyền thông", 9: "Nhà ở dân cư",
         10: "Thu nhập", 11: "Nghèo đa chiều", 12: "Lao động",
         13: "Tổ chức sản xuất và phát triển kinh tế nông thôn", 14: "Y tế", 15: "Hành chính công",
         16: "Tiếp cận pháp luật", 17: "Môi trường", 18: "Chất lượng môi trường sống", 19: "Quốc phòng và An ninh"},
}


class Indicator:
    """What the clerks know about an indicator: its wording, its unit and the level it is held against."""

    def __init__(self, set, id, kind, unit, compare, level, full, short, part=None):
        self.set, self.id, self.kind, self.unit = set, id, kind, unit
        self.compare, self.level, self.full, self.short, self.part = compare, level, full, short, part

    @property
    def criterion(self):
        return int(self.id.split(".")[0])

    @property
    def required(self):
        if self.kind == "yes":
            return "Đạt"
        sign = {">=": "≥ ", "<=": "≤ ", "==": ""}[self.compare]
        if self.kind == "count":
            return "Không" if self.level == 0 else f"{sign}{self.level}"
        mark = "%" if self.kind == "percent" else ""
        sign = "" if mark and self.level == 100 else sign
        return f"{sign}{self.level}{mark}".replace(".", ",")


def _percent(set, id, unit, level, full, short, compare=">=", part=None):
    return Indicator(set, id, "percent", unit, compare, level, full, short, part)


def _yes(set, id, full, short):
    return Indicator(set, id, "yes", "", "is", "Đạt", full, short)


INDICATORS = [
    _percent(NTM, "2.2", "km", 80, "Tỷ lệ đường thôn, bản và đường liên thôn ít nhất được cứng hóa, đảm bảo ô tô đi lại thuận tiện quanh năm", "Đường thôn, liên thôn được cứng hóa"),
    _percent(NTM, "2.3", "km", 100, "Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "Đường ngõ, xóm sạch, không lầy lội"),
    _percent(NTM, "2.4", "km", 50, "Tỷ lệ đường trục chính nội đồng đảm bảo vận chuyển hàng hóa thuận tiện quanh năm", "Đường trục chính nội đồng"),
    _percent(NTM, "3.1", "ha", 80, "Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động", "Diện tích đất SXNN được tưới, tiêu chủ động"),
    _percent(NTM, "4.2", "hộ", 98, "Tỷ lệ hộ có đăng ký trực tiếp và được sử dụng điện sinh hoạt, sản xuất đảm bảo an toàn, tin cậy và ổn định", "Hộ sử dụng điện an toàn, ổn định"),
    _yes(NTM, "6.3", "Thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao phục vụ cộng đồng", "Nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao"),
    _yes(NTM, "8.3", "Có đài truyền thanh và hệ thống loa đến thôn", "Hệ thống loa đến thôn"),
    Indicator(NTM, "9.1", "count", "nhà", "==", 0, "Nhà tạm, dột nát", "Nhà tạm, dột nát"),
    _percent(NTM, "9.2", "hộ", 75, "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "Hộ có nhà kiên cố, bán kiên cố"),
    _percent(NTM, "11.1", "hộ", 13, "Tỷ lệ nghèo đa chiều giai đoạn 2021-2025", "Hộ nghèo đa chiều", "<="),
    _percent(NTM, "12.1", "người", 70, "Tỷ lệ lao động qua đào tạo", "Lao động qua đào tạo"),
    _percent(NTM, "12.2", "người", 20, "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ", "Lao động có bằng cấp, chứng chỉ"),
    _yes(NTM, "13.2", "Có mô hình liên kết sản xuất gắn với tiêu thụ sản phẩm chủ lực đảm bảo bền vững", "Mô hình liên kết sản xuất gắn với tiêu thụ"),
    _percent(NTM, "15.1", "người", 90, "Tỷ lệ người dân tham gia bảo hiểm y tế", "Người dân tham gia BHYT"),
    _percent(NTM, "15.4", "người", 50, "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "Sổ khám chữa bệnh điện tử"),
    _yes(NTM, "16.1", "Thôn đạt tiêu chuẩn văn hóa theo quy định, có kế hoạch và thực hiện kế hoạch xây dựng nông thôn mới", "Thôn đạt tiêu chuẩn văn hóa"),
    _percent(NTM, "17.1", "hộ", 30, "Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn", "Hộ dùng nước sạch theo quy chuẩn"),
    _percent(NTM, "17.2", "cơ sở", 90, "Tỷ lệ cơ sở sản xuất - kinh doanh, nuôi trồng thủy sản, làng nghề đảm bảo quy định về bảo vệ môi trường", "Cơ sở SXKD đảm bảo quy định BVMT"),
    _yes(NTM, "17.3", "Cảnh quan, không gian xanh - sạch - đẹp, an toàn; không để tồn đọng nước thải sinh hoạt tại các khu dân cư tập trung", "Cảnh quan xanh - sạch - đẹp, an toàn"),
    Indicator(NTM, "17.4", "ratio", "m2/người", ">=", 2, "Đất cây xanh sử dụng công cộng tại điểm dân cư nông thôn (m2/người)", "Đất cây xanh công cộng"),
    _yes(NTM, "17.5", "Mai táng, hỏa táng phù hợp với quy định và theo quy hoạch", "Mai táng, hỏa táng theo quy định"),
    _percent(NTM, "17.6", "tấn", 70, "Tỷ lệ chất thải rắn sinh hoạt và chất thải rắn không nguy hại được thu gom, xử lý theo quy định", "Rác thải sinh hoạt được thu gom, xử lý"),
    _percent(NTM, "17.7", "kg", 100, "Tỷ lệ bao gói thuốc BVTV sau sử dụng và chất thải rắn y tế được thu gom, xử lý đáp ứng yêu cầu bảo vệ môi trường", "Bao gói thuốc BVTV được thu gom, xử lý"),
    _percent(NTM, "17.8", "hộ", 70, "Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh và đảm bảo 3 sạch", "Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch"),
    _percent(NTM, "17.9", "cơ sở", 60, "Tỷ lệ cơ sở chăn nuôi bảo đảm các quy định về vệ sinh thú y, chăn nuôi và bảo vệ môi trường", "Cơ sở chăn nuôi đảm bảo vệ sinh thú y"),
    _percent(NTM, "17.10", "cơ sở", 100, "Tỷ lệ hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm tuân thủ quy định về an toàn thực phẩm", "Hộ, cơ sở tuân thủ an toàn thực phẩm"),
    _percent(NTM, "17.11", "hộ", 30, "Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn", "Hộ phân loại rác tại nguồn"),
    _percent(NTM, "17.12", "tấn", 50, "Tỷ lệ chất thải nhựa phát sinh trên địa bàn được thu gom, tái sử dụng, tái chế, xử lý theo quy định", "Chất thải nhựa được thu gom, tái chế, xử lý"),
    _percent(NC, "2.2", "km", 90, "Tỷ lệ đường thôn, bản và đường liên thôn được cứng hóa và bảo trì hàng năm", "Đường thôn cứng hóa và bảo trì hàng năm", part="a"),
    _percent(NC, "2.2", "km", 90, "Tỷ lệ đường thôn, bản và đường liên thôn có các hạng mục cần thiết (biển báo, biển chỉ dẫn, chiếu sáng, gờ giảm tốc, cây xanh...) và sáng - xanh - sạch - đẹp", "Đường thôn có biển báo, chiếu sáng, cây xanh...", part="b"),
    _percent(NC, "2.3", "km", 80, "Tỷ lệ đường ngõ, xóm được cứng hóa, đảm bảo sáng - xanh - sạch - đẹp", "Đường ngõ, xóm cứng hóa, sáng - xanh - sạch - đẹp"),
    _percent(NC, "2.4", "km", 70, "Tỷ lệ đường trục chính nội đồng được cứng hóa, đáp ứng yêu cầu sản xuất và vận chuyển hàng hóa", "Đường trục chính nội đồng cứng hóa"),
    _percent(NC, "9.1", "hộ", 85, "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "Hộ có nhà kiên cố, bán kiên cố"),
    _percent(NC, "14.3", "người", 40, "Tỷ lệ người dân tham gia và sử dụng ứng dụng khám chữa bệnh từ xa", "Người dùng ứng dụng khám chữa bệnh từ xa"),
    _percent(NC, "17.4", "hộ", 30, "Tỷ lệ hộ gia đình thu gom, xử lý nước thải sinh hoạt bằng biện pháp phù hợp, hiệu quả", "Hộ xử lý nước thải sinh hoạt"),
    _percent(NC, "17.5", "hộ", 50, "Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn", "Hộ phân loại rác tại nguồn"),
    _percent(NC, "18.1", "hộ", 35, "Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn từ hệ thống cấp nước tập trung", "Hộ dùng nước sạch từ công trình tập trung"),
    _percent(NC, "18.4", "chủ thể", 100, "Tỷ lệ chủ thể hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm hàng năm được tập huấn về an toàn thực phẩm", "Chủ thể được tập huấn ATTP"),
    Indicator(NC, "18.5", "count", "vụ", "==", 0, "Không để xảy ra sự cố về an toàn thực phẩm trên địa bàn", "Sự cố về an toàn thực phẩm"),
    _percent(NC, "18.7", "hộ", 80, "Tỷ lệ hộ có nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh, nhà tiêu an toàn và đảm bảo 3 sạch", "Hộ có nhà tắm, bể nước, nhà tiêu an toàn, 3 sạch"),
]
BY_ID = {(i.set, i.id, i.part): i for i in INDICATORS}


def indicator(set, id, part=None):
    return BY_ID[set, id, part]


# Figures, in the order of VILLAGES without the last, which has not sent. Pairs are (number met, whole); where
# the whole is left out it is the village's households (H) or people (P).
H, P = "H", "P"
FIGURES = {
    (NTM, "2.2", None): [(3.7, 4.0), (5.2, 6.1), (2.9, 3.4), (3.1, 3.1), (4.6, 5.0), (1.5, 2.3), (6.0, 7.2), (1.9, 2.4)],
    (NTM, "2.3", None): [(1.8, 1.8), (2.1, 2.6), (1.2, 1.2), (0.9, 0.9), (2.0, 2.0), (0.8, 1.1), (2.9, 3.4), (0.7, 0.7)],
    (NTM, "2.4", None): [(1.2, 2.0), (2.5, 3.5), (0.9, 1.4), (1.0, 1.5), (2.2, 3.0), (0.3, 0.9), (1.9, 4.1), (0.5, 0.8)],
    (NTM, "3.1", None): [(18.5, 21.0), (26.4, 31.5), (12.0, 16.2), (15.6, 17.3), (20.1, 24.0), (8.2, 12.4), (30.5, 36.8), (7.0, 9.1)],
    (NTM, "4.2", None): [(86, H), (112, H), (64, H), (78, H), (95, H), (55, H), (131, H), (41, H), (69, H)],
    (NTM, "6.3", None): [1, 1, 1, 1, 1, 0, 1, 1],
    (NTM, "8.3", None): [1, 1, 1, 1, 1, 0, 1, 1],
    (NTM, "9.1", None): [0, 1, 0, 0, 0, 3, 2, 1],
    (NTM, "9.2", None): [(82, H), (105, H), (58, H), (74, H), (90, H), (40, H), (120, H), (35, H)],
    (NTM, "11.1", None): [(7, H), (10, H), (8, H), (5, H), (6, H), (16, H), (14, H), (9, H)],
    (NTM, "12.1", None): [(150, 205), (196, 276), (110, 160), (140, 190), (172, 236), (78, 140), (228, 322), (70, 112)],
    (NTM, "12.2", None): [(48, 205), (66, 276), (30, 160), (41, 190), (52, 236), (15, 140), (74, 322), (16, 112)],
    (NTM, "13.2", None): [0, 1, 0, 0, 0, 0, 1, 0],
    (NTM, "15.1", None): [(330, P), (452, P), (262, P), (318, P), (381, P), (214, P), (521, P), (170, P), (283, P)],
    (NTM, "15.4", None): [(190, P), (260, P), (120, P), (175, P), (214, P), (80, P), (300, P), (60, P), (140, P)],
    (NTM, "16.1", None): [1, 1, 1, 1, 1, 0, 1, 0],
    (NTM, "17.1", None): [(60, H), (70, H), (30, H), (50, H), (61, H), (15, H), (90, H), (12, H)],
    (NTM, "17.2", None): [(3, 3), (5, 5), (2, 2), (2, 2), (4, 4), (1, 1), (6, 7), (0, 0)],
    (NTM, "17.3", None): [1, 1, 1, 1, 1, 0, 1, 1],
    (NTM, "17.4", None): [(800, P), (1000, P), (600, P), (700, P), (850, P), (300, P), (1200, P), (410, P)],
    (NTM, "17.5", None): [1, 1, 1, 1, 1, 1, 1, 1],
    (NTM, "17.6", None): [(58.4, 78.0), (80.0, 104.5), (43.5, 60.2), (55.0, 72.6), (70.2, 91.0), (20.1, 52.0), (95.5, 121.7), (18.0, 39.4)],
    (NTM, "17.7", None): [(12, 12), (20, 20), (9, 9), (10, 11), (14, 14), (4, 8), (22, 22), (3, 5)],
    (NTM, "17.8", None): [(70, H), (88, H), (46, H), (61, H), (76, H), (26, H), (104, H), (24, H)],
    (NTM, "17.9", None): [(25, 38), (40, 55), (18, 30), (28, 36), (33, 47), (9, 31), (48, 66), (8, 22)],
    (NTM, "17.10", None): [(90, 90), (118, 118), (66, 66), (80, 80), (100, 100), (55, 60), (138, 138), (43, 43)],
    (NTM, "17.11", None): [(40, H), (52, H), (25, H), (37, H), (45, H), (6, H), (60, H), (5, H)],
    (NTM, "17.12", None): [(2.1, 3.6), (3.0, 5.1), (1.2, 2.2), (1.8, 3.0), (2.5, 4.0), (0.4, 1.6), (3.9, 6.2), (0.3, 1.1)],
    (NC, "2.2", "a"): [(3.7, 4.0), (5.0, 6.1), (2.7, 3.4), (3.1, 3.1), (4.6, 5.0), (1.2, 2.3), (5.8, 7.2), (1.7, 2.4)],
    (NC, "2.2", "b"): [(3.6, 4.0), (4.2, 6.1), (1.9, 3.4), (2.8, 3.1), (4.0, 5.0), (0.6, 2.3), (4.9, 7.2), (1.0, 2.4)],
    (NC, "2.3", None): [(1.5, 1.8), (1.9, 2.6), (1.0, 1.2), (0.8, 0.9), (1.7, 2.0), (0.5, 1.1), (2.4, 3.4), (0.5, 0.7)],
    (NC, "2.4", None): [(1.5, 2.0), (2.1, 3.5), (0.6, 1.4), (0.8, 1.5), (1.8, 3.0), (0.2, 0.9), (1.4, 4.1), (0.3, 0.8)],
    (NC, "9.1", None): [(82, H), (105, H), (58, H), (74, H), (90, H), (40, H), (120, H), (35, H)],
    (NC, "14.3", None): [(150, P), (160, P), (90, P), (140, P), (170, P), (40, P), (210, P), (30, P)],
    (NC, "17.4", None): [(40, H), (45, H), (20, H), (33, H), (38, H), (8, H), (55, H), (6, H)],
    (NC, "17.5", None): [(40, H), (52, H), (25, H), (37, H), (45, H), (6, H), (60, H), (5, H)],
    (NC, "18.1", None): [(33, H), (38, H), (10, H), (28, H), (30, H), (0, H), (48, H), (0, H)],
    (NC, "18.4", None): [(90, 90), (110, 118), (60, 66), (80, 80), (100, 100), (30, 60), (138, 138), (20, 43)],
    (NC, "18.5", None): [0, 0, 0, 0, 0, 0, 0, 0],
    (NC, "18.7", None): [(72, H), (86, H), (43, H), (62, H), (74, H), (22, H), (101, H), (20, H)],
}

# people by sex: men of each village, and men with what the health officer counts
MEN = {"people": [178, 238, 141, 167, 204, 125, 277, 101, 153],
       "15.1": [165, 225, 131, 159, 191, 106, 260, 84, 142]}


def figures(village, set, id, part=None):
    """(number met, whole) of a village; a number alone for counts and for yes (1) and no (0)."""
    values = FIGURES[set, id, part]
    value = values[NAMES.index(village)]
    if not isinstance(value, tuple):
        return value, None
    whole = {H: HOUSEHOLDS[village], P: PEOPLE[village]}.get(value[1], value[1])
    return value[0], whole


def ratio(kind, number, whole):
    return number / whole * (100 if kind == "percent" else 1)


def is_met(item, number, whole):
    """Whether a figure reaches the level, as the clerk's own sum says."""
    if item.kind == "yes":
        return bool(number)
    value = number if item.kind == "count" else ratio(item.kind, number, whole)
    return {">=": value >= item.level - 1e-9, "<=": value <= item.level, "==": value == item.level}[item.compare]


# What a clerk writes for an indicator not met: (wording, last day)
PLANS = {
    "2.2": ("Quý IV/2024", "2024-12-31"), "2.3": ("tháng 12/2023", "2023-12-31"), "2.4": ("năm 2025", "2025-12-31"),
    "3.1": ("Quý II/2025", "2025-06-30"), "4.2": ("31/12/2023", "2023-12-31"), "6.3": ("tháng 10/2023", "2023-10-31"),
    "8.3": ("Quý I/2024", "2024-03-31"), "9.1": ("30/6/2024", "2024-06-30"), "9.2": ("năm 2024", "2024-12-31"),
    "11.1": ("năm 2025", "2025-12-31"), "12.1": ("Quý III/2024", "2024-09-30"), "12.2": ("tháng 6/2024", "2024-06-30"),
    "13.2": ("năm 2024", "2024-12-31"), "15.1": ("tháng 12/2023", "2023-12-31"), "15.4": ("Quý IV/2023", "2023-12-31"), "16.1": ("tháng 12/2023", "2023-12-31"), "17.1": ("năm 2025", "2025-12-31"),
    "17.2": ("Quý IV/2023", "2023-12-31"), "17.3": ("tháng 9/2023", "2023-09-30"), "17.4": ("năm 2024", "2024-12-31"),
    "17.6": ("31/3/2024", "2024-03-31"), "17.7": ("tháng 10/2023", "2023-10-31"), "17.8": ("Quý IV/2024", "2024-12-31"),
    "17.9": ("tháng 6/2024", "2024-06-30"), "17.10": ("Quý I/2024", "2024-03-31"), "17.11": ("tháng 12/2023", "2023-12-31"),
    "17.12": ("năm 2024", "2024-12-31"), "9.1nc": ("năm 2025", "2025-12-31"), "14.3": ("tháng 12/2023", "2023-12-31"),
    "17.5": ("Quý II/2024", "2024-06-30"), "18.1": ("năm 2025", "2025-12-31"), "18.4": ("tháng 11/2023", "2023-11-30"),
    "18.7": ("Quý IV/2024", "2024-12-31"), "17.4nc": ("năm 2025", "2025-12-31"),
}


def plan_for(item):
    return PLANS.get(item.id + ("nc" if item.set == NC else "")) or PLANS[item.id]


NOTES = {
    "2.2": "Còn đoạn cuối thôn chưa đổ bê tông", "9.1": "Đã rà soát cùng xã", "17.1": "Nước giếng khoan và nước mó đã xét nghiệm",
    "3.1": "Theo mương tự chảy", "6.3": "Nhà văn hóa xây năm 2016",
}
