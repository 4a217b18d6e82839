# Sourced by ./lectern before the pages are served for the first time. Wants root and out from it, and JAVA_HOME.

# The site serves the examples to itself, watched by the JVM, as in train_lectern of build.sh. The start is shortened by
# about half; a failure is kept quiet, and the empty file says that it was tried.
train_site() {
  echo 'Preparing the pages (first use)…' >&2
  rm -f "$out/serve.aot"
  "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$out/serve.aot" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
    -Dpicocli.disable.closures=true -Dlectern.rehearsal=true -jar "$out/lib/lectern.jar" serve --port 0 "$root/examples" \
    >"$out/site.log" 2>&1 </dev/null
  [ -s "$out/serve.aot" ] || : >"$out/serve.aot"
}
