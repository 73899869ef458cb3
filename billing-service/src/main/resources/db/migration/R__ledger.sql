-- The operations on credits (contract: data-identity-billing section 2; answers in docs/ledger.md).
--
-- Every operation is one function, so a caller needs one round trip while the account's row is locked. Order of locks,
-- everywhere: account, then hold. Functions named ledger_… are parts of the others. A function that gets another
-- signature is dropped in a versioned migration first.

-- The one write path: moves the buckets, writes the row that says so and links it into the account's chain. The account
-- must be locked, and p_account what it holds now; the answer is what it holds afterwards.
CREATE OR REPLACE FUNCTION ledger_post(
    p_account credit_accounts, p_type text, p_bonus integer, p_subscription integer, p_purchased integer,
    p_now timestamptz, p_service text DEFAULT NULL, p_generation text DEFAULT NULL, p_package uuid DEFAULT NULL,
    p_payment text DEFAULT NULL, p_description text DEFAULT NULL, p_key text DEFAULT NULL, p_admin uuid DEFAULT NULL)
RETURNS credit_accounts LANGUAGE plpgsql AS $$
DECLARE
    v_entry credit_transactions;
BEGIN
    IF p_bonus + p_subscription + p_purchased = 0 THEN
        RETURN p_account;
    END IF;
    p_account.bonus_credits := p_account.bonus_credits + p_bonus;
    p_account.subscription_credits := p_account.subscription_credits + p_subscription;
    p_account.purchased_credits := p_account.purchased_credits + p_purchased;
    p_account.entries := p_account.entries + 1;
    v_entry.id := gen_random_uuid();
    v_entry.user_id := p_account.user_id;
    v_entry.position := p_account.entries;
    v_entry.amount := p_bonus + p_subscription + p_purchased;
    v_entry.balance_after := ledger_total(p_account);
    v_entry.transaction_type := p_type;
    v_entry.service_type := p_service;
    v_entry.generation_id := p_generation;
    v_entry.package_id := p_package;
    v_entry.payment_id := p_payment;
    v_entry.description := p_description;
    v_entry.extra_data := jsonb_build_object('bonus', p_bonus, 'subscription', p_subscription,
                                             'purchased', p_purchased);
    IF p_admin IS NOT NULL THEN
        v_entry.extra_data := v_entry.extra_data || jsonb_build_object('admin_id', p_admin);
    END IF;
    v_entry.idempotency_key := p_key;
    v_entry.created_at := p_now;
    p_account.head := ledger_seal(p_account.head, v_entry);
    INSERT INTO credit_transactions (id, user_id, position, amount, balance_after, transaction_type, service_type,
                                     generation_id, package_id, payment_id, description, extra_data, idempotency_key,
                                     created_at, seal)
    VALUES (v_entry.id, v_entry.user_id, v_entry.position, v_entry.amount, v_entry.balance_after,
            v_entry.transaction_type, v_entry.service_type, v_entry.generation_id, v_entry.package_id,
            v_entry.payment_id, v_entry.description, v_entry.extra_data, v_entry.idempotency_key, v_entry.created_at,
            p_account.head);
    UPDATE credit_accounts
       SET bonus_credits = p_account.bonus_credits, subscription_credits = p_account.subscription_credits,
           purchased_credits = p_account.purchased_credits, entries = p_account.entries, head = p_account.head
     WHERE user_id = p_account.user_id;
    RETURN p_account;
END $$;

CREATE OR REPLACE FUNCTION ledger_total(p_account credit_accounts) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN p_account.bonus_credits + p_account.subscription_credits + p_account.purchased_credits;
END $$;

-- Credits whose time has passed leave with an expiry row.
CREATE OR REPLACE FUNCTION ledger_expire(p_account credit_accounts, p_now timestamptz) RETURNS credit_accounts
LANGUAGE plpgsql AS $$
BEGIN
    IF p_account.bonus_credits_expiry <= p_now THEN
        p_account := ledger_post(p_account, 'expiry', -p_account.bonus_credits, 0, 0, p_now,
                                 p_description => 'Bonus credits expired');
        p_account.bonus_credits_expiry := NULL;
        UPDATE credit_accounts SET bonus_credits_expiry = NULL WHERE user_id = p_account.user_id;
    END IF;
    IF p_account.subscription_credits_end <= p_now THEN
        p_account := ledger_post(p_account, 'expiry', 0, -p_account.subscription_credits, 0, p_now,
                                 p_description => 'Credits of the past period expired');
        p_account.subscription_credits_end := NULL;
        UPDATE credit_accounts SET subscription_credits_end = NULL WHERE user_id = p_account.user_id;
    END IF;
    RETURN p_account;
END $$;

-- Locks the account, opening it first: a lock needs a row, and two first operations of a user must not both see none.
-- Nothing looks at the buckets before expired credits have left them.
CREATE OR REPLACE FUNCTION ledger_lock(p_user uuid, p_now timestamptz) RETURNS credit_accounts LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts;
BEGIN
    SELECT * INTO v_account FROM credit_accounts WHERE user_id = p_user FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        INSERT INTO credit_accounts (user_id, opened_at) VALUES (p_user, p_now) ON CONFLICT DO NOTHING;
        SELECT * INTO v_account FROM credit_accounts WHERE user_id = p_user FOR NO KEY UPDATE;
    END IF;
    RETURN ledger_expire(v_account, p_now);
END $$;

-- The expiry of the bonus bucket after credits were added to it: the later of both, NULL is never.
CREATE OR REPLACE FUNCTION ledger_later_expiry(p_account credit_accounts, p_added timestamptz) RETURNS timestamptz
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE
        WHEN p_account.bonus_credits = 0 THEN p_added
        WHEN p_added IS NULL OR p_account.bonus_credits_expiry IS NULL THEN NULL
        ELSE greatest(p_account.bonus_credits_expiry, p_added) END;
END $$;

-- Takes p_amount credits more for a payment whose money goes back; below 0 gives some of them again. Subscription credits
-- return into the period that they came from, or expire with it. The account is locked.
CREATE OR REPLACE FUNCTION ledger_reclaim(p_account credit_accounts, p_reclaim credit_reclaims, p_amount integer,
                                          p_package uuid, p_description text, p_now timestamptz)
RETURNS credit_accounts LANGUAGE plpgsql AS $$
DECLARE
    v_subscription integer := CASE p_reclaim.bucket WHEN 'subscription' THEN p_amount ELSE 0 END;
    v_account      credit_accounts;
BEGIN
    v_account := ledger_post(p_account, 'refund', 0, -v_subscription, v_subscription - p_amount, p_now,
                             p_package => p_package, p_payment => p_reclaim.payment_id,
                             p_description => p_description);
    UPDATE credit_reclaims
       SET taken = taken + p_amount,
           period_end = CASE WHEN v_subscription > 0 THEN p_account.subscription_credits_end ELSE period_end END
     WHERE payment_id = p_reclaim.payment_id;
    IF v_subscription < 0 AND v_account.subscription_credits_end IS NULL AND p_reclaim.period_end > p_now THEN
        v_account.subscription_credits_end := p_reclaim.period_end;
        UPDATE credit_accounts SET subscription_credits_end = p_reclaim.period_end WHERE user_id = v_account.user_id;
    ELSIF v_subscription < 0 AND v_account.subscription_credits_end IS DISTINCT FROM p_reclaim.period_end THEN
        v_account := ledger_post(v_account, 'expiry', 0, v_subscription, 0, p_now,
                                 p_description => 'Credits of the past period expired');
    END IF;
    RETURN v_account;
END $$;

-- What the account owes for payments that went back.
CREATE OR REPLACE FUNCTION ledger_owe(p_user uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE credit_accounts a SET owed = o.owed
      FROM (SELECT coalesce(sum(greatest(0, due - taken)), 0) AS owed
              FROM credit_reclaims WHERE user_id = p_user AND bucket = 'purchased') o
     WHERE a.user_id = p_user AND a.owed <> o.owed;
END $$;

-- Gives back what a hold took and p_charged does not use, to the buckets it came from: what was taken last returns
-- first. What would have expired there meanwhile, or belongs to a period that is over, returns and expires; what a
-- payment is short of whose money went back while the credits were held returns and goes with it.
CREATE OR REPLACE FUNCTION ledger_give_back(p_account credit_accounts, p_hold credit_holds, p_charged integer,
                                            p_description text, p_now timestamptz)
RETURNS credit_accounts LANGUAGE plpgsql AS $$
DECLARE
    v_bonus        integer := p_hold.bonus - least(p_hold.bonus, p_charged);
    v_subscription integer := p_hold.subscription - least(p_hold.subscription, greatest(p_charged - p_hold.bonus, 0));
    v_purchased    integer := p_hold.amount - p_charged - v_bonus - v_subscription;
    v_expiry       timestamptz := ledger_later_expiry(p_account, p_hold.bonus_expiry);
    v_account      credit_accounts;
    v_reclaim      credit_reclaims;
    v_more         integer;
BEGIN
    v_account := ledger_post(p_account, 'refund', v_bonus, v_subscription, v_purchased, p_now,
                             p_service => p_hold.service_type, p_generation => p_hold.job_id,
                             p_description => p_description, p_key => 'release:' || p_hold.job_id);
    IF v_bonus > 0 AND v_expiry IS DISTINCT FROM v_account.bonus_credits_expiry THEN
        v_account.bonus_credits_expiry := v_expiry;
        UPDATE credit_accounts SET bonus_credits_expiry = v_expiry WHERE user_id = v_account.user_id;
    END IF;
    IF v_account.subscription_credits_end IS DISTINCT FROM p_hold.subscription_end THEN
        v_account := ledger_post(v_account, 'expiry', 0, -v_subscription, 0, p_now,
                                 p_description => 'Credits of the past period expired');
        v_subscription := 0;
    END IF;
    FOR v_reclaim IN SELECT * FROM credit_reclaims r
                      WHERE r.user_id = v_account.user_id AND r.taken < r.due + r.pending
                        AND r.asked_at >= p_hold.created_at
                      ORDER BY r.asked_at, r.payment_id LOOP
        v_more := least(v_reclaim.due + v_reclaim.pending - v_reclaim.taken,
                        CASE v_reclaim.bucket WHEN 'subscription' THEN v_subscription ELSE v_purchased END);
        IF v_more > 0 THEN
            v_account := ledger_reclaim(v_account, v_reclaim, v_more, NULL, 'Credits returned with the refund', p_now);
            PERFORM ledger_owe(v_account.user_id);
        END IF;
        IF v_reclaim.bucket = 'subscription' THEN
            v_subscription := v_subscription - v_more;
        ELSE
            v_purchased := v_purchased - v_more;
        END IF;
    END LOOP;
    RETURN ledger_expire(v_account, p_now);
END $$;

-- Ends a hold whose time is over, whoever looks at it first; any other hold stays as it is. The account is locked.
CREATE OR REPLACE FUNCTION ledger_expire_hold(p_account credit_accounts, p_hold credit_holds, p_now timestamptz)
RETURNS credit_holds LANGUAGE plpgsql AS $$
DECLARE
    v_hold credit_holds;
BEGIN
    IF p_hold.status <> 'held' OR p_hold.expires_at > p_now THEN
        RETURN p_hold;
    END IF;
    UPDATE credit_holds SET status = 'expired', reason = 'Reservation expired', closed_at = p_now
     WHERE job_id = p_hold.job_id AND status = 'held'
    RETURNING * INTO v_hold;
    IF FOUND THEN
        PERFORM ledger_give_back(p_account, v_hold, 0, 'Reservation expired', p_now);
    ELSE
        -- Settled in time by somebody who needed no lock of the account.
        SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_hold.job_id;
    END IF;
    RETURN v_hold;
END $$;

-- Holds a price for a job.
--
-- Prevents this interleaving: the balance is 10; two instances take jobs A and B, 10 credits each. A reads 10, B reads
-- 10, both find that 10 is enough, both write what they computed: two jobs run and one is paid. Here B stops in
-- ledger_lock until A has committed, and only then reads the row: it finds 0 and is told so. A check of the balance
-- before the lock, or a lock that is let go between check and debit, would bring the interleaving back.
--
-- The second one: a release of the job overtakes its reservation and finds nothing to release. It leaves a row without
-- user under the job's id, on whose unique key the reservation stops: the job stays released.
--
-- The commit does not wait for the disk. Nobody is told of a hold but generation-service, which tells others when its own
-- commit behind it has come to the disk, in the same log, which is written in order: a job that counts has its hold.
CREATE OR REPLACE FUNCTION credits_reserve(p_user uuid, p_job text, p_service text, p_amount integer, p_now timestamptz,
                                           p_expires timestamptz, OUT outcome text, OUT amount integer,
                                           OUT balance integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
    v_hold    credit_holds;
    v_bonus   integer := least(v_account.bonus_credits, p_amount);
    v_subscription integer := least(v_account.subscription_credits, p_amount - v_bonus);
    v_purchased integer := p_amount - v_bonus - v_subscription;
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    balance := ledger_total(v_account);
    amount := p_amount;
    SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job;
    IF NOT FOUND THEN
        IF ledger_debited(p_user, p_job) THEN
            outcome := 'settled';
            RETURN;
        ELSIF balance < p_amount THEN
            outcome := 'insufficient';
            RETURN;
        END IF;
        -- Waits for a release of the same job that is being written right now, and gives way to its row.
        INSERT INTO credit_holds (job_id, user_id, service_type, status, bonus, subscription, purchased, amount,
                                  bonus_expiry, subscription_end, created_at, expires_at)
        VALUES (p_job, p_user, p_service, 'held', v_bonus, v_subscription, v_purchased, p_amount,
                v_account.bonus_credits_expiry, v_account.subscription_credits_end, p_now, p_expires)
        ON CONFLICT (job_id) DO NOTHING;
        IF FOUND THEN
            v_account := ledger_post(v_account, 'generation', -v_bonus, -v_subscription, -v_purchased, p_now,
                                     p_service => p_service, p_generation => p_job, p_key => 'hold:' || p_job);
            balance := ledger_total(v_account);
            outcome := 'held';
            RETURN;
        END IF;
        SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job;
    END IF;
    IF v_hold.user_id <> p_user THEN
        outcome := 'foreign';
        RETURN;
    END IF;
    v_hold := ledger_expire_hold(v_account, v_hold, p_now);
    amount := v_hold.amount;
    outcome := v_hold.status;
END $$;

-- Whether a generation has been paid already; the unique index on the debits refuses a second one in any case.
CREATE OR REPLACE FUNCTION ledger_debited(p_user uuid, p_generation text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RETURN EXISTS (SELECT FROM credit_transactions
                    WHERE user_id = p_user AND generation_id = p_generation AND transaction_type = 'generation');
END $$;

-- Charges a job: p_charged of its hold (NULL: all), the rest goes back. The whole price changes no balance, so it needs
-- the hold's lock only; settling does not queue behind the reservations of a busy account.
CREATE OR REPLACE FUNCTION credits_settle(p_job text, p_charged integer, p_now timestamptz, OUT outcome text,
                                          OUT amount integer, OUT user_id uuid, OUT balance integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts;
    v_hold    credit_holds;
BEGIN
    UPDATE credit_holds h SET status = 'settled', settled = h.amount, closed_at = p_now
     WHERE h.job_id = p_job AND h.status = 'held' AND h.expires_at > p_now AND coalesce(p_charged, h.amount) = h.amount
    RETURNING * INTO v_hold;
    IF NOT FOUND THEN
        SELECT * INTO v_hold FROM credit_holds h WHERE h.job_id = p_job;
        IF NOT FOUND THEN
            outcome := 'unknown';
            RETURN;
        ELSIF v_hold.status = 'held' THEN
            v_account := ledger_lock(v_hold.user_id, p_now);
            SELECT * INTO v_hold FROM credit_holds h WHERE h.job_id = p_job FOR UPDATE;
            v_hold := ledger_expire_hold(v_account, v_hold, p_now);
        END IF;
        IF v_hold.status = 'held' AND p_charged > v_hold.amount THEN
            outcome := 'too_much';
            amount := v_hold.amount;
            RETURN;
        ELSIF v_hold.status = 'held' THEN
            PERFORM ledger_give_back(v_account, v_hold, coalesce(p_charged, v_hold.amount),
                                     'Part of the price returned', p_now);
            UPDATE credit_holds h
               SET status = 'settled', settled = coalesce(p_charged, h.amount), closed_at = p_now
             WHERE h.job_id = p_job
            RETURNING * INTO v_hold;
        END IF;
    END IF;
    outcome := v_hold.status;
    amount := v_hold.settled;
    user_id := v_hold.user_id;
    SELECT ledger_total(a) INTO balance FROM credit_accounts a WHERE a.user_id = v_hold.user_id;
END $$;

-- Gives a job's hold back; one whose time is over ends as expired, with the same effect. A job that was never reserved
-- is remembered as released.
CREATE OR REPLACE FUNCTION credits_release(p_job text, p_reason text, p_now timestamptz, OUT outcome text,
                                           OUT amount integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts;
    v_hold    credit_holds;
BEGIN
    -- Waits for a reservation of the same job that is being written right now, and then finds its hold.
    INSERT INTO credit_holds (job_id, status, amount, reason, created_at, expires_at, closed_at)
    VALUES (p_job, 'released', 0, p_reason, p_now, p_now, p_now) ON CONFLICT (job_id) DO NOTHING;
    SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job;
    IF v_hold.status = 'held' THEN
        v_account := ledger_lock(v_hold.user_id, p_now);
        SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_job FOR UPDATE;
        v_hold := ledger_expire_hold(v_account, v_hold, p_now);
    END IF;
    IF v_hold.status = 'held' THEN
        PERFORM ledger_give_back(v_account, v_hold, 0, p_reason, p_now);
        UPDATE credit_holds SET status = 'released', reason = p_reason, closed_at = p_now
         WHERE job_id = p_job
        RETURNING * INTO v_hold;
    END IF;
    outcome := v_hold.status;
    amount := coalesce(v_hold.settled, v_hold.amount);
END $$;

-- Charges a generation at once, once per user and generation; not when its credits are held or were charged as a job's.
CREATE OR REPLACE FUNCTION credits_consume(p_user uuid, p_generation text, p_service text, p_amount integer,
                                           p_now timestamptz, OUT outcome text, OUT amount integer, OUT balance integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
    v_hold    credit_holds;
    v_bonus   integer := least(v_account.bonus_credits, p_amount);
    v_subscription integer := least(v_account.subscription_credits, p_amount - v_bonus);
BEGIN
    balance := ledger_total(v_account);
    amount := p_amount;
    SELECT * INTO v_hold FROM credit_holds WHERE job_id = p_generation AND user_id = p_user;
    IF FOUND THEN
        v_hold := ledger_expire_hold(v_account, v_hold, p_now);
        outcome := v_hold.status;
    ELSIF ledger_debited(p_user, p_generation) THEN
        outcome := 'settled';
    ELSIF balance < p_amount THEN
        outcome := 'insufficient';
    ELSE
        v_account := ledger_post(v_account, 'generation', -v_bonus, -v_subscription,
                                 v_bonus + v_subscription - p_amount, p_now, p_service => p_service,
                                 p_generation => p_generation, p_key => 'consume:' || p_generation);
        balance := ledger_total(v_account);
        outcome := 'charged';
    END IF;
END $$;

-- Adds credits to a bucket, once per key. Bonus credits added here never expire, nor then does the rest of the bucket.
CREATE OR REPLACE FUNCTION credits_grant(p_user uuid, p_bucket text, p_amount integer, p_type text, p_key text,
                                         p_package uuid, p_payment text, p_description text, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
BEGIN
    IF ledger_knows(p_user, p_key) THEN
        RETURN false;
    END IF;
    IF p_bucket = 'bonus' THEN
        UPDATE credit_accounts SET bonus_credits_expiry = NULL
         WHERE user_id = p_user AND bonus_credits_expiry IS NOT NULL;
    END IF;
    PERFORM ledger_post(v_account, p_type,
                        CASE p_bucket WHEN 'bonus' THEN p_amount ELSE 0 END,
                        CASE p_bucket WHEN 'subscription' THEN p_amount ELSE 0 END,
                        CASE p_bucket WHEN 'purchased' THEN p_amount ELSE 0 END, p_now,
                        p_package => p_package, p_payment => p_payment, p_description => p_description,
                        p_key => p_key);
    RETURN true;
END $$;

CREATE OR REPLACE FUNCTION ledger_knows(p_user uuid, p_key text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RETURN EXISTS (SELECT FROM credit_transactions WHERE user_id = p_user AND idempotency_key = p_key);
END $$;

-- Follows the money of a payment that goes back, or comes again: p_due credits were bought by what went back, p_pending
-- more by what a refund under way would return. These are states and not steps, so the same fact twice, or facts in
-- another order, end in the same account. moved says what was taken now (below 0: given again), missing what had been
-- spent: it is marked as owed for purchased credits, never stands in the way of the refund, and is not collected from
-- what comes later.
--
-- Prevents this interleaving: a refund is asked for, the credits are spent while the provider is at it, the money goes
-- back. Here they leave the account in the transaction that writes the refund down, before the provider hears of it, and
-- return when there is none after all. What a job holds at that moment follows when the job gives it back.
CREATE OR REPLACE FUNCTION credits_reclaim(p_user uuid, p_payment text, p_package uuid, p_bucket text, p_due integer,
                                           p_pending integer, p_description text, p_now timestamptz,
                                           OUT moved integer, OUT missing integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
    v_reclaim credit_reclaims;
    v_before  integer;
    v_there   integer := CASE p_bucket WHEN 'subscription' THEN v_account.subscription_credits
                                       ELSE v_account.purchased_credits END;
BEGIN
    SELECT * INTO v_reclaim FROM credit_reclaims WHERE payment_id = p_payment;
    v_before := coalesce(v_reclaim.due + v_reclaim.pending, 0);
    -- Below what was taken: the rest comes again. Above what was wanted before: so much more, if it is there.
    moved := CASE WHEN p_due + p_pending > v_before THEN least(v_there, p_due + p_pending - v_before)
                  ELSE least(0, p_due + p_pending - coalesce(v_reclaim.taken, 0)) END;
    IF p_due + p_pending = 0 AND v_before = 0 THEN
        missing := 0;
        RETURN;
    END IF;
    INSERT INTO credit_reclaims AS r (payment_id, user_id, bucket, due, pending, asked_at)
    VALUES (p_payment, p_user, p_bucket, p_due, p_pending, p_now)
    ON CONFLICT (payment_id) DO UPDATE
       SET due = p_due, pending = p_pending,
           asked_at = CASE WHEN p_due + p_pending > v_before THEN p_now ELSE r.asked_at END
    RETURNING * INTO v_reclaim;
    IF moved <> 0 THEN
        PERFORM ledger_reclaim(v_account, v_reclaim, moved, p_package, p_description, p_now);
    END IF;
    IF p_bucket = 'purchased' THEN
        PERFORM ledger_owe(p_user);
    END IF;
    missing := greatest(0, p_due - v_reclaim.taken - moved);
END $$;

-- What an administrator adds to a bucket (p_amount above 0) or takes away, then in spending order or not at all.
CREATE OR REPLACE FUNCTION credits_adjust(p_user uuid, p_bucket text, p_amount integer, p_bonus_expiry timestamptz,
                                          p_admin uuid, p_description text, p_now timestamptz, OUT done boolean,
                                          OUT balance integer)
LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
    v_bonus   integer;
    v_subscription integer;
BEGIN
    balance := ledger_total(v_account);
    done := balance + p_amount >= 0;
    IF NOT done THEN
        RETURN;
    ELSIF p_amount < 0 THEN
        v_bonus := greatest(-v_account.bonus_credits, p_amount);
        v_subscription := greatest(-v_account.subscription_credits, p_amount - v_bonus);
    ELSE
        v_bonus := CASE p_bucket WHEN 'bonus' THEN p_amount ELSE 0 END;
        v_subscription := CASE p_bucket WHEN 'subscription' THEN p_amount ELSE 0 END;
    END IF;
    IF v_bonus > 0 THEN
        UPDATE credit_accounts SET bonus_credits_expiry = ledger_later_expiry(v_account, p_bonus_expiry)
         WHERE user_id = p_user;
    END IF;
    v_account := ledger_post(v_account, 'admin_adjustment', v_bonus, v_subscription,
                             p_amount - v_bonus - v_subscription, p_now, p_description => p_description,
                             p_admin => p_admin);
    balance := ledger_total(v_account);
END $$;

-- Begins a period of a subscription, once per key: what is left of the last one expires, then the month's credits come.
CREATE OR REPLACE FUNCTION credits_begin_period(p_user uuid, p_amount integer, p_key text, p_end timestamptz,
                                                p_description text, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
BEGIN
    IF ledger_knows(p_user, p_key) THEN
        RETURN false;
    END IF;
    v_account := ledger_post(v_account, 'expiry', 0, -v_account.subscription_credits, 0, p_now,
                             p_description => 'Credits of the past period expired');
    PERFORM ledger_post(v_account, 'subscription', 0, p_amount, 0, p_now, p_description => p_description,
                        p_key => p_key);
    UPDATE credit_accounts SET credits_reset_at = p_now, subscription_credits_end = p_end WHERE user_id = p_user;
    RETURN true;
END $$;

-- Takes all subscription credits away: type expiry when the subscription ended, refund when its money was returned.
CREATE OR REPLACE FUNCTION credits_end_period(p_user uuid, p_type text, p_description text, p_now timestamptz)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_account credit_accounts := ledger_lock(p_user, p_now);
BEGIN
    PERFORM ledger_post(v_account, p_type, 0, -v_account.subscription_credits, 0, p_now,
                        p_description => p_description);
    UPDATE credit_accounts SET subscription_credits_end = NULL WHERE user_id = p_user;
    RETURN v_account.subscription_credits;
END $$;

-- Whether the user is to hear of a low balance: it is below the threshold now, and was not at some time since the user
-- heard last. True once per crossing.
CREATE OR REPLACE FUNCTION credits_tell_low(p_user uuid, p_threshold integer) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    UPDATE credit_accounts a SET low_balance_told = entries
     WHERE a.user_id = p_user AND ledger_total(a) < p_threshold
       AND EXISTS (SELECT FROM credit_transactions t
                    WHERE t.user_id = p_user AND t.position > a.low_balance_told AND t.balance_after >= p_threshold);
    RETURN FOUND;
END $$;

-- Net credits spent on generations since an instant, never below 0.
CREATE OR REPLACE FUNCTION spent_since(p_user uuid, p_since timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT greatest(0, coalesce(-sum(amount), 0))::integer
      FROM credit_transactions
     WHERE user_id = p_user AND created_at >= p_since AND generation_id IS NOT NULL
$$;

-- Rows whose seal or number does not follow from the row before, and accounts that remember another last row.
CREATE OR REPLACE VIEW ledger_broken_chains AS
    SELECT user_id, position, id::text AS subject
      FROM (SELECT t.user_id, t.position, t.id, t.seal,
                   ledger_seal(lag(t.seal, 1, ''::bytea) OVER chain, t) AS expected, row_number() OVER chain AS number
              FROM credit_transactions t WINDOW chain AS (PARTITION BY t.user_id ORDER BY t.position)) linked
     WHERE seal <> expected OR position <> number
    UNION ALL
    SELECT a.user_id, a.entries, a.user_id::text
      FROM credit_accounts a
      LEFT JOIN LATERAL (SELECT t.position, t.seal FROM credit_transactions t
                          WHERE t.user_id = a.user_id ORDER BY t.position DESC LIMIT 1) newest ON true
     WHERE (a.entries, a.head) IS DISTINCT FROM (coalesce(newest.position, 0), coalesce(newest.seal, ''::bytea));
