#!/bin/sh
set -e
ln -sf /opt/Nianbao/nianbao "$DPKG_ROOT/usr/bin/nianbao"
# Chromium's own sandbox, for kernels that give users no namespaces
chmod 4755 "$DPKG_ROOT/opt/Nianbao/chrome-sandbox" || true
