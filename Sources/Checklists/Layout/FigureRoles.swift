/// Which roles carry figures and claims.
enum FigureRoles {
  /// A figure or a claim.
  static func isFigure(_ role: Role?) -> Bool {
    switch role {
    case .field(.value), .field(.numerator), .field(.denominator), .field(.status), .met, .notMet, .notApplicable,
      .metVillages, .notMetVillages:
      true
    default: false
    }
  }

  /// Anything that goes into an indicator's record.
  static func isTaken(_ role: Role) -> Bool {
    switch role {
    case .field(.plan), .field(.note), .field(.evidence): true
    default: isFigure(role)
    }
  }

  /// The field under which a column is shown.
  static func shown(_ role: Role) -> Field? {
    switch role {
    case .field(let field): field
    case .met, .notMet, .notApplicable, .metVillages, .notMetVillages: .status
    case .criterion, .set: .indicator
    case .lineKind, .facilityKind: .name
    case .ordinal, .higherLevel, .other: nil
    }
  }
}
