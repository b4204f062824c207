CREATE TABLE customer (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  billing_address text NOT NULL,
  site_address text NOT NULL,
  notes text NOT NULL,
  archived boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id)
);
CREATE INDEX customer_by_name ON customer (company_id, lower(name), id);

CREATE TABLE customer_contact (
  company_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  email text NOT NULL,
  phone text NOT NULL,
  is_primary boolean NOT NULL,
  receives_estimates boolean NOT NULL,
  receives_invoices boolean NOT NULL,
  receives_statements boolean NOT NULL,
  PRIMARY KEY (company_id, customer_id, id),
  FOREIGN KEY (company_id, customer_id) REFERENCES customer (company_id, id)
);
CREATE UNIQUE INDEX customer_contact_one_primary ON customer_contact (company_id, customer_id) WHERE is_primary;

SELECT raise_wall('customer');
SELECT raise_wall('customer_contact');
