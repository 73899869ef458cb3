-- The amount of the allowance that is being made: after silence it is known which one to ask about.
ALTER TABLE e_invoices ADD COLUMN allowing integer NOT NULL DEFAULT 0 CHECK (allowing >= 0);
