-- A place has coordinates, an appointment its times: what an attachment is about when it is no file.
ALTER TABLE "attachments" ADD COLUMN "detail" JSONB;
