# make demo   install what is missing, build, and write TongHop.xlsx from SampleSheets
# make test   install what is missing, build, and run the tests
.DEFAULT_GOAL := demo
SHELL := /bin/bash
.PHONY: demo test dependencies build lint pictures layouts referee sanitize clean

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

# A picture of every page of the summary as a Vietnamese program shows it, in pictures/: needs LibreOffice and poppler-utils.
pictures: demo
	@rm -rf pictures && mkdir pictures
	@mkdir -p .build/pictures/user && printf '%s' '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item></oor:items>' > .build/pictures/user/registrymodifications.xcu
	soffice -env:UserInstallation=file://$(CURDIR)/.build/pictures --headless --convert-to pdf --outdir pictures TongHop.xlsx >/dev/null
	pdftoppm -r 70 -png pictures/TongHop.pdf pictures/page

# How well the layouts of Tests/Layouts are read.
layouts: build
	python3 Tests/Layouts/compare.py --ntm .build/release/ntm

# The summary read, recalculated and measured by programs that are not ours: needs LibreOffice.
referee: dependencies
	python3 -m venv .build/referee && .build/referee/bin/pip install -q openpyxl python-calamine
	NTM_PYTHON=$(CURDIR)/.build/referee/bin/python swift test --filter Recalculation

# Every sample cut and changed, under AddressSanitizer, in release.
sanitize: dependencies
	ASAN_OPTIONS=detect_leaks=0 NTM_SWEEP=1 swift test -c release --sanitize=address -Xswiftc -enable-testing \
	  --scratch-path .build-asan --filter SpreadsheetsTests

clean:
	rm -rf .build .build-asan TongHop.xlsx pictures
