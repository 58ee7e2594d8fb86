/// How fine a date was written: "30/9/2023" is a day, "quý III/2023" a quarter.
public enum DatePrecision: String, Sendable {
  /// A day.
  case day
  /// A month.
  case month
  /// A quarter.
  case quarter
  /// Half a year.
  case halfYear = "half-year"
  /// A year.
  case year
}
