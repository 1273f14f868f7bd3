@echo off
rem Runs Maven on this project, as ./mvnw does: the installed one if it is 3.8 or newer, else the one that
rem .mvn\wrapper\maven-wrapper.properties names, fetched once. Needs a JDK of at least 17 and nothing else.
rem The messages here are in English: a console reads this file in a code page that nobody can foresee.
setlocal EnableExtensions DisableDelayedExpansion
set "MVNW_WRAPPER=%~dp0.mvn\wrapper"

if defined JAVA_HOME goto javaHome
set "MVNW_JAVA="
for %%j in (java.exe) do set "MVNW_JAVA=%%~$PATH:j"
for %%j in (javac.exe) do set "MVNW_JAVAC=%%~$PATH:j"
goto checkJava
:javaHome
set "MVNW_JAVA=%JAVA_HOME%\bin\java.exe"
set "MVNW_JAVAC=%JAVA_HOME%\bin\javac.exe"
:checkJava
if not exist "%MVNW_JAVA%" goto noJdk
if not exist "%MVNW_JAVAC%" goto noJdk
set "MVNW_JAVA_VERSION=0"
for /f "tokens=1-3" %%a in ('""%MVNW_JAVA%" -version 2^>^&1"') do if "%%b"=="version" set "MVNW_JAVA_VERSION=%%~c"
for /f "delims=.-+" %%v in ("%MVNW_JAVA_VERSION%") do set "MVNW_JAVA_VERSION=%%v"
if %MVNW_JAVA_VERSION% LSS 17 goto noJdk

for %%m in (mvn.cmd) do set "MVNW_MAVEN=%%~$PATH:m"
if not defined MVNW_MAVEN goto own
set /a MVNW_MAVEN_VERSION=0
for /f "tokens=1-3" %%a in ('call "%MVNW_MAVEN%" -B --version 2^>nul') do (
    if "%%a %%b"=="Apache Maven" for /f "tokens=1,2 delims=.-" %%x in ("%%c") do set /a MVNW_MAVEN_VERSION=%%x * 100 + %%y
)
if %MVNW_MAVEN_VERSION% GEQ 308 goto run

:own
for /f "usebackq eol=# tokens=1,* delims==" %%k in ("%MVNW_WRAPPER%\maven-wrapper.properties") do set "MVNW_%%k=%%l"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MVNW_HOME=%MAVEN_USER_HOME%\wrapper\tsunagari\apache-maven-%MVNW_version%-%MVNW_distributionSha512:~0,8%"
set "MVNW_MAVEN=%MVNW_HOME%\bin\mvn.cmd"
if exist "%MVNW_MAVEN%" goto run
if defined MVNW_DISTRIBUTION_URL set "MVNW_distributionUrl=%MVNW_DISTRIBUTION_URL%"
rem MAVEN_OPTS, because the settings for a proxy are there.
"%MVNW_JAVA%" %MAVEN_OPTS% -Dfile.encoding=UTF-8 "%MVNW_WRAPPER%\FetchMaven.java" "%MVNW_distributionUrl%" "%MVNW_distributionSha512%" "%MVNW_HOME%"
if errorlevel 1 exit /b 1

:run
rem Without "call": it would change arguments that contain a caret. Control does not come back; the exit code does.
"%MVNW_MAVEN%" %*

:noJdk
echo mvnw: a JDK of version 17 or newer is needed. Install one and set JAVA_HOME to its folder. 1>&2
exit /b 1
