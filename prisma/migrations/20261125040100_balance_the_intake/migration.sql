-- What the door counted in each delivery, per Page, beside what the unique key let in: the two sides of the ledger.
ALTER TABLE "webhook_deliveries" ADD COLUMN "tally" JSONB NOT NULL DEFAULT '[]';

-- Of older deliveries only what was kept is known.
UPDATE webhook_deliveries SET tally = known.tally FROM (
  SELECT delivery_id, jsonb_agg(jsonb_build_object('pageId', page_id, 'items', items, 'duplicates', 0)) AS tally
  FROM (SELECT delivery_id, page_id, count(*) AS items FROM webhook_events GROUP BY delivery_id, page_id) AS counted
  GROUP BY delivery_id
) AS known WHERE known.delivery_id = webhook_deliveries.id;

-- What is left of deliveries and events that were removed for their age. An hour that does not balance cannot be written.
CREATE TABLE "webhook_hours" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "page_id" TEXT NOT NULL,
    "received" INTEGER NOT NULL,
    "processed" INTEGER NOT NULL,
    "duplicate" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "dead" INTEGER NOT NULL,

    CONSTRAINT "webhook_hours_pkey" PRIMARY KEY ("hour", "page_id"),
    CONSTRAINT "webhook_hours_balance" CHECK (received = processed + duplicate + unknown + dead),
    CONSTRAINT "webhook_hours_not_negative" CHECK (least(received, processed, duplicate, unknown, dead) >= 0)
);

CREATE TABLE "webhook_refusal_hours" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "refused" INTEGER NOT NULL,

    CONSTRAINT "webhook_refusal_hours_pkey" PRIMARY KEY ("hour", "reason")
);

-- What was kept without being understood is looked through, newest first, as what was laid aside is.
CREATE INDEX webhook_events_unknown ON webhook_events (id) WHERE outcome = 'unknown';
