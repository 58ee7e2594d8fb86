import FoundationEssentials
import VietnameseText

/// A unit as it is written in sheets, and how it turns into another of its kind.
///
/// ```swift
/// Unit("m")?.factor(to: Unit("km"))   // 0.001
/// ```
struct Unit: Equatable, Sendable {
  /// What is measured.
  enum Dimension: Equatable, Sendable {
    case percent, length, area, mass, money
    /// Things that are counted: "hộ", "người".
    case things(String)
  }

  let dimension: Dimension
  /// How many of the smallest unit of its dimension it is.
  let size: Decimal

  /// Reads a unit; `nil` for any other text.
  init?(_ text: String?) {
    guard let text else { return nil }
    let key = text.foldedKey
    if key.isEmpty {
      guard text.singleSpaced == "%" else { return nil }
      self = Unit(.percent, 1)
    } else {
      guard let found = Self.table[key] else { return nil }
      self = found
    }
  }

  private init(_ dimension: Dimension, _ size: Decimal) {
    self.dimension = dimension
    self.size = size
  }

  /// By what to multiply a figure in this unit; `nil` where the two measure different things.
  func factor(to other: Unit?) -> Decimal? {
    guard let other, dimension == other.dimension, other.size != 0 else { return nil }
    return size == other.size ? 1 : size / other.size
  }

  private static let table: [String: Unit] = {
    var table = ["phan tram": Unit(.percent, 1)]
    func add(_ dimension: Dimension, _ size: Decimal, _ names: [String]) {
      for name in names { table[name.foldedKey] = Unit(dimension, size) }
    }
    add(.length, 1, ["m", "mét", "met"])
    add(.length, 1000, ["km", "ki lô mét", "cây số", "kilomet"])
    add(.area, 1, ["m2", "m^2", "mét vuông", "m vuông"])
    add(.area, 10_000, ["ha", "héc ta", "hecta"])
    add(.area, 1_000_000, ["km2", "km^2"])
    add(.mass, 1, ["kg", "ki lô gam"])
    add(.mass, 100, ["tạ"])
    add(.mass, 1000, ["tấn"])
    add(.money, 1, ["đồng", "đ", "vnđ", "vnd"])
    add(.money, 1000, ["nghìn đồng", "ngàn đồng", "1000 đồng", "1.000 đồng", "nghìn đ"])
    add(
      .money, 1_000_000,
      [
        "triệu đồng", "tr.đ", "trđ", "triệu", "tr đồng", "tr.đồng", "triệu đ", "tr", "triệu đồng/người",
        "triệu đồng/người/năm", "tr.đ/người/năm", "triệu/người/năm", "trđ/người/năm", "tr.đồng/người/năm",
      ])
    add(.money, 1_000_000_000, ["tỷ đồng", "tỷ"])
    for name in [
      "hộ", "người", "nhà", "thôn", "trường", "cơ sở", "tổ chức", "mô hình", "sản phẩm", "vụ", "hợp tác xã", "HTX",
      "công trình", "bãi", "chủ thể", "thuê bao", "học sinh", "trẻ", "khẩu", "lao động", "nhân khẩu", "em", "cháu",
      "cái", "chỗ", "điểm", "lít", "bộ", "tuyến", "ngôi", "căn", "biển", "trang trại", "gia trại",
    ] {
      let key = name.foldedKey
      table[key] = Unit(.things(key), 1)
    }
    return table
  }()

  /// Whether figures in it are whole: nobody has half a household.
  var countsWholes: Bool {
    if case .things = dimension { true } else { false }
  }
}
