create table lead (
  tenant_id            text        not null,
  id                   uuid        not null,
  version              bigint      not null,
  site_key             text        not null,
  first_name           text        not null,
  infix                text,
  last_name            text,
  email                text        not null,
  phone                text,
  language             text        not null,
  event_type           text        not null,
  event_date           date,
  guests               int,
  location             text,
  package_interest     text,
  message              text,
  source               text        not null,
  campaign_source      text,
  campaign_medium      text,
  campaign_name        text,
  campaign_term        text,
  campaign_content     text,
  consent_text_version text        not null,
  consent_marketing    boolean     not null,
  received_at          timestamptz not null,
  correlation_id       text        not null,
  primary key (tenant_id, id)
);
call protect_by_tenant('lead');
revoke update on lead from ${app_role};

create table quarantined_submission (
  tenant_id       text        not null,
  id              uuid        not null,
  version         bigint      not null,
  site_key        text        not null,
  reason          text        not null check (reason in ('honeypot', 'captcha-failed', 'captcha-unavailable', 'rate-limited', 'invalid')),
  fields          text        not null,
  errors          text,
  correlation_id  text        not null,
  received_at     timestamptz not null,
  idempotency_key text,
  accept_language text,
  state           text        not null check (state in ('waiting', 'released', 'discarded')),
  lead_id         uuid,
  decided_by      text,
  decided_at      timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create unique index quarantined_submission_by_key on quarantined_submission (tenant_id, idempotency_key) where state = 'waiting';
create index quarantined_submission_by_state on quarantined_submission (tenant_id, state, id desc);
call protect_by_tenant('quarantined_submission');
