#!/bin/sh
# Signs a program or installer for Windows; does nothing without a key.
#
# CERTIFICATE is a PKCS #12 file in base 64, PASSWORD what opens it.
set -eu
if [ -z "${CERTIFICATE:-}" ]; then
  echo "no CERTIFICATE: $1 stays unsigned"
  exit 0
fi
key=$(mktemp)
trap 'rm -f "$key"' EXIT
printf %s "$CERTIFICATE" | base64 -d >"$key"
signtool=$(find '/c/Program Files (x86)/Windows Kits' -path '*x64/signtool.exe' | sort | tail -n 1)
"$signtool" sign -f "$key" -p "$PASSWORD" -fd sha256 -tr http://timestamp.digicert.com -td sha256 "$1"
