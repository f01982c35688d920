#!/bin/sh
# From an empty ZAPIS_HOME through ./zapis itself: a person books a desk, everything is killed, the desk is still
# theirs after the next start, and free again after they give it back. Needs curl and a JDK 25, and no network.
# Usage: clean-clone.sh [checkout]
set -eu

root=$(cd "${1:-$(dirname "$0")/../../../..}" && pwd -P)
home=$(mktemp -d)
out=$home.out
url=
group=

say() {
  printf '%s\n' "$*"
}

fail() {
  say "FAILED: $*" >&2
  tail -n 20 "$out" >&2 || :
  exit 1
}

# All that a start leaves behind: its process group, and the database server, which is in a group of its own.
pids() {
  ps -e -o pid= -o pgid= | awk -v group="$group" '$2 == group { print $1 }'
  server=$(head -n 1 "$home/playground/postgres/postmaster.pid" 2>/dev/null) || server=
  [ -z "$server" ] || ps -e -o pid= -o ppid= | awk -v server="$server" '$1 == server || $2 == server { print $1 }'
}

kill_all() {
  [ -n "$group" ] || return 0
  list=$(pids)
  # shellcheck disable=SC2086
  [ -z "$list" ] || kill -9 $list 2>/dev/null || :
  group=
}

finish() {
  kill_all
  rm -rf "$home" "$out"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

start() {
  rm -f "$out"
  began=$(date +%s)
  (cd "$root" && exec env -u TELEGRAM_BOT_TOKEN -u DATABASE_URL -u ZAPIS_KEY ZAPIS_HOME="$home" ZAPIS_PORT=0 \
    setsid ./zapis >"$out" 2>&1) &
  group=$!
  waited=0
  until grep -q 'http://' "$out" 2>/dev/null; do
    kill -0 "$group" 2>/dev/null || fail "./zapis ended"
    [ "$waited" -lt 600 ] || fail "./zapis is not ready after ten minutes"
    sleep 1
    waited=$((waited + 1))
  done
  url=$(sed -n 's#.*\(http://[0-9.:]*[0-9]\).*#\1#p' "$out" | head -n 1)
  say "ready at $url after $(($(date +%s) - began)) s, building included"
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$url/")" = 200 ] || fail "the page does not answer 200"
}

post() {
  curl -sf -m 60 -H 'Content-Type: application/json' -d "$2" "$url/standin/$1" || fail "POST $1 $2"
}

newcomer() {
  post people "{\"name\":\"$1\"}" | sed 's/.*"id":\([0-9]*\).*/\1/'
}

chat() {
  curl -sf -m 60 "$url/standin/people/$1/messages?after=${2:-0}"
}

# $1 person, $2 words that are awaited in a message newer than $after
sees() {
  tries=0
  until chat "$1" "$after" | grep -q "$2"; do
    [ "$tries" -lt 300 ] || fail "«$2» did not appear: $(chat "$1" "$after")"
    sleep 0.2
    tries=$((tries + 1))
  done
  say "  sees «$2»"
}

mark() {
  after=$(chat "$1" | sed 's/.*"seq":\([0-9]*\),"messages".*/\1/;s/^{"seq":\([0-9]*\).*/\1/')
}

# $1 person, $2 text, $3 words awaited
says() {
  mark "$1"
  say "$2"
  post "people/$1/text" "{\"text\":\"$2\"}" >/dev/null
  sees "$1" "$3"
}

# The newest message that has buttons is the living one.
taps() {
  message=$(chat "$1" | tr '{' '\n' | awk '
    /^"id":[0-9]+,"seq"/ { match($0, /[0-9]+/); id = substr($0, RSTART, RLENGTH) }
    index($0, "\"text\":\"'"$2"'") && /"data"/ { found = id }
    END { print found }')
  [ -n "$message" ] || fail "no button «$2»"
  label=$(chat "$1" | tr '{' '\n' | grep "^\"text\":\"$2" | grep '"data"' | tail -n 1 | sed 's/^"text":"\([^"]*\)".*/\1/')
  mark "$1"
  say "[$label]"
  post "people/$1/tap" "{\"message\":$message,\"button\":\"$label\"}" | grep -q '"answered":true' || fail "no answer to «$label»"
  sees "$1" "$3"
}

start
# On to a morning: midnight is not met on the way.
hour=$(date -u +%H)
post clock "{\"advance\":\"PT$((30 - ${hour#0}))H\"}" >/dev/null
comes() {
  says "$1" /start 'согласие'
  taps "$1" 'Согласен' 'Кто вы?'
  taps "$1" "$2" 'Рад знакомству'
}
owner=$(newcomer 'Вадим')
comes "$owner" 'Зинаида Громова'
rival=$(newcomer 'Раиса')
comes "$rival" 'Игорь Лаптев'
says "$rival" '/book завтра' 'Свободных мест'
taps "$rival" 'B4 ·' 'Бронируем?'
says "$owner" '/book завтра' 'Свободных мест'
taps "$owner" 'B4 ·' 'Бронируем?'
taps "$owner" 'Подтвердить' 'Место забронировано'
says "$owner" /my 'B4'

say 'kill -9'
kill_all
start
says "$owner" /my 'B4'
taps "$rival" 'Подтвердить' 'Место уже занято'
taps "$owner" '🪑 B4' 'Кто: Зинаида'
taps "$owner" 'Отменить бронь' 'Отменить бронь?'
taps "$owner" 'Да, отменить' 'Бронь отменена'
says "$rival" '/book завтра' 'Свободных мест'
taps "$rival" 'B4 ·' 'Бронируем?'
taps "$rival" 'Подтвердить' 'Место забронировано'
say 'The walk is done.'
