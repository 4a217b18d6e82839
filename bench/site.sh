# Sourced by bench/run: how fast a site answers, how fast it starts, and what it keeps in memory.
# Wants lectern, the command to run, data, the folder of a record, and optionally
#   ROUNDS (5), SECONDS_EACH (5), CONNECTIONS (8), THREADS (2), CRAWL (2000 pages), PORT (8493; nginx takes the next), WORK (an id)

rounds=${ROUNDS:-5}
each=${SECONDS_EACH:-5}
connections=${CONNECTIONS:-8}
threads=${THREADS:-2}
crawl=${CRAWL:-2000}
port=${PORT:-8493}
site=http://127.0.0.1:$port
still=http://127.0.0.1:$((port + 1))
dir=$(mktemp -d)
server=
nginx=

stop_site() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || :
    [ -z "$server" ] || wait "$server" 2>/dev/null || :
    server=
}

clean_up() {
    stop_site
    [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || :
    rm -rf "$dir"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

say() {
    printf '%-58s %s\n' "$1" "$2"
}

# Milliseconds by the machine's clock.
now() {
    echo $(($(date +%s%N) / 1000000))
}

# Starts the site and says how long it took until the first 200 of the home page and then of a transcript.
start_site() {
    began=$(now)
    "$lectern" serve --data "$data" --port "$port" >"$dir/site.log" 2>&1 </dev/null &
    server=$!
    until curl -fs -o /dev/null "$site/" 2>/dev/null; do
        kill -0 "$server" 2>/dev/null || { cat "$dir/site.log" >&2; exit 1; }
        sleep 0.01
    done
    home=$(now)
    curl -fs -o /dev/null "$site/$work"
    page=$(now)
    say "$1: first home page, first transcript, ms" "$((home - began)) $((page - began))"
}

memory() {
    # The server is the launcher's own process: it has become Java.
    say "$1: VmRSS, RssAnon, RssFile, MB" "$(awk '/^(VmRSS|RssAnon|RssFile):/ { printf "%d ", $2 / 1024 }' "/proc/$server/status")"
}

# The figure of a kind in what wrk printed: rate, p50 or p99 (milliseconds).
figure() {
    awk -v kind="$1" '
        function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
        kind == "rate" && /^Requests\/sec:/ { print $2 }
        kind == "p50" && $1 == "50%" { printf "%.2f\n", ms($2) }
        kind == "p99" && $1 == "99%" { printf "%.2f\n", ms($2) }
        /Non-2xx/ { print "wrk saw errors" > "/dev/stderr" }' "$2"
}

# Asks one address for a while: load NAME URL [HEADER]
load() {
    wrk -t"$threads" -c"$connections" -d"${each}s" --latency -H 'Accept-Encoding: gzip' ${3:+-H "$3"} "$2" >"$dir/wrk"
    for kind in rate p50 p99; do
        figure "$kind" "$dir/wrk" >>"$dir/$1.$kind"
    done
}

median() {
    sort -n "$1" | awk '{ all[NR] = $1 } END { print NR ? all[int((NR + 1) / 2)] : "not measured" }'
}

tag_of() {
    curl -fsI -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2, $3 }' | sed 's/ $//'
}

# The very bytes that the site sends, as a file.
start_nginx() {
    mkdir "$dir/html"
    curl -fs -H 'Accept-Encoding: gzip' -o "$dir/html/page.html.gz" "$site/$work"
    gzip -cd "$dir/html/page.html.gz" >"$dir/html/page.html"
    cat >"$dir/nginx.conf" <<CONF
worker_processes auto;
daemon off;
pid $dir/nginx.pid;
error_log $dir/nginx.log;
events { worker_connections 512; }
http {
  types { text/html html; }
  charset utf-8;
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path $dir/a; proxy_temp_path $dir/b; fastcgi_temp_path $dir/c; uwsgi_temp_path $dir/d; scgi_temp_path $dir/e;
  server {
    listen 127.0.0.1:$((port + 1));
    root $dir/html;
    gzip_static on;
    add_header Cache-Control no-cache;
  }
}
CONF
    chmod 755 "$dir" "$dir/html"
    nginx -c "$dir/nginx.conf" 2>/dev/null &
    nginx=$!
    until curl -fs -o /dev/null "$still/page.html"; do
        kill -0 "$nginx" 2>/dev/null || { cat "$dir/nginx.log" >&2; exit 1; }
        sleep 0.05
    done
    curl -fs -H 'Accept-Encoding: gzip' "$still/page.html" | cmp - "$dir/html/page.html.gz" || {
        echo 'nginx sends other bytes than the site.' >&2
        exit 1
    }
}

race() {
    # Both are warm before it counts; the JVM needs the longer run.
    load warm.200 "$site/$work"
    load warm.304 "$site/$work" "If-None-Match: $tag"
    i=0
    while [ "$i" -lt "$rounds" ]; do
        i=$((i + 1))
        [ -z "$nginx" ] || load nginx.200 "$still/page.html"
        load site.200 "$site/$work"
        [ -z "$nginx" ] || load nginx.304 "$still/page.html" "If-None-Match: $still_tag"
        load site.304 "$site/$work" "If-None-Match: $tag"
    done
    for status in 200 304; do
        for of in nginx site; do
            [ -e "$dir/$of.$status.rate" ] || continue
            say "$status from $of: requests/s; p50, p99 ms (medians)" \
                "$(median "$dir/$of.$status.rate"); $(median "$dir/$of.$status.p50"), $(median "$dir/$of.$status.p99")"
        done
        [ -z "$nginx" ] || {
            paste "$dir/site.$status.rate" "$dir/nginx.$status.rate" | awk '{ print $1 / $2 }' >"$dir/ratio"
            say "$status: site/nginx, median of $rounds rounds" "$(median "$dir/ratio") (each: $(tr '\n' ' ' <"$dir/ratio"))"
        }
    done
}

measure_site() {
    for needed in curl wrk; do
        command -v "$needed" >/dev/null || { echo "Install $needed to measure the site." >&2; exit 2; }
    done
    "$lectern" list --data "$data" | grep -o '^[a-z-]*/[0-9-]*/[^ ]*' >"$dir/works"
    work=${WORK:-$(sed -n "$(($(wc -l <"$dir/works") / 2 + 1))p" "$dir/works")}
    echo "$(date -u +%FT%RZ), $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg), $(wc -l <"$dir/works") works, /$work"
    start_site 'start, files perhaps not in memory'
    memory 'just started'
    stop_site
    start_site 'start again'
    tag=$(tag_of "$site/$work")
    say 'the page, compressed, bytes' "$(curl -fs -H 'Accept-Encoding: gzip' "$site/$work" | wc -c)"
    if command -v nginx >/dev/null; then
        start_nginx
        still_tag=$(tag_of "$still/page.html")
    else
        echo 'There is no nginx here, so nothing is compared with it.'
    fi
    race
    memory 'after the load'
    # Different pages, one after the other, as a crawler asks for them.
    began=$(now)
    awk -v site="$site" -v most="$crawl" -v all="$(wc -l <"$dir/works")" '
        BEGIN { step = all > most ? all / most : 1 }
        NR >= next_one { next_one += step; print "url = \"" site "/" $0 "\"\noutput = \"/dev/null\"" }' "$dir/works" >"$dir/crawl"
    asked=$(grep -c '^url' "$dir/crawl")
    curl -s --compressed -w '%{http_code} %{time_total}\n' -K "$dir/crawl" >"$dir/crawled"
    say "$asked pages crawled, in ms; not answered 200" "$(($(now) - began)); $(grep -cv '^200' "$dir/crawled")"
    say 'a page of the crawl: p50, p99, ms' \
        "$(sort -nk2 "$dir/crawled" | awk '{ t[NR] = $2 * 1000 } END { printf "%.0f, %.0f", t[int((NR + 1) / 2)], t[int(NR * 0.99)] }')"
    memory "after $asked pages"
}
