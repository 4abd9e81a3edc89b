-- A hub: the mailbox of one project. Run by its owner, the supervisor; each coder is a role of their own.

CREATE TABLE framewright_hub.hub (
    project text PRIMARY KEY,
    name text NOT NULL,
    owner text NOT NULL DEFAULT current_user,
    only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one)
);

CREATE TABLE framewright_hub.member (
    role text PRIMARY KEY,
    coder text NOT NULL,
    invited_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

-- One coder has one role at a time.
CREATE UNIQUE INDEX member_coder ON framewright_hub.member (coder) WHERE revoked_at IS NULL;

-- Keys begin with the author: a violation tells nothing of another role's messages. content is compressed by its writer.
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
    PRIMARY KEY (author, stream, number),
    UNIQUE (author, id)
);

CREATE INDEX message_recipient ON framewright_hub.message (recipient);

ALTER TABLE framewright_hub.message ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE framewright_hub.hub ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.hub FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.member FORCE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.message FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_hub ON framewright_hub.hub TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY member_hub ON framewright_hub.hub FOR SELECT TO PUBLIC
    USING (EXISTS (SELECT 1 FROM framewright_hub.member m WHERE m.role = current_user AND m.revoked_at IS NULL));

CREATE POLICY owner_member ON framewright_hub.member TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_member ON framewright_hub.member FOR SELECT TO PUBLIC USING (role = current_user);

-- No policy lets anybody update or delete a message, the owner of the table neither.
CREATE POLICY owner_reads ON framewright_hub.message FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_sends ON framewright_hub.message FOR INSERT TO CURRENT_USER WITH CHECK (author = current_user);
CREATE POLICY member_reads ON framewright_hub.message FOR SELECT TO PUBLIC
    USING (author = current_user OR recipient = current_user);
CREATE POLICY member_sends ON framewright_hub.message FOR INSERT TO PUBLIC
    WITH CHECK (author = current_user AND recipient = (SELECT h.owner FROM framewright_hub.hub h));
