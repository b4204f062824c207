-- What an electronic invoice has to name, and what stands on every document: how to pay, and the last line of each page.
ALTER TABLE company
  ADD COLUMN country text NOT NULL DEFAULT '' CHECK (country ~ '^([A-Z]{2})?$'),
  ADD COLUMN tax_number text NOT NULL DEFAULT '',
  ADD COLUMN payment_instructions text NOT NULL DEFAULT '',
  ADD COLUMN document_footer text NOT NULL DEFAULT '';
ALTER TABLE customer
  ADD COLUMN country text NOT NULL DEFAULT '' CHECK (country ~ '^([A-Z]{2})?$'),
  ADD COLUMN tax_number text NOT NULL DEFAULT '';

-- An approved change order is part of the contract: its file is kept, and always served as it was first printed.
CREATE TABLE change_order_file (
  company_id uuid NOT NULL,
  change_order_id uuid NOT NULL,
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  rendered_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, change_order_id),
  FOREIGN KEY (company_id, change_order_id) REFERENCES change_order (company_id, id)
);
CREATE TRIGGER change_order_file_append_only BEFORE UPDATE OR DELETE ON change_order_file
  FOR EACH ROW EXECUTE FUNCTION append_only();
SELECT raise_wall('change_order_file');
