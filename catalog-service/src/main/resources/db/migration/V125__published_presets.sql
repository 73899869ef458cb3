-- What generation-service looks at before it asks for a preset by its hash (architecture, section 3: published views):
-- nearly every request that is paid for has words of its own, and needs no call to hear that nobody had them before.
-- A contract: columns are added first and removed a release later.
CREATE VIEW published_presets AS SELECT lookup_hash FROM materials WHERE visible;
