import CLibFuzzer
import Glibc

/// What is fuzzed, by the environment, because libFuzzer starts itself anew to minimize what it found:
/// `FUZZ_TARGET=sheet fuzz -max_total_time=600 corpus/sheet`.
let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
  "sheet": { Inputs.sheet(Inputs.bytes($0, $1)) },
  "strings": { Inputs.strings(Inputs.bytes($0, $1)) },
  "styles": { Inputs.styles(Inputs.bytes($0, $1)) },
  "zip": { Inputs.zip(Inputs.bytes($0, $1)) },
  "csv": { Inputs.csv(Inputs.bytes($0, $1)) },
  "text": { Inputs.text(Inputs.bytes($0, $1)) },
]

guard let name = getenv("FUZZ_TARGET"), let target = targets[String(cString: name)] else {
  print("usage: FUZZ_TARGET=\(targets.keys.sorted().joined(separator: "|")) fuzz [options of libFuzzer] [corpus…]")
  exit(64)
}
var count = CommandLine.argc
var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &words, target))
