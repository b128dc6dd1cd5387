; The program that is clicked on: starts the runtime without a console and is gone.
Unicode true
!include FileFunc.nsh
Name "年报"
OutFile "${OUTPUT}"
Icon "${ICON}"
SilentInstall silent
RequestExecutionLevel user
ManifestSupportedOS all
SetCompressor lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "年报"
VIAddVersionKey /LANG=2052 "FileDescription" "年报"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

Section
  ; what is set for other programs must not change this one; Node 18 runs on Windows 7 once it is told not to ask
  System::Call 'kernel32::SetEnvironmentVariable(t "NODE_OPTIONS", i 0)'
  System::Call 'kernel32::SetEnvironmentVariable(t "NODE_PATH", i 0)'
  System::Call 'kernel32::SetEnvironmentVariable(t "NODE_SKIP_PLATFORM_CHECK", t "1")'
  ${GetParameters} $R0
  IfFileExists "$EXEDIR\runtime\nianbao-node.exe" +3
    MessageBox MB_OK|MB_ICONSTOP "程序文件不完整：没有 runtime 文件夹。请把压缩包整个解压出来，再从解压后的文件夹里启动。"
    Quit
  SetOutPath "$EXEDIR"
  ExecShell "open" "$EXEDIR\runtime\nianbao-node.exe" '"$EXEDIR\program\electron\nianbao.js" open $R0' SW_HIDE
SectionEnd
