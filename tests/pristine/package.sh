#!/usr/bin/env bash
# Try the package on a bare Debian 12 as a reader does: install, start from the menu, open a file
# by its type, write a note, upgrade, find everything again, purge; the library stays. A library of the
# first schema is upgraded and kept as it was; one of a newer schema is refused and not touched.
#
#   sudo tests/pristine/package.sh FOLDER [OLD.deb NEW.deb]
#
# FOLDER keeps the bare system with a screen (debootstrap makes it the first time, about 900 MB)
# and gets the pictures first.png, again.png, older.png and newer.png. Without packages two builds of
# the commit that is checked out are made. The settings of apt are those of this machine.
set -euo pipefail

usage="usage: $0 FOLDER [OLD.deb NEW.deb]"
folder=$(mkdir -p "${1:?$usage}" && cd "$1" && pwd)
checkout=$(cd "$(dirname "$0")/../.." && pwd)
base="$folder/screen-base"
tried="$folder/screen-tried"
sample="$checkout/resources/samples/the-borrowed-pilot.txt"

make_packages() {
  for revision in 1 2; do
    (cd "$checkout" && python3 run.py package --quick --output "$folder/build-$revision" --revision "$revision")
  done
  old=$(ls "$folder"/build-1/*.deb) new=$(ls "$folder"/build-2/*.deb)
}

make_base() {
  [ -e "$base/usr/bin/gtk-launch" ] && return
  debootstrap --variant=minbase --include=ca-certificates bookworm "$base" >"$folder/debootstrap.log"
  for path in /etc/resolv.conf /etc/hosts /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d \
    /etc/ssl/certs/ca-certificates.crt; do
    rm -rf "${base:?}$path"
    [ -e "$path" ] || continue
    mkdir -p "$(dirname "$base$path")"
    cp -rL "$path" "$base$path"
  done
  chroot "$base" env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get -q update && apt-get -q -y install \
    --no-install-recommends xvfb openbox xdotool dbus xdg-utils desktop-file-utils shared-mime-info \
    libgtk-3-bin libglib2.0-bin imagemagick procps file' >>"$folder/debootstrap.log"
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
  mount --rbind /dev "$tried/dev"
  mount --make-rslave "$tried/dev"
  chmod 1777 "$tried/tmp"
  chroot "$tried" useradd --create-home --shell /bin/bash reader
  cp "$old" "$tried/old.deb"
  cp "$new" "$tried/new.deb"
  cp "$sample" "$tried/home/reader/"
  cp "$(dirname "$0")/reader.sh" "$tried/reader.sh"
  leave_libraries "$checkout/tests/samples/libraries"
}

# leave_libraries FOLDER: what another version left in two homes of the reader
leave_libraries() {
  local home=$tried/home/reader newest
  newest=$(ls "$1" | sort -V | tail -1)
  mkdir -p "$home/older/data" "$home/newer/data"
  cp "$1/schema-1.causerie" "$home/older/data/library.causerie"
  cp "$1/$newest" "$home/newer/data/library.causerie"
  python3 - "$home/newer/data/library.causerie" <<'END'
import sqlite3, sys
library = sqlite3.connect(sys.argv[1])
(schema,) = library.execute("PRAGMA user_version").fetchone()
library.execute("UPDATE library SET value = '99.0' WHERE name = 'written_by'")
library.execute(f"PRAGMA user_version = {schema + 90}")
library.commit()
library.close()
END
  chroot "$tried" chown -R reader: /home/reader
}

inside() { chroot "$tried" env -i TERM=dumb LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@" </dev/null; }
visit() {
  inside su reader -c "dbus-run-session -- bash /reader.sh $1 ${2:-~/the-borrowed-pilot.txt} /tmp/$1.png" || {
    cp "$tried/tmp/failed.png" "$folder/" 2>/dev/null
    return 1
  }
  cp "$tried/tmp/$1.png" "$folder/"
}
step() { printf '%s\n' "$1"; }

exec 9>"$folder/in-use"
flock --nonblock 9 || { echo "another trial uses $folder" >&2; exit 1; }
if [ $# -ge 3 ]; then
  old=$(realpath "$2") new=$(realpath "$3")
else
  make_packages
fi
trap leave EXIT
make_base
enter

step "An administrator installs $(basename "$old")"
inside apt-get -q -y install --no-install-recommends /old.deb >"$folder/install.log" 2>&1
step "A reader"
visit first
step "An administrator upgrades to $(basename "$new")"
inside apt-get -q -y install --no-install-recommends /new.deb >>"$folder/install.log" 2>&1
step "The reader"
visit again
visit older /home/reader/older
visit newer /home/reader/newer
step "An administrator purges it"
inside apt-get -q -y purge causerie >>"$folder/install.log" 2>&1
left=$(inside find / -xdev -iname '*causerie*' -not -path '/home/*' -not -path '/tmp/*' -not -path '/proc/*')
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
! grep -qi causerie "$tried/usr/share/applications/mimeinfo.cache" || { echo "the cache still names it" >&2; exit 1; }
library=$tried/home/reader/.local/share/Causerie/library.causerie
[ -s "$library" ] || { echo "the library is gone" >&2; exit 1; }
step "Nothing of it is left but the reader's library: $(du -h "$library" | cut -f1) $(ls "$(dirname "$library")")"
