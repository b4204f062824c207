-- Companies, who may act for them, their numbers, tax rates, logos and API keys.
-- company_id stands first in every key. Row-level security is the second wall behind the queries' own company_id.

CREATE TABLE company (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  address text NOT NULL,
  email text NOT NULL,
  phone text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  exponent smallint NOT NULL CHECK (exponent BETWEEN 0 AND 4),
  time_zone text NOT NULL,
  locale text NOT NULL,
  paper text NOT NULL CHECK (paper IN ('letter', 'a4')),
  accent_color text NOT NULL,
  logo_sha256 text,
  invoice_number_pattern text NOT NULL,
  estimate_number_pattern text NOT NULL,
  payment_terms_days integer NOT NULL,
  estimate_terms text NOT NULL,
  invoice_footer text NOT NULL,
  closed_through date,
  sample boolean NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE company_member (
  company_id uuid NOT NULL REFERENCES company (id),
  user_id text NOT NULL REFERENCES "user" (id),
  role text NOT NULL CHECK (role IN ('admin')),
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, user_id)
);
CREATE INDEX company_member_by_user ON company_member (user_id);

-- One row a company: the next number of each kind of document. Taken last in a transaction, given back by a rollback,
-- so that numbers have no gaps.
CREATE TABLE company_counter (
  company_id uuid PRIMARY KEY REFERENCES company (id),
  next_estimate integer NOT NULL DEFAULT 1 CHECK (next_estimate > 0),
  next_invoice integer NOT NULL DEFAULT 1 CHECK (next_invoice > 0),
  next_payment integer NOT NULL DEFAULT 1 CHECK (next_payment > 0),
  next_entry integer NOT NULL DEFAULT 1 CHECK (next_entry > 0)
) WITH (fillfactor = 50);

CREATE TABLE company_logo (
  company_id uuid NOT NULL REFERENCES company (id),
  sha256 text NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (company_id, sha256)
);

CREATE TABLE closing (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  closed_through date,
  reason text NOT NULL,
  set_at timestamptz NOT NULL,
  set_by text NOT NULL,
  set_by_id text NOT NULL,
  PRIMARY KEY (company_id, id)
);

CREATE TABLE tax_rate (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  rate numeric(9, 6) NOT NULL CHECK (rate BETWEEN 0 AND 100),
  is_default boolean NOT NULL,
  archived boolean NOT NULL,
  PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX tax_rate_one_default ON tax_rate (company_id) WHERE is_default AND NOT archived;

-- Looked up by the hash of the key before a company is known, hence no row-level security here.
CREATE TABLE api_key (
  company_id uuid NOT NULL REFERENCES company (id),
  id uuid NOT NULL,
  name text NOT NULL,
  start text NOT NULL,
  key_sha256 text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  created_by_id text NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (company_id, id)
);

-- Whether an action with this key was done already, and what came of it.
CREATE TABLE action_key (
  company_id uuid NOT NULL REFERENCES company (id),
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  action text NOT NULL,
  request_sha256 text NOT NULL,
  result_id uuid NOT NULL,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, key)
);

-- A sample company is made to be thrown away; whether a company is one can never change.
CREATE FUNCTION company_stays_what_it_is() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sample IS DISTINCT FROM OLD.sample OR NEW.currency IS DISTINCT FROM OLD.currency
     OR NEW.exponent IS DISTINCT FROM OLD.exponent OR NEW.id IS DISTINCT FROM OLD.id THEN
    RAISE EXCEPTION 'a company keeps its id, its currency and whether it is a sample' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER company_stays BEFORE UPDATE ON company FOR EACH ROW EXECUTE FUNCTION company_stays_what_it_is();

CREATE FUNCTION is_sample(which uuid) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce((SELECT sample FROM company WHERE id = which), false) $$;

-- Rows that record what happened: never changed, never deleted (a sample company's may go with it).
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_sample(OLD.company_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER closing_append_only BEFORE UPDATE OR DELETE ON closing FOR EACH ROW EXECUTE FUNCTION append_only();

-- The wall: a row is seen and written only for the company that the transaction was opened for.
CREATE FUNCTION raise_wall(target regclass, key_column text DEFAULT 'company_id') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY company_wall ON %s USING (%I = nullif(current_setting(''app.company'', true), '''')::uuid)',
    target, key_column);
END $$;
SELECT raise_wall('company', 'id');
-- A person sees the names of the companies that they belong to, before one of them is chosen.
CREATE POLICY own_companies ON company FOR SELECT USING (
  id IN (SELECT company_id FROM company_member WHERE user_id = nullif(current_setting('app.person', true), '')));
SELECT raise_wall('company_counter');
SELECT raise_wall('company_logo');
SELECT raise_wall('closing');
SELECT raise_wall('tax_rate');
SELECT raise_wall('action_key');
