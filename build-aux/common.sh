# shellcheck shell=sh
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by the scripts beside it, which source it from the source folder.

say ()
{
  printf '%s\n' "$*"
}

fail ()
{
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# list_packages PURPOSE...: the names in build-aux/packages for these purposes.
list_packages ()
{
  for purpose
  do
    sed -n "s/^$purpose  *//p" build-aux/packages
  done
}

# list_missing PACKAGE...: those that are not installed; asks the local
# database only.
list_missing ()
{
  installed=" $(dpkg-query --show \
                  --showformat='${db:Status-Status}/${Package} ' \
                  "$@" 2>/dev/null || true)"

  for package
  do
    case $installed in
      *" installed/$package "*) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@" </dev/null
  elif ! command -v sudo >/dev/null; then
    fail "installing packages takes root or sudo"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@" </dev/null
  fi
}

apt ()
{
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get --quiet --yes \
            -o Acquire::Retries=3 \
            -o DPkg::Lock::Timeout=300 \
            -o Dpkg::Use-Pty=0 \
            "$@"
}

# install_packages PURPOSE...: installs what is missing, and fetches the lists
# of packages only where the ones at hand do not do.
install_packages ()
{
  if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian. What build-aux/packages lists must be installed."
    return 0
  fi

  # shellcheck disable=SC2046 # the names are words
  missing=$(list_missing $(list_packages "$@"))
  if [ -z "$missing" ]; then
    return 0
  fi

  say "Installing: $missing"
  # shellcheck disable=SC2086
  apt install --no-install-recommends $missing 2>/dev/null && return 0
  apt update || fail "the lists of packages could not be fetched"
  # shellcheck disable=SC2086
  apt install --no-install-recommends $missing ||
    fail "not every package could be installed"
}

# build FOLDER [MESON-OPTION...]: configures FOLDER once and builds in it: all of
# it, or $targets.
build ()
{
  folder=$1
  shift

  if [ ! -e "$folder/build.ninja" ]; then
    say "Configuring $folder"
    meson setup "$@" "$folder" </dev/null || fail "meson setup failed"
  fi

  say "Building in $folder"
  # shellcheck disable=SC2086
  ninja -C "$folder" ${targets:-} </dev/null || fail "the build failed"
}
