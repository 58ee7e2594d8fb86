# make demo   install what is missing, build, and write TongHop.xlsx from SampleSheets
# make test   install what is missing, build, and run the tests
.DEFAULT_GOAL := demo
SHELL := /bin/bash
.PHONY: demo test dependencies build lint pictures layouts referee hostile sanitize fuzz clean

PACKAGES := libxlsxwriter-dev libcsv-dev libdeflate-dev libexpat1-dev libyaml-dev libmd-dev pkg-config
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

demo: build
	@.build/release/ntm export SampleSheets -o TongHop.xlsx --force; status=$$?; \
	  [ $$status -le 2 ] && [ -s TongHop.xlsx ] && \
	  echo "Mở bằng Excel, WPS hoặc LibreOffice (open it with any of them): $(CURDIR)/TongHop.xlsx"

test: dependencies
	swift build --build-tests
	swift test --skip-build

build: dependencies
	swift build -c release --product ntm

# Installs only what is not there yet.
dependencies:
	@missing=$$(for p in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	  if [ -n "$$missing" ]; then \
	    echo "Cài (installing):" $$missing; \
	    $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; \
	  fi
	@command -v swift >/dev/null || { echo "Cần Swift 6.2 trở lên: https://www.swift.org/install (Swift 6.2 or later is needed)"; exit 1; }

lint:
	swift format lint --strict -r -p Package.swift Sources Tests

# A picture of every page of the summary, in pictures/: needs LibreOffice and poppler-utils.
pictures: demo
	@rm -rf pictures && mkdir pictures
	soffice --headless --convert-to pdf --outdir pictures TongHop.xlsx >/dev/null
	pdftoppm -r 70 -png pictures/TongHop.pdf pictures/page

# How well the layouts of Tests/Layouts are read.
layouts: build
	python3 Tests/Layouts/compare.py --ntm .build/release/ntm

# Cells held against openpyxl and python-calamine, and the summary's formulas, recalculated by LibreOffice, against the engine's
# values: needs PyPI and LibreOffice.
referee: build
	python3 -m venv .build/referee && .build/referee/bin/pip install -q -r Tests/Referee/requirements.txt
	.build/referee/bin/python Tests/Referee/compare.py --ntm .build/release/ntm
	NTM_PYTHON=$(CURDIR)/.build/referee/bin/python swift test --filter Recalculation

# What hostile files cost, in seconds and megabytes.
hostile: build
	python3 Tests/Hostile/run.py --ntm .build/release/ntm

# Every sample cut and changed, under AddressSanitizer, in release.
sanitize: dependencies
	ASAN_OPTIONS=detect_leaks=0 NTM_SWEEP=1 swift test -c release --sanitize=address -Xswiftc -enable-testing \
	  --scratch-path .build-asan --filter SpreadsheetsTests

# Each fuzz target for ten minutes (FUZZ_SECONDS=60: for one), under AddressSanitizer, in release. Findings end in .build-fuzz/found.
FUZZ_SECONDS ?= 600
FUZZ_TARGETS ?= sheet strings styles zip csv text
fuzz: dependencies
	NTM_FUZZ=1 swift build -c release --sanitize=address --scratch-path .build-fuzz --product fuzz -Xswiftc -enable-testing \
	  -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp -Xlinker -lstdc++ \
	  -Xlinker "$$(dirname "$$(readlink -f "$$(command -v swift)")")/../lib/swift/clang/lib/linux/libclang_rt.fuzzer_no_main-$$(uname -m).a"
	python3 Tests/Fuzz/seeds.py .build-fuzz/seeds
	@mkdir -p .build-fuzz/found; status=0; for target in $(FUZZ_TARGETS); do \
	  mkdir -p .build-fuzz/corpus/$$target; echo "== $$target"; \
	  FUZZ_TARGET=$$target ASAN_OPTIONS=detect_leaks=0 nice .build-fuzz/release/fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    -max_len=16384 -print_final_stats=1 -verbosity=0 -dict=Tests/Fuzz/tokens.dict -artifact_prefix=.build-fuzz/found/$$target- \
	    .build-fuzz/corpus/$$target .build-fuzz/seeds/$$target || status=1; \
	done; exit $$status

clean:
	rm -rf .build .build-asan .build-fuzz TongHop.xlsx pictures
