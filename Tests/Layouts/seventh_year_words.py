"""The seventh set: how its writers put the indicators, and when they say that something will be done."""

from base import NC, NTM
from fourth_year_words import WORDS

# the district's annex, how a village head says it, a clerk's short form, an officer's heading
ANNEX, SPOKEN, BRIEF, TITLE = "annex7", "spoken7", "brief7", "title7"

_NTM = {
    ANNEX: {
        "2.2": "Tỷ lệ đường trục thôn và đường liên thôn được cứng hóa, ô tô đi lại thuận tiện quanh năm", "2.3": "Tỷ lệ đường ngõ, xóm sạch, đi lại không lầy lội vào mùa mưa",
        "2.4": "Tỷ lệ đường trục chính nội đồng bảo đảm vận chuyển nông sản quanh năm", "3.1": "Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới, tiêu nước chủ động",
        "4.2": "Tỷ lệ hộ được sử dụng điện an toàn, tin cậy và ổn định", "6.3": "Thôn có nhà văn hóa hoặc điểm sinh hoạt văn hóa - thể thao cộng đồng", "8.3": "Hệ thống loa truyền thanh hoạt động đến thôn",
        "9.1": "Nhà tạm, nhà dột nát trên địa bàn", "9.2": "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "11.1": "Tỷ lệ nghèo đa chiều (gồm hộ nghèo và hộ cận nghèo)", "12.1": "Tỷ lệ lao động đã qua đào tạo",
        "12.2": "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ", "15.1": "Tỷ lệ người dân tham gia bảo hiểm y tế", "15.4": "Tỷ lệ người dân có sổ khám chữa bệnh điện tử",
        "16.1": "Thôn đạt chuẩn văn hóa và thực hiện kế hoạch xây dựng nông thôn mới", "17.1": "Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn",
        "17.3": "Cảnh quan, không gian xanh - sạch - đẹp, an toàn, không tồn đọng nước thải", "17.5": "Mai táng, hỏa táng đúng quy định và theo quy hoạch",
        "17.6": "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý theo quy định", "17.7": "Tỷ lệ bao gói thuốc BVTV sau sử dụng được thu gom, xử lý",
        "17.8": "Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh và bảo đảm 3 sạch", "17.9": "Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y và bảo vệ môi trường",
        "17.10": "Tỷ lệ hộ, cơ sở sản xuất, kinh doanh thực phẩm tuân thủ an toàn thực phẩm", "17.11": "Tỷ lệ hộ gia đình phân loại rác thải tại nguồn", "17.12": "Tỷ lệ chất thải nhựa được thu gom, tái sử dụng, tái chế"},
    SPOKEN: {
        "2.2": "Đường trục thôn, đường sang thôn bên đã bê tông", "2.3": "Ngõ xóm sạch sẽ, mùa mưa không lầy", "2.4": "Đường trục chính ra đồng đi lại thuận tiện", "3.1": "Ruộng đất có nước tưới, tiêu chủ động",
        "4.2": "Hộ dùng điện an toàn, ổn định", "6.3": "Nhà văn hóa thôn", "8.3": "Loa truyền thanh của thôn", "9.1": "Nhà tạm, nhà dột nát", "9.2": "Hộ có nhà kiên cố, bán kiên cố",
        "11.1": "Hộ nghèo và cận nghèo đa chiều", "12.1": "Lao động đã qua đào tạo", "12.2": "Lao động có chứng chỉ, bằng cấp", "15.1": "Người có thẻ BHYT", "15.4": "Người có sổ khám chữa bệnh điện tử",
        "16.1": "Thôn đạt thôn văn hóa", "17.1": "Hộ được dùng nước sạch theo quy chuẩn", "17.3": "Cảnh quan thôn xanh, sạch, đẹp, an toàn", "17.5": "Mai táng theo quy định, quy hoạch",
        "17.6": "Rác thải sinh hoạt được thu gom, xử lý", "17.7": "Vỏ chai, bao gói thuốc BVTV được thu gom", "17.8": "Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "17.9": "Hộ chăn nuôi bảo đảm vệ sinh thú y, môi trường",
        "17.10": "Hộ, quán làm thực phẩm bảo đảm an toàn", "17.11": "Hộ phân loại rác tại nguồn", "17.12": "Rác nhựa được thu gom, tái chế"},
    BRIEF: {
        "2.2": "Đường thôn, liên thôn CH", "2.3": "Đường ngõ xóm sạch, k lầy lội", "2.4": "Đường trục chính NĐ", "3.1": "DT đất SXNN được tưới tiêu CĐ", "4.2": "Hộ SD điện AT", "6.3": "Nhà VH thôn",
        "8.3": "Loa TT đến thôn", "9.1": "Nhà tạm, dột nát", "9.2": "Nhà ở KC, bán KC", "11.1": "TL nghèo đa chiều", "12.1": "LĐ qua ĐT", "12.2": "LĐ qua ĐT có BC, CC", "15.1": "TL tham gia BHYT", "15.4": "TL có sổ KCB điện tử",
        "16.1": "Thôn đạt chuẩn VH", "17.1": "Hộ SD nước sạch QC", "17.3": "Cảnh quan xanh sạch đẹp", "17.5": "Mai táng theo QĐ", "17.6": "Thu gom, XL rác SH", "17.7": "Thu gom bao gói thuốc BVTV",
        "17.8": "Hộ có NT, nhà tắm, TB chứa nước HVS, 3 sạch", "17.9": "CS chăn nuôi đảm bảo VSTY", "17.10": "Hộ, CS tuân thủ ATTP", "17.11": "Hộ phân loại rác tại nguồn", "17.12": "Thu gom, tái chế rác nhựa"},
    TITLE: {
        "2.2": "Đường thôn, liên thôn được cứng hóa", "2.3": "Ngõ, xóm sạch, không lầy lội", "2.4": "Trục chính nội đồng", "3.1": "Đất được tưới, tiêu chủ động", "4.2": "Hộ sử dụng điện an toàn",
        "6.3": "Nhà văn hóa thôn", "8.3": "Loa truyền thanh", "9.1": "Nhà tạm, dột nát", "9.2": "Nhà kiên cố, bán kiên cố", "11.1": "Nghèo đa chiều", "12.1": "Lao động qua đào tạo", "12.2": "Lao động có bằng cấp, chứng chỉ",
        "15.1": "Tham gia BHYT", "15.4": "Sổ khám chữa bệnh điện tử", "16.1": "Thôn văn hóa", "17.1": "Nước sạch theo quy chuẩn", "17.3": "Cảnh quan xanh - sạch - đẹp", "17.5": "Mai táng đúng quy định",
        "17.6": "Thu gom, xử lý rác sinh hoạt", "17.7": "Thu gom bao gói thuốc BVTV", "17.8": "Nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", "17.9": "Chăn nuôi bảo đảm vệ sinh thú y",
        "17.10": "Tuân thủ an toàn thực phẩm", "17.11": "Phân loại rác tại nguồn", "17.12": "Thu gom, tái chế rác nhựa"},
}
_NC = {
    ANNEX: {
        "2.2a": "Tỷ lệ đường thôn, liên thôn được cứng hóa và bảo trì hàng năm", "2.2b": "Tỷ lệ đường thôn, liên thôn có biển báo, chiếu sáng, cây xanh và sáng - xanh - sạch - đẹp",
        "2.3": "Tỷ lệ đường ngõ, xóm được cứng hóa, sáng - xanh - sạch - đẹp", "2.4": "Tỷ lệ đường trục chính nội đồng được cứng hóa đáp ứng sản xuất", "9.1": "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố",
        "14.1": "Tỷ lệ người dân tham gia bảo hiểm y tế", "14.3": "Tỷ lệ người dân sử dụng ứng dụng khám chữa bệnh từ xa", "14.4": "Tỷ lệ người dân có sổ khám chữa bệnh điện tử",
        "17.3": "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý theo quy định", "17.4": "Tỷ lệ hộ thu gom, xử lý nước thải sinh hoạt", "17.5": "Tỷ lệ hộ phân loại rác thải tại nguồn",
        "17.8": "Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y, bảo vệ môi trường", "18.1": "Tỷ lệ hộ dùng nước sạch từ hệ thống cấp nước tập trung",
        "18.4": "Tỷ lệ hộ, cơ sở thực phẩm được tập huấn an toàn thực phẩm", "18.5": "Số vụ mất an toàn thực phẩm trên địa bàn", "18.7": "Tỷ lệ hộ có nhà tắm, bể nước hợp vệ sinh, nhà tiêu an toàn, 3 sạch"},
    TITLE: {
        "14.1": "Người tham gia BHYT", "14.3": "Người dùng ứng dụng khám chữa bệnh từ xa", "14.4": "Người có sổ khám chữa bệnh điện tử", "18.1": "Nước sạch từ hệ thống cấp nước tập trung"},
}
for _set, _held in ((NTM, _NTM), (NC, _NC)):
    WORDS[_set].update(_held)

PROMISES = [("Trước 15/11/2023", "2023-11-15"), ("Hết tháng 10/2023", "2023-10-31"), ("Quý IV/2023", "2023-12-31"), ("Hết quý I năm 2024", "2024-03-31"), ("6 tháng đầu năm 2024", "2024-06-30"), ("Cuối năm 2023", "2023-12-31"),
            ("30-6-2024", "2024-06-30"), ("Tháng 9 năm 2023", "2023-09-30"), ("T12/2023", "2023-12-31"), ("Năm 2024", "2024-12-31"), ("Đến 31/12/2024", "2024-12-31"), ("Q2/2024", "2024-06-30"),
            ("Khi Nhà nước hỗ trợ xi măng", None), ("Đề nghị xã hướng dẫn", None)]
