-- How many mails wait, and since when, is read every half a minute.
CREATE INDEX mails_waiting_idx ON mails (created_at) WHERE state = 'waiting';
