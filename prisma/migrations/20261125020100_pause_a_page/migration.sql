-- Messenger limits a Page, not a conversation: while it asks for silence nothing is sent for any of them.
ALTER TABLE "pages" ADD COLUMN "sending_paused_until" TIMESTAMPTZ(3);
