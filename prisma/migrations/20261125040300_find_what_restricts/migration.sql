-- What Messenger says of its policy, and refuses because of it: both are rare, and looked for every minute.
CREATE INDEX webhook_events_policy ON webhook_events (page_id, id) WHERE item ? 'policy_enforcement';
CREATE INDEX messages_restricted ON messages (page_id, attempted_at) WHERE failure = 'page-restricted';
