; SPDX-FileCopyrightText: 2026 The facetimer authors
; SPDX-License-Identifier: MIT
;
; Installs facetimer for the person who runs it; no administrator is asked. Called by build.sh with VERSION, FOLDER
; (what is installed), PICTURES and OUT.
;
; Silent:     facetimer-VERSION-setup.exe /S [/D=C:\where]
; Uninstall:  uninstall.exe /S [/REMOVEDATA]; without /REMOVEDATA history, settings and own routines stay.

Unicode true
Target amd64-unicode
!include FileFunc.nsh
!include LogicLib.nsh
!include MUI2.nsh
!include WinVer.nsh

Name "facetimer"
BrandingText "facetimer ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\facetimer"
InstallDirRegKey HKCU "Software\facetimer" "InstallDir"
SetCompressor /SOLID lzma
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "facetimer"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs facetimer"
VIAddVersionKey "CompanyName" "The facetimer authors"
VIAddVersionKey "LegalCopyright" "The facetimer authors, MIT licence"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\facetimer"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\facetimer.exe"
!define CLASSES "Software\Classes"
!define ROUTINE "facetimer.routine"

!define MUI_ICON "${PICTURES}\facetimer.ico"
!define MUI_UNICON "${PICTURES}\facetimer.ico"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${PICTURES}\header.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${PICTURES}\header.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURES}\sidebar.bmp"
!define MUI_BGCOLOR F7F3EC
!define MUI_TEXTCOLOR 26221F

!define MUI_WELCOMEPAGE_TITLE "Install facetimer ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "facetimer guides facial massage and facial exercises, on screen and by ear.$\r$\n$\r$\n\
    It is installed for you alone and needs no administrator. What you practise stays on this computer; an earlier \
    history is kept.$\r$\n$\r$\n$_CLICK"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "facetimer is installed"
!define MUI_FINISHPAGE_TEXT "You find it in the Start menu."
!define MUI_FINISHPAGE_RUN "$INSTDIR\facetimer.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open facetimer now"
!insertmacro MUI_PAGE_FINISH

!define MUI_COMPONENTSPAGE_NODESC
!define MUI_COMPONENTSPAGE_TEXT_TOP "facetimer is taken off this computer. Your history stays unless you tick it."
!define MUI_PAGE_CUSTOMFUNCTION_SHOW un.HideSpace
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

; "Space required: 0.0 KB" says nothing to somebody who takes it away.
Function un.HideSpace
    ShowWindow $mui.ComponentsPage.SpaceRequired ${SW_HIDE}
FunctionEnd

; A running facetimer holds its own files open. Its windows are asked to close; what does not within three seconds is
; ended, which costs nothing: each step of a session is on the disk before the next begins.
!macro CloseFacetimer
    nsExec::Exec '"$SYSDIR\taskkill.exe" /IM facetimer.exe'
    Pop $0
    ${If} $0 == 0
        Sleep 3000
        nsExec::Exec '"$SYSDIR\taskkill.exe" /F /IM facetimer.exe'
        Pop $0
        Sleep 500
    ${EndIf}
    nsExec::Exec '"$SYSDIR\taskkill.exe" /F /IM facetimer-cli.exe'
    Pop $0
!macroend

; Only what the installer brought: the folder was chosen by a person and may hold other things.
!macro RemoveProgram
    RMDir /r "$INSTDIR\lib"
    RMDir /r "$INSTDIR\packages"
    Delete "$INSTDIR\facetimer.exe"
    Delete "$INSTDIR\facetimer-cli.exe"
    Delete "$INSTDIR\python3.dll"
    Delete "$INSTDIR\python311.dll"
    Delete "$INSTDIR\python311._pth"
    Delete "$INSTDIR\vcruntime140.dll"
    Delete "$INSTDIR\LICENSE.txt"
!macroend

Function .onInit
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_ICONINFORMATION|MB_OK "facetimer needs Windows 10 or later." /SD IDOK
        SetErrorLevel 3
        Quit
    ${EndIf}
FunctionEnd

; Two folders of ours have names that others use as well: taken away with facetimer would be whatever lies in them.
Section
    ${If} ${FileExists} "$INSTDIR\python311._pth"
        !insertmacro CloseFacetimer
        !insertmacro RemoveProgram
    ${ElseIf} ${FileExists} "$INSTDIR\lib\*.*"
    ${OrIf} ${FileExists} "$INSTDIR\packages\*.*"
        MessageBox MB_ICONEXCLAMATION|MB_OK "Another program has its files in $INSTDIR. Please install facetimer into \
            a folder of its own, such as $INSTDIR\facetimer." /SD IDOK
        SetErrorLevel 3
        Abort "Nothing was installed."
    ${EndIf}
    SetOutPath "$INSTDIR"
    File /r "${FOLDER}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\facetimer.lnk" "$INSTDIR\facetimer.exe" "" "$INSTDIR\facetimer.exe" 0 \
        SW_SHOWNORMAL "" "Guided facial massage and facial exercises"

    WriteRegStr HKCU "Software\facetimer" "InstallDir" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "facetimer"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\facetimer.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The facetimer authors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
    WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\facetimer.exe"

    ; A routine is a .facetimer.toml, of which Windows sees the last ending alone; whatever else opens a .toml goes on
    ; doing so, and facetimer is offered beside it.
    WriteRegStr HKCU "${CLASSES}\${ROUTINE}" "" "facetimer routine"
    WriteRegStr HKCU "${CLASSES}\${ROUTINE}\DefaultIcon" "" "$INSTDIR\facetimer.exe,0"
    WriteRegStr HKCU "${CLASSES}\${ROUTINE}\shell\open\command" "" '"$INSTDIR\facetimer.exe" --open "%1"'
    WriteRegStr HKCU "${CLASSES}\.toml\OpenWithProgids" "${ROUTINE}" ""
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "un.facetimer"
    SectionIn RO
    !insertmacro CloseFacetimer
    !insertmacro RemoveProgram
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\facetimer.lnk"
    DeleteRegKey HKCU "Software\facetimer"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "${APP_PATH}"
    DeleteRegValue HKCU "${RUN}" "facetimer"
    DeleteRegKey HKCU "${CLASSES}\${ROUTINE}"
    DeleteRegValue HKCU "${CLASSES}\.toml\OpenWithProgids" "${ROUTINE}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section /o "un.My history, settings and own routines" Data
    RMDir /r "$LOCALAPPDATA\facetimer"
SectionEnd

Function un.onInit
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/REMOVEDATA" $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${Data}
    ${EndIf}
FunctionEnd
