-- The error names its rule, so that an action which read the closing date just before it moved is run again and refuses
-- in words.
CREATE OR REPLACE FUNCTION period_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM company WHERE id = NEW.company_id AND closed_through >= NEW.entry_date) THEN
    RAISE EXCEPTION 'the books are closed through this day'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_period_is_open';
  END IF;
  RETURN NEW;
END $$;
