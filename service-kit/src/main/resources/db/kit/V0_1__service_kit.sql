-- Shared by every service: who may do what, and the tables of outbox, inbox and idempotency keys.
-- ${app_role} is the service; it owns nothing and sees the rows of one tenant. ${system_role} is taken on for work
-- across tenants by 'set local role'.

grant usage on schema public to ${app_role}, ${system_role};

create function current_tenant() returns text language sql stable parallel safe
return nullif(current_setting('app.tenant_id', true), '');

-- Binds a table with a tenant_id column to the tenant of the transaction. No right to delete: history is kept.
create procedure protect_by_tenant(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy rows_of_tenant on %s to ${app_role} using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', target);
  execute format('create policy rows_of_all on %s to ${system_role} using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to ${app_role}', target);
  execute format('grant select, insert, update on %s to ${system_role}', target);
end $$;

create table outbox (
  id                bigint generated always as identity primary key,
  event_id          uuid        not null,
  tenant_id         text        not null,
  topic             text        not null,
  type              text        not null,
  data_schema       text        not null,
  source            text        not null,
  aggregate_id      uuid        not null,
  aggregate_version bigint      not null,
  occurred_at       timestamptz not null,
  correlation_id    text        not null,
  causation_id      uuid,
  actor             text        not null,
  traceparent       text,
  data              text        not null
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

call protect_by_tenant('outbox');
revoke select, update on outbox from ${app_role};

create function notify_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;

create trigger outbox_inserted after insert on outbox for each statement execute function notify_outbox();

create table inbox (
  consumer   text        not null,
  event_id   uuid        not null,
  tenant_id  text        not null,
  handled_at timestamptz not null,
  primary key (tenant_id, consumer, event_id)
);
create index inbox_handled_at on inbox (handled_at);
call protect_by_tenant('inbox');

create table idempotency_key (
  tenant_id    text        not null,
  operation    text        not null,
  key          text        not null,
  request_hash text        not null,
  status       int         not null,
  body         text        not null,
  created_at   timestamptz not null,
  primary key (tenant_id, operation, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
call protect_by_tenant('idempotency_key');

-- Plumbing, not business: published, forgotten and expired rows go.
grant delete on outbox, inbox, idempotency_key to ${system_role};

-- What tenants set for integrations with other companies. History is in the events; a row says what is in force.

create table integration_version (
  tenant_id   text   not null,
  integration text   not null,
  version     bigint not null,
  primary key (tenant_id, integration)
);
comment on table integration_version is 'grows with each change of the settings; its row lock puts changes in a row';
call protect_by_tenant('integration_version');

create table integration_setting (
  tenant_id   text        not null,
  integration text        not null,
  key         text        not null,
  id          uuid        not null,
  value       text,
  ciphertext  text,
  key_id      text,
  last_four   text,
  version     bigint      not null,
  changes     bigint      not null,
  changed_by  text        not null,
  changed_at  timestamptz not null,
  primary key (tenant_id, integration, key),
  foreign key (tenant_id, integration) references integration_version,
  check (value is null or ciphertext is null),
  check ((ciphertext is null) = (key_id is null))
);
comment on column integration_setting.value is 'null for a secret; with ciphertext null too the setting was removed';
comment on column integration_setting.key_id is 'which of the keys in RENTGUY_SECRETS_KEYS decrypts ciphertext';
comment on column integration_setting.version is 'integration_version.version after the last change';
comment on column integration_setting.changes is 'how often this setting was changed, and the version of its last event';
call protect_by_tenant('integration_setting');

create table integration_test (
  tenant_id   text        not null,
  id          uuid        not null,
  integration text        not null,
  started_at  timestamptz not null,
  started_by  text        not null,
  unsaved     boolean     not null,
  outcome     text        not null,
  duration_ms bigint,
  primary key (tenant_id, id)
);
comment on table integration_test is 'who tried the settings of an integration, when, and what came of it';
comment on column integration_test.unsaved is 'whether values were tried that were not saved';
comment on column integration_test.outcome is 'unfinished until the try ended';
create index integration_test_started on integration_test (tenant_id, integration, started_at);
call protect_by_tenant('integration_test');
