-- What no page can show is said before a packet is made: a file is looked at once, when it is sent or when the first packet that
-- would hold it is offered. Page_bytes is what it adds to the joined PDF.
ALTER TABLE attachment ADD COLUMN shown text CHECK (shown IN ('pages', 'archive', 'locked', 'broken', 'too_large'));
ALTER TABLE attachment ADD COLUMN page_bytes integer CHECK (page_bytes > 0);
ALTER TABLE attachment ADD CONSTRAINT attachment_on_pages_has_weight
  CHECK ((shown IS NOT DISTINCT FROM 'pages') = (page_bytes IS NOT NULL));
CREATE INDEX attachment_of_invoice ON attachment (company_id, invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX attachment_of_change_order ON attachment (company_id, change_order_id) WHERE change_order_id IS NOT NULL;

-- A file is another file as soon as anything of it is another; what it was attached to can only go before it.
CREATE OR REPLACE FUNCTION attachment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM estimate e
        LEFT JOIN invoice i ON i.company_id = e.company_id AND i.id = NEW.invoice_id
        LEFT JOIN change_order o ON o.company_id = e.company_id AND o.id = NEW.change_order_id
        WHERE e.company_id = NEW.company_id AND e.id = NEW.estimate_id
          AND coalesce(i.estimate_id, e.id) = e.id AND coalesce(o.estimate_id, e.id) = e.id) THEN
      RAISE EXCEPTION 'attachment belongs to another contract' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (OLD.company_id, OLD.id, OLD.estimate_id, OLD.kind, OLD.name, OLD.media_type, OLD.size_bytes, OLD.sha256,
        OLD.uploaded_at, OLD.uploaded_by, OLD.uploaded_by_id)
      IS DISTINCT FROM (NEW.company_id, NEW.id, NEW.estimate_id, NEW.kind, NEW.name, NEW.media_type, NEW.size_bytes, NEW.sha256,
        NEW.uploaded_at, NEW.uploaded_by, NEW.uploaded_by_id)
      OR coalesce(NEW.invoice_id, OLD.invoice_id) IS DISTINCT FROM OLD.invoice_id
      OR coalesce(NEW.change_order_id, OLD.change_order_id) IS DISTINCT FROM OLD.change_order_id
      OR (OLD.shown IS NOT NULL AND (OLD.shown, OLD.page_bytes) IS DISTINCT FROM (NEW.shown, NEW.page_bytes)) THEN
    RAISE EXCEPTION 'attachment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- The bytes are not compared, since that would read them whenever a draft is deleted: nobody writes them twice.
CREATE FUNCTION attachment_bytes_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'attachment never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER attachment_bytes_stay BEFORE UPDATE OF bytes ON attachment
  FOR EACH ROW EXECUTE FUNCTION attachment_bytes_stay();

-- Of one bill, with one choice and one state of the books, one packet is made at a time. How often its making was begun is
-- counted, so that one that takes the server down is not begun at every start.
ALTER TABLE packet ADD COLUMN asked_for text;
ALTER TABLE packet ADD COLUMN begun integer NOT NULL DEFAULT 0 CHECK (begun >= 0);
CREATE UNIQUE INDEX packet_made_once ON packet (company_id, invoice_id, asked_for) WHERE state = 'making';
CREATE INDEX packet_being_made ON packet (company_id) WHERE state = 'making';
