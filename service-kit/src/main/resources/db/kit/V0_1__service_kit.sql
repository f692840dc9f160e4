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
