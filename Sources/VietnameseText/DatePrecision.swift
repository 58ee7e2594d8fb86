/// How fine a date was written: "30/9/2023" is a day, "quý III/2023" a quarter.
public enum DatePrecision: String, Sendable {
  case day, month, quarter
  case halfYear = "half-year"
  case year
}
