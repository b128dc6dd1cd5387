@echo off
rem The command line, and a second way to start where the starter is not let run. No words of our own here: the
rem code page of the console is not known.
setlocal
set NODE_OPTIONS=
set NODE_PATH=
set NODE_SKIP_PLATFORM_CHECK=1
set "NIANBAO_NODE=%~dp0runtime\nianbao-node.exe"
if not exist "%NIANBAO_NODE%" set "NIANBAO_NODE=node"
if "%~1"=="" (
  "%NIANBAO_NODE%" "%~dp0program\electron\nianbao.js" open
) else (
  "%NIANBAO_NODE%" "%~dp0program\electron\nianbao.js" %*
)
exit /b %ERRORLEVEL%
