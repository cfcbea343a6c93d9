#!/bin/sh
# Makes a backup of De Smederij that can't tell who votes what, and removes old ones.
#
#   deploy/backup.sh FOLDER [DAYS]
#
# In it: the database `smederij`, the settings and the secret. Left out on purpose: the keys of ballots
# (ballot-keys/ in the data folder), and tables that PostgreSQL doesn't log: they hold the ballot screens
# that are open now, with the choices on them. Run it as the user of the service, in its folder.
# PGHOST, PGDATABASE and PGUSER say which database, if it isn't `smederij` on this machine.
set -eu
umask 077

folder=${1:?say in which folder backups go}
days=${2:-14}
data=$(sed -n 's/^SMEDERIJ_DATA_DIR=//p' .env)
name=$folder/smederij-$(date +%Y-%m-%d-%H%M%S)

pg_dump --format=custom --no-owner --no-unlogged-table-data \
  --file="$name.part" "--dbname=${PGDATABASE:-smederij}"
mv "$name.part" "$name.dump"
cp .env "$name.env"
if [ -e "${data:-.smederij}/secret" ]; then
  cp "${data:-.smederij}/secret" "$name.secret"
fi

# Old ones go only when the new one is there; what a broken night left goes as well.
find "$folder" -maxdepth 1 -type f -name 'smederij-*' -mtime "+$((days - 1))" -delete
echo "$name.dump"
