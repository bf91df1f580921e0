-- What Messenger called each app that listened to one of our Pages. It says so only while the app listens; the record, which keeps ids,
-- speaks of it for ever.
CREATE TABLE "named_apps" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "named_apps_pkey" PRIMARY KEY ("id")
);

INSERT INTO named_apps (id, name, named_at)
SELECT DISTINCT ON (app ->> 'appId') app ->> 'appId', app ->> 'name', examined_at
FROM page_examinations, jsonb_array_elements(reading -> 'otherApps') app
WHERE app ->> 'appId' IS NOT NULL AND app ->> 'name' IS NOT NULL
ORDER BY app ->> 'appId', examined_at DESC;
