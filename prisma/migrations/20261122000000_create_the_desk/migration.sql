-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "agents" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'agent',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "availability" TEXT NOT NULL DEFAULT 'available',
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pages" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "picture_url" TEXT,
    "regime" TEXT NOT NULL DEFAULT 'routing-default-app',
    "bot_app_id" TEXT NOT NULL,
    "desk_app_id" TEXT NOT NULL,
    "default_app_id" TEXT,
    "bot_token_sealed" TEXT NOT NULL,
    "desk_token_sealed" TEXT NOT NULL,
    "connected_at" TIMESTAMPTZ(3) NOT NULL,
    "disconnected_at" TIMESTAMPTZ(3),
    "disconnected_reason" TEXT,
    "last_webhook_at" TIMESTAMPTZ(3),
    "last_graph_at" TIMESTAMPTZ(3),

    CONSTRAINT "pages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customers" (
    "id" UUID NOT NULL,
    "page_id" TEXT NOT NULL,
    "psid" TEXT NOT NULL,
    "name" TEXT,
    "picture_url" TEXT,
    "locale" TEXT,
    "timezone" DOUBLE PRECISION,
    "language" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "profile_fetched_at" TIMESTAMPTZ(3),
    "profile_missing" TEXT,

    CONSTRAINT "customers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "page_id" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT,
    "holder" TEXT NOT NULL DEFAULT 'bot',
    "holder_agent_id" TEXT,
    "holder_app_id" TEXT,
    "holder_since" TIMESTAMPTZ(3) NOT NULL,
    "holder_reason" TEXT,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "previous_holder" TEXT,
    "previous_agent_id" TEXT,
    "needs_human_since" TIMESTAMPTZ(3),
    "open_episode_id" UUID,
    "control_owner_app_id" TEXT,
    "control_proven_at" TIMESTAMPTZ(3),
    "control_evidence" TEXT,
    "control_expires_at" TIMESTAMPTZ(3),
    "settlement" TEXT NOT NULL DEFAULT 'held',
    "settlement_reason" TEXT,
    "settlement_at" TIMESTAMPTZ(3),
    "need_at" TIMESTAMPTZ(3) NOT NULL,
    "last_message_at" TIMESTAMPTZ(3),
    "last_message_preview" TEXT,
    "last_message_author" TEXT,
    "last_customer_message_at" TIMESTAMPTZ(3),
    "window_opened_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "delivered_until" TIMESTAMPTZ(3),
    "read_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "episodes" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_reason" TEXT NOT NULL,
    "first_reply_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" TEXT,

    CONSTRAINT "episodes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handovers" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "epoch" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "from_holder" TEXT NOT NULL,
    "to_holder" TEXT NOT NULL,
    "from_agent_id" TEXT,
    "to_agent_id" TEXT,
    "app_id" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,
    "note" TEXT,
    "trigger_message_id" UUID,
    "language" TEXT,
    "summary" TEXT,
    "evidence" JSONB,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "page_id" TEXT NOT NULL,
    "mid" TEXT,
    "client_id" UUID,
    "author" TEXT NOT NULL,
    "author_agent_id" TEXT,
    "author_app_id" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "content" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "arrival" BIGSERIAL NOT NULL,
    "channel" TEXT,
    "status" TEXT NOT NULL,
    "failure" TEXT,
    "failure_detail" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "epoch" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT,
    "name" TEXT,
    "content_type" TEXT,
    "byte_size" INTEGER,
    "storage_key" TEXT,
    "state" TEXT NOT NULL DEFAULT 'none',
    "failure" TEXT,
    "payload" JSONB,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "uploads" (
    "id" UUID NOT NULL,
    "agent_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "agent_id" TEXT NOT NULL,
    "client_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answers" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "reply" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_phrases" (
    "id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "answer_phrases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bot_models" (
    "id" UUID NOT NULL,
    "corpus_key" TEXT NOT NULL,
    "trained_at" TIMESTAMPTZ(3) NOT NULL,
    "report" JSONB NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "bot_models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bot_turns" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answer_key" TEXT,
    "reading" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "model_version" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,

    CONSTRAINT "bot_turns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT,
    "action" TEXT NOT NULL,
    "conversation_id" UUID,
    "page_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "evidence" JSONB,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" BIGSERIAL NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "app_id" TEXT NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "id" BIGSERIAL NOT NULL,
    "delivery_id" BIGINT NOT NULL,
    "app_id" TEXT NOT NULL,
    "page_id" TEXT,
    "psid" TEXT,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "item" JSONB NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'received',
    "processed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_refusals" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "remote" TEXT,
    "byte_size" INTEGER NOT NULL,

    CONSTRAINT "webhook_refusals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agents_email_key" ON "agents"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_agent_id_idx" ON "sessions"("agent_id");

-- CreateIndex
CREATE INDEX "accounts_agent_id_idx" ON "accounts"("agent_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "customers_page_id_psid_key" ON "customers"("page_id", "psid");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_customer_id_key" ON "conversations"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_open_episode_id_key" ON "conversations"("open_episode_id");

-- CreateIndex
CREATE INDEX "conversations_holder_need_at_id_idx" ON "conversations"("holder", "need_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_holder_agent_id_need_at_id_idx" ON "conversations"("holder_agent_id", "need_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_need_at_id_idx" ON "conversations"("need_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_page_id_idx" ON "conversations"("page_id");

-- CreateIndex
CREATE INDEX "episodes_conversation_id_opened_at_idx" ON "episodes"("conversation_id", "opened_at" DESC);

-- CreateIndex
CREATE INDEX "handovers_conversation_id_at_idx" ON "handovers"("conversation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "handovers_conversation_id_epoch_key" ON "handovers"("conversation_id", "epoch");

-- CreateIndex
CREATE INDEX "messages_conversation_id_at_id_idx" ON "messages"("conversation_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "messages_page_id_mid_key" ON "messages"("page_id", "mid");

-- CreateIndex
CREATE UNIQUE INDEX "messages_conversation_id_client_id_key" ON "messages"("conversation_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_message_id_position_key" ON "attachments"("message_id", "position");

-- CreateIndex
CREATE INDEX "uploads_created_at_idx" ON "uploads"("created_at");

-- CreateIndex
CREATE INDEX "notes_conversation_id_at_idx" ON "notes"("conversation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "notes_conversation_id_client_id_key" ON "notes"("conversation_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "answers_key_key" ON "answers"("key");

-- CreateIndex
CREATE UNIQUE INDEX "answer_phrases_answer_id_lang_text_key" ON "answer_phrases"("answer_id", "lang", "text");

-- CreateIndex
CREATE UNIQUE INDEX "bot_models_corpus_key_key" ON "bot_models"("corpus_key");

-- CreateIndex
CREATE INDEX "bot_models_trained_at_idx" ON "bot_models"("trained_at");

-- CreateIndex
CREATE UNIQUE INDEX "bot_turns_message_id_key" ON "bot_turns"("message_id");

-- CreateIndex
CREATE INDEX "bot_turns_conversation_id_at_idx" ON "bot_turns"("conversation_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_at_id_idx" ON "audit_entries"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_conversation_id_at_id_idx" ON "audit_entries"("conversation_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_at_id_idx" ON "audit_entries"("actor_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entries_action_at_id_idx" ON "audit_entries"("action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_deliveries_received_at_idx" ON "webhook_deliveries"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_events_dedupe_key_key" ON "webhook_events"("dedupe_key");

-- CreateIndex
CREATE INDEX "webhook_events_received_at_idx" ON "webhook_events"("received_at");

-- CreateIndex
CREATE INDEX "webhook_refusals_at_idx" ON "webhook_refusals"("at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customers" ADD CONSTRAINT "customers_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "pages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "pages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_holder_agent_id_fkey" FOREIGN KEY ("holder_agent_id") REFERENCES "agents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_open_episode_id_fkey" FOREIGN KEY ("open_episode_id") REFERENCES "episodes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_agent_id_fkey" FOREIGN KEY ("author_agent_id") REFERENCES "agents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_phrases" ADD CONSTRAINT "answer_phrases_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bot_turns" ADD CONSTRAINT "bot_turns_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


