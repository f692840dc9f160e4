-- What RentGuy must hold, is known to hold, and every try to get it there.

-- One row per contact or enquiry. Its row lock serialises queueing and concluding for that entity.
create table synced_entity (
  tenant_id         text   not null,
  entity_type       text   not null check (entity_type in ('contact', 'enquiry')),
  entity_id         uuid   not null,
  newest_version    bigint not null,
  confirmed_version bigint,
  primary key (tenant_id, entity_type, entity_id)
);
comment on column synced_entity.newest_version is 'highest version ever queued; a lower one is never sent';
comment on column synced_entity.confirmed_version is 'highest version RentGuy is known to hold; null while it holds none';
call protect_by_tenant('synced_entity');

create table delivery (
  tenant_id       text        not null,
  id              uuid        not null,
  entity_type     text        not null,
  entity_id       uuid        not null,
  entity_version  bigint      not null,
  depends_on      uuid,
  payload         text        not null,
  idempotency_key text        not null,
  state           text        not null
    check (state in ('waiting', 'sending', 'delivered', 'retrying', 'exhausted', 'superseded')),
  attempts        int         not null default 0,
  due_at          timestamptz not null,
  lease_until     timestamptz,
  first_tried_at  timestamptz,
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
  check ((state = 'delivered') = (delivered_at is not null))
);
comment on column delivery.depends_on is 'contact that RentGuy must hold before this is sent';
comment on column delivery.events is 'domain events published about this delivery so far';
call protect_by_tenant('delivery');

-- Guards of the order per entity: at most one on its way, at most one queued behind it.
create unique index delivery_on_its_way on delivery (tenant_id, entity_type, entity_id) where state = 'sending';
create unique index delivery_queued on delivery (tenant_id, entity_type, entity_id)
  where state in ('waiting', 'retrying');

-- What the sender looks for.
create index delivery_due on delivery (tenant_id, due_at, id) where state in ('waiting', 'retrying');
create index delivery_leased on delivery (tenant_id, lease_until) where state = 'sending';

-- What the status and the lists look for.
create index delivery_open on delivery (tenant_id, created_at) where state in ('waiting', 'retrying', 'sending');
create index delivery_delivered on delivery (tenant_id, delivered_at) where state = 'delivered';
create index delivery_by_state on delivery (tenant_id, state, id desc);
create index delivery_by_entity on delivery (tenant_id, entity_type, entity_id, id desc);
create index delivery_by_entity_id on delivery (tenant_id, entity_id, id desc);

create table delivery_attempt (
  tenant_id   text        not null,
  delivery_id uuid        not null,
  number      int         not null,
  started_at  timestamptz not null,
  duration_ms bigint,
  outcome     text        not null,
  http_status int,
  answer      text check (length(answer) <= 2000),
  primary key (tenant_id, delivery_id, number),
  foreign key (tenant_id, delivery_id) references delivery
);
comment on column delivery_attempt.outcome is 'unfinished until concluded; stays so when the sender died';
call protect_by_tenant('delivery_attempt');
create index delivery_attempt_started on delivery_attempt (tenant_id, started_at);
create index delivery_attempt_failed on delivery_attempt (tenant_id, started_at)
  where outcome not in ('unfinished', 'accepted', 'stale');
