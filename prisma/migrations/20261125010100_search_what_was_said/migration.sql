-- Search over what was said, among colleagues too, over the names of files and of customers. Words are kept without accents and
-- capitals, and a search finds their beginnings. Text search configurations are passed over on purpose: they stem in one
-- language, and their parser reads signs into order numbers. Only built-in functions, so that no extension has to be there.

-- The words of a text: its letters and digits, plain. What parts them is punctuation, spaces, signs and emoji.
CREATE FUNCTION plain_words(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT left(word, 60)), '{}')
  FROM regexp_split_to_table(
    regexp_replace(
      replace(replace(replace(lower(normalize(left(said, 20000), NFKD)), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
      '[\u0300-\u036f]', '', 'g'),
    '[\s\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]+'
  ) AS word
  WHERE word <> ''
$$;

-- Everything in a message that has words: what was typed, and what was built (lib/message-parts.ts; lib/search/said-in.ts says the same).
-- What was unsent is in none of these, and is not found.
CREATE FUNCTION said_in(typed text, content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN content = '{}' THEN typed ELSE coalesce(typed || ' ', '') || coalesce((
    SELECT string_agg(found #>> '{}', ' ')
    FROM unnest(ARRAY[
      '$.buttons[*].title', '$.quickReplies[*].title', '$.commands[*]',
      '$.template.text', '$.template.elements[*].title', '$.template.elements[*].subtitle',
      '$.template.elements[*].buttons[*].title', '$.template.facts[*].text',
      '$.referral.adTitle', '$.referral.ref', '$.referral.answers[*].answer',
      '$.act.topic', '$.act.ref', '$.act.code', '$.act.note', '$.act.answers[*].comment', '$.act.products[*].title'
    ]::jsonpath[]) AS path, jsonb_path_query(content, path) AS found
  ), '') END
$$;

-- Every word has to be there, by its beginning; a single letter has to be a word.
CREATE FUNCTION words_wanted(given text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg('''' || word || CASE WHEN length(word) > 1 THEN ''':*' ELSE '''' END, ' & ')::tsquery
  FROM unnest(plain_words(given)) AS word
$$;

ALTER TABLE messages ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(plain_words(said_in(text, content)))) STORED;
ALTER TABLE notes ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(plain_words(text))) STORED;
ALTER TABLE attachments ADD COLUMN words tsvector
  GENERATED ALWAYS AS (array_to_tsvector(plain_words(coalesce(name || ' ', '') || coalesce(title, '')))) STORED;
ALTER TABLE customers ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(plain_words(name))) STORED;

CREATE INDEX messages_words_idx ON messages USING gin (words);
CREATE INDEX notes_words_idx ON notes USING gin (words);
CREATE INDEX attachments_words_idx ON attachments USING gin (words);
CREATE INDEX customers_words_idx ON customers USING gin (words);

-- For words that are in every other message: from the newest downwards until a page is full.
CREATE INDEX messages_at_id_idx ON messages (at DESC, id DESC);
