-- Quotas of each coder, so that nobody burdens the server or the supervisors. The owner may change them.
ALTER TABLE framewright_hub.hub ADD COLUMN most_messages integer NOT NULL DEFAULT 500 CHECK (most_messages > 0);
ALTER TABLE framewright_hub.hub ADD COLUMN most_bytes bigint NOT NULL DEFAULT 2147483648 CHECK (most_bytes > 0);

-- The messages of one coder are counted one after the other. Only the function locks this row, so nobody can hold up another.
CREATE TABLE framewright_hub.sender (
    role text PRIMARY KEY
);

-- Messages that can't be merged, and are not fetched again by a program of that schema's version or an older one.
CREATE TABLE framewright_hub.set_aside (
    author text NOT NULL,
    stream text NOT NULL,
    number integer NOT NULL,
    schema_version integer NOT NULL,
    set_aside_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (author, stream, number)
);

ALTER TABLE framewright_hub.sender ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.sender FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.set_aside ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.set_aside FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_sender ON framewright_hub.sender TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_set_aside ON framewright_hub.set_aside TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE POLICY owner_discards ON framewright_hub.message FOR DELETE TO CURRENT_USER
    USING (EXISTS (SELECT 1 FROM framewright_hub.set_aside s
        WHERE s.author = message.author AND s.stream = message.stream AND message.number <= s.number));

-- A message holds all that the earlier ones of its stream held.
CREATE POLICY owner_removes_superseded ON framewright_hub.message FOR DELETE TO CURRENT_USER
    USING (EXISTS (SELECT 1 FROM framewright_hub.message later
        WHERE later.author = message.author AND later.stream = message.stream AND later.number - 1 > message.number));

-- Runs as the owner, whatever a coder has set. Of a coder's stream the last three messages stay, and those that they are differences from:
-- so honest work has few messages, however long no supervisor synchronises.
CREATE FUNCTION framewright_hub.check_quota() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    quota record;
    sent record;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM framewright_hub.member WHERE role = NEW.author) THEN
        RETURN NEW;
    END IF;
    INSERT INTO framewright_hub.sender (role) VALUES (NEW.author) ON CONFLICT (role) DO UPDATE SET role = EXCLUDED.role;
    DELETE FROM framewright_hub.message m
        WHERE m.author = NEW.author AND m.stream = NEW.stream AND m.number < NEW.number - 2
            AND m.number <> coalesce(NEW.base, 0)
            AND NOT EXISTS (SELECT 1 FROM framewright_hub.message k WHERE k.author = m.author AND k.stream = m.stream
                AND k.number >= NEW.number - 2 AND k.base = m.number);
    SELECT h.most_messages, h.most_bytes INTO STRICT quota FROM framewright_hub.hub h;
    SELECT count(*) AS messages, coalesce(sum(octet_length(m.content)), 0) AS bytes INTO STRICT sent
        FROM framewright_hub.message m WHERE m.author = NEW.author;
    IF sent.messages >= quota.most_messages OR sent.bytes + octet_length(NEW.content) > quota.most_bytes
            OR octet_length(NEW.content) > 536870912 THEN
        RAISE EXCEPTION 'quota' USING ERRCODE = 'FW001';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER quota BEFORE INSERT ON framewright_hub.message
    FOR EACH ROW EXECUTE FUNCTION framewright_hub.check_quota();
