import CLibFuzzer
import Glibc

/// What is fuzzed, by the first word of the command line: `fuzz sheet -max_total_time=600 corpus/sheet`.
let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
  "sheet": { Inputs.sheet(Inputs.bytes($0, $1)) },
  "strings": { Inputs.strings(Inputs.bytes($0, $1)) },
  "styles": { Inputs.styles(Inputs.bytes($0, $1)) },
  "zip": { Inputs.zip(Inputs.bytes($0, $1)) },
  "csv": { Inputs.csv(Inputs.bytes($0, $1)) },
  "text": { Inputs.text(Inputs.bytes($0, $1)) },
]

guard CommandLine.argc > 1, let target = targets[CommandLine.arguments[1]] else {
  print("usage: fuzz", targets.keys.sorted().joined(separator: "|"), "[options of libFuzzer] [corpus…]")
  exit(64)
}
// libFuzzer wants the words without the target's, and keeps them.
var words = [CommandLine.unsafeArgv[0]] + (2..<Int(CommandLine.argc)).map { CommandLine.unsafeArgv[$0] } + [nil]
let status = words.withUnsafeMutableBufferPointer { buffer in
  var count = Int32(buffer.count - 1)
  var start = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &start, target)
}
exit(status)
