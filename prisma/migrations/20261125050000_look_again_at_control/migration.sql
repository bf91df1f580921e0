-- When `thread_owner` is to be asked once more although nothing is in doubt: two stories about control were told at about the
-- same time, and only what is so once it is quiet tells them apart.
ALTER TABLE conversations ADD COLUMN control_look_at timestamptz(3);
CREATE INDEX conversations_control_look_at ON conversations (control_look_at) WHERE control_look_at IS NOT NULL;

-- What an administrator says about a Page, where Messenger tells no app: its regime, and its default app or Primary Receiver.
ALTER TABLE pages ADD COLUMN regime_setting text
  CHECK (regime_setting IN ('hop1', 'hop2', 'routing-default-app', 'routing-zero-config'));
ALTER TABLE pages ADD COLUMN default_app_setting text;

-- Whose control was not proved for a while, where people have the conversation.
CREATE INDEX conversations_control_unproven ON conversations (control_proven_at NULLS FIRST) WHERE holder IN ('waiting', 'agent');
