-- Several supervisors work as the owner, each with a login role of their own. In a shared hub the study travels between them.
ALTER TABLE framewright_hub.hub ADD COLUMN shared boolean NOT NULL DEFAULT false;

CREATE TABLE framewright_hub.supervisor (
    role text PRIMARY KEY,
    name text NOT NULL,
    invited_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

-- One supervisor has one role at a time.
CREATE UNIQUE INDEX supervisor_name ON framewright_hub.supervisor (name) WHERE revoked_at IS NULL;

ALTER TABLE framewright_hub.supervisor ENABLE ROW LEVEL SECURITY;
ALTER TABLE framewright_hub.supervisor FORCE ROW LEVEL SECURITY;

CREATE POLICY owner_supervisor ON framewright_hub.supervisor TO CURRENT_USER USING (true) WITH CHECK (true);
