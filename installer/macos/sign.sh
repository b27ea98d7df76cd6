#!/bin/sh
# Signs the application and has Apple notarise the disk image; does nothing without keys.
#
#   sign.sh app Causerie.app | sign.sh image Causerie.dmg
#
# SIGNING_IDENTITY names a certificate in the keychain; NOTARY_PROFILE a profile that
# `xcrun notarytool store-credentials` made.
set -eu
what=$1 path=$2
if [ -z "${SIGNING_IDENTITY:-}" ]; then
  echo "no SIGNING_IDENTITY: $path stays unsigned"
  exit 0
fi
codesign --force --deep --options runtime --timestamp --sign "$SIGNING_IDENTITY" "$path"
[ "$what" = image ] && [ -n "${NOTARY_PROFILE:-}" ] || exit 0
xcrun notarytool submit "$path" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$path"
