-- The bot's latest decisions across all conversations, and how often an answer was used lately.
CREATE INDEX bot_turns_at_id_idx ON bot_turns (at DESC, id DESC);
