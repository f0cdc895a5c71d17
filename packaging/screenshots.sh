#!/usr/bin/env bash
# Render pages of the window with the sample checkpoint, and the dialogs for the Hub, light and dark, to
# build/screenshots; those that the README shows are renewed in packaging/screenshots.
#
# usage: packaging/screenshots.sh BIN PAGE...
set -euo pipefail

bin=$PWD/$1
shift
# A home of its own, so that no picture shows where it was taken.
home=$PWD/build/home
checkpoint=$home/runs/hospital-security-awareness
rm -rf "$home"
mkdir -p "$home/runs" build/screenshots
cp -R resources/sample "$checkpoint"
for page in "$@"; do
  for scheme in light dark; do
    HOME=$home OPENSIMULA_HOME=$home/.settings QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} \
      "$bin/opensimula-gui" --size 1280x800 --page "$page" --color-scheme "$scheme" \
      --screenshot "build/screenshots/$page-$scheme.png" "$checkpoint"
  done
done
for scheme in light dark; do
  HOME=$home OPENSIMULA_HOME=$home/.settings QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} \
    "$bin/python" packaging/hub_screenshots.py "$checkpoint" build/screenshots "$scheme" 2>/dev/null
done
for picture in packaging/screenshots/*.png; do
  cp "build/screenshots/$(basename "$picture")" "$picture"
done
