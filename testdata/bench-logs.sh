#!/usr/bin/env bash
# Reads one log with apicodes and with what else is installed, one after the other, and prints CPU seconds and memory.
#
#	testdata/bench-logs.sh [LINES]
#
# It makes its own logs (a million lines by default: combined, combined with every path different, and Caddy's JSON) in
# a temporary folder. mawk '{c[$9]++}' only counts codes, which is the least that any reader does; goaccess and lnav
# are set beside it where they are installed. Set APICODES to measure a binary that is built already.
set -eu
cd "$(dirname "$0")/.."
lines=${1:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if [ -z "${APICODES:-}" ]; then
	APICODES=$folder/apicodes
	go build -o "$APICODES" .
fi

# make FORM: a site with 300 routes, most with an id; one line in five is a fault; fifty lines a second.
make() {
	awk -v lines="$lines" -v form="$1" 'BEGIN {
		srand(1)
		split("200 200 200 200 200 200 200 304 301 204 201 404 404 499 500 502 503", code, " ")
		codes = length(code)
		split("GET GET GET GET GET POST PUT DELETE", method, " ")
		agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"
		for (i = 0; i < lines; i++) {
			second = int(i / 50)
			path = form == "distinct" ? "/page-" i "x/" rand() : sprintf("/api/v%d/things%d/%d/items?page=%d", 1 + i % 2, int(300 * rand() ^ 2), int(100000 * rand()), i % 9)
			status = code[1 + int(codes * rand())]
			verb = method[1 + int(8 * rand())]
			size = status == 204 || status == 304 ? 0 : int(20000 * rand())
			if (form == "json")
				printf "{\"level\":\"info\",\"ts\":%d.5,\"logger\":\"http.log.access\",\"msg\":\"handled request\",\"request\":{\"remote_ip\":\"203.0.113.%d\",\"proto\":\"HTTP/2.0\",\"method\":\"%s\",\"host\":\"www.example.com\",\"uri\":\"%s\",\"headers\":{\"User-Agent\":[\"%s\"],\"Accept\":[\"*/*\"]}},\"bytes_read\":0,\"user_id\":\"\",\"duration\":0.0018,\"size\":%d,\"status\":%d,\"resp_headers\":{\"Server\":[\"Caddy\"]}}\n", 1772445600 + second, i % 250, verb, path, agent, size, status
			else
				printf "203.0.113.%d - - [02/Mar/2026:%02d:%02d:%02d +0000] \"%s %s HTTP/1.1\" %d %d \"https://www.example.com/\" \"%s\"\n", i % 250, int(second / 3600) % 24, int(second / 60) % 60, second % 60, verb, path, status, size, agent
		}
	}'
}

# measure NAME COMMAND…: user and system seconds, and the greatest resident memory where GNU time is there to tell it.
measure() {
	local name=$1
	shift
	if command -v "$1" >/dev/null; then
		if [ -x /usr/bin/time ]; then
			/usr/bin/time -f '%U %S %e %M' -o "$folder/time" "$@" >/dev/null
		else
			TIMEFORMAT='%U %S %R 0'
			{ time "$@" >/dev/null 2>&3; } 3>&2 2>"$folder/time"
		fi
		awk -v name="$name" '{ printf "  %-34s %6.2f s CPU  %6.2f s  %s\n", name, $1 + $2, $3, $4 ? sprintf("%4d MB", $4 / 1024) : "" }' "$folder/time"
	fi
}

for form in combined distinct json; do
	log=$folder/$form.log
	make "$form" >"$log"
	echo "$form: $lines lines, $(($(wc -c <"$log") / 1000000)) MB"
	for _ in 1 2 3; do
		measure "apicodes --read" "$APICODES" --read "$log" --list
	done
	if [ "$form" != json ]; then
		measure "mawk {c[\$9]++}" mawk '{c[$9]++} END {for (s in c) print s, c[s]}' "$log"
		measure "gawk {c[\$9]++}" gawk '{c[$9]++} END {for (s in c) print s, c[s]}' "$log"
		measure "goaccess" goaccess "$log" --log-format=COMBINED --no-progress -o "$folder/report.json"
		measure "lnav by SQL" lnav -n -c ';SELECT sc_status, count(*) FROM access_log GROUP BY sc_status' "$log"
	fi
	rm "$log"
done
