import Dispatch
import Synchronization

extension InputFiles {
  /// What `body` makes of each file, in the order of the files, on at most `jobs` threads.
  ///
  /// ```swift
  /// let workbooks = input.map(jobs: 4) { try? Workbook(contentsOf: $0.path) }
  /// ```
  ///
  /// `progress` is called after each file, from any thread, with the number of files done.
  public func map<Result: Sendable>(
    jobs: Int, progress: @Sendable (Int) -> Void = { _ in }, _ body: @Sendable (File) -> Result
  ) -> [Result] {
    let next = Atomic(0)
    let done = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { _ in
      while true {
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard position < files.count else { return }
        let result = body(files[position])
        results.withLock { $0[position] = result }
        progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
