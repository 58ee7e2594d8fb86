"""Old Vietnamese encodings, for the sheets of machines that still use them."""

import unicodedata

# letter, byte of the font
TCVN3_LETTERS = (
    "Ăa1 Âa2 Êa3 Ôa4 Ơa5 Ưa6 Đa7 ăa8 âa9 êaa "
    "ôab ơac ưad đae àb5 ảb6 ãb7 áb8 ạb9 ằbb "
    "ẳbc ẵbd ắbe ặc6 ầc7 ẩc8 ẫc9 ấca ậcb ècc "
    "ẻce ẽcf éd0 ẹd1 ềd2 ểd3 ễd4 ếd5 ệd6 ìd7 "
    "ỉd8 ĩdc ídd ịde òdf ỏe1 õe2 óe3 ọe4 ồe5 "
    "ổe6 ỗe7 ốe8 ộe9 ờea ởeb ỡec ớed ợee ùef "
    "ủf1 ũf2 úf3 ụf4 ừf5 ửf6 ữf7 ứf8 ựf9 ỳfa "
    "ỷfb ỹfc ýfd ỵfe "
)
TCVN3 = {item[0]: chr(int(item[1:], 16)) for item in TCVN3_LETTERS.split()}

VNI_LETTERS = (
    "Ầ41c0 Ấ41c1 Â41c2 Ẫ41c3 Ậ41c4 Ẩ41c5 Ằ41c8 Ắ41c9 "
    "Ă41ca Ặ41cb Ạ41cf Ã41d5 À41d8 Á41d9 Ẳ41da Ả41db "
    "Ẵ41dc Ề45c0 Ế45c1 Ê45c2 Ễ45c3 Ệ45c4 Ể45c5 Ẹ45cf "
    "Ẽ45d5 È45d8 É45d9 Ẻ45db Ồ4fc0 Ố4fc1 Ô4fc2 Ỗ4fc3 "
    "Ộ4fc4 Ổ4fc5 Ọ4fcf Õ4fd5 Ò4fd8 Ó4fd9 Ỏ4fdb Ụ55cf "
    "Ũ55d5 Ù55d8 Ú55d9 Ủ55db Ỹ59d5 Ỳ59d8 Ý59d9 Ỷ59db "
    "ầ61e0 ấ61e1 â61e2 ẫ61e3 ậ61e4 ẩ61e5 ằ61e8 ắ61e9 "
    "ă61ea ặ61eb ạ61ef ã61f5 à61f8 á61f9 ẳ61fa ả61fb "
    "ẵ61fc ề65e0 ế65e1 ê65e2 ễ65e3 ệ65e4 ể65e5 ẹ65ef "
    "ẽ65f5 è65f8 é65f9 ẻ65fb ồ6fe0 ố6fe1 ô6fe2 ỗ6fe3 "
    "ộ6fe4 ổ6fe5 ọ6fef õ6ff5 ò6ff8 ó6ff9 ỏ6ffb ụ75ef "
    "ũ75f5 ù75f8 ú75f9 ủ75fb ỹ79f5 ỳ79f8 ý79f9 ỷ79fb "
    "Ỉc6 Ìcc Ícd Ỵce Đd1 Ịd2 Ĩd3 Ơd4 "
    "Ợd4cf Ỡd4d5 Ờd4d8 Ớd4d9 Ởd4db Ưd6 Ựd6cf Ữd6d5 "
    "Ừd6d8 Ứd6d9 Ửd6db ỉe6 ìec íed ỵee đf1 "
    "ịf2 ĩf3 ơf4 ợf4ef ỡf4f5 ờf4f8 ớf4f9 ởf4fb "
    "ưf6 ựf6ef ữf6f5 ừf6f8 ứf6f9 ửf6fb "
)
VNI = {item[0]: bytes.fromhex(item[1:]).decode("latin-1") for item in VNI_LETTERS.split()}


def tcvn3(text):
    """Text in a .VnTime cell; capitals with a tone do not exist there and become small letters."""
    text = unicodedata.normalize("NFC", text)
    return "".join(TCVN3.get(c) or TCVN3.get(c.lower()) or c for c in text)


def tcvn3_capitals(text):
    """Text in a .VnTimeH cell, which draws small letters as capitals."""
    return "".join(TCVN3.get(c, c) for c in unicodedata.normalize("NFC", text).lower())


def vni(text):
    """Text in a VNI-Times cell."""
    return "".join(VNI.get(c, c) for c in unicodedata.normalize("NFC", text))


def windows1258(text):
    """Bytes of Windows code page 1258: base letter and tone mark apart, as Windows writes them."""
    out = bytearray()
    for c in unicodedata.normalize("NFC", text):
        try:
            out += c.encode("cp1258")
            continue
        except UnicodeEncodeError:
            pass
        parts = unicodedata.normalize("NFD", c)
        tones = [p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones))
        out += base.encode("cp1258") + "".join(tones).encode("cp1258")
    return bytes(out)

