-- The sessions of an erased account stay for a while, without anything of their owner but a bare id: what is told to the
-- other services about ended sessions must be told again when Redis has lost it.
ALTER TABLE sessions DROP CONSTRAINT sessions_user_id_fkey;
