-- Once per database, by its administrator: a role and a schema for each service that keeps data, and the extension that
-- the search for users reads. Safe to run again; a changed password takes effect.
--
--   psql "$ADMIN_URL" -v auth=... -v catalog=... -v generation=... -v billing=... -f roles.sql
--
-- Each variable is the password of the role of that name.
\set ON_ERROR_STOP on

SELECT format('CREATE ROLE %I LOGIN', role)
  FROM unnest(ARRAY['auth', 'catalog', 'generation', 'billing']) AS role
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)
\gexec

ALTER ROLE auth PASSWORD :'auth';
ALTER ROLE catalog PASSWORD :'catalog';
ALTER ROLE generation PASSWORD :'generation';
ALTER ROLE billing PASSWORD :'billing';

-- Whoever makes a schema for a role must be a member of it; a managed database's administrator is no superuser.
GRANT auth, catalog, generation, billing TO CURRENT_USER;

SELECT format('ALTER ROLE %I SET search_path = %I', role, role),
       format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role),
       format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', role, role)
  FROM unnest(ARRAY['auth', 'catalog', 'generation', 'billing']) AS role
\gexec

REVOKE CREATE ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS extensions;
GRANT USAGE ON SCHEMA extensions TO PUBLIC;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extensions;
