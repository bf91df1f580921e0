-- Conversations in which Messenger has more of this span than the desk looked through: what is older stays there.
ALTER TABLE gaps ADD COLUMN cut_short integer NOT NULL DEFAULT 0;
