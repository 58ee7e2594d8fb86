"""The fifth set: how its writers put the indicators, and when they say that something will be done."""

from base import NC, NTM
from commune import INDICATORS
from fourth_year_words import WORDS

# the decision's own text, a village head's words, the wording of a district's guide, an officer's headings
DECREE, VILLAGER, GUIDE, DESK = "decree", "villager", "guide", "desk"

_NTM = {
    VILLAGER: {
        "2.2": "Đường trục thôn và đường nối sang thôn khác đã cứng hóa", "2.3": "Đường ngõ xóm sạch, trời mưa không lầy lội", "2.4": "Đường trục ra đồng ruộng xe đi lại được",
        "3.1": "Diện tích đất nông nghiệp có tưới tiêu chủ động", "4.2": "Hộ dùng điện lưới an toàn", "6.3": "Nhà văn hóa, nơi sinh hoạt của thôn", "8.3": "Loa truyền thanh về tới thôn",
        "9.1": "Số hộ còn nhà tạm, nhà dột nát", "9.2": "Số hộ có nhà kiên cố, nhà bán kiên cố", "11.1": "Số hộ nghèo đa chiều (nghèo, cận nghèo)", "12.1": "Số lao động qua đào tạo",
        "12.2": "Số lao động có bằng, chứng chỉ", "13.2": "Có liên kết sản xuất, bao tiêu nông sản chính", "15.1": "Số người tham gia BHYT", "15.4": "Số người có sổ khám chữa bệnh điện tử",
        "16.1": "Thôn đạt danh hiệu văn hóa", "17.1": "Số hộ dùng nước sạch theo quy chuẩn", "17.2": "Cơ sở sản xuất, kinh doanh bảo đảm quy định môi trường",
        "17.3": "Cảnh quan thôn xanh, sạch, đẹp, an toàn, không đọng nước thải", "17.5": "Mai táng đúng quy định, đúng nơi quy hoạch", "17.6": "Rác thải sinh hoạt được thu gom, xử lý",
        "17.7": "Vỏ bao, chai lọ thuốc BVTV được thu gom", "17.8": "Số hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh và 3 sạch", "17.9": "Số hộ chăn nuôi bảo đảm vệ sinh môi trường, thú y",
        "17.10": "Hộ, cơ sở làm thực phẩm chấp hành an toàn thực phẩm", "17.11": "Số hộ phân loại rác tại nguồn", "17.12": "Rác nhựa được thu gom, tái chế"},
    GUIDE: {
        "2.2": "Tỷ lệ đường thôn, liên thôn được cứng hóa, ô tô đi lại thuận tiện quanh năm", "2.3": "Tỷ lệ đường ngõ, xóm sạch, không lầy lội mùa mưa",
        "2.4": "Tỷ lệ đường trục chính nội đồng bảo đảm vận chuyển hàng hóa quanh năm", "3.1": "Tỷ lệ đất sản xuất nông nghiệp được tưới, tiêu chủ động",
        "4.2": "Tỷ lệ hộ đăng ký trực tiếp và dùng điện an toàn, tin cậy, ổn định", "6.3": "Thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao cộng đồng",
        "8.3": "Có hệ thống loa truyền thanh đến thôn", "9.1": "Nhà tạm, nhà dột nát trên địa bàn thôn", "9.2": "Tỷ lệ hộ có nhà ở kiên cố, bán kiên cố", "11.1": "Tỷ lệ nghèo đa chiều",
        "12.1": "Tỷ lệ lao động qua đào tạo", "12.2": "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ", "13.2": "Mô hình liên kết gắn với tiêu thụ sản phẩm chủ lực",
        "15.1": "Tỷ lệ người dân tham gia BHYT", "15.4": "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "16.1": "Thôn đạt tiêu chuẩn văn hóa, có kế hoạch xây dựng NTM",
        "17.1": "Tỷ lệ hộ được dùng nước sạch theo quy chuẩn", "17.2": "Tỷ lệ cơ sở SX-KD, nuôi trồng thủy sản bảo đảm quy định về BVMT",
        "17.3": "Cảnh quan, không gian xanh - sạch - đẹp, an toàn, không tồn đọng nước thải", "17.5": "Mai táng, hỏa táng phù hợp quy định, quy hoạch",
        "17.6": "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý", "17.7": "Tỷ lệ bao gói thuốc BVTV sau sử dụng được thu gom, xử lý",
        "17.8": "Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, bảo đảm 3 sạch", "17.9": "Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y, BVMT",
        "17.10": "Tỷ lệ hộ, cơ sở SX-KD thực phẩm tuân thủ quy định ATTP", "17.11": "Tỷ lệ hộ phân loại chất thải rắn tại nguồn", "17.12": "Tỷ lệ chất thải nhựa được thu gom, tái sử dụng, tái chế"},
    DESK: {
        "2.2": "Đường thôn, liên thôn đã cứng hóa", "2.3": "Ngõ xóm sạch, không lầy", "2.4": "Trục chính nội đồng đi lại tốt", "3.1": "Đất được tưới tiêu chủ động", "4.2": "Hộ có điện an toàn",
        "6.3": "Nhà văn hóa thôn", "8.3": "Loa đến thôn", "9.1": "Nhà tạm, dột nát", "9.2": "Hộ có nhà kiên cố, bán kiên cố", "11.1": "Hộ nghèo đa chiều", "12.1": "LĐ qua đào tạo",
        "12.2": "LĐ có bằng, chứng chỉ", "15.1": "Có thẻ BHYT", "15.4": "Có sổ KCB điện tử", "16.1": "Thôn văn hóa", "17.1": "Hộ dùng nước sạch QC", "17.3": "Cảnh quan xanh - sạch - đẹp",
        "17.5": "Mai táng đúng quy định", "17.6": "Rác sinh hoạt thu gom, xử lý", "17.7": "Bao gói thuốc BVTV thu gom", "17.8": "Hộ đủ nhà tiêu, nhà tắm, bể nước HVS, 3 sạch",
        "17.9": "Cơ sở chăn nuôi bảo đảm VSTY", "17.10": "Cơ sở thực phẩm bảo đảm ATTP", "17.11": "Hộ phân loại rác tại nguồn", "17.12": "Rác nhựa thu gom, tái chế"},
}
_NC = {
    VILLAGER: {
        "2.2a": "Đường thôn, liên thôn cứng hóa và được bảo trì hằng năm", "2.2b": "Đường thôn, liên thôn có biển báo, đèn sáng, cây xanh, sáng - xanh - sạch - đẹp",
        "2.3": "Đường ngõ xóm cứng hóa, sáng - xanh - sạch - đẹp", "2.4": "Đường trục chính nội đồng được cứng hóa", "9.1": "Hộ có nhà kiên cố, bán kiên cố",
        "14.1": "Người dân tham gia BHYT", "14.3": "Người dân dùng ứng dụng khám chữa bệnh từ xa", "14.4": "Người dân có sổ khám chữa bệnh điện tử",
        "17.3": "Rác thải sinh hoạt thu gom, xử lý theo quy định", "17.4": "Hộ thu gom, xử lý nước thải sinh hoạt", "17.5": "Hộ phân loại rác tại nguồn",
        "17.8": "Cơ sở chăn nuôi bảo đảm vệ sinh thú y", "18.1": "Hộ dùng nước sạch từ hệ thống cấp nước tập trung", "18.4": "Hộ, cơ sở thực phẩm được tập huấn an toàn thực phẩm",
        "18.5": "Số sự cố an toàn thực phẩm", "18.7": "Hộ có nhà tắm, bể nước hợp vệ sinh, nhà tiêu an toàn, 3 sạch"},
}
for _set, _held in ((NTM, _NTM), (NC, _NC)):
    WORDS[_set].update(_held)
    WORDS[_set][DECREE] = {i.id + (i.part or ""): i.full for i in INDICATORS if i.set == _set}

PROMISES = [("Tháng 12/2023", "2023-12-31"), ("31/12/2023", "2023-12-31"), ("Quý IV/2023", "2023-12-31"), ("Quý I/2024", "2024-03-31"), ("Tháng 6/2024", "2024-06-30"), ("Năm 2024", "2024-12-31"),
            ("Đến 30/9/2023", "2023-09-30"), ("Hết quý II/2024", "2024-06-30"), ("Cuối năm 2024", "2024-12-31"), ("11/2023", "2023-11-30"), ("Năm 2025", "2025-12-31")]
CONDITIONS = [("Chờ xã cấp xi măng", None), ("Khi có kinh phí", None)]
