const written = `
  workspace_id integer not null references workspace,
  seq bigint not null,
  ordinal integer not null,
  digest bytea not null,`

/**
 * The record: a chain of changes and the append-only tables it covers. A row's identity inside its link is
 * (seq, ordinal); what it says is in its digest, and the digests of a link's rows are in the link's.
 */
export const record = {
  version: 1,
  name: 'record',
  sql: `
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table workspace (
  id integer generated always as identity primary key,
  slug text not null unique,
  name jsonb not null,
  last_seq bigint not null,
  last_digest bytea not null,
  last_recorded_at timestamptz not null,
  next_observation bigint not null
);

create table change (
  workspace_id integer not null references workspace,
  seq bigint not null,
  recorded_at timestamptz not null,
  actor text not null,
  action text not null,
  summary jsonb not null,
  rows jsonb not null,
  rows_digest bytea not null,
  previous bytea not null,
  digest bytea not null,
  primary key (workspace_id, seq)
);
create index change_recorded on change (workspace_id, recorded_at);

create table source (${written}
  id uuid not null,
  kind text not null,
  title text not null,
  publisher text not null,
  address text,
  published_from date,
  published_to date,
  is_published_inferred boolean not null,
  language text,
  content_hash text not null,
  rank smallint not null check (rank between 1 and 5),
  text text,
  primary key (workspace_id, id, seq, ordinal)
);
create index source_hash on source (workspace_id, content_hash);

create table cell (${written}
  id uuid not null,
  indicator text not null,
  relation text not null,
  base text not null,
  place_code text,
  place_from date,
  place_name text not null,
  period text not null,
  period_kind text not null,
  period_start date,
  period_end date,
  dimensions jsonb not null,
  status text not null,
  primary key (workspace_id, id)
);
create index cell_series on cell (workspace_id, indicator, place_code, place_name);

create table observation (${written}
  id bigint not null,
  cell_id uuid not null,
  source_id uuid not null,
  statement_id uuid not null,
  value numeric not null,
  low numeric,
  high numeric,
  printed text not null,
  unit text not null,
  modifier text,
  quote text not null,
  span_start integer,
  span_end integer,
  locator jsonb not null,
  published date,
  confidence real not null,
  reading jsonb not null,
  corrects bigint,
  primary key (workspace_id, id)
);
create index observation_cell on observation (workspace_id, cell_id);
create index observation_source on observation (workspace_id, source_id);
-- Few are corrections: whoever asks which observation was corrected looks here.
create index observation_corrects on observation (workspace_id, corrects) where corrects is not null;

create table ruling (${written}
  cell_id uuid not null,
  observation_id bigint,
  reason text not null check (reason <> ''),
  primary key (workspace_id, cell_id, seq, ordinal)
);

create table alias (${written}
  kind text not null,
  words text not null,
  target text not null,
  primary key (workspace_id, kind, words, seq, ordinal)
);

create table intake (${written}
  id uuid not null,
  file_name text not null,
  content_hash text not null,
  kind text not null,
  source_id uuid,
  read bigint not null,
  accepted bigint not null,
  refused bigint not null,
  receipt jsonb not null,
  primary key (workspace_id, id)
);
create unique index intake_once on intake (workspace_id, kind, content_hash);

create table mapping (${written}
  shape text not null,
  mapping jsonb not null,
  primary key (workspace_id, shape, seq, ordinal)
);

create table case_event (${written}
  case_key text not null,
  state text not null,
  "check" text not null,
  code text not null,
  severity text not null,
  facts jsonb not null,
  observations jsonb not null,
  note text not null,
  primary key (workspace_id, case_key, seq, ordinal)
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed: what is wrong is corrected by a new row', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

do $$
declare name text;
begin
  foreach name in array array['change','source','cell','observation','ruling','alias','intake','mapping','case_event'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_rewriting()', name);
    execute format('create trigger never_truncated before truncate on %I for each statement execute function refuse_rewriting()', name);
  end loop;
end $$;
`,
} as const
