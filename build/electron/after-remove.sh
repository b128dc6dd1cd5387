#!/bin/sh
set -e
if [ "$1" != upgrade ]; then rm -f "$DPKG_ROOT/usr/bin/nianbao"; fi
