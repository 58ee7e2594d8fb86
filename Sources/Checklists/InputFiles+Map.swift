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
    let results = Mutex<[Result]>([])
    results.withLock { $0.reserveCapacity(files.count) }
    let done = Atomic(0)
    files.forEach(jobs: jobs) { file in
      let result = body(file)
      progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
      return result
    } then: { _, result in
      results.withLock { $0.append(result) }
    }
    return results.withLock { $0 }
  }
}

extension Array where Element: Sendable {
  /// Hands over what `body` makes of each element, in their order and as soon as it is there.
  ///
  /// ```swift
  /// input.files.forEach(jobs: 4) { try? Workbook.summarize(contentsOf: $0.path) } then: { print($0.name, $1 ?? []) }
  /// ```
  ///
  /// `body` runs on at most `jobs` threads, `then` on one at a time.
  package func forEach<Result: Sendable>(
    jobs: Int, _ body: @Sendable (Element) -> Result, then take: @Sendable (Element, Result) -> Void
  ) {
    let next = Atomic(0)
    // Results that wait for those of earlier elements, and the first element that has not been handed over.
    let waiting = Mutex<(results: [Int: Result], first: Int)>(([:], 0))
    DispatchQueue.concurrentPerform(iterations: Swift.max(1, Swift.min(jobs, count))) { _ in
      while true {
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard position < count else { return }
        let result = body(self[position])
        waiting.withLock { waiting in
          waiting.results[position] = result
          while let result = waiting.results.removeValue(forKey: waiting.first) {
            take(self[waiting.first], result)
            waiting.first += 1
          }
        }
      }
    }
  }
}
