#!/bin/sh
# Run by the postgres image on an empty volume.
set -eu
psql --username postgres --dbname vidgo --file /roles.sql \
    --set auth="$AUTH_DB_PASSWORD" --set catalog="$CATALOG_DB_PASSWORD" \
    --set generation="$GENERATION_DB_PASSWORD" --set billing="$BILLING_DB_PASSWORD"
