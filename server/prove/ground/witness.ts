/**
 * The auditor of the proof: it sees, in the very transaction that marks a message `sending`, who holds the conversation then. It stands
 * in the database because no clock of several processes could tell the order so exactly, and because the desk does not know of it.
 */
export const witness = `
CREATE SCHEMA proof;
CREATE TABLE proof.sends (
  id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp(), message_id uuid NOT NULL,
  conversation_id uuid NOT NULL, epoch int NOT NULL, holder text NOT NULL, holder_agent_id text);
CREATE FUNCTION proof.see_sending() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO proof.sends (message_id, conversation_id, epoch, holder, holder_agent_id)
  SELECT NEW.id, c.id, c.epoch, c.holder, c.holder_agent_id FROM conversations c WHERE c.id = NEW.conversation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER see_sending AFTER UPDATE ON messages FOR EACH ROW
  WHEN (NEW.status = 'sending' AND OLD.status IS DISTINCT FROM 'sending') EXECUTE FUNCTION proof.see_sending();`
