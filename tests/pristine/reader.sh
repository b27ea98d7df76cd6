#!/usr/bin/env bash
# What a reader does on a screen of their own; run inside the bare system by package.sh.
#
#   reader.sh first|again FILE PICTURE     a day with the sample dialogue, and another after the upgrade
#   reader.sh older|newer HOME PICTURE     a library that another version left there
set -euo pipefail
visit=$1 file=$2 picture=$3
export DISPLAY=:77 LANG=C.UTF-8 XDG_RUNTIME_DIR=/tmp/runtime-$(id -u) XDG_CURRENT_DESKTOP=openbox
mkdir -p -m 700 "$XDG_RUNTIME_DIR"

say() { printf '   %s\n' "$1"; }

# wait_for SECONDS COMMAND...: until the command succeeds
wait_for() {
  local until=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $until ] || { echo "waited in vain for: $*" >&2; import -window root /tmp/failed.png; exit 1; }
    sleep 0.3
  done
}
window_named() { xdotool search --onlyvisible --name "$1"; }
read_far() { causerie list --json | tr -d ' \n' | grep -Eq '"progress":0\.[2-9]'; }
gone() { ! pgrep -u "$(id -u)" -f lib/causerie/causerie; }
noted() { annotations | grep -q ':[1-9]'; }
schema_of() { od -An -tu1 -j63 -N1 "$1" | tr -d ' '; }
annotations() { causerie list --json | tr -d ' \n' | grep -o '"annotations":[0-9]*' | head -1; }

Xvfb :77 -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
trap 'kill $screen' EXIT
wait_for 20 xdotool getdisplaygeometry
openbox >/dev/null 2>&1 &

photograph() { wait_for 10 sh -c "import -window root '$picture'"; }
close() {
  say "closes it"
  xdotool key ctrl+q
  wait_for 30 gone
}

# open_home: the window on the library in $file, in front
open_home() {
  causerie --home "$file" >/dev/null 2>&1 &
  wait_for 60 window_named Causerie
  xdotool search --onlyvisible --name Causerie windowactivate --sync
  sleep 3 # for the picture: no change of the screen could be waited for
}

upgraded() { ls "$file"/data/library.upgraded-*.causerie; }
fail() { echo "$1" >&2; exit 1; }

older() {
  say "opens a library of schema $(schema_of "$library")"
  open_home
  wait_for 30 upgraded
  photograph
  close
  say "finds it in schema $(schema_of "$library"), and as it was in $(basename "$(upgraded)")"
  [ "$(schema_of "$(upgraded)")" = 1 ] || fail "the backup is no library of before"
  causerie list --home "$file" --json | tr -d ' \n' | grep -q '"annotations":2' || fail "notes are lost"
  mkdir -p ~/restored/data
  cp "$(upgraded)" ~/restored/data/library.causerie
  causerie list --home ~/restored | grep -q 'The Ferry' || fail "the backup cannot be read"
}

newer() {
  local was said
  was=$(sha256sum <"$library")
  say "opens a library that a newer version made"
  said=$(causerie list --home "$file" 2>&1) && fail "it was listed"
  say "is told: $said"
  [ "$(wc -l <<<"$said")" = 1 ] && grep -q 'newer than this one' <<<"$said" || fail "not told in one sentence"
  open_home
  photograph
  close
  [ "$(sha256sum <"$library")" = "$was" ] || fail "the newer library was changed"
  [ "$(ls "$file/data")" = library.causerie ] || fail "something was written beside it: $(ls "$file/data")"
}

library=$file/data/library.causerie
case $visit in older | newer) "$visit"; exit ;; esac

say "starts it from the menu: $(ls /usr/share/applications | grep -i causerie)"
gtk-launch org.causerie.Causerie >/dev/null 2>&1
wait_for 60 window_named Causerie

if [ "$visit" = first ]; then
  say "opens $file, a $(xdg-mime query filetype "$file"), with $(xdg-mime query default "$(xdg-mime query filetype "$file")")"
  gio open "$file"
  wait_for 60 window_named 'Borrowed Pilot'
  [ "$(window_named Causerie | wc -l)" = 1 ] || { echo "a second window opened" >&2; exit 1; }
  xdotool search --onlyvisible --name 'Borrowed Pilot' windowactivate --sync
  say "writes a note"
  xdotool key n
  wait_for 30 noted
  xdotool type --delay 30 'Who lent the pilot?'
  xdotool key ctrl+Return
  wait_for 30 sh -c "causerie search --notes pilot | grep -q 'Who lent'"
else
  say "finds the document open where it was left"
  wait_for 60 window_named 'Borrowed Pilot'
  say "follows a link of an exported note"
  document=$(causerie list --json | tr -d ' \n' | grep -o '"id":"[0-9A-Z]*"' | head -1 | cut -d'"' -f4)
  gio open "causerie://$document?turn=43"
  wait_for 30 read_far
fi
[ "$(annotations)" = '"annotations":1' ] || { echo "the note is not there: $(annotations)" >&2; exit 1; }
xdotool search --onlyvisible --name 'Borrowed Pilot' windowactivate --sync
photograph
close
