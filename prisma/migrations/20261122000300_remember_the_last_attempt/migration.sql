-- When a message was last handed to Messenger: how long an answer that never came has been waited for.
ALTER TABLE "messages" ADD COLUMN "attempted_at" TIMESTAMPTZ(3);
