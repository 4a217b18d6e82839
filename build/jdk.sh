# Sourced by ./lectern, ./verify and build/mvn: sets JAVA_HOME to a JDK 25 or newer, or returns 1.
#
# A home is judged by its `release` file, read by the shell itself: starting `java -version` for every candidate would
# cost more than many a command of ours takes.

# The JDK must be at least this.
lectern_java=25

# is_new_enough HOME: is this a JDK (not only a JRE) of $lectern_java or newer?
is_new_enough() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    value=${value#\"}
    value=${value%%[!0-9]*} # "25.0.3" and "25-ea" are both 25
    [ "${value:-0}" -ge $lectern_java ]
    return
  done <"$1/release"
  return 1
}

# home_of_java_on_path: prints the home of `java` on PATH, through its links (/usr/bin/java is often two links away).
home_of_java_on_path() {
  java=$(command -v java) || return 1
  java=$(readlink -f "$java" 2>/dev/null) || return 1
  printf '%s\n' "${java%/bin/java}"
}

# find_jdk [HOME...]: JAVA_HOME, then the homes given, then `java` on PATH, then the usual places.
find_jdk() {
  for jdk in "${JAVA_HOME:-}" "$@"; do
    [ -n "$jdk" ] && is_new_enough "$jdk" && use_jdk "$jdk" && return
  done
  jdk=$(home_of_java_on_path) && is_new_enough "$jdk" && use_jdk "$jdk" && return
  for jdk in /usr/lib/jvm/* /opt/* /opt/*/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    is_new_enough "$jdk" && use_jdk "$jdk" && return
  done
  [ -x /usr/libexec/java_home ] && jdk=$(/usr/libexec/java_home -v $lectern_java+ 2>/dev/null) &&
    is_new_enough "$jdk" && use_jdk "$jdk"
}

use_jdk() {
  JAVA_HOME=$1
  export JAVA_HOME
}

# need_jdk [HOME...] and need_maven: the same, but end the script with one sentence when there is none.
need_jdk() {
  find_jdk "$@" || {
    echo "Lectern needs JDK $lectern_java or newer and found none: install one (for example Eclipse Temurin $lectern_java) or set JAVA_HOME to its folder." >&2
    exit 2
  }
}

need_maven() {
  command -v mvn >/dev/null || {
    echo "Lectern is built with Apache Maven 3.8.7 or newer and found no mvn on PATH: install it (on Debian and Ubuntu the package is called maven)." >&2
    exit 2
  }
  # Maven 3's own libraries use sun.misc.Unsafe; JDK 24 and newer say so on every start.
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  export MAVEN_OPTS
}
