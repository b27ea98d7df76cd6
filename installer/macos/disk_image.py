"""The disk image, for dmgbuild: dmgbuild -s installer/macos/disk_image.py Causerie dist/Causerie.dmg"""

files = ["dist/Causerie.app"]
symlinks = {"Applications": "/Applications"}
icon_locations = {"Causerie.app": (150, 180), "Applications": (430, 180)}
window_rect = ((200, 200), (580, 380))
icon_size = 112
format = "ULFO"  # noqa: A001 - dmgbuild's name
