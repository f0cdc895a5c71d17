#!/usr/bin/env bash
# Make a virtual environment and install into it; what is there already is kept.
#
# usage: packaging/environment.sh FOLDER VERSION PIP_ARGUMENT...
#        VERSION is one such as 3.12, or "any"
set -euo pipefail

folder=$1
version=${2/any/}
shift 2
here=$(dirname "$0")

find_python() {
  # shellcheck disable=SC2086 # no word at all for "any"
  python=$("$here/find_python.sh" $version) && "$python" -c 'import ensurepip, venv' 2>/dev/null
}

# An interrupted set-up leaves a Python without pip behind.
if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
  # Debian splits Python, and may come without the part that makes environments.
  if ! find_python && [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y "python${version:-3}-venv" >/dev/null
  fi
  find_python || {
    echo "Python's module venv is missing. On Debian or Ubuntu: sudo apt-get install python${version:-3}-venv" >&2
    exit 1
  }
  echo "Setting up $folder …"
  "$python" -m venv --clear "$folder"
fi
pip=("$folder/bin/python" -m pip --disable-pip-version-check --quiet)
# Dependency groups need pip 25.1; a new environment may come with an older one.
"${pip[@]}" install --upgrade pip
"${pip[@]}" install "$@"
touch "$folder/.set-up"
