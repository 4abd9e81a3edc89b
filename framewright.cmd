@echo off
rem Starts Framewright on Windows: finds a JDK, builds where the sources are newer than the last build, and runs the
rem program from a copy that no later build touches. What ./framewright does elsewhere; see docs/decisions.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0."
set "STATE=%HOME_DIR%\.framewright"
set "JDK="

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

"%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "%HOME_DIR%\src\build\Build.java" "%HOME_DIR%" || exit /b 1
set /p COPY=<"%STATE%\current"
set "COPY=%STATE%\build\%COPY%"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_RUNTIME_VERSION=" "%JDK%\release"') do set "CACHE=%COPY%\jdk-%%~V.aot"
set "AOT="
if not "%FRAMEWRIGHT_AOT%"=="off" if exist "%CACHE%" set AOT="-XX:AOTCache=%CACHE%" "-Xlog:aot*=off" "-Xlog:cds*=off"
"%JDK%\bin\java.exe" -XX:+UseSerialGC -Xms48m %FRAMEWRIGHT_JAVA_OPTIONS% %AOT% --module-path "%COPY%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "%COPY%\*" org.framewright.Main %*
exit /b %ERRORLEVEL%

rem Takes the folder where it is a JDK, new enough by its own "release" file.
:try
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.+- " %%M in ("%%~V") do if %%M GEQ 25 set "JDK=%~1"
exit /b 0
