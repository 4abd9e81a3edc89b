-- A hub: the mailbox of one project. Run by its owner, the supervisor; each coder is a role of their own.

-- Several supervisors work as the owner, each with a login role of their own. In a shared hub the study travels between them.
-- Quotas of each coder, so that nobody burdens the server or the supervisors. The owner may change them.
CREATE TABLE framewright_hub.hub (
    project text PRIMARY KEY,
    name text NOT NULL,
    owner text NOT NULL DEFAULT current_user,
    only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one),
    shared boolean NOT NULL DEFAULT false,
    most_messages integer NOT NULL DEFAULT 500 CHECK (most_messages > 0),
    most_bytes bigint NOT NULL DEFAULT 2147483648 CHECK (most_bytes > 0)
);

CREATE TABLE framewright_hub.member (
    role text PRIMARY KEY,
    coder text NOT NULL,
    invited_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

-- One coder has one role at a time.
CREATE UNIQUE INDEX member_coder ON framewright_hub.member (coder) WHERE revoked_at IS NULL;

CREATE TABLE framewright_hub.supervisor (
    role text PRIMARY KEY,
    name text NOT NULL,
    invited_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

-- One supervisor has one role at a time.
CREATE UNIQUE INDEX supervisor_name ON framewright_hub.supervisor (name) WHERE revoked_at IS NULL;

-- Keys begin with the author: a violation tells nothing of another role's messages. content is compressed by its writer.
-- `base` is the whole message of the same stream from which a content is the difference; empty where the content is whole itself.
CREATE TABLE framewright_hub.message (
    author text NOT NULL DEFAULT current_user,
    stream text NOT NULL CHECK (length(stream) BETWEEN 1 AND 64),
    number integer NOT NULL CHECK (number > 0),
    id text NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
    recipient text NOT NULL,
    schema_version integer NOT NULL,
    package integer NOT NULL CHECK (package > 0),
    revision bigint NOT NULL CHECK (revision > 0),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT now(),
    base integer CHECK (base > 0 AND base < number),
    PRIMARY KEY (author, stream, number),
    UNIQUE (author, id)
);

CREATE INDEX message_recipient ON framewright_hub.message (recipient);

ALTER TABLE framewright_hub.message ALTER COLUMN content SET STORAGE EXTERNAL;

-- What the supervisor has taken in, or sent anew: older messages of that stream hold nothing more, and may be removed.
CREATE TABLE framewright_hub.receipt (
    author text NOT NULL,
    stream text NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (author, stream, number)
);

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

ALTER TABLE framewright_hub.hub ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.hub FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.member FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.supervisor ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.supervisor FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.message FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.receipt FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.sender ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.sender FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.set_aside ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.set_aside FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_hub ON framewright_hub.hub TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY member_hub ON framewright_hub.hub FOR SELECT TO PUBLIC
    USING (EXISTS (SELECT 1 FROM framewright_hub.member m WHERE m.role = current_user AND m.revoked_at IS NULL));

CREATE POLICY owner_member ON framewright_hub.member TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_member ON framewright_hub.member FOR SELECT TO PUBLIC USING (role = current_user);

CREATE POLICY owner_supervisor ON framewright_hub.supervisor TO CURRENT_USER USING (true) WITH CHECK (true);

-- No policy lets anybody update a message, the owner of the table neither.
CREATE POLICY owner_reads ON framewright_hub.message FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_sends ON framewright_hub.message FOR INSERT TO CURRENT_USER WITH CHECK (author = current_user);
CREATE POLICY member_reads ON framewright_hub.message FOR SELECT TO PUBLIC
    USING (author = current_user OR recipient = current_user);
CREATE POLICY member_sends ON framewright_hub.message FOR INSERT TO PUBLIC
    WITH CHECK (author = current_user AND recipient = (SELECT h.owner FROM framewright_hub.hub h));

CREATE POLICY owner_reads_receipts ON framewright_hub.receipt FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_adds_receipts ON framewright_hub.receipt FOR INSERT TO CURRENT_USER WITH CHECK (true);

CREATE POLICY owner_sender ON framewright_hub.sender TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_set_aside ON framewright_hub.set_aside TO CURRENT_USER USING (true) WITH CHECK (true);

-- The ways in which a message goes: what the supervisor has taken in, what is set aside, and what a newer one holds.
CREATE POLICY owner_removes_old ON framewright_hub.message FOR DELETE TO CURRENT_USER
    USING (EXISTS (SELECT 1 FROM framewright_hub.receipt r
        WHERE r.author = message.author AND r.stream = message.stream AND message.number < r.number));

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
