-- Messenger tells nobody when control expires: the sweep looks for it every minute, among every conversation there is.
CREATE INDEX conversations_control_expiring ON conversations (control_expires_at) WHERE control_expires_at IS NOT NULL;
