@echo off
rem Starts Framewright on Windows. In a checkout: finds a JDK, builds where the sources are newer than the last build, and
rem runs the program from a copy that no later build touches. In a portable archive, which has its jars in lib: finds a
rem Java and runs them. What ./framewright does elsewhere; see docs/decisions.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0."
set "STATE=%HOME_DIR%\.framewright"
set "JDK="
set "COPY="
set "NEEDED=javac.exe"
if exist "%HOME_DIR%\lib\framewright.jar" set "NEEDED=java.exe"

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
if not defined JDK for /d %%D in (
    "%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*"
    "%ProgramFiles%\Zulu\zulu-*" "%ProgramFiles%\Amazon Corretto\jdk*" "%ProgramFiles%\BellSoft\LibericaJDK-*"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*\current"
) do if not defined JDK call :try "%%~D"
if not defined JDK (
    echo framewright: needs a JDK 25 or newer and found none: install one, for example from https://adoptium.net or with 'winget install EclipseAdoptium.Temurin.25.JDK', or set JAVA_HOME to it.>&2
    exit /b 1
)

if "%NEEDED%"=="javac.exe" (
    "%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "%HOME_DIR%\src\build\Build.java" "%HOME_DIR%" || exit /b 1
    set /p COPY=<"%STATE%\current"
)
if defined COPY (set "COPY=%STATE%\build\%COPY%") else set "COPY=%HOME_DIR%\lib"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_RUNTIME_VERSION=" "%JDK%\release"') do set "CACHE=%COPY%\jdk-%%~V.aot"
rem an archive's cache fits one jar: a newer version may have been unpacked over an older one
if "%NEEDED%"=="java.exe" for %%J in ("%COPY%\framewright.jar") do set "CACHE=%CACHE:~0,-4%-%%~zJ.aot"
set RUN=--module-path "%COPY%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "%COPY%\*"
set "AOT="
if "%FRAMEWRIGHT_AOT%"=="off" goto start
if exist "%CACHE%" (
    set AOT="-XX:AOTCache=%CACHE%" "-Xlog:aot*=off" "-Xlog:cds*=off"
) else if "%NEEDED%"=="java.exe" if not exist "%CACHE%.tried" call :make_cache
:start
rem a window needs no console beside it
rem what is neither nothing nor a project alone is a command
set "COMMAND=%~1"
if /i "%~x1"==".framewright" if "%~2"=="" set "COMMAND="
rem for a window, the second compiler fifty times as late as usual: it would take a processor from it while it opens
set "LATE="
if not defined COMMAND set "LATE=-XX:Tier4InvocationThreshold=250000 -XX:Tier4MinInvocationThreshold=30000 -XX:Tier4CompileThreshold=750000 -XX:Tier4BackEdgeThreshold=2000000"
if "%NEEDED%"=="java.exe" if not defined COMMAND goto window
"%JDK%\bin\java.exe" -XX:+UseSerialGC -Xms48m %LATE% %FRAMEWRIGHT_JAVA_OPTIONS% %AOT% %RUN% org.framewright.Main %*
exit /b %ERRORLEVEL%
:window
start "" "%JDK%\bin\javaw.exe" -XX:+UseSerialGC -Xms48m %LATE% %FRAMEWRIGHT_JAVA_OPTIONS% %AOT% %RUN% org.framewright.Main %*
exit /b 0

rem Behind this start's back, for the next one; tried once, and not where the folder can't be written.
:make_cache
type nul > "%CACHE%.tried" 2>nul
if not exist "%CACHE%.tried" exit /b 0
start "" /b /low "%JDK%\bin\javaw.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %RUN% org.framewright.AotCache "%CACHE%"
exit /b 0

rem Takes the folder where it is a JDK, new enough by its own "release" file.
:try
if not exist "%~1\bin\%NEEDED%" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.+- " %%M in ("%%~V") do if %%M GEQ 25 set "JDK=%~1"
exit /b 0
