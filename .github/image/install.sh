#!/bin/sh
# Installs the packages of a list that lies beside it, and leaves nothing else behind:
#   install.sh LIST [--simulate]   says what it would do, and does nothing
set -eu
folder=$(CDPATH='' cd "$(dirname "$0")" && pwd)
packages=$(sed -e 's/#.*//' "$folder/$1" | tr '\n' ' ')

# Names of packages hold no blanks, so the list may fall apart into words.
if [ "${2:-}" = --simulate ]; then
  # shellcheck disable=SC2086
  exec apt-get --simulate -q install --no-install-recommends $packages
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -q update
# shellcheck disable=SC2086
apt-get -q -y install --no-install-recommends $packages
rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log
