"""The eighth set: how its writers put the indicators, and when they say that something will be done."""

from base import NC, NTM
from fourth_year_words import WORDS

# a clerk's full wording, how a village head says it, an officer's heading
PAPER, FOLK, HEADS = "paper8", "folk8", "heads8"

_NTM = {
    PAPER: {
        "2.2": "Tỷ lệ đường thôn và đường liên thôn được cứng hóa, ô tô đi lại thuận tiện", "2.3": "Tỷ lệ đường ngõ, xóm sạch, không lầy lội khi mưa",
        "2.4": "Tỷ lệ đường trục chính nội đồng vận chuyển hàng hóa thuận tiện quanh năm", "3.1": "Tỷ lệ đất sản xuất nông nghiệp được tưới và tiêu nước chủ động",
        "4.2": "Tỷ lệ hộ sử dụng điện trực tiếp, an toàn, tin cậy, ổn định", "6.3": "Thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao", "8.3": "Có đài truyền thanh và loa đến thôn",
        "9.1": "Số nhà tạm, nhà dột nát", "9.2": "Tỷ lệ hộ có nhà ở kiên cố, bán kiên cố", "11.1": "Tỷ lệ hộ nghèo đa chiều", "12.1": "Tỷ lệ người lao động qua đào tạo",
        "12.2": "Tỷ lệ người lao động qua đào tạo có bằng cấp, chứng chỉ", "15.1": "Tỷ lệ người tham gia bảo hiểm y tế", "15.4": "Tỷ lệ người dân có sổ khám, chữa bệnh điện tử",
        "16.1": "Thôn đạt tiêu chuẩn văn hóa theo quy định", "17.1": "Tỷ lệ hộ sử dụng nước sạch theo quy chuẩn", "17.3": "Cảnh quan, không gian xanh - sạch - đẹp, an toàn",
        "17.5": "Mai táng, hỏa táng theo quy định, quy hoạch", "17.6": "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý theo quy định", "17.7": "Tỷ lệ vỏ bao gói thuốc bảo vệ thực vật được thu gom, xử lý",
        "17.8": "Tỷ lệ hộ có nhà tiêu, nhà tắm, bể chứa nước hợp vệ sinh và bảo đảm 3 sạch", "17.9": "Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y, chăn nuôi và môi trường",
        "17.10": "Tỷ lệ hộ, cơ sở sản xuất, kinh doanh thực phẩm bảo đảm an toàn thực phẩm", "17.11": "Tỷ lệ hộ phân loại chất thải rắn tại nguồn", "17.12": "Tỷ lệ rác thải nhựa được thu gom, tái chế, xử lý"},
    FOLK: {
        "2.2": "Đường thôn, liên thôn đã đổ bê tông", "2.3": "Đường ngõ xóm sạch, không lầy", "2.4": "Đường nội đồng trục chính đi lại được", "3.1": "Diện tích ruộng chủ động tưới tiêu",
        "4.2": "Hộ được dùng điện an toàn", "6.3": "Thôn có nhà văn hóa", "8.3": "Thôn có loa truyền thanh", "9.1": "Nhà tạm, nhà dột nát còn", "9.2": "Hộ có nhà kiên cố hoặc bán kiên cố",
        "11.1": "Hộ nghèo, hộ cận nghèo", "12.1": "Lao động được đào tạo", "12.2": "Lao động có bằng cấp, chứng chỉ", "15.1": "Số người có thẻ bảo hiểm y tế", "15.4": "Số người có sổ khám bệnh điện tử",
        "16.1": "Danh hiệu thôn văn hóa", "17.1": "Hộ dùng nước sạch theo quy chuẩn", "17.3": "Cảnh quan sạch đẹp, không tồn đọng nước thải", "17.5": "Mai táng đúng quy định",
        "17.6": "Thu gom, xử lý rác sinh hoạt", "17.7": "Thu gom vỏ bao, chai thuốc BVTV", "17.8": "Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "17.9": "Hộ chăn nuôi bảo đảm vệ sinh",
        "17.10": "Hộ, cơ sở chấp hành an toàn thực phẩm", "17.11": "Hộ phân loại rác ở nhà", "17.12": "Thu gom, tái chế rác thải nhựa"},
    HEADS: {
        "2.2": "Đường thôn, liên thôn cứng hóa", "2.3": "Đường ngõ, xóm sạch, không lầy lội", "2.4": "Đường trục chính nội đồng", "3.1": "Diện tích tưới, tiêu chủ động", "4.2": "Sử dụng điện an toàn",
        "6.3": "Nhà văn hóa", "8.3": "Loa truyền thanh", "9.1": "Nhà tạm, nhà dột nát", "9.2": "Nhà ở kiên cố, bán kiên cố", "11.1": "Hộ nghèo đa chiều", "12.1": "Lao động qua đào tạo",
        "12.2": "Lao động có bằng cấp, chứng chỉ", "15.1": "Bảo hiểm y tế", "15.4": "Sổ khám chữa bệnh điện tử", "16.1": "Thôn văn hóa", "17.1": "Nước sạch theo quy chuẩn",
        "17.3": "Cảnh quan xanh - sạch - đẹp", "17.5": "Mai táng theo quy định", "17.6": "Thu gom, xử lý rác thải sinh hoạt", "17.7": "Thu gom bao gói thuốc BVTV",
        "17.8": "Nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "17.9": "Chăn nuôi bảo đảm vệ sinh thú y, môi trường", "17.10": "An toàn thực phẩm", "17.11": "Phân loại rác tại nguồn",
        "17.12": "Thu gom, tái chế rác thải nhựa"},
}
_NC = {
    PAPER: {
        "2.2a": "Tỷ lệ đường thôn, đường liên thôn được cứng hóa và bảo trì hằng năm", "2.2b": "Tỷ lệ đường thôn, đường liên thôn có biển báo, chiếu sáng, cây xanh, bảo đảm sáng - xanh - sạch - đẹp",
        "2.3": "Tỷ lệ đường ngõ, xóm được cứng hóa, bảo đảm sáng - xanh - sạch - đẹp", "2.4": "Tỷ lệ đường trục chính nội đồng được cứng hóa, đáp ứng yêu cầu sản xuất",
        "9.1": "Tỷ lệ hộ có nhà ở kiên cố, bán kiên cố", "14.1": "Tỷ lệ người tham gia bảo hiểm y tế", "14.3": "Tỷ lệ người dân dùng ứng dụng khám, chữa bệnh từ xa", "14.4": "Tỷ lệ người dân có sổ khám, chữa bệnh điện tử",
        "17.3": "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý theo quy định", "17.4": "Tỷ lệ hộ thu gom, xử lý nước thải sinh hoạt", "17.5": "Tỷ lệ hộ phân loại chất thải rắn tại nguồn",
        "17.8": "Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y, chăn nuôi và môi trường", "18.1": "Tỷ lệ hộ sử dụng nước sạch từ hệ thống cấp nước tập trung",
        "18.4": "Tỷ lệ chủ hộ, cơ sở thực phẩm được tập huấn về an toàn thực phẩm", "18.5": "Số sự cố về an toàn thực phẩm", "18.7": "Tỷ lệ hộ có nhà tắm, bể chứa nước hợp vệ sinh, nhà tiêu an toàn và bảo đảm 3 sạch"},
    HEADS: {
        "2.3": "Đường ngõ, xóm cứng hóa, sáng - xanh - sạch - đẹp", "9.1": "Nhà ở kiên cố, bán kiên cố", "14.1": "Bảo hiểm y tế", "14.3": "Khám chữa bệnh từ xa", "14.4": "Sổ khám chữa bệnh điện tử",
        "17.4": "Xử lý nước thải sinh hoạt", "17.5": "Phân loại rác tại nguồn", "18.1": "Nước sạch từ hệ thống cấp nước tập trung"},
}
for _set, _held in ((NTM, _NTM), (NC, _NC)):
    WORDS[_set].update(_held)

PROMISES = [("Tháng 12/2023", "2023-12-31"), ("Quý IV/2023", "2023-12-31"), ("31/12/2023", "2023-12-31"), ("Năm 2024", "2024-12-31"), ("Tháng 10/2023", "2023-10-31"), ("Quý II/2024", "2024-06-30"),
            ("Tháng 3/2024", "2024-03-31"), ("30/9/2023", "2023-09-30"), ("Hết năm 2023", "2023-12-31"), ("Năm 2025", "2025-12-31"), ("Trước 30/11/2023", "2023-11-30"), ("Tháng 6/2024", "2024-06-30"),
            ("Khi có xi măng hỗ trợ", None), ("Theo kế hoạch của xã", None)]
