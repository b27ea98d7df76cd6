; The installer for Windows: for one user, without the rights of an administrator.
;   makensis -WX -DVERSION=0.1.0 -DBUNDLE=dist\causerie -DICON=dist\icons\causerie.ico -DOUTPUT=dist\causerie-setup.exe causerie.nsi
; BUNDLE is the folder that PyInstaller made. The uninstaller leaves the library alone.

Unicode true
!include MUI2.nsh
!include FileFunc.nsh

!define NAME "Causerie"
!define ID "org.causerie.Causerie"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define CAPABILITIES "Software\Causerie\Capabilities"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Causerie"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Read and study conversations"
VIAddVersionKey "LegalCopyright" "The Causerie developers, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\causerie.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"

LangString Stays ${LANG_ENGLISH} "Your library stays where it is."
LangString Stays ${LANG_GERMAN} "Ihre Bibliothek bleibt, wo sie ist."
LangString Stays ${LANG_FRENCH} "Votre bibliothèque reste où elle est."

; "Open with" for a type that others may own: offered, never taken.
!macro OfferFor suffix
  WriteRegStr HKCU "Software\Classes\${suffix}\OpenWithProgids" "Causerie.Document" ""
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" "${suffix}" "Causerie.Document"
!macroend
!macro WithdrawFrom suffix
  DeleteRegValue HKCU "Software\Classes\${suffix}\OpenWithProgids" "Causerie.Document"
!macroend
!macro EachSuffix do
  !insertmacro ${do} ".txt"
  !insertmacro ${do} ".text"
  !insertmacro ${do} ".md"
  !insertmacro ${do} ".markdown"
  !insertmacro ${do} ".html"
  !insertmacro ${do} ".htm"
  !insertmacro ${do} ".xhtml"
  !insertmacro ${do} ".tei"
  !insertmacro ${do} ".xml"
  !insertmacro ${do} ".srt"
  !insertmacro ${do} ".vtt"
  !insertmacro ${do} ".json"
  !insertmacro ${do} ".cha"
  !insertmacro ${do} ".fountain"
!macroend

!macro Kind id words
  WriteRegStr HKCU "Software\Classes\${id}" "" "${words}"
  WriteRegStr HKCU "Software\Classes\${id}\DefaultIcon" "" "$INSTDIR\causerie.exe,0"
  WriteRegStr HKCU "Software\Classes\${id}\shell\open\command" "" '"$INSTDIR\causerie.exe" "%1"'
!macroend

!macro TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; what an older version brought and this one does not
  File /r "${BUNDLE}/*.*"
  CreateShortcut "$SMPROGRAMS\Causerie.lnk" "$INSTDIR\causerie.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  !insertmacro Kind "Causerie.Library" "Causerie library"
  !insertmacro Kind "Causerie.Document" "Conversation"
  WriteRegStr HKCU "Software\Classes\.causerie" "" "Causerie.Library"
  !insertmacro Kind "causerie" "URL:Causerie"
  WriteRegStr HKCU "Software\Classes\causerie" "URL Protocol" ""
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "${NAME}"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "Read and study conversations"
  WriteRegStr HKCU "${CAPABILITIES}\URLAssociations" "causerie" "causerie"
  !insertmacro EachSuffix OfferFor
  WriteRegStr HKCU "Software\RegisteredApplications" "${NAME}" "${CAPABILITIES}"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\causerie.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Causerie developers"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  !insertmacro TellShell
SectionEnd

Section "Uninstall"
  DetailPrint "$(Stays)"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\causerie.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only where nothing else is in it
  Delete "$SMPROGRAMS\Causerie.lnk"
  !insertmacro EachSuffix WithdrawFrom
  DeleteRegKey HKCU "Software\Classes\Causerie.Library"
  DeleteRegKey HKCU "Software\Classes\Causerie.Document"
  DeleteRegKey HKCU "Software\Classes\.causerie"
  DeleteRegKey HKCU "Software\Classes\causerie"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${NAME}"
  DeleteRegKey HKCU "Software\Causerie"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellShell
SectionEnd
