# Sourced by mvnw, zapis and .ci/run: points JAVA_HOME at a JDK 25, whatever java is on the path.
# The formatter and ErrorProne run inside Maven's own JVM, so Maven itself must run on 25.

# $1 in English, $2 in Russian: what the language of the machine is. zapis.cmd says the same words.
words() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in ru*) printf '%s' "$2" ;; *) printf '%s' "$1" ;; esac
}

is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25["+.-]' "$1/release"
}

# The callers run with errors as the end and some without file name patterns, which are switched on only here.
use_jdk25() {
  is_jdk25 "${JAVA_HOME:-}" && return 0
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=
  case $- in *f*) patterns_off=yes ;; *) patterns_off= ;; esac
  set +f
  # shellcheck disable=SC2231
  for candidate in \
    "${JDK_25:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "${on_path%/bin/javac}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/java/openjdk \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
    "${HOME:-}"/.asdf/installs/java/* /nix/store/*-openjdk-25*/lib/openjdk; do
    if is_jdk25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      break
    fi
  done
  [ -z "$patterns_off" ] || set -f
  is_jdk25 "${JAVA_HOME:-}" && return 0
  printf '%s\n' "$(words "Zapis needs a JDK 25: install one (for example Temurin 25) or set JAVA_HOME to it." "Нужен JDK 25: установите его (например, Temurin 25) или укажите путь к нему в JAVA_HOME.")" >&2
  return 1
}
