#!/bin/sh
# Lets the standby copy the database; read by the image of PostgreSQL when it makes its data folder. On a server that
# exists already, add the same line to its pg_hba.conf and reload it.
set -eu
echo "host replication ${POSTGRES_USER} all scram-sha-256" >> "${PGDATA}/pg_hba.conf"
