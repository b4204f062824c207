-- Files of a contract: of the contract itself, of one of its bills, or of one of its change orders. A file never changes. It
-- can be deleted until it is part of a packet that was made; what it was attached to can go before it.
CREATE TABLE attachment (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  estimate_id uuid NOT NULL,
  invoice_id uuid,
  change_order_id uuid,
  kind text NOT NULL CHECK (kind IN ('photo', 'insurance', 'stored_materials', 'lien_waiver', 'other')),
  name text NOT NULL CHECK (name <> ''),
  media_type text NOT NULL,
  size_bytes integer NOT NULL CHECK (size_bytes > 0),
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  uploaded_at timestamptz NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_by_id text NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, estimate_id) REFERENCES estimate (company_id, id) ON DELETE CASCADE,
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id) ON DELETE SET NULL (invoice_id),
  FOREIGN KEY (company_id, change_order_id) REFERENCES change_order (company_id, id) ON DELETE SET NULL (change_order_id),
  CONSTRAINT attachment_in_one_place CHECK (invoice_id IS NULL OR change_order_id IS NULL),
  CONSTRAINT attachment_size_is_counted CHECK (size_bytes = octet_length(bytes))
);
-- What is stored is compressed already where it can be.
ALTER TABLE attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX attachment_of_estimate ON attachment (company_id, estimate_id, uploaded_at);

CREATE FUNCTION attachment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM estimate e
        LEFT JOIN invoice i ON i.company_id = e.company_id AND i.id = NEW.invoice_id
        LEFT JOIN change_order o ON o.company_id = e.company_id AND o.id = NEW.change_order_id
        WHERE e.company_id = NEW.company_id AND e.id = NEW.estimate_id
          AND coalesce(i.estimate_id, e.id) = e.id AND coalesce(o.estimate_id, e.id) = e.id) THEN
      RAISE EXCEPTION 'attachment belongs to another contract' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (OLD.estimate_id, OLD.kind, OLD.name, OLD.media_type, OLD.sha256, OLD.uploaded_at)
      IS DISTINCT FROM (NEW.estimate_id, NEW.kind, NEW.name, NEW.media_type, NEW.sha256, NEW.uploaded_at) THEN
    RAISE EXCEPTION 'attachment never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attachment_stays BEFORE INSERT OR UPDATE ON attachment FOR EACH ROW EXECUTE FUNCTION attachment_stays();

-- What is handed to a lender or an owner with a bill: one file with everything in it. It is made behind the requests and says
-- how far it is; once it is made it stays.
CREATE TABLE packet (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  invoice_id uuid NOT NULL,
  cover text NOT NULL,
  waivers jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('making', 'made', 'failed')),
  parts_done integer NOT NULL CHECK (parts_done >= 0),
  parts_total integer NOT NULL CHECK (parts_total >= parts_done),
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  asked_by_id text NOT NULL,
  made_at timestamptz,
  pages integer,
  sha256 text,
  bytes bytea,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, invoice_id) REFERENCES invoice (company_id, id),
  CONSTRAINT packet_made_is_whole CHECK ((state = 'made') = (made_at IS NOT NULL AND pages IS NOT NULL
    AND sha256 IS NOT NULL AND bytes IS NOT NULL))
);
ALTER TABLE packet ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX packet_of_invoice ON packet (company_id, invoice_id, asked_at);

CREATE FUNCTION packet_made_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'made' AND NOT (TG_OP = 'DELETE' AND is_sample(OLD.company_id)) THEN
    RAISE EXCEPTION 'a packet that was made never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER packet_made_stays BEFORE UPDATE OR DELETE ON packet FOR EACH ROW EXECUTE FUNCTION packet_made_stays();

-- The parts of a packet in their order: documents made for it, and files of the contract, which can no longer be deleted.
CREATE TABLE packet_part (
  company_id uuid NOT NULL,
  packet_id uuid NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  name text NOT NULL,
  first_page integer,
  attachment_id uuid,
  bytes bytea,
  PRIMARY KEY (company_id, packet_id, position),
  FOREIGN KEY (company_id, packet_id) REFERENCES packet (company_id, id),
  FOREIGN KEY (company_id, attachment_id) REFERENCES attachment (company_id, id),
  CONSTRAINT packet_part_is_one_thing CHECK ((attachment_id IS NULL) <> (bytes IS NULL))
);
ALTER TABLE packet_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX packet_part_of_attachment ON packet_part (company_id, attachment_id) WHERE attachment_id IS NOT NULL;
CREATE TRIGGER packet_part_append_only BEFORE UPDATE OR DELETE ON packet_part FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('attachment');
SELECT raise_wall('packet');
SELECT raise_wall('packet_part');
