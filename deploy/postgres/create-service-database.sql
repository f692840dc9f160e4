-- One service's database and its three roles. Safe to run again: it creates what is missing and sets the passwords.
--
--   psql -v database=crm -v owner_password=… -v app_password=… -f create-service-database.sql
--
-- <database>_owner  logs in, owns the database, runs the migrations.
-- <database>_app    logs in, is the service; owns nothing, so row-level security binds it.
-- <database>_system cannot log in; for work across tenants (outbox relay, sweepers). The service has to ask for it
--                   with SET ROLE: its rights are not inherited, or a forgotten tenant would read every tenant.

SELECT format('CREATE ROLE %I LOGIN', r) FROM unnest(ARRAY[:'database' || '_owner', :'database' || '_app']) r
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) \gexec

SELECT format('CREATE ROLE %I NOLOGIN', r) FROM unnest(ARRAY[:'database' || '_system']) r
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) \gexec

SELECT format('ALTER ROLE %I PASSWORD %L', :'database' || '_owner', :'owner_password') \gexec

SELECT format('ALTER ROLE %I PASSWORD %L', :'database' || '_app', :'app_password') \gexec

SELECT format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', :'database' || '_system', :'database' || '_app') \gexec

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'database' || '_owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec

SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'database') \gexec

SELECT format('GRANT CONNECT ON DATABASE %I TO %I', :'database', :'database' || '_app') \gexec
