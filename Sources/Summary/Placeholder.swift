/// Placeholder.
enum SummaryPlaceholder {}
