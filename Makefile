# make demo   install what is missing, build, and write TongHop.xlsx from SampleSheets
# make test   install what is missing, build, and run the tests
# make install PREFIX=/usr/local   the program, its manual and its completions (DESTDIR is respected); make uninstall
.DEFAULT_GOAL := demo
SHELL := /bin/bash
PREFIX ?= /usr/local
.PHONY: demo test install uninstall manual docs benchmarks dependencies build lint pictures layouts mutants referee hostile sanitize fuzz clean

PACKAGES := libxlsxwriter-dev libcsv-dev libisal-dev libdeflate-dev libexpat1-dev libyaml-dev nettle-dev pkg-config
COVERED := $(if $(COVERAGE),--enable-code-coverage)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

demo: build
	@.build/release/ntm export SampleSheets -o TongHop.xlsx --force; status=$$?; \
	  [ $$status -le 2 ] && [ -s TongHop.xlsx ] && \
	  echo "Mở bằng Excel, WPS hoặc LibreOffice (open it with any of them): $(CURDIR)/TongHop.xlsx"

# COVERAGE=yes also prints how much of each module the tests ran (Python 3).
test: dependencies
	swift build --build-tests --explicit-target-dependency-import-check error $(COVERED)
	swift test --skip-build $(COVERED)
	$(if $(COVERAGE),@python3 .ci/coverage.py .build/debug/codecov/ntm.json)

# Swift's own libraries go into the program, so that it runs where no Swift is installed.
build: dependencies
	swift build -c release --product ntm --static-swift-stdlib

INSTALLED := $(DESTDIR)$(PREFIX)/
BASH_COMPLETION := $(INSTALLED)share/bash-completion/completions/ntm
ZSH_COMPLETION := $(INSTALLED)share/zsh/site-functions/_ntm
FISH_COMPLETION := $(INSTALLED)share/fish/vendor_completions.d/ntm.fish
# Asked only where the folder is not one's own.
INSTALLING = $(shell folder='$(INSTALLED)'; while [ ! -e "$$folder" ]; do folder=$$(dirname "$$folder"); done; \
    [ -w "$$folder" ] || echo $(SUDO))

install: build
	@for shell in bash zsh fish; do \
	    .build/release/ntm --generate-completion-script $$shell >.build/completion.$$shell || exit 1; done
	$(INSTALLING) install -D -s -m 755 .build/release/ntm '$(INSTALLED)bin/ntm'
	$(INSTALLING) install -D -m 644 Sources/ntm/Manual/ntm.1 '$(INSTALLED)share/man/man1/ntm.1'
	$(INSTALLING) install -D -m 644 Sources/ntm/Manual/vi/ntm.1 '$(INSTALLED)share/man/vi/man1/ntm.1'
	$(INSTALLING) install -D -m 644 .build/completion.bash '$(BASH_COMPLETION)'
	$(INSTALLING) install -D -m 644 .build/completion.zsh '$(ZSH_COMPLETION)'
	$(INSTALLING) install -D -m 644 .build/completion.fish '$(FISH_COMPLETION)'

uninstall:
	$(INSTALLING) rm -f '$(INSTALLED)bin/ntm' '$(INSTALLED)share/man/man1/ntm.1' \
	    '$(INSTALLED)share/man/vi/man1/ntm.1' '$(BASH_COMPLETION)' '$(ZSH_COMPLETION)' '$(FISH_COMPLETION)'

# The library's documentation, .build/documentation/NAME.doccarchive; fails where a public symbol has none (Python 3).
docs: dependencies
	swift build
	python3 .ci/docs.py .build/debug .build/documentation

# Benchmarks/RESULTS.md, measured anew against the peers: some 20 minutes, the first time longer (Python 3, the network).
benchmarks: build
	swift build -c release --package-path Benchmarks
	[ -x Benchmarks/.venv/bin/python ] || python3 -m venv Benchmarks/.venv
	Benchmarks/.venv/bin/pip install -q -r Benchmarks/requirements.txt
	Benchmarks/.venv/bin/python Benchmarks/make_data.py Benchmarks/.data
	Benchmarks/.venv/bin/python Benchmarks/run.py Benchmarks/.data --only '$(ONLY)'

# The manual, written anew from the commands (Python 3).
manual: build
	python3 Sources/ntm/Manual/manual.py .build/release/ntm Sources/ntm/Manual

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

# A picture of every page of the summary as a Vietnamese program shows it, in pictures/: needs LibreOffice and poppler-utils.
pictures: demo
	@rm -rf pictures && mkdir pictures
	@mkdir -p .build/pictures/user && printf '%s' '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item></oor:items>' > .build/pictures/user/registrymodifications.xcu
	soffice -env:UserInstallation=file://$(CURDIR)/.build/pictures --headless --convert-to pdf --outdir pictures TongHop.xlsx >/dev/null
	pdftoppm -r 70 -png pictures/TongHop.pdf pictures/page

# How well the layouts of Tests/Layouts are read, as they are and as text files.
layouts: build
	python3 Tests/Layouts/compare.py --ntm .build/release/ntm
	python3 Tests/Layouts/as_text.py --ntm .build/release/ntm

# Every fault planted in every sample layout: what is found, and what else. LibreOffice makes the ODS and text twins.
mutants: build
	python3 Tests/Mutants/run.py --ntm .build/release/ntm --markdown Tests/Mutants/RESULTS.md

# Cells held against openpyxl and python-calamine, and the summary read, recalculated and measured by programs that are not
# ours: needs PyPI and LibreOffice.
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
