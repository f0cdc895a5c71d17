#!/usr/bin/env bash
# Open a copy of the sample checkpoint in the window; without a display, render the window to a file.
set -euo pipefail

bin=$1
copy=build/sample-checkpoint
if [ ! -d "$copy" ]; then
  mkdir -p build
  rm -rf "$copy.new"
  cp -R resources/sample "$copy.new"
  mv "$copy.new" "$copy"
fi
echo "Opening $copy, a copy of resources/sample: edit it as you like; make clean takes it away."
if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$bin/opensimula-gui" "$copy"
fi
echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are unset), so the window is drawn to build/window.png."
QT_QPA_PLATFORM=offscreen "$bin/opensimula-gui" --screenshot build/window.png "$copy"
"$bin/opensimula" inspect "$copy"
