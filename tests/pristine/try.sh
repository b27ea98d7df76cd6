#!/usr/bin/env bash
# Try the README's two commands on a bare Debian 12: once as root, once as a plain user without sudo.
#
#   sudo tests/pristine/try.sh FOLDER [root|user] ...
#
# FOLDER holds the bare system (debootstrap makes it the first time; about 400 MB) and, while
# a trial lasts, the copy that is tried. The commit that is checked out is what is cloned.
# The settings of apt, pip and git's certificates are those of this machine. What was typed,
# what it printed and how long it took go to standard output.
set -euo pipefail

usage="usage: $0 FOLDER [root|user] ..."
folder=$(mkdir -p "${1:?$usage}" && cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- root user
checkout=$(cd "$(dirname "$0")/../.." && pwd)
base="$folder/base"
tried="$folder/tried"

copy_settings() {
  rm -f "$base/etc/apt/sources.list"
  for path in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/xdg/pip /etc/apt/sources.list \
    /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/ssl/certs/ca-certificates.crt; do
    [ -e "$path" ] || continue
    rm -rf "${base:?}$path"
    mkdir -p "$(dirname "$base$path")"
    cp -rL "$path" "$base$path"
  done
  # Only Debian itself: another supplier's packages are not part of a bare system.
  find "$base/etc/apt/sources.list.d" -type f | while read -r list; do
    grep -q debian-archive-keyring "$list" || rm "$list"
  done
}

make_base() {
  [ -e "$base/usr/bin/git" ] && return
  debootstrap --variant=minbase \
    --include=python3,python3-venv,python3-pip,git,ca-certificates bookworm "$base" >"$folder/debootstrap.log"
}

leave() {
  for place in dev/pts dev sys proc; do
    mountpoint -q "$tried/$place" && umount -l "$tried/$place"
  done
  rm -rf --one-file-system "$tried"
}

enter() {
  leave
  cp -a --reflink=auto "$base" "$tried"
  mount -t proc proc "$tried/proc"
  mount --rbind /sys "$tried/sys"
  mount --rbind /dev "$tried/dev"
  mount --make-rslave "$tried/sys"
  mount --make-rslave "$tried/dev"
  git -C "$checkout" bundle create -q "$tried/causerie.bundle" HEAD "$(git -C "$checkout" branch --show-current)"
}

# typed WHO COMMAND: show a command as it is typed, run it in a fresh shell of WHO, show how long it took.
typed() {
  printf '\n%s$ %s\n' "$1" "$2"
  local started status=0
  started=$(date +%s.%N)
  chroot "$tried" env -i TERM=dumb LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    su "$1" -c "$2" </dev/null 2>&1 || status=$?
  printf -- '-- exit %d, %.1f s\n' "$status" "$(echo "$(date +%s.%N) - $started" | bc)"
  return "$status"
}

trial() {
  local who=$1 room=$2 failed=0
  echo "=== a bare Debian $(cat "$tried/etc/debian_version"), $(chroot "$tried" python3 --version), as $who ==="
  typed "$who" "git clone -q /causerie.bundle '$room'"
  typed "$who" "cd '$room' && python3 run.py" || failed=1
  typed "$who" "cd '$room' && ls -l causerie.png" || failed=1
  typed "$who" "cd '$room' && python3 run.py" || failed=1
  typed "$who" "cd '$room' && python3 run.py test" || failed=1
  cp "$tried$room/causerie.png" "$folder/$who.png" || failed=1
  return "$failed"
}

exec 9>"$folder/in-use"
flock --nonblock 9 || { echo "another trial uses $folder" >&2; exit 1; }
trap leave EXIT
make_base
copy_settings
result=0
for who in "$@"; do
  enter
  case $who in
    root) trial root /root/causerie || result=1 ;;
    user)
      chroot "$tried" useradd --create-home --shell /bin/bash reader
      trial reader "/home/reader/my checkouts/causerie" || result=1
      ;;
    *) echo "$usage" >&2 && exit 2 ;;
  esac
  leave
done
exit "$result"
