#!/usr/bin/env python3
"""Builds the documentation of the library's modules: `docs.py BUILD OUT`, after `swift build`.

BUILD is the folder with Modules/, such as .build/debug; each module becomes OUT/NAME.doccarchive. Ends with status 1 where a public
symbol says nothing of itself, or where docc warns (a link that leads nowhere).
"""
import json
import pathlib
import shutil
import subprocess
import sys

# In the order of their imports: links lead from the later to the earlier.
MODULES = ["VietnameseText", "YAMLTree", "Spreadsheets", "Criteria", "Checklists", "Validation", "Summary"]


def undocumented(graph):
    """Public symbols without a comment; what a conformance brings along needs none."""
    graph = json.loads(graph.read_text(encoding="utf-8"))
    for symbol in graph["symbols"]:
        if "docComment" not in symbol and "location" in symbol and not symbol["kind"]["identifier"].endswith(".extension"):
            place = symbol["location"]
            yield f"{place['uri'].removeprefix('file://')}:{place['position']['line'] + 1}: " + ".".join(symbol["pathComponents"])


def main(build, out):
    build, out, sources = pathlib.Path(build).resolve(), pathlib.Path(out).resolve(), pathlib.Path("Sources")
    target = json.loads(subprocess.check_output(["swift", "-print-target-info"]))["target"]["unversionedTriple"]
    maps = sorted(sources.glob("CLibraries/*/module.modulemap")) + sorted(build.glob("EmbeddedFiles.build/module.modulemap"))
    shutil.rmtree(out, ignore_errors=True)
    silent = []
    for module in MODULES:
        graphs = out / "symbols" / module
        graphs.mkdir(parents=True)
        subprocess.run(
            ["swift", "symbolgraph-extract", "-module-name", module, "-I", build / "Modules", "-target", target, "-output-dir",
             graphs, "-minimum-access-level", "public", "-skip-synthesized-members", "-emit-extension-block-symbols",
             *[part for each in maps for part in ("-Xcc", f"-fmodule-map-file={each.resolve()}")]], check=True)
        silent += [each for graph in sorted(graphs.iterdir()) for each in undocumented(graph)]
        catalog = sources / module / f"{module}.docc"
        subprocess.run(
            ["docc", "convert", *([catalog] if catalog.exists() else []), "--additional-symbol-graph-dir", graphs,
             "--output-path", out / f"{module}.doccarchive", "--fallback-display-name", module,
             "--fallback-bundle-identifier", f"ntm.{module}", "--enable-experimental-external-link-support",
             "--warnings-as-errors", *[f"--dependency={out / each}.doccarchive" for each in MODULES[:MODULES.index(module)]]],
            check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(out / "symbols")
    if silent:
        sys.exit("public, and without a comment:\n" + "\n".join(silent))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error.cmd[0]}: status {error.returncode}")
