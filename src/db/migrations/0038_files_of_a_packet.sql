-- Which files of the contract were chosen for a packet, by their ids. Null of the packets before: they took every file.
ALTER TABLE packet ADD COLUMN files jsonb CHECK (jsonb_typeof(files) = 'array');
