-- A retired key signs nothing more: its private half goes, so that it cannot leak.
ALTER TABLE signing_keys ALTER COLUMN private_sealed DROP NOT NULL;
UPDATE signing_keys SET private_sealed = NULL WHERE state = 'retired';
ALTER TABLE signing_keys ADD CONSTRAINT signing_keys_secret_while_in_use
    CHECK ((private_sealed IS NULL) = (state = 'retired'));
