#!/bin/sh
# Installs what the browser tests need on a Debian machine: Chromium and a typeface.
# They run where it is found, and never where the environment says CI.
set -eu
if command -v chromium >/dev/null 2>&1; then
  echo "chromium is installed: $(command -v chromium)"
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "this is no Debian: install chromium by the means of this system" >&2
  exit 1
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root="sudo"
fi
$as_root apt-get update
$as_root apt-get install --yes --no-install-recommends chromium fonts-dejavu-core
