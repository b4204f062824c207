-- Files of reports that are too long to wait for: made behind the requests, each says how far it is. Whoever asked for one
-- can leave, come back and take it, or give it up, which removes it. They are copies, and are swept away after a week.
CREATE TABLE report_file (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  report text NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
  filter jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('making', 'made', 'failed')),
  lines_total integer NOT NULL CHECK (lines_total >= 0),
  lines_read integer NOT NULL CHECK (lines_read BETWEEN 0 AND lines_total),
  lines_written integer NOT NULL CHECK (lines_written BETWEEN 0 AND lines_total),
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  asked_by_id text NOT NULL,
  moved_at timestamptz NOT NULL,
  made_at timestamptz,
  name text,
  bytes bytea,
  PRIMARY KEY (company_id, id),
  CONSTRAINT report_file_made_is_whole CHECK ((state = 'made') = (made_at IS NOT NULL AND name IS NOT NULL
    AND bytes IS NOT NULL))
);
-- A spreadsheet is compressed already, and a long CSV is read whole.
ALTER TABLE report_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX report_file_of_person ON report_file (company_id, asked_by_id, asked_at);
SELECT raise_wall('report_file');
