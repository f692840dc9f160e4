-- What RentGuy told us, as it came, and what became of it.

create table webhook_receipt (
  tenant_id      text        not null,
  id             uuid        not null,
  delivery_id    text        not null check (length(delivery_id) <= 100),
  type           text        not null check (length(type) <= 100),
  body           text        not null,
  signature      text        not null,
  signed_at      timestamptz not null,
  received_at    timestamptz not null,
  state          text        not null check (state in ('waiting', 'handled', 'ignored', 'failed')),
  note           text,
  attempts       int         not null default 0,
  due_at         timestamptz not null,
  handled_at     timestamptz,
  correlation_id text        not null,
  primary key (tenant_id, id),
  unique (tenant_id, delivery_id),
  check ((state = 'waiting') = (handled_at is null))
);
comment on column webhook_receipt.delivery_id is 'RentGuy''s id of the message, the same for every try';
comment on column webhook_receipt.signature is 'fingerprint of the signature it first came with; the same one again is a copy';
call protect_by_tenant('webhook_receipt');
grant delete on webhook_receipt to ${system_role};

create index webhook_receipt_due on webhook_receipt (due_at, id) where state = 'waiting';
create index webhook_receipt_by_state on webhook_receipt (tenant_id, state, id desc);

-- Messages come in any order; a lower revision than the one here says nothing new.
create table rentguy_revision (
  tenant_id   text   not null,
  entity_type text   not null,
  entity_id   uuid   not null,
  revision    bigint not null,
  primary key (tenant_id, entity_type, entity_id),
  foreign key (tenant_id, entity_type, entity_id) references synced_entity
);
call protect_by_tenant('rentguy_revision');
