-- The ledger shows tampering: the rows of an account are numbered without gaps and chained by seals, and the account
-- knows how many there are and the seal of the last one. Decision record 0006.
--
-- The functions that work on these tables are in R__ledger.sql, which is run again whenever it changes.

ALTER TABLE credit_accounts
    ADD COLUMN entries          bigint NOT NULL DEFAULT 0,
    ADD COLUMN head             bytea  NOT NULL DEFAULT '',
    ADD COLUMN low_balance_told bigint NOT NULL DEFAULT 0,
    ADD COLUMN owed             integer NOT NULL DEFAULT 0 CHECK (owed >= 0),
    -- Room for the next version of a row on its own page: the indexes are then left alone.
    SET (fillfactor = 50);

COMMENT ON COLUMN credit_accounts.entries IS 'rows in credit_transactions';
COMMENT ON COLUMN credit_accounts.head IS 'seal of the newest row';
COMMENT ON COLUMN credit_accounts.low_balance_told IS 'position up to which a low balance has been mailed about';

COMMENT ON COLUMN credit_accounts.owed IS 'credits that were spent before the money for them went back';

ALTER TABLE credit_transactions
    ADD COLUMN position bigint,
    ADD COLUMN seal     bytea;

COMMENT ON COLUMN credit_transactions.position IS '1, 2, 3, … within the account, in commit order';
COMMENT ON COLUMN credit_transactions.seal IS 'SHA-256 over the seal of the row before and all columns of this one';

-- What a hold takes out of a bucket keeps the date on which it would have expired there.
ALTER TABLE credit_holds
    ADD COLUMN bonus_expiry     timestamptz,
    ADD COLUMN subscription_end timestamptz;

UPDATE credit_holds h SET bonus_expiry = a.bonus_credits_expiry, subscription_end = a.subscription_credits_end
  FROM credit_accounts a WHERE a.user_id = h.user_id AND h.status = 'held';

-- Never changed: every stored seal was made by it. The array keeps NULL and text apart; the time is a number, because
-- its text follows the session's time zone.
CREATE FUNCTION ledger_seal(p_before bytea, p_entry credit_transactions) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN sha256(convert_to(jsonb_build_array(
        encode(p_before, 'hex'), p_entry.position, p_entry.id, p_entry.user_id, p_entry.amount, p_entry.balance_after,
        p_entry.transaction_type, p_entry.service_type, p_entry.generation_id, p_entry.package_id, p_entry.payment_id,
        p_entry.description, p_entry.extra_data, p_entry.idempotency_key,
        extract(epoch FROM p_entry.created_at))::text, 'UTF8'));
END $$;

-- Rows from before the chain get their places in it.
ALTER TABLE credit_transactions DISABLE TRIGGER credit_transactions_append_only;

DO $$
DECLARE
    v_entry credit_transactions;
    v_user  uuid;
    v_count bigint;
    v_head  bytea;
BEGIN
    FOR v_entry IN SELECT * FROM credit_transactions ORDER BY user_id, sequence LOOP
        IF v_user IS DISTINCT FROM v_entry.user_id THEN
            v_user := v_entry.user_id;
            v_count := 0;
            v_head := '';
        END IF;
        v_count := v_count + 1;
        v_entry.position := v_count;
        v_head := ledger_seal(v_head, v_entry);
        UPDATE credit_transactions SET position = v_count, seal = v_head WHERE id = v_entry.id;
        UPDATE credit_accounts SET entries = v_count, head = v_head WHERE user_id = v_user;
    END LOOP;
END $$;

ALTER TABLE credit_transactions ENABLE TRIGGER credit_transactions_append_only;
ALTER TABLE credit_transactions ALTER COLUMN position SET NOT NULL, ALTER COLUMN seal SET NOT NULL;

-- One index per way of reading: newest first, newest first of one type, spent since. The position took over what the
-- sequence was for; nobody looks for the holds of a user.
CREATE UNIQUE INDEX credit_transactions_chain ON credit_transactions (user_id, position);
CREATE INDEX credit_transactions_by_type ON credit_transactions (user_id, transaction_type, position);
CREATE INDEX credit_transactions_spent ON credit_transactions (user_id, created_at) INCLUDE (amount)
    WHERE generation_id IS NOT NULL;
DROP INDEX credit_transactions_of_user;
DROP INDEX credit_holds_of_user;
ALTER TABLE credit_transactions DROP CONSTRAINT credit_transactions_sequence_key;

CREATE INDEX credit_accounts_bonus_due ON credit_accounts (bonus_credits_expiry)
    WHERE bonus_credits_expiry IS NOT NULL;
CREATE INDEX credit_accounts_period_due ON credit_accounts (subscription_credits_end)
    WHERE subscription_credits_end IS NOT NULL;

-- The service's role owns its tables, but not even the owner may do what was revoked. The triggers are the second net:
-- they also stop a superuser, who has every right.
REVOKE UPDATE, DELETE, TRUNCATE ON credit_transactions FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON credit_accounts, credit_holds FROM CURRENT_USER;

-- Replaced in R__ledger.sql by functions of other signatures.
DROP FUNCTION ledger_post(uuid, text, integer, integer, integer, text, text, uuid, text, text, text, timestamptz);
DROP FUNCTION ledger_give_back(credit_holds, integer, text, timestamptz);
DROP FUNCTION credits_reserve(uuid, text, text, integer, timestamptz, timestamptz);
DROP FUNCTION credits_close(text, text, integer, text, timestamptz);
DROP FUNCTION credits_grant(uuid, text, integer, text, text, uuid, text, text, timestamptz, timestamptz);
