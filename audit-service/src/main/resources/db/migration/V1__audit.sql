-- Every event of the suite, once, as it was published. Nobody but the owner can change or remove a row.
-- The id is a UUID version 7 and so grows with time: range partitions by id need no change of the key.
create table audit_event (
  tenant_id         text        not null,
  id                uuid        not null,
  type              text        not null,
  known             boolean     not null,
  data_schema       text,
  source            text        not null,
  subject           text,
  aggregate_version bigint,
  occurred_at       timestamptz not null,
  recorded_at       timestamptz not null,
  correlation_id    text,
  causation_id      uuid,
  actor             text,
  traceparent       text,
  topic             text        not null,
  kafka_partition   int         not null,
  kafka_offset      bigint      not null,
  record_key        text,
  data              text,
  primary key (tenant_id, id)
);
create index audit_event_chain on audit_event (tenant_id, correlation_id, occurred_at, id);
create index audit_event_aggregate on audit_event (tenant_id, subject, aggregate_version);
-- Lists are read in this order, so a stretch of time is a stretch of each index.
create index audit_event_type on audit_event (tenant_id, type, occurred_at desc, id desc);
create index audit_event_actor on audit_event (tenant_id, actor, occurred_at desc, id desc);
create index audit_event_occurred_at on audit_event (tenant_id, occurred_at desc, id desc);

call protect_by_tenant('audit_event');
revoke update on audit_event from ${app_role};
revoke update, delete on audit_event from ${system_role};

-- What a consumer group could not handle. tenant_id is '' when the message names none; no tenant's staff sees such a row.
create table dead_letter (
  tenant_id       text        not null,
  id              uuid        not null,
  topic           text        not null,
  consumer_group  text        not null,
  type            text,
  reason          text        not null,
  detail          text,
  attempts        int         not null,
  record_key      text,
  headers         text        not null,
  payload         bytea,
  parked_at       timestamptz not null,
  read_at         timestamptz not null,
  read_topic      text        not null,
  read_partition  int         not null,
  read_offset     bigint      not null,
  state           text        not null default 'parked' check (state in ('parked', 'replayed', 'discarded')),
  decided_at      timestamptz,
  decided_by      text,
  discard_reason  text,
  repaired_data   text,
  primary key (tenant_id, id),
  -- read_at, Kafka's time of the message, belongs to it: after the loss of a broker's data the offsets start again.
  unique (tenant_id, read_topic, read_partition, read_offset, read_at)
);
create index dead_letter_parked on dead_letter (tenant_id, id desc) where state = 'parked';

call protect_by_tenant('dead_letter');
revoke update on dead_letter from ${app_role};
revoke update, delete on dead_letter from ${system_role};
grant update (state, decided_at, decided_by, discard_reason, repaired_data) on dead_letter to ${app_role};
