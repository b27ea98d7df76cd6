#!/usr/bin/env bash
# What a reader does on a screen of their own; run inside the bare system by package.sh.
#
#   reader.sh first|again FILE PICTURE
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
annotations() { causerie list --json | tr -d ' \n' | grep -o '"annotations":[0-9]*' | head -1; }

Xvfb :77 -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
trap 'kill $screen' EXIT
wait_for 20 xdotool getdisplaygeometry
openbox >/dev/null 2>&1 &

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
wait_for 10 sh -c "import -window root '$picture'"
say "closes it"
xdotool key ctrl+q
wait_for 30 gone
