-- Whether a webhook may be about a message that was looked for and found: known under the conversation's lock, so that the
-- copies of everything else cost no look.
ALTER TABLE conversations ADD COLUMN found_at timestamptz(3);

UPDATE conversations SET found_at = now()
WHERE EXISTS (SELECT FROM messages WHERE conversation_id = conversations.id AND gap_id IS NOT NULL);
