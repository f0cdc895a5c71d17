#!/usr/bin/env bash
# Print a Python that the program runs on: the one of a version given as "3.12", else the first one found.
# pyenv's shims answer to every name but run only the versions that are switched on, so each is tried out.
set -euo pipefail

works() {
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
}

candidates() {
  local version
  for version in "$@"; do
    type -ap "python$version" || true
    if command -v pyenv >/dev/null; then
      find "$(pyenv root)/versions" -maxdepth 3 -path "*/$version.*/bin/python$version" 2>/dev/null | sort -V || true
    fi
  done
}

if [ $# -gt 0 ]; then
  all=$(candidates "$1")
else
  all=$(type -ap python3 || true; candidates 3.11 3.12 3.13)
fi
while read -r python; do
  if [ -n "$python" ] && works "$python"; then
    echo "$python"
    exit 0
  fi
done <<<"$all"
echo "No Python ${1:-3.11, 3.12 or 3.13} was found. Install one, and see that it is on PATH." >&2
exit 1
