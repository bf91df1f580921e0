-- Erasing one person everywhere. What stays says that it happened, when and by whose wish, and nothing of whom.
CREATE TABLE "erasures" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "page_id" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "erasures_source" CHECK (source IN ('agent', 'meta'))
);

-- Facts of the record may be taken away and never replaced: what they said is gone, their hash stays, and the chain holds
-- (docs/decisions/0010-a-record-that-can-be-believed.md).
ALTER TABLE audit_entries ALTER COLUMN salt DROP NOT NULL;

CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  personal text[] := CASE TG_TABLE_NAME WHEN 'audit_entries' THEN ARRAY['actor_name', 'before', 'after', 'evidence', 'salt']
    ELSE ARRAY['note', 'summary', 'evidence'] END;
  field text;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - personal = to_jsonb(OLD) - personal THEN
    FOREACH field IN ARRAY personal LOOP
      IF coalesce(to_jsonb(NEW)->field, 'null') <> 'null' THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END IF;
    END LOOP;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

DROP TRIGGER audit_entries_append_only ON audit_entries;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure();
DROP TRIGGER handovers_append_only ON handovers;
CREATE TRIGGER handovers_append_only BEFORE UPDATE OR DELETE ON handovers
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure();

-- With its owner's rights: who runs the desk may change nothing of the record. The entry that tells of it follows in the same
-- transaction, and the verifier finds every line without facts that no such entry follows.
CREATE FUNCTION erase_facts_of_conversation(erased uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  lines integer;
BEGIN
  UPDATE audit_entries SET actor_name = NULL, before = NULL, after = NULL, evidence = NULL, salt = NULL
    WHERE conversation_id = erased;
  GET DIAGNOSTICS lines = ROW_COUNT;
  UPDATE handovers SET note = NULL, summary = NULL, evidence = NULL WHERE conversation_id = erased;
  RETURN lines;
END $$;
REVOKE EXECUTE ON FUNCTION erase_facts_of_conversation(uuid) FROM PUBLIC;
