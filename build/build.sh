# Sourced by ./lectern when there is something to build. Wants root, out and stamp from it, and JAVA_HOME from jdk.sh.

build_lectern() {
  mkdir -p "$out" || exit 2
  log=$out/build.log
  take_turn
  if ! is_built; then
    need_maven
    why='first use'
    [ -e "$stamp" ] && why='the sources have changed'
    echo "Building Lectern ($why)…" >&2
    compile_lectern
    raise_class_versions
    write_manual
    train_lectern
    mv "$stamp.new" "$stamp"
  elif ! is_trained; then
    train_lectern
  fi
  rm -rf "$out/building"
  trap - EXIT INT TERM
}

# Two commands at once (a pipe from one to the other) must not build into the same folder: the second waits, and
# takes over if the first is gone.
take_turn() {
  until mkdir "$out/building" 2>/dev/null; do
    builder=
    [ -r "$out/building/pid" ] && read -r builder <"$out/building/pid"
    if [ -n "$builder" ] && ! kill -0 "$builder" 2>/dev/null; then
      rm -rf "$out/building"
    else
      sleep 1
    fi
  done
  trap 'rm -rf "$out/building"' EXIT
  trap 'exit 130' INT TERM
  echo $$ >"$out/building/pid"
}

compile_lectern() {
  # The time before the build counts: a source that is saved during it is newer, and builds again.
  echo "$JAVA_HOME" >"$stamp.new"
  (cd "$root" && mvn -B -ntp -pl app -am -Dmaven.test.skip=true -Don.warning=-nowarn package) >"$log" 2>&1 </dev/null || {
    # Maven's advice on how to run Maven is of no help here.
    grep -E '^\[ERROR\] .' "$log" | grep -Ev 'Help 1|[Rr]e-run|For more|After correcting|mvn <args>' | tail -n 15 >&2
    echo "Lectern could not be built; the whole log is in $log" >&2
    exit 1
  }
}

# Jars that were compiled for Java 5 start slowly, and no AOT cache helps them. It costs nothing to go on without.
raise_class_versions() {
  "$JAVA_HOME/bin/java" "$root/build/RaiseClassVersion.java" "$out"/lib/picocli-*.jar >>"$log" 2>&1 || :
}

# The manual pages, from what the commands say in their help: man -M app/target/lectern/man lectern-parse
write_manual() {
  "$JAVA_HOME/bin/java" -jar "$out/lib/lectern.jar" gen-man "$out/man" >>"$log" 2>&1 || :
}

# The usual commands on the examples, watched by the JVM: it keeps the classes loaded and linked and their objects
# (JEP 483, 514) for the commands to come. Lectern works without, only slower, so a failure is kept quiet; the empty file
# says that it was tried.
train_lectern() {
  set -- "$root"/examples/*
  [ -e "$1" ] || set --
  rm -f "$out/cli.aot"
  "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$out/cli.aot" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    -Dpicocli.disable.closures=true -jar "$out/lib/lectern.jar" train "$@" >"$out/training.log" 2>&1 </dev/null
  [ -s "$out/cli.aot" ] || : >"$out/cli.aot"
}
