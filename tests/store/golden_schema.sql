CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT);
CREATE TABLE action_plan (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    participant_id TEXT NOT NULL REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    form_id TEXT NOT NULL,
    form_revision INTEGER NOT NULL,
    items TEXT NOT NULL,
    is_released_wall INTEGER NOT NULL,
    is_released_chief INTEGER NOT NULL,
    is_released_report INTEGER NOT NULL,
    changed_at TEXT,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content TEXT NOT NULL REFERENCES content (digest) DEFERRABLE INITIALLY DEFERRED,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE ballot (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    options TEXT NOT NULL,
    rounds TEXT NOT NULL,
    voters INTEGER NOT NULL,
    budget INTEGER NOT NULL,
    pole_a TEXT NOT NULL,
    pole_b TEXT NOT NULL,
    block_id TEXT,
    dilemma_id TEXT,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE block (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    planned_min INTEGER NOT NULL,
    position REAL NOT NULL,
    timing TEXT NOT NULL,
    fixed_start_min INTEGER,
    goal TEXT NOT NULL,
    materials TEXT NOT NULL,
    roles TEXT NOT NULL,
    notes TEXT NOT NULL,
    exercise_id TEXT,
    dilemma_ids TEXT NOT NULL,
    form_id TEXT,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, starts_itself INTEGER NOT NULL DEFAULT 1, colour TEXT NOT NULL DEFAULT '', day_number INTEGER NOT NULL DEFAULT 1, track INTEGER NOT NULL DEFAULT 0, division INTEGER NOT NULL DEFAULT 1, is_anonymous INTEGER NOT NULL DEFAULT 0, asks_twice INTEGER NOT NULL DEFAULT 0, statement_ids TEXT NOT NULL DEFAULT '[]', takes_up_actions INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE chain_area (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE content (
    digest TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE demand (
    id TEXT PRIMARY KEY NOT NULL,
    area_id TEXT NOT NULL REFERENCES chain_area (id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    remark TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE dilemma (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    statement TEXT NOT NULL,
    pole_a TEXT NOT NULL,
    pole_b TEXT NOT NULL,
    context TEXT NOT NULL,
    theme TEXT NOT NULL,
    argument_a TEXT NOT NULL,
    argument_b TEXT NOT NULL,
    options TEXT NOT NULL,
    questions TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE edit_log (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    merge_key TEXT NOT NULL,
    is_undone INTEGER NOT NULL,
    row_hash INTEGER NOT NULL,
    changes TEXT NOT NULL
) STRICT;
CREATE TABLE engagement (
    id TEXT PRIMARY KEY NOT NULL,
    client TEXT NOT NULL,
    organisation TEXT NOT NULL,
    logo_id TEXT,
    colour_1 TEXT NOT NULL,
    colour_2 TEXT NOT NULL,
    template TEXT NOT NULL,
    is_sample INTEGER NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE everyday_example (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    output_id TEXT,
    statement_id TEXT,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE exercise (
    id TEXT PRIMARY KEY NOT NULL,
    "key" TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    phases TEXT NOT NULL,
    rounds TEXT NOT NULL,
    roles TEXT NOT NULL,
    cases TEXT NOT NULL,
    injects TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE follow_up (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    plan_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    outcome TEXT,
    gave TEXT NOT NULL,
    noted_at TEXT,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE form (
    id TEXT PRIMARY KEY NOT NULL,
    "key" TEXT NOT NULL,
    use TEXT NOT NULL,
    title TEXT NOT NULL,
    intro TEXT NOT NULL,
    language TEXT NOT NULL,
    revision INTEGER NOT NULL,
    fields TEXT NOT NULL,
    archived TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, draft TEXT) STRICT;
CREATE UNIQUE INDEX idx__sqlite_migrations_migration_set_name ON _sqlite_migrations (migration_set, name);
CREATE TABLE interplay_agreement (
    id TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    agreed_on TEXT,
    look_back TEXT NOT NULL,
    ended_on TEXT,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE lus_concept (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    revision INTEGER NOT NULL,
    intro TEXT NOT NULL,
    phases TEXT NOT NULL,
    themes TEXT NOT NULL,
    cards TEXT NOT NULL,
    scale_steps INTEGER NOT NULL,
    preparation_form_id TEXT,
    plan_form_id TEXT,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE lus_talk (
    id TEXT PRIMARY KEY NOT NULL,
    concept_id TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    chief_id TEXT,
    chief_name TEXT NOT NULL,
    held_on TEXT,
    leader_values TEXT NOT NULL,
    chief_values TEXT NOT NULL,
    plan_values TEXT NOT NULL,
    leader_ratings TEXT NOT NULL,
    chief_ratings TEXT NOT NULL,
    card_keys TEXT NOT NULL,
    agreements TEXT NOT NULL,
    statuses TEXT NOT NULL,
    done_phases TEXT NOT NULL,
    sealed TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE output (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    block_id TEXT NOT NULL REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED,
    form_id TEXT NOT NULL,
    field_key TEXT NOT NULL,
    group_id TEXT NOT NULL,
    value TEXT NOT NULL,
    round_number INTEGER NOT NULL,
    dilemma_id TEXT,
    theme_ids TEXT NOT NULL,
    who TEXT NOT NULL,
    due_on TEXT,
    is_draft INTEGER NOT NULL,
    is_shown INTEGER NOT NULL,
    position REAL NOT NULL,
    said_at TEXT,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, inject_key TEXT NOT NULL DEFAULT '', earlier TEXT NOT NULL DEFAULT '[]', serves TEXT, statement_id TEXT) STRICT;
CREATE TABLE participant (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    title TEXT NOT NULL,
    level TEXT,
    email TEXT NOT NULL,
    is_direction INTEGER NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, chief_id TEXT, absent_from TEXT NOT NULL DEFAULT '[]', joined_on TEXT, left_on TEXT, earlier_posts TEXT NOT NULL DEFAULT '[]', wall_consent TEXT NOT NULL DEFAULT 'not_asked') STRICT;
CREATE TABLE participant_group (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    member_ids TEXT NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, division INTEGER NOT NULL DEFAULT 1, locked_ids TEXT NOT NULL DEFAULT '[]') STRICT;
CREATE TABLE preject (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    "values" TEXT NOT NULL,
    form_id TEXT,
    stage TEXT NOT NULL,
    decision TEXT,
    output_ids TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, learnings TEXT NOT NULL DEFAULT '[]') STRICT;
CREATE TABLE programme (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    ambitions TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE run_log (
    seq INTEGER PRIMARY KEY,
    workshop_id TEXT NOT NULL,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    block_id TEXT NOT NULL,
    stop_key TEXT NOT NULL,
    spent_s REAL NOT NULL,
    length_s INTEGER NOT NULL,
    warn_s INTEGER NOT NULL,
    added_s INTEGER NOT NULL,
    is_running INTEGER NOT NULL,
    row_hash INTEGER NOT NULL
) STRICT;
CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    row_hash INTEGER NOT NULL
) STRICT;
CREATE TABLE slide (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    block_id TEXT NOT NULL REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL NOT NULL,
    content TEXT NOT NULL,
    notes TEXT NOT NULL,
    is_hidden INTEGER NOT NULL,
    kind TEXT NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, source TEXT) STRICT;
CREATE TABLE statement (
    id TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    explanation TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE theme (
    id TEXT PRIMARY KEY NOT NULL,
    workshop_id TEXT NOT NULL REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE version (
    id TEXT PRIMARY KEY NOT NULL,
    subject TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    made_on TEXT NOT NULL,
    texts TEXT NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT;
CREATE TABLE workshop (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    purpose TEXT NOT NULL,
    focus TEXT NOT NULL,
    outputs TEXT NOT NULL,
    language TEXT NOT NULL,
    held_on TEXT,
    next_on TEXT,
    starts_min INTEGER NOT NULL,
    ends_min INTEGER NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
, adjustments TEXT NOT NULL DEFAULT '[]', later_days TEXT NOT NULL DEFAULT '[]', tracks TEXT NOT NULL DEFAULT '[]', data_purpose TEXT NOT NULL DEFAULT '', data_recipients TEXT NOT NULL DEFAULT '', kept_until_on TEXT) STRICT;
