-- What came with a wrong signature was refused, and Messenger tells it to nobody again once it gave up.
ALTER TABLE gaps DROP CONSTRAINT gaps_reason_check;
ALTER TABLE gaps ADD CONSTRAINT gaps_reason_check
  CHECK (reason IN ('away', 'silent', 'refused', 'unsubscribed', 'disconnected', 'asked'));
