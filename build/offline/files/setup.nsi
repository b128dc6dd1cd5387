; Installs for this user alone, without an administrator; installing again replaces the program. Drafts are elsewhere
; (%APPDATA%\nianbao) and stay, also when the program is uninstalled.
Unicode true
!include MUI2.nsh
!include FileFunc.nsh
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\nianbao"
!define COMMANDS "$LOCALAPPDATA\Microsoft\WindowsApps"
Name "年报"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\nianbao"
RequestExecutionLevel user
ManifestSupportedOS all
SetCompressor /SOLID ${COMPRESSOR}
BrandingText "年报 ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "年报"
VIAddVersionKey /LANG=2052 "FileDescription" "年报安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEPAGE_TEXT "将安装年报 ${VERSION}，只装给当前用户，不需要管理员权限，不联网。$\r$\n$\r$\n以前写的草稿不会改动。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\年报.exe"
!define MUI_FINISHPAGE_RUN_TEXT "现在打开年报"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; The runtime of a program that still runs cannot be replaced; what it has saved stays.
!macro EndProgram UN
Function ${UN}EndProgram
  ClearErrors
  Delete "$INSTDIR\runtime\nianbao-node.exe"
  IfErrors 0 ended
  MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION "年报还在运行。请先关闭年报的窗口，再按“确定”；已经保存的内容不会丢。" /SD IDOK IDOK stop
  Abort
  stop:
  ; this program has 32 bits; beside it on a 64-bit Windows stands the taskkill that sees every process
  StrCpy $0 "$SYSDIR"
  IfFileExists "$WINDIR\sysnative\taskkill.exe" 0 +2
    StrCpy $0 "$WINDIR\sysnative"
  nsExec::Exec '"$0\taskkill.exe" /F /IM nianbao-node.exe'
  Pop $0
  ; a busy machine, or a virus scanner, holds it a while longer
  StrCpy $0 0
  again:
  Sleep 500
  ClearErrors
  Delete "$INSTDIR\runtime\nianbao-node.exe"
  IfErrors 0 ended
  IntOp $0 $0 + 1
  IntCmp $0 20 0 again
  MessageBox MB_OK|MB_ICONSTOP "换不掉正在用的程序文件。请重新启动电脑后再运行一次。" /SD IDOK
  Abort
  ended:
FunctionEnd
!macroend
!insertmacro EndProgram ""
!insertmacro EndProgram "un."

!macro RemoveProgram
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\年报.exe"
  Delete "$INSTDIR\nianbao.cmd"
  Delete "$INSTDIR\nianbao.ico"
  Delete "$INSTDIR\先看这里.txt"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\SHA256SUMS"
!macroend

Section
  Call EndProgram
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  File "/oname=nianbao.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\卸载.exe"
  CreateDirectory "$SMPROGRAMS\年报"
  CreateShortcut "$SMPROGRAMS\年报\年报.lnk" "$INSTDIR\年报.exe"
  CreateShortcut "$SMPROGRAMS\年报\先看这里.lnk" "$INSTDIR\先看这里.txt"
  CreateShortcut "$SMPROGRAMS\年报\卸载年报.lnk" "$INSTDIR\卸载.exe"
  CreateShortcut "$DESKTOP\年报.lnk" "$INSTDIR\年报.exe"
  ; this folder is on every user's PATH since Windows 10
  IfFileExists "${COMMANDS}\*.*" 0 associated
    FileOpen $0 "${COMMANDS}\nianbao.cmd" w
    FileWrite $0 '@"%LOCALAPPDATA%\Programs\nianbao\nianbao.cmd" %*$\r$\n'
    FileClose $0
  associated:
  WriteRegStr HKCU "Software\Classes\.nianbao" "" "nianbao.draft"
  WriteRegStr HKCU "Software\Classes\nianbao.draft" "" "年报草稿"
  WriteRegStr HKCU "Software\Classes\nianbao.draft\DefaultIcon" "" "$INSTDIR\nianbao.ico"
  WriteRegStr HKCU "Software\Classes\nianbao.draft\shell\open\command" "" '"$INSTDIR\年报.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "年报"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\nianbao.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Nianbao"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\卸载.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\卸载.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ; Explorer shows the new kind of file at once
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Call un.EndProgram
  !insertmacro RemoveProgram
  Delete "$INSTDIR\卸载.exe"
  RMDir "$INSTDIR"
  RMDir /r "$SMPROGRAMS\年报"
  Delete "$DESKTOP\年报.lnk"
  Delete "${COMMANDS}\nianbao.cmd"
  DeleteRegKey HKCU "Software\Classes\.nianbao"
  DeleteRegKey HKCU "Software\Classes\nianbao.draft"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd
