"""What macOS knows of the application: its document types, its links, and that it needs nothing else."""

from typing import Any

from identity import ID, LIBRARY_TYPE, NAME, TYPES, VERSION

_OWN = f"{ID}.library"


def _document(words: str, suffixes: tuple[str, ...], kind: str) -> dict[str, Any]:
    own = kind == LIBRARY_TYPE
    return {
        "CFBundleTypeName": words,
        "CFBundleTypeRole": "Editor" if own else "Viewer",
        "LSHandlerRank": "Owner" if own else "Alternate",  # offered for what others own
        "CFBundleTypeExtensions": [suffix[1:] for suffix in suffixes],
        **({"LSItemContentTypes": [_OWN]} if own else {}),
    }


def information() -> dict[str, Any]:
    """The contents of Info.plist beyond what PyInstaller writes."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Causerie developers, MIT licence",
        "CFBundleDocumentTypes": [_document(words, suffixes, kind) for kind, suffixes, words in TYPES],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": _OWN,
                "UTTypeDescription": "Causerie library",
                "UTTypeConformsTo": ["public.database", "public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["causerie"],
                    "public.mime-type": [LIBRARY_TYPE],
                },
            }
        ],
        "CFBundleURLTypes": [{"CFBundleURLName": ID, "CFBundleURLSchemes": ["causerie"]}],
    }
