-- From when to when the desk may have missed what Messenger told, and how far it was looked through since.
CREATE TABLE gaps (
  id uuid PRIMARY KEY,
  page_id text NOT NULL REFERENCES pages (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  from_at timestamptz(3) NOT NULL,
  until_at timestamptz(3) NOT NULL,
  reason text NOT NULL CHECK (reason IN ('away', 'silent', 'unsubscribed', 'disconnected', 'asked')),
  asked_by_id text REFERENCES agents (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  noticed_at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  -- Where Messenger's list of conversations goes on.
  place text,
  looked_at integer NOT NULL DEFAULT 0,
  found integer NOT NULL DEFAULT 0,
  unreadable integer NOT NULL DEFAULT 0,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  failure text,
  CONSTRAINT gaps_begin_before_they_end CHECK (from_at < until_at),
  CONSTRAINT gaps_end_once CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
  CONSTRAINT gaps_fail_with_a_reason CHECK ((state = 'failed') = (failure IS NOT NULL))
);

-- What is noticed while one waits becomes part of it; what is noticed while one is looked through is the next.
CREATE UNIQUE INDEX gaps_waiting ON gaps (page_id) WHERE state = 'waiting';
CREATE UNIQUE INDEX gaps_running ON gaps (page_id) WHERE state = 'running';
CREATE INDEX gaps_of_page ON gaps (page_id, noticed_at DESC, id DESC);

-- The webhook door is open: one line, renewed every few seconds while any web process lives.
CREATE TABLE door_beats (
  id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  at timestamptz(3) NOT NULL
);

-- When the Page was last seen subscribed to everything that speaks of messages.
ALTER TABLE page_examinations ADD COLUMN hearing_at timestamptz(3);

-- By which look a message was found that no webhook had told; empty again once its webhook comes after all.
ALTER TABLE messages ADD COLUMN gap_id uuid REFERENCES gaps (id) ON DELETE RESTRICT ON UPDATE CASCADE;
