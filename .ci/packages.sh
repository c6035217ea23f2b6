# SPDX-FileCopyrightText: Tickmark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages Tickmark needs, said once; sourced by ./run and ./check.
# shellcheck shell=bash

build_packages=(
    g++ cmake ninja-build qt6-base-dev libqt6svg6 libqcustomplot-dev libsqlitecpp-dev
    libsqlite3-dev libexpected-dev libfast-float-dev libicu-dev libpng-dev nettle-dev fonts-inter
    ca-certificates
)

check_packages=(
    ccache clang-format git lld python3 tzdata locales
)

# install_missing PACKAGE...: installs those that are not there, asking for the password where it
# must. Starts no package tool where all are there.
install_missing() {
    command -v dpkg-query >/dev/null || return 0
    local installed missing=() package
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qx "installed $package" <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Packages are missing. As root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends "${missing[@]}" >&2
}
