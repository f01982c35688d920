@echo off
rem Builds what has changed since the last build, then runs it. "zapis help" lists the commands.
setlocal
chcp 65001 >nul
set "root=%~dp0"
set "built=%root%app\target\zapis"
set "log=%root%app\target\zapis-build.log"

set "language=%LC_ALL%"
if not defined language set "language=%LC_MESSAGES%"
if not defined language set "language=%LANG%"
if not defined language for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul ^| findstr LocaleName') do set "language=%%l"
set "russian="
if /i "%language:~0,2%"=="ru" set "russian=yes"

if not defined JAVA_HOME if defined JDK_25 set "JAVA_HOME=%JDK_25%"
if not defined JAVA_HOME for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*") do set "JAVA_HOME=%%~d"
findstr /b /c:"JAVA_VERSION=\"25" "%JAVA_HOME%\release" >nul 2>nul || (
  call :say "Zapis needs a JDK 25: install one (for example Temurin 25) or set JAVA_HOME to it." "Нужен JDK 25: установите его (например, Temurin 25) или укажите путь к нему в JAVA_HOME."
  exit /b 1
)

if "%~1"=="bench" goto bench

powershell -NoProfile -Command "$s='%built%\stamp'; if (-not (Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTime; if (Get-ChildItem '%root%*\src\main','%root%pom.xml','%root%*\pom.xml' -Recurse | Where-Object LastWriteTime -gt $t | Select-Object -First 1) { exit 1 }"
if errorlevel 1 call :build || exit /b 1

if not defined ZAPIS_HOME set "ZAPIS_HOME=%root%.zapis"
set "fast=-Xms48m -Xmx384m -XX:G1PeriodicGCInterval=60000"
if not defined TELEGRAM_BOT_TOKEN set "fast=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m"
"%JAVA_HOME%\bin\java" %fast% -XX:+ExitOnOutOfMemoryError -XX:MaxDirectMemorySize=128m -XX:MaxMetaspaceSize=256m -Dio.netty.leakDetection.level=disabled -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --sun-misc-unsafe-memory-access=allow %ZAPIS_JAVA_OPTS% -jar "%built%\zapis.jar" %*
exit /b %errorlevel%

:build
call :say "Building Zapis…" "Сборка Zapis…"
if not exist "%root%app\target" mkdir "%root%app\target"
type nul >"%root%app\target\zapis.stamp"
call "%root%mvnw.cmd" -q -B -ntp -f "%root%pom.xml" -pl app -am -Dmaven.test.skip=true package >"%log%" 2>&1 || (
  call :say "The build failed. The end of %log%:" "Сборка не прошла. Конец файла %log%:"
  powershell -NoProfile -Command "Get-Content -Encoding UTF8 -Tail 20 '%log%'" 1>&2
  exit /b 1
)
if exist "%built%" rmdir /s /q "%built%"
for %%j in ("%root%app\target\app-*.jar") do "%JAVA_HOME%\bin\java" -Djarmode=tools -jar "%%~j" extract --destination "%built%" --application-filename zapis.jar >nul || exit /b 1
move /y "%root%app\target\zapis.stamp" "%built%\stamp" >nul
exit /b 0

rem In English, in Russian: what the language of the machine is. "zapis" says the same words.
:say
if defined russian goto say_in_russian
>&2 echo %~1
exit /b 0
:say_in_russian
>&2 echo %~2
exit /b 0

rem The bench is a program beside Zapis, built whenever it is asked for.
:bench
call :say "Building the bench…" "Сборка замеров…"
call "%root%mvnw.cmd" -q -B -ntp -f "%root%pom.xml" -pl bench,bench-axon4 -am -Dmaven.test.skip=true package 1>&2 || exit /b 1
for %%m in (bench bench-axon4) do (
  if exist "%root%%%m\target\run" rmdir /s /q "%root%%%m\target\run"
  mkdir "%root%%%m\target\run"
  for %%j in ("%root%%%m\target\%%m-*.jar") do pushd "%root%%%m\target\run" && "%JAVA_HOME%\bin\jar" xf "%%~j" BOOT-INF && popd || exit /b 1
)
set "options="
:options
shift
if not "%~1"=="" set "options=%options% "%~1"" & goto options
set "unpacked=%root%bench\target\run\BOOT-INF"
"%JAVA_HOME%\bin\java" -Xmx1g -Dio.netty.leakDetection.level=disabled --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED "-Dzapis.bench.axon4=%root%bench-axon4\target\run\BOOT-INF" "-Dzapis.bench.launcher=%root%zapis.cmd" %ZAPIS_JAVA_OPTS% -cp "%unpacked%\classes;%unpacked%\lib\*" dev.zapis.bench.Bench %options%
exit /b %errorlevel%
