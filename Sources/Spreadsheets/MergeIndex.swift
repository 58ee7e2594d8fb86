/// Finds the merged range over a cell, however many there are.
///
/// A centred interval tree over the rows: each node holds the ranges that cross its middle row. Those cannot overlap in columns,
/// so a binary search finds the one in question. Ranges that overlap one before them (by top-left cell) are left out.
struct MergeIndex: Sendable {
  private struct Node: Sendable {
    var middle: Int
    var ranges: [CellRange]
    var above: Int?
    var below: Int?
  }

  private var nodes: [Node] = []
  private var byFirst: [CellReference: CellRange] = [:]
  /// Ranges that overlap an earlier one.
  private(set) var overlapping: [CellRange] = []

  init(_ ranges: [CellRange]) {
    guard !ranges.isEmpty else { return }
    let sorted = ranges.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    var accepted: [CellRange] = []
    // The ranges that reach the current row, by first column; they never overlap.
    var active: [CellRange] = []
    var currentRow = 0
    for range in sorted {
      if range.first.row != currentRow {
        currentRow = range.first.row
        active.removeAll { $0.last.row < currentRow }
      }
      var low = 0
      var high = active.count
      while low < high {
        let middle = (low + high) / 2
        if active[middle].last.column < range.first.column { low = middle + 1 } else { high = middle }
      }
      if low < active.count, active[low].first.column <= range.last.column {
        overlapping.append(range)
      } else {
        active.insert(range, at: low)
        accepted.append(range)
        byFirst[range.first] = range
      }
    }
    _ = build(accepted)
  }

  /// The range whose top-left cell it is.
  func range(from first: CellReference) -> CellRange? { byFirst[first] }

  /// The range that covers a cell.
  func range(row: Int, column: Int) -> CellRange? {
    var next = nodes.isEmpty ? nil : nodes.count - 1
    while let position = next {
      let node = nodes[position]
      var low = 0
      var high = node.ranges.count
      while low < high {
        let middle = (low + high) / 2
        if node.ranges[middle].last.column < column { low = middle + 1 } else { high = middle }
      }
      if low < node.ranges.count, node.ranges[low].contains(row: row, column: column) { return node.ranges[low] }
      next = row < node.middle ? node.above : row > node.middle ? node.below : nil
    }
    return nil
  }

  /// Adds the nodes for some ranges, sorted by first row; returns the position of the topmost one. Halves each time, so it
  /// never goes deeper than 20.
  private mutating func build(_ ranges: [CellRange]) -> Int? {
    guard !ranges.isEmpty else { return nil }
    let middle = ranges[ranges.count / 2].first.row
    var here: [CellRange] = []
    var above: [CellRange] = []
    var below: [CellRange] = []
    for range in ranges {
      if range.last.row < middle {
        above.append(range)
      } else if range.first.row > middle {
        below.append(range)
      } else {
        here.append(range)
      }
    }
    here.sort { $0.first.column < $1.first.column }
    let upper = build(above)
    let lower = build(below)
    nodes.append(Node(middle: middle, ranges: here, above: upper, below: lower))
    return nodes.count - 1
  }
}
