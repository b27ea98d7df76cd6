#!/bin/sh
# Puts Causerie into your home folder, without the rights of an administrator.
#
#   ./install.sh            install, or upgrade what is there
#   ./install.sh --remove   remove it again; your library stays
#
# PREFIX=FOLDER chooses another place than ~/.local.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-$HOME/.local}
list=$prefix/lib/causerie-installed

refresh() {
  command -v update-desktop-database >/dev/null && update-desktop-database -q "$prefix/share/applications" || true
  command -v update-mime-database >/dev/null && update-mime-database "$prefix/share/mime" || true
  command -v gtk-update-icon-cache >/dev/null &&
    gtk-update-icon-cache -q -t -f "$prefix/share/icons/hicolor" 2>/dev/null || true
}

remove() {
  [ -e "$list" ] || return 0
  while IFS= read -r file; do
    rm -f "$prefix/$file"
  done <"$list"
  rm -rf "$prefix/lib/causerie" "$list"
}

case ${1:-} in
  --remove)
    [ -e "$list" ] || { echo "Causerie is not installed in $prefix" >&2; exit 1; }
    remove
    refresh
    echo "Causerie was removed from $prefix. Your library stays where it is."
    exit 0
    ;;
  "") ;;
  *) echo "usage: $0 [--remove]" >&2; exit 2 ;;
esac

remove
mkdir -p "$prefix/lib" "$prefix/bin"
cp -R "$here/lib/causerie" "$prefix/lib/causerie"
ln -sf ../lib/causerie/causerie "$prefix/bin/causerie"
(cd "$here" && find share -type f) | sort >"$list.new"
while IFS= read -r file; do
  mkdir -p "$(dirname "$prefix/$file")"
  cp "$here/$file" "$prefix/$file"
done <"$list.new"
entry=$prefix/share/applications/org.causerie.Causerie.desktop
quoted=$(printf %s "$prefix/bin/causerie" | sed 's/[\\"`$]/\\\\&/g; s/[&|\\]/\\&/g')
sed -e "s|^Exec=causerie|Exec=\"$quoted\"|" -e "s|^TryExec=.*|TryExec=$quoted|" "$here/share/applications/${entry##*/}" >"$entry"
echo bin/causerie >>"$list.new"
mv "$list.new" "$list"
refresh
echo "Causerie is in your menu of applications now, and the command is $prefix/bin/causerie."
