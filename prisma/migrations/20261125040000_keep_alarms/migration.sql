-- What an operator has to look at: open until its cause is gone.
CREATE TABLE "alarms" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "page_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "evidence" JSONB,

    CONSTRAINT "alarms_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "alarms_closed_after_opened" CHECK (closed_at >= opened_at)
);

ALTER TABLE "alarms" ADD CONSTRAINT "alarms_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "pages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One alarm per cause, however many notice it at once.
CREATE UNIQUE INDEX alarms_open ON alarms (kind, subject) WHERE closed_at IS NULL;

-- CreateIndex
CREATE INDEX "alarms_closed_at_id_idx" ON "alarms"("closed_at" DESC, "id" DESC);
