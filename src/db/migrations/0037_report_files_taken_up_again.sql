-- A file that a server left behind is begun again at the next start. How often its making was begun is counted, so that one
-- that takes the server down is not begun at every start. When it moved last says nothing any more: a lock tells who makes it.
ALTER TABLE report_file ADD COLUMN begun integer NOT NULL DEFAULT 0 CHECK (begun >= 0);
ALTER TABLE report_file DROP COLUMN moved_at;
CREATE INDEX report_file_being_made ON report_file (company_id) WHERE state = 'making';
