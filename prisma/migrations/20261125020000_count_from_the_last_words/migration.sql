-- HUMAN_AGENT counts from what the customer last wrote; a tap, a link or a reaction opens the standard window only.
ALTER TABLE "conversations" ADD COLUMN "customer_wrote_at" TIMESTAMPTZ(3);

UPDATE "conversations" c SET "customer_wrote_at" = (
  SELECT max(m."at") FROM "messages" m
  WHERE m."conversation_id" = c."id" AND m."author" = 'customer' AND m."kind" NOT IN ('postback', 'referral', 'opt-in')
);
