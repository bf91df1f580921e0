-- What Messenger answered when it was last asked about a Page: what the doctor's findings are made of.
CREATE TABLE "page_examinations" (
    "page_id" TEXT NOT NULL,
    "examined_at" TIMESTAMPTZ(3) NOT NULL,
    "reading" JSONB NOT NULL,

    CONSTRAINT "page_examinations_pkey" PRIMARY KEY ("page_id")
);

ALTER TABLE "page_examinations" ADD CONSTRAINT "page_examinations_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "pages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who else speaks on a Page, and how our control calls ended, without reading all that was ever said.
CREATE INDEX messages_of_others ON messages (page_id, at) WHERE author IN ('other-app', 'page-inbox');
