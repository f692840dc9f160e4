-- What somebody is to be told, once per request, with how far it got.
create table notification (
  tenant_id           text        not null,
  id                  uuid        not null,
  channel             text        not null,
  template            text        not null,
  language            text        not null,
  recipient           text        not null,
  recipient_name      text,
  template_values     text        not null,
  subject_type        text        not null,
  subject_id          uuid        not null,
  state               text        not null
    check (state in ('waiting', 'sending', 'retrying', 'sent', 'failed')),
  attempts            int         not null,
  version             bigint      not null,
  requested_at        timestamptz not null,
  due_at              timestamptz not null,
  lease_until         timestamptz,
  finished_at         timestamptz,
  last_error          text,
  provider_message_id text,
  correlation_id      text        not null,
  requested_by_event  uuid        not null,
  traceparent         text,
  primary key (tenant_id, id)
);
create index notification_due on notification (channel, due_at) where state in ('waiting', 'retrying', 'sending');
create index notification_subject on notification (tenant_id, subject_id);
create index notification_state on notification (tenant_id, state, id desc);

call protect_by_tenant('notification');
