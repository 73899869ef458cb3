-- What went back to payers and when, so that each month's revenue is exact (contract: admin section 2).
CREATE TABLE order_refunds (
    id          bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id    uuid          NOT NULL REFERENCES orders (id),
    amount      numeric(10,2) NOT NULL CHECK (amount > 0),
    returned_at timestamptz   NOT NULL
);

CREATE INDEX order_refunds_of_order ON order_refunds (order_id);
CREATE INDEX order_refunds_by_time ON order_refunds (returned_at);

-- The column refunded_amount may be younger than this table, or older; an order without it was returned whole or not.
INSERT INTO order_refunds (order_id, amount, returned_at)
SELECT id, returned, coalesce(refunded_at, updated_at, created_at)
  FROM (SELECT *, coalesce((to_jsonb(o) ->> 'refunded_amount')::numeric,
                           CASE status WHEN 'refunded' THEN amount ELSE 0 END) AS returned
          FROM orders o) orders_before
 WHERE returned > 0;
