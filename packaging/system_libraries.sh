#!/usr/bin/env bash
# See to what pip can't install: the system libraries that Qt loads, and the programs that are named as arguments.
# On Debian and as root they are installed; elsewhere the missing ones are named, and the script fails.
#
# usage: packaging/system_libraries.sh PYTHON [PROGRAM...]
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0
python=$1
shift

package_of() {
  case $1 in
    libEGL.so.1) echo libegl1 ;;
    libGL.so.1) echo libgl1 ;;
    libX11-xcb.so.1) echo libx11-xcb1 ;;
    libX11.so.6) echo libx11-6 ;;
    libdbus-1.so.3) echo libdbus-1-3 ;;
    libfontconfig.so.1) echo libfontconfig1 ;;
    libfreetype.so.6) echo libfreetype6 ;;
    libglib-2.0.so.0 | libgthread-2.0.so.0) echo libglib2.0-0 ;;
    libxcb-*.so.*) echo "$1" | sed -E 's/\.so\.//' ;;
    libxcb.so.1) echo libxcb1 ;;
    libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
    libxkbcommon.so.0) echo libxkbcommon0 ;;
    libzstd.so.1) echo libzstd1 ;;
    Xvfb) echo xvfb ;;
    appstreamcli) echo appstream ;;
    desktop-file-validate) echo desktop-file-utils ;;
    dpkg-deb) echo dpkg ;;
    dpkg-shlibdeps) echo dpkg-dev ;;
    *) echo "$1" ;;
  esac
}

missing_libraries() {
  local qt
  qt=$("$python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
  ldd "$qt"/Qt{Core,Gui,Widgets,Svg}.abi3.so "$qt"/Qt/plugins/platforms/lib{qxcb,qoffscreen}.so |
    awk '/not found/ {print $1}' | sort -u
}

missing() {
  local library program
  for library in $(missing_libraries); do package_of "$library"; done
  for program in "$@"; do command -v "$program" >/dev/null || package_of "$program"; done
  # Without any font, Qt draws every character as a box.
  if [ -z "$(find /usr/share/fonts /usr/local/share/fonts ~/.fonts ~/.local/share/fonts \
    -name '*.[to]tf' -print -quit 2>/dev/null)" ]; then
    echo fonts-noto-core
  fi
}

# libxcb-util.so.1 and a few others come with packages that need them, so that one round may reveal the next.
packages=$(missing "$@" | sort -u | tr '\n' ' ')
[ -n "$packages" ] || exit 0
if [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
  echo "Installing system packages: $packages"
  apt-get -qq update
  # shellcheck disable=SC2086 # one word for each package
  DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y $packages >/dev/null
  packages=$(missing "$@" | sort -u | tr '\n' ' ')
  [ -n "$packages" ] || exit 0
fi
echo "Missing on this system (Debian's package names): $packages" >&2
echo "Install them (on Debian or Ubuntu: sudo apt-get install $packages), then try again." >&2
exit 1
