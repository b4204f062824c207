-- A contract that was running before it came here begins with a document that stands for its earlier applications: billed,
-- held and collected, but neither revenue nor money received here.
ALTER TABLE invoice ADD COLUMN opening_paid_minor bigint;
ALTER TABLE invoice ADD CONSTRAINT opening_paid_within_due CHECK (opening_paid_minor BETWEEN 0 AND due_minor);
