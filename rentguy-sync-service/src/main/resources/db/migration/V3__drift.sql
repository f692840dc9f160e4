-- What RentGuy holds compared with what it was sent, the last time somebody looked.

create table drift_check (
  tenant_id      text        not null,
  id             uuid        not null,
  state          text        not null check (state in ('running', 'done', 'failed')),
  started_at     timestamptz not null,
  started_by     text        not null,
  correlation_id text        not null,
  alive_at       timestamptz not null,
  finished_at    timestamptz,
  compared       bigint      not null default 0,
  differences    int         not null default 0,
  note           text,
  primary key (tenant_id, id),
  check ((state = 'running') = (finished_at is null))
);
comment on column drift_check.alive_at is 'when it last went on; long ago means that its replica died';
call protect_by_tenant('drift_check');
create unique index drift_check_running on drift_check (tenant_id) where state = 'running';

create table drift_difference (
  tenant_id     text not null,
  check_id      uuid not null,
  id            uuid not null,
  entity_type   text not null,
  external_id   text not null,
  kind          text not null check (kind in ('missing', 'outdated', 'changed', 'unknown')),
  our_version   bigint,
  their_version bigint,
  fields        text[] not null,
  repaired_at   timestamptz,
  primary key (tenant_id, check_id, id),
  foreign key (tenant_id, check_id) references drift_check
);
comment on column drift_difference.fields is 'names of the fields that differ, no values';
comment on column drift_difference.repaired_at is 'when our version was queued to be sent anew';
call protect_by_tenant('drift_difference');

grant delete on drift_check, drift_difference to ${system_role};
