"""The sixth set: how its writers put the indicators, and when they say that something will be done."""

from base import NC, NTM
from fourth_year_words import WORDS

# how people of the village say it, how a young clerk shortens it, how an officer heads a column
TALK, SHORT, COLUMN = "talk", "short", "column"

_NTM = {
    TALK: {
        "2.2": "Đường bản và đường sang bản khác đổ bê tông, ô tô vào được quanh năm", "2.3": "Ngõ vào các nhà sạch sẽ, mưa không lầy", "2.4": "Đường chính ra ruộng, xe chở nông sản đi được",
        "3.1": "Ruộng nương chủ động được nước tưới, tiêu", "4.2": "Nhà dùng điện lưới an toàn, ổn định", "6.3": "Bản có nhà văn hóa, chỗ sinh hoạt chung", "8.3": "Loa truyền thanh kéo đến bản",
        "9.1": "Nhà tạm, nhà dột nát còn lại", "9.2": "Nhà ở kiên cố và bán kiên cố", "11.1": "Hộ nghèo, cận nghèo (nghèo đa chiều)", "12.1": "Lao động đã qua đào tạo",
        "12.2": "Lao động có bằng cấp, chứng chỉ nghề", "15.1": "Bà con có thẻ bảo hiểm y tế", "15.4": "Bà con có sổ khám chữa bệnh điện tử", "16.1": "Bản được công nhận văn hóa",
        "17.1": "Nhà dùng nước sạch đúng quy chuẩn", "17.3": "Cảnh quan bản sạch đẹp, không có nước thải đọng", "17.5": "Ma chay, chôn cất đúng quy định",
        "17.6": "Rác sinh hoạt được gom và xử lý", "17.7": "Vỏ chai, bao gói thuốc sâu được gom", "17.8": "Nhà có đủ nhà tiêu, nhà tắm, bể nước hợp vệ sinh và 3 sạch",
        "17.9": "Nhà chăn nuôi giữ vệ sinh thú y, môi trường", "17.10": "Nhà, quán làm đồ ăn bảo đảm an toàn thực phẩm", "17.11": "Nhà có phân loại rác tại nguồn", "17.12": "Rác nhựa được gom, tái chế"},
    SHORT: {
        "2.2": "Đường thôn, LT cứng hóa", "2.3": "Đường ngõ xóm ko lầy lội", "2.4": "Đường trục chính nội đồng", "3.1": "DT đất SXNN tưới tiêu chủ động", "4.2": "Hộ SD điện an toàn", "6.3": "NVH thôn",
        "8.3": "Loa truyền thanh thôn", "9.1": "Nhà tạm, dột nát", "9.2": "Nhà kiên cố, BKC", "11.1": "Tỷ lệ nghèo đa chiều", "12.1": "Tỷ lệ LĐ qua đào tạo", "12.2": "LĐ qua ĐT có bằng, chứng chỉ",
        "15.1": "Tham gia BHYT", "15.4": "Sổ KCB điện tử", "16.1": "Thôn đạt văn hóa", "17.1": "Hộ SD nước sạch theo QC", "17.3": "Cảnh quan xanh-sạch-đẹp", "17.5": "Mai táng, hỏa táng theo QĐ",
        "17.6": "CTR sinh hoạt được thu gom, xử lý", "17.7": "Bao gói thuốc BVTV thu gom", "17.8": "Hộ có nhà tiêu, nhà tắm, TB chứa nước HVS, 3 sạch", "17.9": "CS chăn nuôi đảm bảo VSTY, BVMT",
        "17.10": "Hộ, CS SXKD tuân thủ ATTP", "17.11": "Hộ phân loại CTR tại nguồn", "17.12": "Chất thải nhựa thu gom, tái chế"},
    COLUMN: {
        "2.2": "Đường thôn, liên thôn", "2.3": "Đường ngõ, xóm", "2.4": "Đường trục chính nội đồng", "3.1": "Đất nông nghiệp tưới, tiêu chủ động", "4.2": "Hộ dùng điện an toàn", "6.3": "Có nhà văn hóa",
        "8.3": "Có loa truyền thanh", "9.1": "Nhà tạm, dột nát", "9.2": "Nhà ở kiên cố, bán kiên cố", "11.1": "Nghèo đa chiều", "12.1": "Lao động qua đào tạo", "12.2": "Có bằng cấp, chứng chỉ",
        "15.1": "Người tham gia BHYT", "15.4": "Người có sổ khám chữa bệnh điện tử", "16.1": "Đạt thôn văn hóa", "17.1": "Hộ dùng nước sạch theo quy chuẩn", "17.3": "Cảnh quan xanh, sạch, đẹp",
        "17.5": "Mai táng đúng quy định", "17.6": "Rác thải sinh hoạt thu gom, xử lý", "17.7": "Bao gói thuốc BVTV thu gom", "17.8": "Hộ có 3 công trình hợp vệ sinh, đảm bảo 3 sạch",
        "17.9": "Cơ sở chăn nuôi bảo đảm vệ sinh thú y, môi trường", "17.10": "Cơ sở, hộ tuân thủ ATTP", "17.11": "Hộ phân loại rác tại nguồn", "17.12": "Rác nhựa thu gom, tái chế"},
}
_NC = {
    TALK: {
        "2.2a": "Đường thôn, liên thôn cứng hóa, năm nào cũng bảo trì", "2.2b": "Đường thôn, liên thôn có biển báo, đèn, cây xanh, sáng - xanh - sạch - đẹp",
        "2.3": "Đường ngõ, xóm đổ bê tông, sáng - xanh - sạch - đẹp", "2.4": "Đường trục chính nội đồng cứng hóa", "9.1": "Nhà ở kiên cố và bán kiên cố", "14.1": "Bà con tham gia bảo hiểm y tế",
        "14.3": "Bà con dùng ứng dụng khám chữa bệnh từ xa", "14.4": "Bà con có sổ khám chữa bệnh điện tử", "17.3": "Rác thải sinh hoạt được thu gom, xử lý", "17.4": "Nhà có xử lý nước thải sinh hoạt",
        "17.5": "Nhà phân loại rác tại nguồn", "17.8": "Cơ sở chăn nuôi bảo đảm vệ sinh thú y, môi trường", "18.1": "Nhà dùng nước sạch từ công trình cấp nước tập trung",
        "18.4": "Hộ, cơ sở làm thực phẩm được tập huấn an toàn thực phẩm", "18.5": "Số vụ mất an toàn thực phẩm", "18.7": "Nhà có nhà tắm, bể nước hợp vệ sinh, nhà tiêu an toàn, 3 sạch"},
}
_NC[COLUMN] = {**_NC[TALK], "9.1": "Nhà ở kiên cố, bán kiên cố", "17.4": "Hộ xử lý nước thải sinh hoạt", "17.5": "Hộ phân loại rác tại nguồn", "18.1": "Hộ dùng nước sạch tập trung",
               "14.1": "Tham gia BHYT", "14.3": "Dùng ứng dụng khám chữa bệnh từ xa", "14.4": "Có sổ khám chữa bệnh điện tử", "2.3": "Ngõ, xóm cứng hóa, sáng - xanh - sạch - đẹp"}
for _set, _held in ((NTM, _NTM), (NC, _NC)):
    WORDS[_set].update(_held)

PROMISES = [("31/10/2023", "2023-10-31"), ("Tháng 11/2023", "2023-11-30"), ("Quý IV năm 2023", "2023-12-31"), ("Quý I/2024", "2024-03-31"), ("30/4/2024", "2024-04-30"),
            ("Tháng 6 năm 2024", "2024-06-30"), ("Trong năm 2024", "2024-12-31"), ("Năm 2025", "2025-12-31"), ("Xong trước 15/12/2023", "2023-12-15"), ("Quý III/2024", "2024-09-30"),
            ("Khi được hỗ trợ xi măng", None), ("Chưa có kế hoạch", None)]
