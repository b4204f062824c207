-- A draft that issues a void application again keeps which: it is numbered when it is issued, and has nothing to keep then.
ALTER TABLE invoice ADD COLUMN reissue_of integer;
ALTER TABLE invoice ADD CONSTRAINT reissues_while_draft CHECK (reissue_of IS NULL OR (reissue_of >= 1 AND state = 'draft'));
