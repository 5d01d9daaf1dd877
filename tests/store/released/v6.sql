-- The sixth released schema, with a row of every noun. Never changed: files like this one exist.
CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT);
CREATE UNIQUE INDEX idx__sqlite_migrations_migration_set_name ON _sqlite_migrations (migration_set, name);
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
CREATE TABLE content (
    digest TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
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
CREATE TABLE chain_area (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    position REAL NOT NULL,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
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
INSERT INTO _sqlite_migrations VALUES (1, 'facilitator', 'v1', '2026-11-21 20:15:42.217213+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'facilitator', 'v2', '2026-11-21 21:06:10.476135+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'facilitator', 'v3', '2026-11-21 22:44:20.112551+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'facilitator', 'v4', '2026-11-22 02:09:03.208374+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'facilitator', 'v5', '2026-11-22 05:25:06.011105+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'facilitator', 'v6', '2026-11-22 08:34:33.275960+00:00');
INSERT INTO engagement VALUES ('eng', 'Sønderborg Kommune', 'Ældre og Sundhed', 'logo', '#0B5A66', '#B9741A', '', 1, 2359196808, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1');
INSERT INTO workshop VALUES ('day', 'Lederdag', 'theme_day', '', '', '["at spotte ressourcer","ledelsesanledninger"]', '["handlinger"]', 'da', '2027-02-01', NULL, 540, 930, 0.0, 1045425150, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '[]', '[]', '[]', '', '', NULL);
INSERT INTO workshop VALUES ('kept', 'Temadag', 'leader_day', '', '', '[]', '[]', 'da', NULL, NULL, 540, 930, 1.0, 1490174335, 6, '2027-01-14T09:30:15.250000+00:00', 'here', '[]', '[]', '[]', 'Ledernes egen opfølgning', 'Ledernes nærmeste ledere', '2027-08-01');
INSERT INTO content VALUES ('sha256:785b0751fc2c53dc14a4ce3d800e69ef9ce1009eb327ccf458afe09c242c26c9', X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF');
INSERT INTO attachment VALUES ('logo', 'våben.png', 'image/png', 'sha256:785b0751fc2c53dc14a4ce3d800e69ef9ce1009eb327ccf458afe09c242c26c9', 2602603666, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1');
INSERT INTO form VALUES ('form', 'mobilisation', 'mobilisation_tool', 'Mobiliseringsværktøj', '', 'da', 3, '[{"key":"resource","kind":"choice","label":"Ressource","help":"","placeholder":"","is_required":false,"visibility":"projector","max_chars":0,"minimum":0.5,"maximum":null,"options":[{"key":"own","label":"Borgerens egen"},{"key":"network","label":"Netværk"}],"pole_a":"","pole_b":"","steps":11,"columns":[],"max_rows":12}]', '[{"key":"old","kind":"rows","label":"Før","help":"","placeholder":"","is_required":false,"visibility":"participants","max_chars":0,"minimum":null,"maximum":null,"options":[],"pole_a":"","pole_b":"","steps":11,"columns":[{"key":"a","label":"A"}],"max_rows":12}]', 0.0, 2101623162, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', NULL);
INSERT INTO dilemma VALUES ('dilemma', 'Frihed og retning', 'Hvor meget må den enkelte selv bestemme?', 'Selvbestemmelse', 'Fælles retning', '', '', '', '', '["Alt","Intet"]', '["Hvad taler for?"]', 0.0, 426117213, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1');
INSERT INTO exercise VALUES ('exercise', 'simulation', 'Simulationsøvelse', '', '[{"key":"spot","title":"Spot","instruction":"","foot":"","length_s":600,"warn_s":60,"group_size":0,"note":""}]', '[{"number":1,"title":"Første","case_key":"case","note":""},{"number":2,"title":"","case_key":"","note":""}]', '[{"key":"chair","name":"Ordstyrer","text":"Holder tiden"}]', '[{"key":"case","title":"Borgeren (fiktiv)","text":"","questions":["Hvad kan borgeren selv?"]}]', '[{"key":"call","round_number":1,"phase_key":"spot","at_s":120,"title":"Telefonen ringer","text":"","hint":""}]', 0.0, 1060741196, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1');
INSERT INTO block VALUES ('block', 'day', 'Simulation', 'simulation', 45, 1.5, 'fixed', 600, '', '["kort","tuscher"]', '', '', 'exercise', '["dilemma"]', 'form', 841096557, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', 1, '', 1, 0, 1, 0, 0, '[]', 0);
INSERT INTO block VALUES ('block-2', 'day', 'Siden sidst', 'plenary', 20, 2.5, 'flexible', NULL, '', '[]', '', '', NULL, '[]', NULL, 610197587, 5, '2027-01-14T09:30:15.250000+00:00', 'here', 1, '', 1, 0, 1, 0, 0, '["statement"]', 1);
INSERT INTO slide VALUES ('slide', 'day', 'block', 1.0, '{"kind":"text","heading":"Hvad så vi?","kicker":"","body":["- en nabo","Netværk :: dem, der allerede er der"]}', 'Sig det roligt', 0, 'text', 1321376714, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', NULL);
INSERT INTO slide VALUES ('s2', 'day', 'block', 2.0, '{"kind":"break","heading":"Pause","next":""}', '', 0, 'break', 4044544907, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', NULL);
INSERT INTO slide VALUES ('s3', 'day', 'block', 3.0, '{"kind":"columns","heading":"To","kicker":"","left_heading":"","left":["a"],"right_heading":"","right":["b","c"]}', '', 1, 'columns', 2879738017, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', NULL);
INSERT INTO slide VALUES ('s4', 'day', 'block', 4.0, '{"kind":"question","question":"Hvad nu?","kicker":"","instruction":"","length_s":90}', '', 0, 'question', 2898390882, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', NULL);
INSERT INTO participant VALUES ('leader', 'Åse Ærø (fiktiv)', 'Plejecenter', '', 'leads_employees', '', 0, 2.0, 3377348625, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', NULL, '[]', NULL, NULL, '[]', 'not_asked');
INSERT INTO participant VALUES ('leader-2', 'Bo Ågård (fiktiv)', '', '', NULL, '', 0, 3.0, 3526196209, 5, '2027-01-14T09:30:15.250000+00:00', 'here', 'leader', '["day"]', '2027-01-01', '2028-06-01', '[{"until_on":"2027-08-01","unit":"Hjemmepleje","title":"Teamleder","level":null,"chief_id":"leader"},{"until_on":"2028-01-01","unit":"","title":"","level":"leads_organisation","chief_id":null}]', 'not_asked');
INSERT INTO participant VALUES ('leader-3', 'Søren Aa (fiktiv)', '', '', NULL, '', 0, 4.0, 1340556873, 6, '2027-01-14T09:30:15.250000+00:00', 'here', NULL, '["kept"]', NULL, NULL, '[]', 'no');
INSERT INTO participant_group VALUES ('group', 'day', 3, 'Bord 3', '["leader"]', 930519030, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', 1, '[]');
INSERT INTO theme VALUES ('theme', 'day', 'Naboskab', 0.0, 2943256208, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1');
INSERT INTO output VALUES ('output', 'day', 'block', 'form', 'resource', 'group', '"Naboen «vil» gerne – hun \"har\" tid; det koster 1/2 time"', 1, 'dilemma', '["theme"]', '', '2027-03-01', 0, 1, 0.0, '2027-01-14T09:30:15.250000+00:00', 592826516, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o0', 'day', 'block', 'form', 'resource', 'group', '""', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 325730092, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o1', 'day', 'block', 'form', 'resource', 'group', '"tekst"', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 4137670956, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o2', 'day', 'block', 'form', 'resource', 'group', '3', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 1087360262, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o3', 'day', 'block', 'form', 'resource', 'group', '2.5', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 3540541289, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o4', 'day', 'block', 'form', 'resource', 'group', 'true', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 3643591085, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o5', 'day', 'block', 'form', 'resource', 'group', 'false', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 2380086066, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o6', 'day', 'block', 'form', 'resource', 'group', 'null', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 3349436968, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o7', 'day', 'block', 'form', 'resource', 'group', '["a","b"]', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 2145029314, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o8', 'day', 'block', 'form', 'resource', 'group', '[{"what":"x"}]', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 3366015760, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('o9', 'day', 'block', 'form', 'resource', 'group', '[]', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 2021357585, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('said', 'day', 'block', 'form', 'resource', 'group', '"en nabo"', 1, 'dilemma', '["theme"]', '', '2027-03-01', 0, 1, 0.0, '2027-01-14T09:30:15.250000+00:00', 1074396384, 4, '2027-01-14T09:30:15.250000+00:00', 'released-v1', '', '[]', NULL, NULL);
INSERT INTO output VALUES ('serving', 'day', 'block-2', 'form', 'resource', 'group', '"Vi spørger først"', 0, NULL, '[]', '', NULL, 0, 0, 0.0, NULL, 36120811, 5, '2027-01-14T09:30:15.250000+00:00', 'here', '', '[]', 'whole', 'statement');
INSERT INTO action_plan VALUES ('plan', 'day', 'leader', 'form', 3, '[{"id":"item","values":{"occasion":"Når jeg går runden","balance":7,"share":0.25,"is_agreed":true,"who":null,"serves":["unit","whole"],"steps":[{"what":"ringe","when":"mandag"}],"none_chosen":[]}},{"id":"empty","values":{}}]', 0, 1, 0, '2027-01-14T09:30:15.250000+00:00', 180013932, 1, '2027-01-14T09:30:15.250000+00:00', 'released-v1');
INSERT INTO edit_log VALUES (1, 'edit-1', 'edit.en nabo', '2027-01-14T09:30:15.250000+00:00', '', 0, 456536606, '[["output",null,{"id":"said","workshop_id":"day","block_id":"block","form_id":"form","field_key":"resource","group_id":"group","value":"\"en nabo\"","round_number":1,"dilemma_id":"dilemma","theme_ids":"[\"theme\"]","who":"","due_on":"2027-03-01","is_draft":0,"is_shown":1,"position":0.0,"said_at":"2027-01-14T09:30:15.250000+00:00","inject_key":"","earlier":"[]","serves":null,"statement_id":null}]]');
INSERT INTO edit_log VALUES (2, 'edit-2', 'edit.undone', '2027-01-14T09:30:15.250000+00:00', '', 1, 3639618904, '[["output",{"id":"said","workshop_id":"day","block_id":"block","form_id":"form","field_key":"resource","group_id":"group","value":"\"en nabo\"","round_number":1,"dilemma_id":"dilemma","theme_ids":"[\"theme\"]","who":"","due_on":"2027-03-01","is_draft":0,"is_shown":1,"position":0.0,"said_at":"2027-01-14T09:30:15.250000+00:00","inject_key":"","earlier":"[]","serves":null,"statement_id":null},{"id":"said","workshop_id":"day","block_id":"block","form_id":"form","field_key":"resource","group_id":"group","value":"\"undone\"","round_number":1,"dilemma_id":"dilemma","theme_ids":"[\"theme\"]","who":"","due_on":"2027-03-01","is_draft":0,"is_shown":1,"position":0.0,"said_at":"2027-01-14T09:30:15.250000+00:00","inject_key":"","earlier":"[]","serves":null,"statement_id":null}]]');
INSERT INTO run_log VALUES (1, 'day', '2027-01-14T09:30:15.250000+00:00', 'start', 'block', '', 0.0, 600, 0, 0, 0, 105607456);
INSERT INTO setting VALUES ('place', 'slide/1/spot', 2443236204);
INSERT INTO ballot VALUES ('ballot', 'day', 'dots', 'Hvad betyder mest?', '[{"key":"theme","label":"Naboskab"}]', '[{"number":1,"keys":["theme"],"counts":[{"key":"theme","votes":7,"against":0}],"is_revealed":true,"frozen_at":null},{"number":2,"keys":["theme"],"counts":[],"is_revealed":false,"frozen_at":"2027-01-14T09:30:15.250000Z"}]', 12, 3, '', '', 'block', NULL, 0.0, 3703692136, 1, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO everyday_example VALUES ('example', 'day', 'Vi spurgte naboen', 'output', NULL, 0.0, 3745040984, 1, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO preject VALUES ('preject', 'day', '{"idea":"Fælles kaffe","units":["a","b"],"share":0.5}', NULL, 'trying', 'go_on', '["output"]', 0.0, 3203290103, 1, '2027-01-14T09:30:15.250000+00:00', 'here', '[]');
INSERT INTO preject VALUES ('preject-2', 'day', '{}', NULL, 'decided', NULL, '[]', 0.0, 990683063, 5, '2027-01-14T09:30:15.250000+00:00', 'here', '[{"id":"l1","text":"Start småt","told_on":"2027-09-01","workshop_id":"day"},{"id":"l2","text":"Spørg tidligt","told_on":null,"workshop_id":null}]');
INSERT INTO programme VALUES ('programme', 'Ledelse i to år', 'Fælles retning', '["tættere på kerneopgaven","modige ledere"]', '2027-02-01', '2028-12-01', 1790380467, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO statement VALUES ('statement', 'Vi går foran', 'Også når det er svært', 1.0, 3613902719, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO chain_area VALUES ('area', 'Retning', 1.0, 3192309565, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO demand VALUES ('demand', 'area', 'leads_leaders', 'Oversæt strategien', 'discussed', 'Også til aftenvagten', 0.0, 1619137642, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO version VALUES ('version', 'chain', 1, 'Vedtaget', '2027-03-01', '[{"source_id":"demand","text":"Oversæt","explanation":"","area":"Retning","level":"leads_leaders"},{"source_id":"statement","text":"Vi går foran","explanation":"Altid","area":"","level":null}]', 1105196212, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO follow_up VALUES ('follow-up', 'day', 'plan', 'item', 'under_way', 'Mere ro', '2027-01-14T09:30:15.250000+00:00', 760277290, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO follow_up VALUES ('follow-up-2', 'day', 'plan', 'empty', NULL, '', NULL, 928567877, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO interplay_agreement VALUES ('agreement', 'Vi siger det i rummet', 'Så ved vi det alle', '2027-02-01', 'Det gik', '2027-09-01', 0.0, 2160731460, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO lus_concept VALUES ('concept', 'LUS 2027', 'da', 2, 'En samtale om ledelse', '[{"key":"before","kind":"preparation","title":"Forberedelse","help":"Hver for sig"},{"key":"status","kind":"status","title":"Opfølgning","help":""}]', '[{"key":"direction","title":"Retning","help":"At sætte den"}]', '[{"key":"c1","side":"will","text":"Jeg vil","question":"Hvad vil du?"}]', 7, 'form', NULL, 0.0, 4025774458, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO lus_talk VALUES ('talk', 'concept', 'leader', 'leader-2', '', '2027-05-03', '{"well":"Det går","share":0.5,"rows":[{"what":"x"}],"none":null}', '{"well":["a","b"],"is_agreed":true}', '{"goal":"At turde mere"}', '{"direction":4}', '{"direction":5}', '["c1"]', '[{"id":"a1","text":"Sparring","by_when":"uge 9","due_on":"2027-06-01"}]', '[{"id":"s1","planned_on":"2027-09-01","held_on":null,"text":""},{"id":"s2","planned_on":null,"held_on":null,"text":"Godt på vej"}]', '["before"]', '', 1.0, 1852560861, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
INSERT INTO lus_talk VALUES ('talk-2', 'concept', 'leader', NULL, 'Karin Dal (fiktiv)', NULL, '{}', '{}', '{}', '{}', '{}', '[]', '[]', '[]', '[]', 'f1.x', 0.0, 1021272393, 5, '2027-01-14T09:30:15.250000+00:00', 'here');
PRAGMA application_id=1279547218;
PRAGMA user_version=6;
