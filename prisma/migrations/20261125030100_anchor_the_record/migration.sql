-- A chain alone does not show that its end was cut off, or all of it. Anchors remember how far each chain had come and are
-- chained among themselves, over the whole desk.

CREATE TABLE "audit_anchors" (
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "last_entry_id" BIGINT NOT NULL,
    "heads" INTEGER NOT NULL,
    "heads_hash" BYTEA NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_anchors_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "audit_anchored_heads" (
    "chain" TEXT COLLATE "C" NOT NULL,
    "chain_position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "anchor_number" BIGINT NOT NULL,

    CONSTRAINT "audit_anchored_heads_pkey" PRIMARY KEY ("chain", "chain_position")
);
CREATE INDEX "audit_anchored_heads_anchor_number_chain_idx" ON "audit_anchored_heads"("anchor_number", "chain");

-- Anchors every chain that has grown since it was last anchored; nothing when none has. It runs with its owner's rights: who
-- writes entries cannot write anchors. Entries are found by their id. A transaction may commit after one with higher ids was
-- anchored, and none is open for long, so each anchor looks back to where things stood ten minutes before.
CREATE FUNCTION anchor_audit() RETURNS SETOF audit_anchors LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  anchor audit_anchors;
  before audit_anchors;
  since bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7072022);
  SELECT * INTO before FROM audit_anchors ORDER BY number DESC LIMIT 1;
  SELECT coalesce(max(last_entry_id), 0) INTO since FROM audit_anchors
    WHERE at < clock_timestamp() - interval '10 minutes';
  anchor.number := coalesce(before.number, 0) + 1;
  INSERT INTO audit_anchored_heads (chain, chain_position, hash, anchor_number)
    SELECT grown.chain, head.chain_position, head.hash, anchor.number
    FROM (SELECT DISTINCT chain FROM audit_entries WHERE id > since) grown
    CROSS JOIN LATERAL (SELECT chain_position, hash FROM audit_entries e WHERE e.chain = grown.chain
      ORDER BY chain_position DESC LIMIT 1) head
    WHERE head.chain_position > coalesce((SELECT h.chain_position FROM audit_anchored_heads h WHERE h.chain = grown.chain
      ORDER BY h.chain_position DESC LIMIT 1), 0);
  GET DIAGNOSTICS anchor.heads = ROW_COUNT;
  IF anchor.heads = 0 THEN RETURN; END IF;
  anchor.at := date_trunc('milliseconds', clock_timestamp());
  SELECT max(id) INTO anchor.last_entry_id FROM audit_entries;
  SELECT sha256(convert_to(string_agg(jsonb_build_array(chain, chain_position, encode(hash, 'hex'))::text, E'\n' ORDER BY chain),
    'UTF8')) INTO anchor.heads_hash FROM audit_anchored_heads WHERE anchor_number = anchor.number;
  anchor.previous_hash := coalesce(before.hash, sha256(convert_to('relais-anchor-1', 'UTF8')));
  anchor.hash := sha256(convert_to(jsonb_build_array('relais-anchor-1', anchor.number, (extract(epoch FROM anchor.at) * 1000)::bigint,
    anchor.last_entry_id, anchor.heads, encode(anchor.heads_hash, 'hex'), encode(anchor.previous_hash, 'hex'))::text, 'UTF8'));
  INSERT INTO audit_anchors SELECT anchor.*;
  RETURN NEXT anchor;
END $$;
REVOKE EXECUTE ON FUNCTION anchor_audit() FROM PUBLIC;

CREATE TRIGGER audit_anchors_append_only BEFORE UPDATE OR DELETE ON audit_anchors
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER audit_anchors_no_truncate BEFORE TRUNCATE ON audit_anchors
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER audit_anchored_heads_append_only BEFORE UPDATE OR DELETE ON audit_anchored_heads
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER audit_anchored_heads_no_truncate BEFORE TRUNCATE ON audit_anchored_heads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

-- What each verification found: the mark on the audit page, and what the next verification compares with.
CREATE TABLE "audit_verifications" (
    "id" BIGSERIAL NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "entries" BIGINT NOT NULL,
    "chains" BIGINT NOT NULL,
    "anchors" BIGINT NOT NULL,
    "last_anchor_number" BIGINT,
    "last_anchor_hash" BYTEA,
    "findings" BIGINT NOT NULL,
    "first_findings" JSONB NOT NULL,

    CONSTRAINT "audit_verifications_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_verifications_finished_at_idx" ON "audit_verifications"("finished_at" DESC);
CREATE TRIGGER audit_verifications_append_only BEFORE UPDATE OR DELETE ON audit_verifications
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();

-- The record as it was found is the first thing that is anchored.
SELECT number FROM anchor_audit();
