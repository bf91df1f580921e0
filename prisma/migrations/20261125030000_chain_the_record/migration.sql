-- Everything explained: altering, removing or inserting a line of the record shows (docs/decisions/0010-a-record-that-can-be-believed.md).
-- Each conversation has a chain of its own; what is in none belongs to its Page, to the agent who did it, or to the desk.

ALTER TABLE audit_entries
  ADD COLUMN chain TEXT COLLATE "C",
  ADD COLUMN chain_position BIGINT,
  -- Without it nobody can find out by guessing what facts that were erased had said.
  ADD COLUMN salt BYTEA,
  ADD COLUMN facts_hash BYTEA,
  ADD COLUMN previous_hash BYTEA,
  ADD COLUMN hash BYTEA;

CREATE FUNCTION audit_chain_of(e audit_entries) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN e.conversation_id IS NOT NULL THEN 'conversation:' || e.conversation_id
    WHEN e.page_id IS NOT NULL THEN 'page:' || e.page_id
    WHEN e.actor_kind = 'agent' AND e.actor_id IS NOT NULL THEN 'agent:' || e.actor_id
    ELSE 'desk' END
$$;

-- What may name a person is hashed by itself and only its hash is chained, so that it can be erased and the chain still holds.
-- `verify` reads the same text by an expression of its own (lib/audit/chain/line-text.ts); a test holds them together.
CREATE FUNCTION audit_entry_sealed(e audit_entries) RETURNS audit_entries LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  e.facts_hash := sha256(convert_to(jsonb_build_array(encode(e.salt, 'hex'), e.actor_name, e.before::text, e.after::text,
    e.evidence::text)::text, 'UTF8'));
  e.hash := sha256(convert_to(jsonb_build_array('relais-audit-1', e.chain, e.chain_position, e.id,
    (extract(epoch FROM e.at) * 1000)::bigint, e.actor_kind, e.actor_id, e.action, e.conversation_id, e.page_id, e.reason,
    encode(e.facts_hash, 'hex'), encode(e.previous_hash, 'hex'))::text, 'UTF8'));
  RETURN e;
END $$;

CREATE FUNCTION audit_chain_begins(chain text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to('relais-audit-1 ' || chain, 'UTF8'))
$$;

-- What was written before there were chains, in the order in which it was written.
ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only;
DO $$
DECLARE
  e audit_entries;
  before audit_entries;
BEGIN
  FOR e IN SELECT a.* FROM audit_entries a ORDER BY audit_chain_of(a) COLLATE "C", a.id LOOP
    e.chain := audit_chain_of(e);
    IF before.chain IS DISTINCT FROM e.chain THEN
      before.chain_position := 0;
      before.hash := audit_chain_begins(e.chain);
    END IF;
    e.chain_position := before.chain_position + 1;
    e.previous_hash := before.hash;
    e.salt := uuid_send(gen_random_uuid());
    e := audit_entry_sealed(e);
    UPDATE audit_entries SET chain = e.chain, chain_position = e.chain_position, salt = e.salt, facts_hash = e.facts_hash,
      previous_hash = e.previous_hash, hash = e.hash WHERE id = e.id;
    before := e;
  END LOOP;
END $$;
ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_append_only;

ALTER TABLE audit_entries
  ALTER COLUMN chain SET NOT NULL,
  ALTER COLUMN chain_position SET NOT NULL,
  ALTER COLUMN salt SET NOT NULL,
  ALTER COLUMN facts_hash SET NOT NULL,
  ALTER COLUMN previous_hash SET NOT NULL,
  ALTER COLUMN hash SET NOT NULL,
  ADD CHECK (chain_position > 0);
CREATE UNIQUE INDEX "audit_entries_chain_chain_position_key" ON "audit_entries"("chain", "chain_position");

-- Whatever the writer says of the chain is overwritten. The lock makes writers of one chain wait for each other until they
-- commit; those of a conversation already do.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last record;
BEGIN
  NEW.chain := audit_chain_of(NEW);
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.chain, 7072021));
  SELECT chain_position, hash INTO last FROM audit_entries
    WHERE chain = NEW.chain ORDER BY chain_position DESC LIMIT 1;
  NEW.chain_position := coalesce(last.chain_position, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, audit_chain_begins(NEW.chain));
  NEW.salt := uuid_send(gen_random_uuid());
  RETURN audit_entry_sealed(NEW);
END $$;

CREATE TRIGGER audit_entries_chained BEFORE INSERT ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
