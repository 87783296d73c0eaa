#!/bin/sh
# The smoke test by cron. Silent while all is well; cron mails what is printed, so a failure arrives by itself.
#
#   MAILTO=operations@example.com
#   */30 * * * *  /usr/local/bin/smoke-cron.sh
#
# /etc/tong/smoke.env, readable by this user alone (mode 0600), has TONG_STAGING_URL=… and TONG_TOKEN=…
set -eu
settings=${TONG_SMOKE_SETTINGS:-/etc/tong/smoke.env}
if [ -r "$settings" ]; then
  set -a
  . "$settings"
  set +a
fi
: "${TONG_STAGING_URL:?}" "${TONG_TOKEN:?}"
export TONG_TOKEN

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TONG_CONFIG_DIR="$folder/config"
tong profile set staging server="$TONG_STAGING_URL" kind=staging > /dev/null

status=0
tong smoke --profile staging --max-p95 "${TONG_SMOKE_MAX_P95:-800}" > "$folder/report" 2>&1 || status=$?
if [ "$status" -ne 0 ]; then
  cat "$folder/report"
fi
exit "$status"
