"""The fourth set: how its writers put the indicators, and when they say that something will be done."""

from base import NC, NTM

# two forms, two village heads' own words, the words of a message, an officer's headings
FORM, SHARE, PLAIN, HOME, CHAT, OFFICE = "form", "share", "plain", "home", "chat", "office"

_NTM = {
    FORM: {
        "2.2": "Đường trục thôn, liên thôn được cứng hóa, xe ô tô đi được quanh năm", "2.3": "Đường ngõ xóm sạch sẽ, mùa mưa không bị lầy lội",
        "2.4": "Đường trục chính ra đồng, chở hàng hóa thuận tiện quanh năm", "3.1": "Đất sản xuất nông nghiệp được tưới, tiêu nước chủ động",
        "4.2": "Hộ được dùng điện sinh hoạt, sản xuất an toàn, ổn định", "6.3": "Thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao chung",
        "8.3": "Loa truyền thanh đến thôn", "9.1": "Nhà tạm, nhà dột nát", "9.2": "Hộ có nhà kiên cố hoặc bán kiên cố",
        "11.1": "Tỷ lệ nghèo đa chiều (hộ nghèo và hộ cận nghèo)", "12.1": "Lao động đã qua đào tạo", "12.2": "Lao động đã qua đào tạo, có bằng cấp hoặc chứng chỉ",
        "13.2": "Mô hình liên kết sản xuất với tiêu thụ sản phẩm chủ lực", "15.1": "Người dân có thẻ bảo hiểm y tế", "15.4": "Người dân có sổ khám chữa bệnh điện tử",
        "16.1": "Thôn đạt danh hiệu văn hóa và có kế hoạch xây dựng nông thôn mới", "17.1": "Hộ dùng nước sạch đúng quy chuẩn",
        "17.2": "Cơ sở sản xuất, kinh doanh, nuôi trồng thủy sản chấp hành quy định bảo vệ môi trường",
        "17.3": "Cảnh quan xanh - sạch - đẹp, an toàn, không để nước thải ứ đọng trong khu dân cư", "17.5": "Việc mai táng đúng quy định, đúng quy hoạch",
        "17.6": "Rác thải sinh hoạt được thu gom, xử lý đúng quy định", "17.7": "Vỏ bao thuốc bảo vệ thực vật đã dùng được thu gom, xử lý",
        "17.8": "Hộ có nhà tiêu, nhà tắm, bể chứa nước hợp vệ sinh và giữ 3 sạch", "17.9": "Cơ sở chăn nuôi bảo đảm vệ sinh thú y và môi trường",
        "17.10": "Hộ, cơ sở sản xuất, kinh doanh thực phẩm chấp hành an toàn thực phẩm", "17.11": "Hộ phân loại rác thải tại nguồn",
        "17.12": "Rác thải nhựa được thu gom, tái chế, xử lý"},
    SHARE: {
        "2.2": "Tỷ lệ km đường thôn và liên thôn đã cứng hóa (ô tô đi lại thuận tiện)", "2.3": "Tỷ lệ km đường ngõ, xóm bảo đảm sạch và không lầy lội về mùa mưa",
                "2.4": "Tỷ lệ km đường trục chính nội đồng vận chuyển hàng hóa thuận tiện",
        "3.1": "Tỷ lệ diện tích đất SXNN chủ động tưới tiêu", "4.2": "Tỷ lệ hộ sử dụng điện an toàn, tin cậy, ổn định", "6.3": "Nhà văn hóa hoặc điểm sinh hoạt văn hóa, thể thao của thôn",
                "8.3": "Có loa của đài truyền thanh xã đến thôn",
        "9.1": "Số nhà tạm, nhà dột nát còn lại", "9.2": "Tỷ lệ hộ có nhà ở từ bán kiên cố trở lên (kiên cố, bán kiên cố)", "11.1": "Tỷ lệ hộ nghèo đa chiều giai đoạn 2021-2025",
                "12.1": "Tỷ lệ lao động được đào tạo",
        "12.2": "Tỷ lệ lao động được đào tạo có bằng, chứng chỉ", "13.2": "Có mô hình liên kết sản xuất gắn với tiêu thụ nông sản chủ lực", "15.1": "Tỷ lệ dân số tham gia BHYT",
                "15.4": "Tỷ lệ người dân có sổ khám chữa bệnh điện tử",
        "16.1": "Thôn được công nhận đạt chuẩn văn hóa, có kế hoạch NTM", "17.1": "Tỷ lệ hộ sử dụng nước sạch theo quy chuẩn",
                "17.2": "Tỷ lệ cơ sở SXKD, nuôi trồng thủy sản, làng nghề đảm bảo quy định về môi trường",
        "17.3": "Cảnh quan, không gian xanh - sạch - đẹp, an toàn; không tồn đọng nước thải khu dân cư", "17.5": "Mai táng, hỏa táng đúng quy định và quy hoạch",
                "17.6": "Tỷ lệ chất thải rắn sinh hoạt thu gom, xử lý đúng quy định",
        "17.7": "Tỷ lệ bao gói thuốc BVTV qua sử dụng thu gom, xử lý bảo đảm môi trường", "17.8": "Tỷ lệ hộ có nhà tiêu, nhà tắm, dụng cụ chứa nước hợp vệ sinh và đảm bảo 3 sạch",
        "17.9": "Tỷ lệ cơ sở chăn nuôi đảm bảo vệ sinh thú y, bảo vệ môi trường", "17.10": "Tỷ lệ hộ, cơ sở SXKD thực phẩm tuân thủ quy định ATTP",
                "17.11": "Tỷ lệ hộ thực hiện phân loại rác tại nguồn",
        "17.12": "Tỷ lệ chất thải nhựa thu gom, tái sử dụng, tái chế"},
    HOME: {
        "2.2": "Đường trong thôn và sang thôn khác làm cứng rồi, xe con vào được", "2.3": "Ngõ xóm mưa không lầy", "2.4": "Đường nội đồng chính đi xe chở nông sản được",
                "3.1": "Đất trồng trọt có nước tưới, tiêu chủ động", "9.1": "Nhà dột nát, nhà tạm",
        "9.2": "Số nhà xây kiên cố và bán kiên cố", "11.1": "Nghèo đa chiều, tính cả cận nghèo", "12.1": "Lao động đã được đào tạo", "15.1": "Người tham gia bảo hiểm y tế",
                "15.4": "Người có sổ khám bệnh điện tử", "17.1": "Hộ có nước sạch theo quy chuẩn",
        "17.8": "Hộ đủ 3 công trình hợp vệ sinh (nhà tiêu, nhà tắm, bể nước) và 3 sạch", "17.9": "Chuồng trại bảo đảm vệ sinh thú y, môi trường",
                "17.11": "Hộ biết phân loại rác tại nhà (tại nguồn)", "17.12": "Rác thải nhựa thu gom, tái chế"},
    PLAIN: {
        "2.2": "Đường thôn, đường sang thôn bên đã đổ bê tông", "2.3": "Đường ngõ xóm đi sạch, không lầy khi mưa", "2.4": "Đường ra đồng xe chở được hàng",
        "3.1": "Ruộng nương chủ động được nước tưới, tiêu", "4.2": "Nhà có điện dùng an toàn, ổn định", "6.3": "Nhà văn hóa thôn, chỗ sinh hoạt chung", "8.3": "Loa của xã về đến thôn",
        "9.1": "Nhà tạm, dột nát còn lại", "9.2": "Nhà kiên cố, bán kiên cố", "11.1": "Hộ nghèo đa chiều (nghèo và cận nghèo)", "12.1": "Người lao động đã qua đào tạo",
        "12.2": "Lao động đào tạo có bằng, có chứng chỉ", "15.1": "Bà con có thẻ BHYT", "15.4": "Bà con có sổ khám chữa bệnh điện tử", "16.1": "Thôn văn hóa",
        "17.1": "Nhà dùng nước sạch đúng quy chuẩn", "17.3": "Đường làng ngõ xóm, cảnh quan xanh sạch đẹp, không có nước thải đọng", "17.5": "Mai táng theo quy định",
        "17.6": "Rác sinh hoạt đã gom và xử lý", "17.7": "Vỏ thuốc sâu, bao gói thuốc BVTV gom về bể", "17.8": "Nhà có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch",
        "17.9": "Nhà chăn nuôi giữ vệ sinh thú y, môi trường", "17.10": "Hộ, quán bán đồ ăn thực hiện an toàn thực phẩm", "17.11": "Nhà phân loại rác tại nguồn",
                "17.12": "Rác nhựa được gom, tái chế"},
    CHAT: {
        "2.2": "đường thôn bê tông", "2.3": "ngõ xóm sạch không lầy", "2.4": "đường nội đồng xe đi được", "3.1": "tưới tiêu chủ động", "9.1": "nhà tạm dột nát",
        "9.2": "nhà kiên cố và bán kiên cố", "11.1": "nghèo đa chiều", "15.1": "bảo hiểm y tế", "17.1": "nước sạch", "17.6": "thu gom rác sinh hoạt",
                "17.8": "nhà tiêu nhà tắm bể nước hợp vệ sinh 3 sạch",
        "17.9": "chuồng trại chăn nuôi hợp vệ sinh", "17.11": "phân loại rác tại nguồn"},
    OFFICE: {
        "2.2": "Đường thôn, liên thôn cứng hóa", "2.3": "Đường ngõ, xóm không lầy lội", "2.4": "Đường trục chính nội đồng đi lại thuận tiện", "3.1": "Diện tích được tưới, tiêu chủ động",
        "4.2": "Hộ dùng điện an toàn", "6.3": "Có nhà văn hóa, nơi sinh hoạt văn hóa - thể thao", "8.3": "Có loa truyền thanh", "9.1": "Số nhà tạm, dột nát", "9.2": "Nhà kiên cố và bán kiên cố",
        "11.1": "Nghèo đa chiều", "12.1": "Lao động qua đào tạo", "12.2": "Lao động có bằng cấp, chứng chỉ", "15.1": "Tham gia BHYT", "15.4": "Sổ khám chữa bệnh điện tử",
        "16.1": "Thôn đạt chuẩn văn hóa", "17.1": "Dùng nước sạch theo quy chuẩn", "17.2": "Cơ sở sản xuất, kinh doanh bảo đảm môi trường", "17.3": "Cảnh quan xanh, sạch, đẹp, an toàn",
                "17.5": "Mai táng theo quy hoạch", "17.6": "Thu gom, xử lý chất thải rắn sinh hoạt",
        "17.7": "Thu gom bao gói thuốc BVTV", "17.8": "Hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh, 3 sạch", "17.9": "Cơ sở chăn nuôi bảo đảm vệ sinh thú y, môi trường",
        "17.10": "Hộ, cơ sở thực phẩm tuân thủ ATTP", "17.11": "Hộ phân loại rác tại nguồn", "17.12": "Chất thải nhựa được thu gom, tái chế"},
}
_NC = {
    SHARE: {
        "2.2a": "Tỷ lệ km đường thôn, liên thôn cứng hóa, được bảo trì hằng năm",
                "2.2b": "Tỷ lệ km đường thôn, liên thôn có các hạng mục cần thiết (biển báo, chiếu sáng, gờ giảm tốc, cây xanh), sáng - xanh - sạch - đẹp",
        "2.3": "Tỷ lệ km đường ngõ, xóm cứng hóa, sáng - xanh - sạch - đẹp", "2.4": "Tỷ lệ km đường trục chính nội đồng cứng hóa, đáp ứng sản xuất",
                "9.1": "Tỷ lệ hộ có nhà ở từ bán kiên cố trở lên (kiên cố, bán kiên cố)",
        "14.1": "Tỷ lệ dân số tham gia BHYT", "14.3": "Tỷ lệ người dân sử dụng ứng dụng khám chữa bệnh từ xa", "14.4": "Tỷ lệ người dân có sổ khám chữa bệnh điện tử",
                "17.4": "Tỷ lệ hộ thu gom, xử lý nước thải sinh hoạt phù hợp, hiệu quả",
        "17.5": "Tỷ lệ hộ thực hiện phân loại rác tại nguồn", "18.1": "Tỷ lệ hộ dùng nước sạch từ hệ thống cấp nước tập trung", "18.5": "Số sự cố an toàn thực phẩm trên địa bàn",
        "18.7": "Tỷ lệ hộ có nhà tắm, dụng cụ chứa nước hợp vệ sinh, nhà tiêu an toàn và đảm bảo 3 sạch"},
    FORM: {
        "2.2a": "Đường thôn, liên thôn được cứng hóa và bảo trì hằng năm", "2.2b": "Đường thôn, liên thôn có biển báo, đèn chiếu sáng, cây xanh, sáng - xanh - sạch - đẹp",
        "2.3": "Đường ngõ xóm được cứng hóa, sáng - xanh - sạch - đẹp", "2.4": "Đường trục chính nội đồng được cứng hóa", "9.1": "Hộ có nhà kiên cố hoặc bán kiên cố",
        "14.1": "Người dân có thẻ bảo hiểm y tế", "14.3": "Người dân dùng ứng dụng khám chữa bệnh từ xa", "14.4": "Người dân có sổ khám chữa bệnh điện tử",
        "17.3": "Rác thải sinh hoạt được thu gom, xử lý đúng quy định", "17.4": "Hộ thu gom, xử lý nước thải sinh hoạt bằng biện pháp phù hợp", "17.5": "Hộ phân loại rác thải tại nguồn",
        "17.8": "Cơ sở chăn nuôi bảo đảm vệ sinh thú y và môi trường", "18.1": "Hộ dùng nước sạch từ công trình cấp nước tập trung",
                "18.4": "Chủ hộ, cơ sở thực phẩm được tập huấn an toàn thực phẩm hằng năm",
        "18.5": "Số vụ mất an toàn thực phẩm", "18.7": "Hộ có nhà tắm, bể chứa nước hợp vệ sinh, nhà tiêu an toàn, giữ 3 sạch"},
}
WORDS = {NTM: _NTM, NC: _NC}

CRITERIA = {2: "Giao thông", 3: "Thủy lợi, phòng chống thiên tai", 4: "Điện", 6: "Cơ sở vật chất văn hóa", 8: "Thông tin, truyền thông", 9: "Nhà ở", 11: "Nghèo đa chiều", 12: "Lao động",
            13: "Tổ chức sản xuất", 14: "Y tế", 15: "Y tế", 16: "Văn hóa", 17: "Môi trường, an toàn thực phẩm", 18: "Chất lượng môi trường sống"}

PROMISES = [("Trước 30/11/2023", "2023-11-30"), ("Quý 4/2023", "2023-12-31"), ("T12/2023", "2023-12-31"), ("6 tháng đầu năm 2024", "2024-06-30"), ("Hết năm 2024", "2024-12-31"),
            ("Tháng 9 năm 2023", "2023-09-30"), ("15/10/2023", "2023-10-15"), ("Quý I năm 2024", "2024-03-31"), ("Cuối năm 2023", "2023-12-31"), ("Trong năm 2025", "2025-12-31"),
            ("Khi có xi măng hỗ trợ", None), ("10/2023", "2023-10-31"), ("Theo kế hoạch chung của xã", None)]


def wording(item, voice):
    held = WORDS[item.set][voice]
    return held[item.id + (item.part or "")]
