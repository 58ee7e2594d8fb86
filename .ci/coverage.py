"""Prints how many lines of each module the tests ran: `coverage.py FILE`, what `swift test --enable-code-coverage` leaves."""
import collections
import json
import sys

lines = collections.defaultdict(lambda: [0, 0])
for file in json.load(open(sys.argv[1], encoding="utf-8"))["data"][0]["files"]:
    if "/Sources/" in file["filename"] and "/checkouts/" not in file["filename"]:
        module = lines[file["filename"].rsplit("/Sources/", 1)[1].split("/")[0]]
        module[0] += file["summary"]["lines"]["covered"]
        module[1] += file["summary"]["lines"]["count"]
for module, (covered, count) in sorted(lines.items()):
    print(f"{module:16} {100 * covered / count:5.1f} % of {count} lines")
