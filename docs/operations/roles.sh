#!/bin/sh
# Run by the image of PostgreSQL when it makes the database (docker-compose.yml); by hand on one that was made before:
#   docker compose exec db sh /docker-entrypoint-initdb.d/10-roles.sh
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --file=/roles.sql
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
    --set=owner_password="$PORTAL_OWNER_PASSWORD" --set=app_password="$PORTAL_APP_PASSWORD" <<'SQL'
alter role portal_owner password :'owner_password';
alter role portal_app password :'app_password';
SQL
