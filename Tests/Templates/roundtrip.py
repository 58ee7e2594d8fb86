"""Fills forms of `ntm template`, has LibreOffice save them again, and compares what `ntm import` reads with what was typed.

    python3 Tests/Templates/roundtrip.py .build/debug/ntm SampleSheets/commune.yaml

Needs openpyxl and soffice. Ends with 1 where anything differs.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

STATUSES = [("Đạt", "met"), ("Chưa đạt", "not-met"), ("Không áp dụng", "not-applicable")]


def columns(sheet):
    for row in sheet.iter_rows():
        if row[0].value == "TT":
            return row[0].row, {cell.value: cell.column for cell in row if cell.value}
    raise SystemExit(f"{sheet.title}: no header")


def choices(sheet, cell):
    """The drop-down of a cell, [] without one."""
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list" and cell.coordinate in rule.sqref and rule.formula1.startswith('"'):
            return rule.formula1.strip('"').split(",")
    return []


def fill(path, target):
    """Types into every open cell, and gives what was typed, one line each."""
    book = openpyxl.load_workbook(path)
    wanted = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        assert sheet.protection.sheet and sheet.protection.password is None, sheet.title
        header, at = columns(sheet)
        count = 0
        for row in range(header + 1, sheet.max_row + 1):
            cell = lambda heading: sheet.cell(row, at[heading])
            status = cell("Đạt/Chưa đạt")
            if status.protection.locked:
                continue
            assert choices(sheet, status) == [word for word, _ in STATUSES], status.coordinate
            assert cell("TT").protection.locked and cell("Chỉ tiêu").protection.locked
            count += 1
            line = {"sheet": sheet.title, "row": row, "note": f"ghi {count}"}
            counted, whole, result = cell("Số đạt"), cell("Tổng số"), cell("Tỷ lệ %")
            if not whole.protection.locked:
                whole.value = whole.value or 4 + count
                is_measured = cell("ĐVT").value in ("km", "ha")
                counted.value = whole.value * 0.5 if is_measured else whole.value // 2
                line |= {"numerator": counted.value, "denominator": whole.value}
                line["value"] = counted.value / whole.value * (1 if "/" in (cell("ĐVT").value or "") else 100)
            elif not counted.protection.locked:
                counted.value = line["value"] = count
            elif not result.protection.locked:
                steps = choices(sheet, result)
                result.value = line["value"] = steps[count % len(steps)] if steps else 10 + count % 80
            status.value, line["status"] = STATUSES[count % 3]
            if line["status"] == "not-met":
                cell("Giải pháp, thời gian hoàn thành").value = "Đổ bê tông, Quý IV/2024"
                line["due"] = "2024-12-31"
            cell("Ghi chú").value = line["note"]
            if "Thôn" in at:
                line["village"] = cell("Thôn").value
            wanted.append(line)
    book.save(target)
    return wanted


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def difference(wanted, found):
    for field in ("numerator", "denominator", "status", "note"):
        if field in wanted and found[field] != wanted[field]:
            return f"{field} {found[field]!r}"
    if "value" in wanted:
        value = found["value"]
        same = value == wanted["value"] or (
            isinstance(value, (int, float)) and isinstance(wanted["value"], (int, float))
            and abs(value - wanted["value"]) < 1e-6)
        if not same:
            return f"value {value!r}"
    if "due" in wanted and (found["plan"] or {}).get("due") != wanted["due"]:
        return f"plan {found['plan']!r}"
    if "village" in wanted and found["village"]["name"] != wanted["village"]:
        return f"village {found['village']!r}"
    return None


def compare(ntm, commune, path, wanted):
    output = run(ntm, "import", path, "--commune", commune)
    found = [json.loads(line) for line in output.stdout.splitlines()]
    places = {(one["source"]["sheet"], one["source"]["row"]): one for one in found}
    wrong = []
    for line in wanted:
        one = places.pop((line["sheet"], line["row"]), None)
        what = "no record" if one is None else difference(line, one)
        if what:
            wrong.append(f"{line['sheet']} row {line['row']}: {what}, typed {line}")
    wrong += [f"{place}: a record nobody typed" for place in places]
    findings = run(ntm, "validate", path, "--commune", commune, "--format", "jsonl").stdout.splitlines()
    codes = {json.loads(line)["code"] for line in findings}
    # Marks are typed without looking at the figures.
    wrong += [f"finding {code}" for code in sorted(codes - {"status-contradicts-value"})]
    return wrong


def resave(path, folder):
    folder.mkdir(exist_ok=True)
    result = run(
        "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir",
        folder, path)
    assert (folder / path.name).exists(), result.stderr
    return folder / path.name


def main(ntm, commune):
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        forms = {"thon.xlsx": ["--village", "Nà Pia"], "yte.xlsx": ["--officer", "Trạm Y tế"]}
        forms["vhxh.xlsx"] = ["--officer", "Công chức Văn hóa - Xã hội"]
        forms["nn.xlsx"] = ["--officer", "Công chức Nông nghiệp - Môi trường"]
        for name, options in forms.items():
            made = run(ntm, "template", "--commune", commune, *options, "-o", scratch / name)
            assert made.returncode == 0, made.stderr
            filled = scratch / f"filled-{name}"
            wanted = fill(scratch / name, filled)
            # LibreOffice works the formulas out, as every program does in which a person types.
            wrong = compare(ntm, commune, resave(filled, scratch / "saved"), wanted)
            # A blank form that was saved again can still be filled in.
            again = scratch / f"again-{name}"
            wanted = fill(resave(scratch / name, scratch / "saved"), again)
            wrong += compare(ntm, commune, resave(again, scratch / "saved"), wanted)
            print(f"{name}: {len(wanted)} lines, {len(wrong)} differences")
            for line in wrong[:10]:
                print("  " + line)
            failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
