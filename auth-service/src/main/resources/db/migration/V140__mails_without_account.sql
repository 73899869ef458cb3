-- A message of the contact form is mailed to the company and belongs to no account.
ALTER TABLE mails ALTER COLUMN user_id DROP NOT NULL;
