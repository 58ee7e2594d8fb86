"""One peer doing one job: `peers.py PEER FILE...` prints what it read and the CPU seconds of the work alone.

The interpreter's start and the peer's import are not counted; ours are counted with their start.
"""
import json
import os
import resource
import sys


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def calamine():
    from python_calamine import CalamineWorkbook

    def read(path):
        """Parses every sheet; the count is of positions, empty ones too, and no Python value is made."""
        book = CalamineWorkbook.from_path(path)
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
        return sum(sheet.height * sheet.width for sheet in sheets)
    return read


def openpyxl():
    import openpyxl

    def read(path):
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        return sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
    return read


def excelreader_rows():
    import ctypes
    import excelreader
    size = 1 << 20
    buffer, written = ctypes.create_string_buffer(size), ctypes.c_int32()

    def read(path):
        """Takes each row as the library's block of bytes: decoding it into Python values would be ten times the work."""
        count = 0
        with excelreader.open_workbook(path) as book:
            for sheet in book.sheets:
                rows, following = sheet._open_rows(), sheet._lib.xl_rows_next
                while following(rows, buffer, size, ctypes.byref(written)) == 0:
                    count += int.from_bytes(buffer[:4], "little")
                sheet._close_rows(rows)
        return count
    return read


def excelreader_columns():
    import excelreader

    def read(path):
        """Typed columns, as the library infers them; the count is of positions."""
        count = 0
        with excelreader.open_workbook(path) as book:
            for sheet in book.sheets:
                table = sheet.parse(sheet.infer_schema(header_row=0), header_row=0)
                count += table.row_count * len(table.columns)
        return count
    return read


def pyarrow():
    import pyarrow
    import pyarrow.csv
    pyarrow.set_cpu_count(1)

    def read(path):
        with open(path, encoding="utf-8-sig") as file:
            columns = [str(number) for number in range(file.readline().count(";") + 1)]
        table = pyarrow.csv.read_csv(
            path, read_options=pyarrow.csv.ReadOptions(use_threads=False, column_names=columns),
            parse_options=pyarrow.csv.ParseOptions(delimiter=";", newlines_in_values=True),
            convert_options=pyarrow.csv.ConvertOptions(column_types={name: pyarrow.string() for name in columns}))
        return table.num_rows * table.num_columns
    return read


def polars():
    os.environ["POLARS_MAX_THREADS"] = "1"
    import polars

    def read(path):
        table = polars.read_csv(path, separator=";", infer_schema=False, has_header=False)
        return table.height * table.width
    return read


def python_csv():
    import csv

    def read(path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return sum(map(len, list(csv.reader(file, delimiter=";"))))
    return read


def python_csv_sniffing():
    import csv

    def read(path):
        """As ours does, it tells the separator from the text."""
        with open(path, encoding="utf-8-sig", newline="") as file:
            dialect = csv.Sniffer().sniff(file.read(4096), delimiters=";,\t|")
            file.seek(0)
            return sum(map(len, list(csv.reader(file, dialect))))
    return read


if __name__ == "__main__":
    read = globals()[sys.argv[1]]()
    before = cpu()
    count = sum(map(read, sys.argv[2:]))
    print(json.dumps({"count": count, "cpu": cpu() - before}))
