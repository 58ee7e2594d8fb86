/// Where a level is written, and whether a person has held it against the text.
public struct Citation: Sendable, Equatable {
  /// "318/QĐ-TTg".
  public var document: String
  /// "Phụ lục I, chỉ tiêu 2.2".
  public var place: String
  /// Who compared it with the text, and when; `nil` until a person has.
  public var verified: Verification?

  /// A person's word that the level stands in the document.
  public struct Verification: Sendable, Equatable {
    /// The person.
    public var by: String
    /// The day, ISO 8601.
    public var on: String

    /// Makes one.
    public init(by: String, on: String) {
      self.by = by
      self.on = on
    }
  }

  /// Makes one.
  public init(document: String, place: String, verified: Verification? = nil) {
    self.document = document
    self.place = place
    self.verified = verified
  }
}
