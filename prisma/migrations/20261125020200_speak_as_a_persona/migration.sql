-- The name and picture under which Messenger shows what an agent says for a Page. Messenger cannot change one: another name
-- or picture is another persona.
CREATE TABLE "personas" (
  "page_id" TEXT NOT NULL REFERENCES "pages"("id"),
  "agent_id" TEXT NOT NULL REFERENCES "agents"("id"),
  "persona_id" TEXT,
  "name" TEXT NOT NULL,
  "picture_url" TEXT NOT NULL,
  "tried_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "personas_pkey" PRIMARY KEY ("page_id", "agent_id")
);
