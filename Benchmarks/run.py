"""Runs the benchmarks against their peers and writes RESULTS.md: `run.py DATA [--only WORD] [--repeats 5]`.

CPU seconds (user and system) of each process; medians of runs that take turns, so that a busy machine disturbs all alike.
A contender that read nothing, or fails, ends the run.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
NTM = HERE.parent / ".build/release/ntm"
TOOLS = HERE / ".build/release"


class Contender:
    """A program, or several after one another, and how to tell what it read."""

    def __init__(self, *commands, count=None, share=1, repeats=None):
        self.commands, self.count, self.share, self.repeats = [list(map(str, c)) for c in commands], count, share, repeats
        self.runs = []

    def run(self):
        cpu = wall = peak = count = 0
        for command in self.commands:
            with tempfile.TemporaryFile("w+") as out:
                began = time.monotonic()
                child = subprocess.Popen(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
                _, status, used = os.wait4(child.pid, 0)
                child.returncode = os.waitstatus_to_exitcode(status)
                wall += time.monotonic() - began
                # Line by line: what this program holds when it starts another counts as that one's peak.
                out.seek(0)
                last = "".join(collections.deque(out, 1))
                if child.returncode not in (0, 1):
                    sys.exit(f"{' '.join(command[:6])}: status {child.returncode}\n{last}")
                told = json.loads(last) if last.startswith('{"count"') else {}
                out.seek(0)
                count += told.get("count", 0) if told else self.count(out)
            cpu += told.get("cpu", used.ru_utime + used.ru_stime)
            peak = max(peak, used.ru_maxrss / 1024)
        if count == 0:
            sys.exit(f"{' '.join(command[:6])}: read nothing\n{last}")
        self.runs.append((cpu / self.share, wall / self.share, peak, count))

    cpu = property(lambda self: statistics.median(run[0] for run in self.runs))
    wall = property(lambda self: statistics.median(run[1] for run in self.runs))
    peak = property(lambda self: max(run[2] for run in self.runs))
    read = property(lambda self: self.runs[0][3])


def counted(lines):
    """The cells in the lines of `ntm cells --summary`."""
    return sum(sum(json.loads(line)["cells"].values()) for line in lines)


def named(word):
    """The number before a word in what ntm notes, as in `15 files · 445 records`."""
    return lambda lines: next((int(found[1]) for line in lines if (found := re.search(rf"(\d+) {word}", line))), 0)


def peer(name, *files, **options):
    return Contender([sys.executable, HERE / "peers.py", name, *files], **options)


def jobs(data, out, most):
    """Every job: its contenders by name, ours first."""
    def ntm(*arguments, count, **options):
        return Contender([NTM, *arguments, "--lang", "en"], count=count, **options)

    for kind in ("mixed", "strings", "numbers"):
        file = data / f"{kind}.xlsx"
        yield f"XLSX, 200,000 × 15, {kind}", {
            "ntm cells --summary": ntm("cells", "--summary", file, "--jobs", 1, "--limits", "large", count=counted),
            "library, cells kept": Contender([TOOLS / "ReadCells", file]),
            "bare inflate": Contender([TOOLS / "Inflate", file]),
            "python-calamine": peer("calamine", file),
            "excelreader rows": peer("excelreader_rows", file),
            "excelreader columns": peer("excelreader_columns", file),
        }
    files = sorted((data / "small-xlsx").iterdir())
    yield "XLSX, 2,000 village workbooks", {
        "ntm cells --summary": ntm("cells", "--summary", data / "small-xlsx", "--jobs", 1, count=counted),
        "library, cells kept": Contender([TOOLS / "ReadCells", *files]),
        "bare inflate": Contender([TOOLS / "Inflate", *files]),
        "python-calamine": peer("calamine", *files),
        "excelreader rows": peer("excelreader_rows", *files),
        "excelreader columns": peer("excelreader_columns", *files),
        # A tenth of the files, its time taken ten times: the whole would take minutes.
        "openpyxl": peer("openpyxl", *files[::10], share=0.1, repeats=1),
    }
    file = data / "large.csv"
    yield "CSV, 200 MB", {
        "library, cells kept": Contender([TOOLS / "ReadCells", file]),
        "pyarrow": peer("pyarrow", file), "polars": peer("polars", file), "Python csv": peer("python_csv", file, repeats=1),
    }
    files = sorted((data / "small-csv").iterdir())
    yield "CSV, 2,000 files", {
        "library, cells kept": Contender([TOOLS / "ReadCells", *files]),
        "pyarrow": peer("pyarrow", *files), "polars": peer("polars", *files), "Python csv": peer("python_csv", *files),
        "Python csv and Sniffer": peer("python_csv_sniffing", *files),
    }
    sheet = data / "communes/xa-001/thon-01.xlsx"
    yield "start", {
        "ntm --version": ntm("--version", count=lambda lines: sum(1 for _ in lines)),
        "import openpyxl": Contender([sys.executable, "-c", "import openpyxl; print(1)"], count=lambda lines: int(next(lines))),
    }
    yield "one sheet", {
        "ntm validate": ntm("validate", sheet, "--format", "json", count=lambda lines: sum(line.count('"location"') for line in lines)),
        "ntm export": ntm("export", data / "communes/xa-001", "-o", out / "one.xlsx", "--force", count=named("records")),
    }
    yield "2,000 villages", {
        f"ntm import --jobs {number}": ntm(
            "import", data / "growth/2000", "--jobs", number, "-o", out / "records.jsonl", "--force", count=named("records"),
            repeats=1)
        for number in (1, 2)
    }
    # A tenth of the communes, their time taken ten times.
    tenth = out / "communes"
    for commune in sorted((data / "communes").iterdir())[:20]:
        shutil.copytree(commune, tenth / commune.name)
    yield "200 communes of 10 villages → 200 workbooks", {
        "ntm export": Contender(
            *[[NTM, "export", commune, "-o", out / f"{commune.name}.xlsx", "--force", "--jobs", 1, "--lang", "en"]
              for commune in sorted(tenth.iterdir())], count=named("records"), share=0.1, repeats=3),
        "python-calamine and XlsxWriter": Contender(
            [sys.executable, HERE / "commune_jobs_peer.py", tenth, out / "peer"],
            count=lambda lines: len(list((out / "peer").iterdir())), share=0.1, repeats=3),
    }
    for count in (20, 200, 2000, 20_000):
        if count <= most:
            folder, file = data / f"growth/{count}", out / "growth.jsonl"
            often = {20: 5, 200: 3}.get(count, 1)
            yield f"growth, {count:,} villages", {
                "ntm cells --summary": ntm("cells", "--summary", folder, "--jobs", 1, count=counted, repeats=often),
                "ntm import": ntm("import", folder, "--jobs", 1, "-o", file, "--force", count=named("records"), repeats=often),
                "ntm validate": ntm("validate", folder, "--jobs", 1, "--format", "jsonl", "-o", file, "--force",
                                    count=lambda lines: sum(1 for _ in file.open(encoding="utf-8")), repeats=often),
            }


def goals(results):
    """The table of ratios: what, measured, wanted, whether it is met."""
    def cost(job, *names):
        """CPU seconds, of several the least: the fastest way of one peer."""
        return min(results[job][name].cpu for name in names)

    def row(what, value, sign="≥", wanted=None, unit="×"):
        shown = f"{value:.2f} {unit}" if value < 10 else f"{value:.0f} {unit}"
        if wanted is None:
            return what, shown, "", ""
        met = value >= wanted if sign == "≥" else value <= wanted
        return what, shown, f"{sign} {wanted} {unit}", "yes" if met else "**no**"

    excelreader = ("excelreader rows", "excelreader columns")
    for job in results:
        if job.startswith("XLSX, 200"):
            ours, kept = cost(job, "ntm cells --summary"), cost(job, "library, cells kept")
            yield row(f"{job}: summary, python-calamine to ours", cost(job, "python-calamine") / ours, "≥", 8)
            yield row(f"{job}: summary, excelreader to ours", cost(job, *excelreader) / ours, "≥", 1.5)
            yield row(f"{job}: summary, ours to bare inflate", ours / cost(job, "bare inflate"), "≤", 2.5)
            yield row(f"{job}: summary, peak memory", results[job]["ntm cells --summary"].peak, "≤", 64,
                      "MB and shared strings")
            yield row(f"{job}: kept, python-calamine to ours", cost(job, "python-calamine") / kept, "≥", 6)
            yield row(f"{job}: kept, excelreader to ours", cost(job, *excelreader) / kept, "≥", 1.3)
        elif job.startswith("XLSX, 2,000"):
            kept = cost(job, "library, cells kept")
            yield row(f"{job}: python-calamine to ours", cost(job, "python-calamine") / kept, "≥", 8)
            yield row(f"{job}: excelreader to ours", cost(job, *excelreader) / kept, "≥", 3)
            yield row(f"{job}: openpyxl to ours", cost(job, "openpyxl") / kept, "≥", 60)
        elif job.startswith("CSV, 200"):
            for name in ("pyarrow", "polars"):
                yield row(f"{job}: ours to {name}", cost(job, "library, cells kept") / cost(job, name), "≤", 1.25)
        elif job.startswith("CSV, 2,000"):
            ours = cost(job, "library, cells kept")
            yield row(f"{job}: Python csv with its Sniffer to ours", cost(job, "Python csv and Sniffer") / ours, "≥", 8)
            yield row(f"{job}: Python csv told the separator to ours", cost(job, "Python csv") / ours)
        elif job == "one sheet":
            yield row("ntm validate, one sheet, from the shell: CPU", 1000 * cost(job, "ntm validate"), "≤", 60, "ms")
        elif job == "2,000 villages":
            one, two = results[job]["ntm import --jobs 1"], results[job]["ntm import --jobs 2"]
            yield row("2,000 villages: one core to two, wall clock", one.wall / two.wall, "≥", 1.5)
        elif job.startswith("200 communes"):
            peers = cost(job, "python-calamine and XlsxWriter")
            yield row(f"{job}: Python to ours", peers / cost(job, "ntm export"), "≥", 10)
    growing = {int(re.sub(r"\D", "", job)): results[job] for job in results if job.startswith("growth")}
    if len(growing) > 2:
        most = max(growing)
        for verb in growing[most]:
            small, large = growing[200][verb], growing[most][verb]
            yield row(f"{verb}: time per village, {most:,} to 200", (large.cpu / most) / (small.cpu / 200), "≤", 1.1)
            yield row(f"{verb}: peak memory, {most:,} to 200", large.peak / small.peak, "≤", 1.1)


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def page(results, repeats):
    versions = subprocess.check_output([sys.executable, "-m", "pip", "list", "--format", "freeze"], text=True).split()
    peers = [each.replace("==", " ") for each in versions if not re.match("pip=|setuptools|et_|polars-", each)]
    swift = subprocess.check_output(["swift", "--version"], text=True, stderr=subprocess.DEVNULL)
    details = [(job, name, f"{one.cpu:.3f}", f"{one.wall:.3f}", f"{one.peak:.0f}", f"{one.read:,}")
               for job, contenders in results.items() for name, one in contenders.items()]
    return f"""# What it costs

Repeat it with `make benchmarks`: it makes the data once (Benchmarks/.data, about 400 MB), puts the peers into a Python environment
of their own, runs everything and writes this page. `make benchmarks ONLY=CSV` runs the jobs with that word in their names and
prints, leaving the page alone; `Benchmarks/run.py --villages 20000` follows the growth further.

CPU seconds, user and system; medians of {repeats} runs that take turns (fewer where one takes long). Ours are whole processes; of the
peers the work alone, without the interpreter's start and their import. Ratios carry over to other machines, seconds do not: this was a machine
with {os.cpu_count()} cores, {re.search("Swift version [0-9.]+", swift)[0]}; {", ".join(peers)}.

{table(["what", "measured", "goal", "met"], goals(results))}

## Every contender

What was read is counted by each in its own way: cells with a value, positions (python-calamine, excelreader columns, pyarrow, polars,
Python csv), inflated bytes, records, or files. openpyxl reads a tenth of the files and both programs do a tenth of the communes,
their times are taken ten times. The 2,000 village workbooks come from one program: their styles and relationships are the same
to the byte, and ntm reads those once. Wall clock suffers from whatever else the machine does, and the system's share of the CPU
from how it hands out memory (200 MB of CSV: 0.3 to 0.5 s of ours).

{table(["job", "contender", "CPU s", "wall s", "peak MB", "read"], details)}
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--villages", type=int, default=2000, help="how far growth is measured: 2000, or 20000")
    options = parser.parse_args()
    results = {}
    out = pathlib.Path(tempfile.mkdtemp(prefix="ntm-benchmarks-"))
    try:
        for job, contenders in jobs(options.data, out, options.villages):
            if options.only not in job:
                continue
            for turn in range(options.repeats):
                for name, one in contenders.items():
                    if turn < (one.repeats or options.repeats):
                        one.run()
            results[job] = contenders
            for name, one in contenders.items():
                print(f"{job:45} {name:32} {one.cpu:8.3f} s {one.peak:7.0f} MB {one.read:>14,}", flush=True)
            if not options.only:
                (HERE / "RESULTS.md").write_text(page(results, options.repeats), encoding="utf-8")
    finally:
        shutil.rmtree(out)
    print()
    print(table(["what", "measured", "goal", "met"], goals(results)))


if __name__ == "__main__":
    main()
