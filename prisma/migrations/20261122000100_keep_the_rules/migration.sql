-- What Prisma's schema cannot say: closed sets of values, states that exclude each other, and a record that cannot be altered.

ALTER TABLE agents
  ADD CHECK (role IN ('agent', 'supervisor', 'administrator')),
  ADD CHECK (locale IN ('en', 'fr')),
  ADD CHECK (availability IN ('available', 'away'));

ALTER TABLE pages ADD CHECK (regime IN ('hop1', 'hop2', 'routing-default-app', 'routing-zero-config'));

ALTER TABLE customers ADD CHECK (language IN ('en', 'fr'));

ALTER TABLE conversations
  ADD CHECK (holder IN ('bot', 'waiting', 'agent', 'elsewhere', 'nobody')),
  -- One answerer: a named agent exactly when an agent holds it, a named app exactly when somebody elsewhere does.
  ADD CONSTRAINT conversations_agent_named CHECK ((holder = 'agent') = (holder_agent_id IS NOT NULL)),
  ADD CONSTRAINT conversations_app_named CHECK ((holder = 'elsewhere') = (holder_app_id IS NOT NULL)),
  ADD CONSTRAINT conversations_previous_named CHECK ((holder = 'elsewhere') = (previous_holder IS NOT NULL)),
  ADD CHECK (previous_holder IN ('bot', 'waiting', 'agent', 'nobody')),
  ADD CHECK ((previous_holder IS NOT DISTINCT FROM 'agent') = (previous_agent_id IS NOT NULL)),
  ADD CHECK (settlement IN ('held', 'settling', 'asked', 'refused')),
  ADD CHECK (language IN ('en', 'fr')),
  ADD CHECK (epoch > 0 AND version > 0);

ALTER TABLE handovers ADD CHECK (actor_kind IN ('agent', 'bot', 'customer', 'messenger', 'relais'));
ALTER TABLE audit_entries ADD CHECK (actor_kind IN ('agent', 'bot', 'customer', 'messenger', 'relais'));

ALTER TABLE messages
  ADD CHECK (author IN ('customer', 'bot', 'agent', 'page-inbox', 'other-app')),
  ADD CHECK (status IN ('received', 'queued', 'sending', 'sent', 'failed', 'dropped', 'ambiguous')),
  ADD CHECK ((author = 'agent') = (author_agent_id IS NOT NULL)),
  ADD CHECK (channel IN ('messaging', 'standby'));

ALTER TABLE attachments ADD CHECK (state IN ('pending', 'stored', 'failed', 'none'));
ALTER TABLE answer_phrases ADD CHECK (lang IN ('en', 'fr'));
ALTER TABLE webhook_events
  ADD CHECK (channel IN ('messaging', 'standby', 'changes', 'other')),
  ADD CHECK (outcome IN ('received', 'processed', 'duplicate', 'unknown', 'dead'));

-- The queue of each conversation, and what still has to be sent, are always small.
CREATE INDEX webhook_events_waiting ON webhook_events (page_id, psid, id) WHERE outcome = 'received';
CREATE INDEX webhook_events_dead ON webhook_events (id) WHERE outcome = 'dead';
CREATE INDEX messages_to_send ON messages (conversation_id, arrival) WHERE status IN ('queued', 'sending', 'ambiguous');
CREATE INDEX conversations_unsettled ON conversations (settlement_at) WHERE settlement <> 'held';
CREATE INDEX conversations_waiting_longest ON conversations (needs_human_since, id) WHERE holder = 'waiting';

-- Everything explained: the record can be added to, never changed.
CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER handovers_append_only BEFORE UPDATE OR DELETE ON handovers
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
