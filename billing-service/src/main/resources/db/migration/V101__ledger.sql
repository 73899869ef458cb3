-- The credit ledger (contract: data-identity-billing sections 1 and 2, invariants L1 to L6).
--
-- Every operation on credits is one of the functions below, so a caller needs one round trip while the account's row is
-- locked. Order of locks, everywhere: account, then hold.

CREATE TABLE credit_accounts (
    user_id                  uuid        PRIMARY KEY,
    bonus_credits            integer     NOT NULL DEFAULT 0 CHECK (bonus_credits >= 0),
    subscription_credits     integer     NOT NULL DEFAULT 0 CHECK (subscription_credits >= 0),
    purchased_credits        integer     NOT NULL DEFAULT 0 CHECK (purchased_credits >= 0),
    bonus_credits_expiry     timestamptz,
    subscription_credits_end timestamptz,
    credits_reset_at         timestamptz,
    opened_at                timestamptz NOT NULL
);

CREATE TABLE credit_transactions (
    id               uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    sequence         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    user_id          uuid        NOT NULL REFERENCES credit_accounts (user_id),
    amount           integer     NOT NULL CHECK (amount <> 0),
    balance_after    integer     NOT NULL CHECK (balance_after >= 0),
    transaction_type text        NOT NULL CHECK (transaction_type IN
        ('generation', 'purchase', 'subscription', 'refund', 'bonus', 'expiry', 'admin_adjustment')),
    service_type     text,
    generation_id    text,
    package_id       uuid        REFERENCES credit_packages (id),
    payment_id       text,
    description      text,
    extra_data       jsonb       NOT NULL,
    idempotency_key  text,
    created_at       timestamptz NOT NULL
);

CREATE UNIQUE INDEX credit_transactions_once ON credit_transactions (user_id, idempotency_key)
    WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX credit_transactions_one_debit ON credit_transactions (user_id, generation_id)
    WHERE transaction_type = 'generation';
CREATE INDEX credit_transactions_of_user ON credit_transactions (user_id, sequence DESC);

CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'credit_transactions is append-only';
END $$;

CREATE TRIGGER credit_transactions_append_only BEFORE UPDATE OR DELETE ON credit_transactions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER credit_transactions_no_truncate BEFORE TRUNCATE ON credit_transactions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();

-- A hold remembers from which buckets a generation was paid. A row without user is the tombstone of a job that was
-- released before it was reserved.
CREATE TABLE credit_holds (
    job_id       text        PRIMARY KEY,
    user_id      uuid        REFERENCES credit_accounts (user_id),
    service_type text,
    status       text        NOT NULL CHECK (status IN ('held', 'settled', 'released', 'expired')),
    bonus        integer     NOT NULL DEFAULT 0 CHECK (bonus >= 0),
    subscription integer     NOT NULL DEFAULT 0 CHECK (subscription >= 0),
    purchased    integer     NOT NULL DEFAULT 0 CHECK (purchased >= 0),
    amount       integer     NOT NULL CHECK (amount = bonus + subscription + purchased),
    settled      integer     CHECK (settled BETWEEN 0 AND amount),
    reason       text,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    closed_at    timestamptz
);

CREATE INDEX credit_holds_due ON credit_holds (expires_at) WHERE status = 'held';
CREATE INDEX credit_holds_of_user ON credit_holds (user_id);

-- Moves the buckets and writes the row that says so. The account must be locked.
CREATE FUNCTION ledger_post(p_user uuid, p_type text, p_bonus integer, p_subscription integer, p_purchased integer,
                            p_service text, p_generation text, p_package uuid, p_payment text, p_description text,
                            p_key text, p_now timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_balance integer;
BEGIN
    UPDATE credit_accounts
       SET bonus_credits = bonus_credits + p_bonus,
           subscription_credits = subscription_credits + p_subscription,
           purchased_credits = purchased_credits + p_purchased
     WHERE user_id = p_user
    RETURNING bonus_credits + subscription_credits + purchased_credits INTO v_balance;
    IF p_bonus + p_subscription + p_purchased <> 0 THEN
        INSERT INTO credit_transactions (user_id, amount, balance_after, transaction_type, service_type, generation_id,
                                         package_id, payment_id, description, extra_data, idempotency_key, created_at)
        VALUES (p_user, p_bonus + p_subscription + p_purchased, v_balance, p_type, p_service, p_generation,
                p_package, p_payment, p_description,
                jsonb_build_object('bonus', p_bonus, 'subscription', p_subscription, 'purchased', p_purchased),
                p_key, p_now);
    END IF;
    RETURN v_balance;
END $$;

-- Locks the account, opening it first: a lock needs a row, and two first operations of a user must not both see none.
-- Credits whose time has passed leave with an expiry row before anything else looks at the buckets.
CREATE FUNCTION ledger_lock(p_user uuid, p_now timestamptz) RETURNS credit_accounts LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts;
BEGIN
    INSERT INTO credit_accounts (user_id, opened_at) VALUES (p_user, p_now) ON CONFLICT DO NOTHING;
    SELECT * INTO v_account FROM credit_accounts WHERE user_id = p_user FOR UPDATE;
    IF v_account.bonus_credits_expiry <= p_now THEN
        PERFORM ledger_post(p_user, 'expiry', -v_account.bonus_credits, 0, 0, NULL, NULL, NULL, NULL,
                            'Bonus credits expired', NULL, p_now);
        UPDATE credit_accounts SET bonus_credits_expiry = NULL WHERE user_id = p_user;
    END IF;
    IF v_account.subscription_credits_end <= p_now THEN
        PERFORM ledger_post(p_user, 'expiry', 0, -v_account.subscription_credits, 0, NULL, NULL, NULL, NULL,
                            'Credits of the past period expired', NULL, p_now);
        UPDATE credit_accounts SET subscription_credits_end = NULL WHERE user_id = p_user;
    END IF;
    SELECT * INTO v_account FROM credit_accounts WHERE user_id = p_user;
    RETURN v_account;
END $$;

-- Holds a price for a job. Prevents this interleaving: two jobs read a balance of 10, both find that 10 is enough, both
-- subtract. The second waits in ledger_lock until the first has committed, and then sees 0.
CREATE FUNCTION credits_reserve(p_user uuid, p_job text, p_service text, p_amount integer, p_now timestamptz,
                                p_expires timestamptz, OUT outcome text, OUT amount integer, OUT balance integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
    v_hold    credit_holds;
    v_bonus   integer := least(v_account.bonus_credits, p_amount);
    v_subscription integer := least(v_account.subscription_credits, p_amount - v_bonus);
    v_purchased integer := p_amount - v_bonus - v_subscription;
BEGIN
    balance := v_account.bonus_credits + v_account.subscription_credits + v_account.purchased_credits;
    amount := p_amount;
    SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job;
    IF NOT FOUND THEN
        IF balance < p_amount THEN
            outcome := 'insufficient';
            RETURN;
        END IF;
        -- Waits for a release of the same job that is being written right now, and gives way to its tombstone.
        INSERT INTO credit_holds (job_id, user_id, service_type, status, bonus, subscription, purchased, amount,
                                  created_at, expires_at)
        VALUES (p_job, p_user, p_service, 'held', v_bonus, v_subscription, v_purchased, p_amount, p_now, p_expires)
        ON CONFLICT (job_id) DO NOTHING;
        IF FOUND THEN
            balance := ledger_post(p_user, 'generation', -v_bonus, -v_subscription, -v_purchased, p_service, p_job,
                                   NULL, NULL, NULL, 'hold:' || p_job, p_now);
            outcome := 'held';
            RETURN;
        END IF;
        SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job;
    END IF;
    amount := v_hold.amount;
    outcome := CASE
        WHEN v_hold.user_id <> p_user THEN 'foreign'
        WHEN v_hold.status = 'held' THEN 'held'
        ELSE v_hold.status END;
END $$;

-- Gives back a part of a hold to the buckets it came from: what was taken last returns first.
CREATE FUNCTION ledger_give_back(p_hold credit_holds, p_charged integer, p_description text, p_now timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_bonus        integer := least(p_hold.bonus, p_charged);
    v_subscription integer := least(p_hold.subscription, p_charged - v_bonus);
    v_purchased    integer := p_charged - v_bonus - v_subscription;
BEGIN
    -- Without a running period the credits may not stay: the next look at the account expires them.
    UPDATE credit_accounts SET subscription_credits_end = coalesce(subscription_credits_end, p_now)
     WHERE user_id = p_hold.user_id AND p_hold.subscription > v_subscription;
    PERFORM ledger_post(p_hold.user_id, 'refund', p_hold.bonus - v_bonus, p_hold.subscription - v_subscription,
                        p_hold.purchased - v_purchased, p_hold.service_type, p_hold.job_id, NULL, NULL, p_description,
                        'release:' || p_hold.job_id, p_now);
END $$;

-- Ends a hold: charges p_charged of it (NULL: all) and gives the rest back.
CREATE FUNCTION credits_close(p_job text, p_status text, p_charged integer, p_reason text, p_now timestamptz,
                              OUT outcome text, OUT amount integer) LANGUAGE plpgsql AS $$
DECLARE
    v_hold    credit_holds;
    v_charged integer;
BEGIN
    IF p_status = 'released' THEN
        -- Waits for a reserve of the same job that is being written right now, and then finds its hold.
        INSERT INTO credit_holds (job_id, status, amount, reason, created_at, expires_at, closed_at)
        VALUES (p_job, 'released', 0, p_reason, p_now, p_now, p_now) ON CONFLICT (job_id) DO NOTHING;
    END IF;
    SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job;
    IF NOT FOUND THEN
        outcome := 'unknown';
        RETURN;
    END IF;
    IF v_hold.user_id IS NOT NULL THEN
        PERFORM ledger_lock(v_hold.user_id, p_now);
        SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job FOR UPDATE;
    END IF;
    amount := coalesce(v_hold.settled, v_hold.amount);
    IF v_hold.status <> 'held' THEN
        outcome := v_hold.status;
        RETURN;
    END IF;
    v_charged := CASE p_status WHEN 'settled' THEN coalesce(p_charged, v_hold.amount) ELSE 0 END;
    IF v_charged > v_hold.amount THEN
        outcome := 'too_much';
        RETURN;
    END IF;
    PERFORM ledger_give_back(v_hold, v_charged, p_reason, p_now);
    UPDATE credit_holds
       SET status = p_status, settled = CASE p_status WHEN 'settled' THEN v_charged END, reason = p_reason,
           closed_at = p_now
     WHERE job_id = p_job;
    outcome := p_status;
    amount := CASE p_status WHEN 'settled' THEN v_charged ELSE v_hold.amount END;
END $$;

-- Adds credits to the purchased or the bonus bucket, once per key. Of two expiries of the bonus bucket the later counts.
CREATE FUNCTION credits_grant(p_user uuid, p_bucket text, p_amount integer, p_type text, p_key text, p_package uuid,
                              p_payment text, p_description text, p_bonus_expiry timestamptz, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
BEGIN
    PERFORM 1 FROM credit_transactions WHERE user_id = p_user AND idempotency_key = p_key;
    IF FOUND THEN
        RETURN false;
    END IF;
    IF p_bucket = 'bonus' THEN
        UPDATE credit_accounts
           SET bonus_credits_expiry = CASE
               WHEN p_bonus_expiry IS NULL THEN NULL
               WHEN v_account.bonus_credits = 0 THEN p_bonus_expiry
               WHEN v_account.bonus_credits_expiry IS NULL THEN NULL
               ELSE greatest(v_account.bonus_credits_expiry, p_bonus_expiry) END
         WHERE user_id = p_user;
    END IF;
    PERFORM ledger_post(p_user, p_type,
                        CASE p_bucket WHEN 'bonus' THEN p_amount ELSE 0 END,
                        CASE p_bucket WHEN 'subscription' THEN p_amount ELSE 0 END,
                        CASE p_bucket WHEN 'purchased' THEN p_amount ELSE 0 END,
                        NULL, NULL, p_package, p_payment, p_description, p_key, p_now);
    RETURN true;
END $$;

-- Begins a period of a subscription, once per key: what is left of the last one expires, then the month's credits come.
CREATE FUNCTION credits_begin_period(p_user uuid, p_amount integer, p_key text, p_end timestamptz, p_description text,
                                     p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
BEGIN
    PERFORM 1 FROM credit_transactions WHERE user_id = p_user AND idempotency_key = p_key;
    IF FOUND THEN
        RETURN false;
    END IF;
    PERFORM ledger_post(p_user, 'expiry', 0, -v_account.subscription_credits, 0, NULL, NULL, NULL, NULL,
                        'Credits of the past period expired', NULL, p_now);
    PERFORM ledger_post(p_user, 'subscription', 0, p_amount, 0, NULL, NULL, NULL, NULL, p_description, p_key, p_now);
    UPDATE credit_accounts SET credits_reset_at = p_now, subscription_credits_end = p_end WHERE user_id = p_user;
    RETURN true;
END $$;

-- Takes all subscription credits away: type expiry when the subscription ended, refund when its money was returned.
CREATE FUNCTION credits_end_period(p_user uuid, p_type text, p_description text, p_now timestamptz)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
BEGIN
    PERFORM ledger_post(p_user, p_type, 0, -v_account.subscription_credits, 0, NULL, NULL, NULL, NULL, p_description,
                        NULL, p_now);
    UPDATE credit_accounts SET subscription_credits_end = NULL WHERE user_id = p_user;
    RETURN v_account.subscription_credits;
END $$;

-- Net credits spent on generations since an instant, never below 0.
CREATE FUNCTION spent_since(p_user uuid, p_since timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT greatest(0, coalesce(-sum(amount), 0))::integer
      FROM credit_transactions
     WHERE user_id = p_user AND created_at >= p_since AND generation_id IS NOT NULL
$$;
