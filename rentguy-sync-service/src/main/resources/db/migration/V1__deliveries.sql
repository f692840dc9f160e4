-- What RentGuy must hold, is known to hold, and every try to get it there.

-- One row per thing that is delivered. Its row lock serialises queueing, concluding and commands for that thing.
create table synced_entity (
  tenant_id         text   not null,
  entity_type       text   not null check (entity_type in
    ('contact', 'enquiry', 'deal', 'booking', 'project', 'inventory-check', 'crew-match')),
  entity_id         uuid   not null,
  newest_version    bigint not null,
  confirmed_version bigint,
  primary key (tenant_id, entity_type, entity_id)
);
comment on column synced_entity.newest_version is
  'highest version ever queued; a lower one is never sent. 0 while others only wait for it';
comment on column synced_entity.confirmed_version is 'highest version RentGuy is known to hold; null while it holds none';
call protect_by_tenant('synced_entity');

create table delivery (
  tenant_id       text        not null,
  id              uuid        not null,
  entity_type     text        not null,
  entity_id       uuid        not null,
  entity_version  bigint      not null,
  depends_on_type text,
  depends_on      uuid,
  blocked         boolean     not null default false,
  payload         text        not null,
  idempotency_key text        not null,
  edits           int         not null default 0,
  state           text        not null
    check (state in ('waiting', 'sending', 'delivered', 'retrying', 'exhausted', 'superseded', 'cancelled')),
  attempts        int         not null default 0,
  in_doubt        boolean     not null default false,
  due_at          timestamptz not null,
  not_before      timestamptz,
  lease_until     timestamptz,
  waiting_since   timestamptz not null,
  first_tried_at  timestamptz,
  failed_at       timestamptz,
  last_error      text,
  events          int         not null default 0,
  correlation_id  text        not null,
  causation_id    uuid,
  actor           text        not null,
  traceparent     text,
  created_at      timestamptz not null,
  delivered_at    timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, entity_type, entity_id, entity_version),
  foreign key (tenant_id, entity_type, entity_id) references synced_entity,
  check ((state = 'sending') = (lease_until is not null)),
  check ((state = 'delivered') = (delivered_at is not null)),
  check ((depends_on_type is null) = (depends_on is null)),
  check (not blocked or depends_on is not null)
);
comment on column delivery.depends_on is 'what RentGuy must hold before this is sent';
comment on column delivery.blocked is
  'RentGuy does not hold yet what this depends on; the transaction that notes that it does clears this';
comment on column delivery.edits is 'how often staff changed the payload; part of the idempotency key';
comment on column delivery.in_doubt is 'the last try may have taken effect although no answer came';
comment on column delivery.not_before is 'what RentGuy asked for by Retry-After; no command goes before it';
comment on column delivery.waiting_since is 'when it was queued, or put back into the queue by staff';
comment on column delivery.first_tried_at is
  'since when it is tried without interruption; begins anew when staff retry, after a 429 and when nothing was tried for long';
comment on column delivery.failed_at is 'when the last failed try ended';
comment on column delivery.events is 'domain events published about this delivery so far';
call protect_by_tenant('delivery');

-- Every delivery leaves the queue's indexes when it ends. The default waits for a fifth of the table, history included, to be
-- dead before it cleans them, and each claim passes over what ended meanwhile.
alter table delivery set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Guards of the order per entity: at most one on its way, at most one queued behind it.
create unique index delivery_on_its_way on delivery (tenant_id, entity_type, entity_id) where state = 'sending';
create unique index delivery_queued on delivery (tenant_id, entity_type, entity_id)
  where state in ('waiting', 'retrying');

-- What the sender looks for.
create index delivery_due on delivery (tenant_id, due_at, id) where state in ('waiting', 'retrying') and not blocked;
create index delivery_leased on delivery (tenant_id, lease_until) where state = 'sending';

-- What the status, the alert and the lists look for.
create index delivery_open on delivery (tenant_id, waiting_since) where state in ('waiting', 'retrying', 'sending');
create index delivery_blocked on delivery (tenant_id, depends_on) where blocked;
create index delivery_delivered on delivery (tenant_id, delivered_at) where state = 'delivered';
create index delivery_by_state on delivery (tenant_id, state, id desc);
create index delivery_by_entity on delivery (tenant_id, entity_type, entity_id, id desc);
create index delivery_by_entity_id on delivery (tenant_id, entity_id, id desc);

create table delivery_attempt (
  tenant_id       text        not null,
  delivery_id     uuid        not null,
  number          int         not null,
  kind            text        not null check (kind in ('look-up', 'send')),
  started_at      timestamptz not null,
  duration_ms     bigint,
  method          text,
  path            text,
  idempotency_key text,
  body_sha256     text,
  outcome         text        not null,
  http_status     int,
  answer          text check (length(answer) <= 2000),
  primary key (tenant_id, delivery_id, number, kind),
  foreign key (tenant_id, delivery_id) references delivery
);
comment on column delivery_attempt.kind is 'look-up: whether RentGuy holds it, asked before a repeat whose outcome is unknown';
comment on column delivery_attempt.outcome is 'unfinished until concluded; stays so when the sender died';
call protect_by_tenant('delivery_attempt');
create index delivery_attempt_started on delivery_attempt (tenant_id, started_at);
create index delivery_attempt_failed on delivery_attempt (tenant_id, started_at)
  where outcome in ('refused', 'denied', 'rate-limited', 'server-error', 'timeout', 'unreachable');

-- What staff did with deliveries; the row of a flush names none.
create table delivery_action (
  tenant_id      text        not null,
  id             uuid        not null,
  delivery_id    uuid,
  action         text        not null check (action in ('retried', 'cancelled', 'edited', 'flushed')),
  actor          text        not null,
  correlation_id text        not null,
  at             timestamptz not null,
  note           text        not null,
  payload_before text,
  primary key (tenant_id, id),
  foreign key (tenant_id, delivery_id) references delivery,
  check ((action = 'flushed') = (delivery_id is null)),
  check ((action = 'edited') = (payload_before is not null))
);
call protect_by_tenant('delivery_action');
create index delivery_action_of on delivery_action (tenant_id, delivery_id, id);

-- How the queue of a tenant stands; its row lock lets one replica at a time decide about an alert or spread retries.
create table queue_state (
  tenant_id      text not null primary key,
  spread_until   timestamptz,
  trouble_id     uuid,
  troubled_since timestamptz,
  check ((trouble_id is null) = (troubled_since is null))
);
comment on column queue_state.spread_until is 'when the last of the retries that staff asked for in bulk is due';
comment on column queue_state.trouble_id is 'the alert that is out; null while the queue is well';
call protect_by_tenant('queue_state');

-- What the CRM told of a deal. A row without title stands for a deal that others speak of before its creation came.
create table deal_state (
  tenant_id  text   not null,
  deal_id    uuid   not null,
  version    bigint not null default 0,
  pipeline   text,
  stage      text,
  contact_id uuid,
  title      text,
  event_date date,
  primary key (tenant_id, deal_id),
  check ((title is null) = (contact_id is null))
);
comment on table deal_state is 'its row lock puts everything in a row that happens to a deal, its booking and its project';
call protect_by_tenant('deal_state');

create table booking_state (
  tenant_id  text        not null,
  booking_id uuid        not null,
  deal_id    uuid        not null,
  contact_id uuid        not null,
  version    bigint      not null,
  status     text        not null check (status in ('option', 'confirmed', 'cancelled')),
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  location   text,
  equipment  text        not null,
  crew_roles text        not null,
  primary key (tenant_id, booking_id)
);
call protect_by_tenant('booking_state');
create index booking_state_of_deal on booking_state (tenant_id, deal_id, booking_id desc);

-- One per deal whose deposit was paid, for ever.
create table project (
  tenant_id   text        not null,
  id          uuid        not null,
  deal_id     uuid        not null,
  contact_id  uuid        not null,
  booking_id  uuid,
  state       text        not null check (state in ('waits-for-booking', 'queued', 'created')),
  version     bigint      not null default 0,
  document    text,
  blocked     text check (blocked in ('no-booking', 'booking-cancelled', 'deal-unknown')),
  events      int         not null default 0,
  created_at  timestamptz not null,
  inventory   text check (inventory in ('available', 'conflict')),
  conflicts   text,
  checked_at  timestamptz,
  crew_status text check (crew_status in ('matched', 'partial', 'none')),
  crew        text,
  missing     text,
  matched_at  timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, deal_id),
  check ((document is null) = (version = 0)),
  check ((state = 'waits-for-booking') = (version = 0))
);
comment on column project.version is 'of the document queued last; 0 while there is none';
comment on column project.blocked is 'what people were told is in its way; null when nothing is';
comment on column project.events is 'domain events published about this project so far';
call protect_by_tenant('project');

-- What was concluded long ago goes; what was given up stays.
grant delete on delivery, delivery_attempt, delivery_action to ${system_role};
