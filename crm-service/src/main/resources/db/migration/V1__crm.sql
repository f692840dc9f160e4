-- Contacts, leads, deals, pipelines and activities. Every reference carries the tenant, so that no row can point into
-- another one; every list of the API has an index that ends in its order: id desc, for what is due due_at desc, id desc.

create table crm_pipeline (
  tenant_id   text    not null,
  key         text    not null,
  name        text    not null,
  event_types text[]  not null,
  fallback    boolean not null,
  position    int     not null,
  active      boolean not null,
  primary key (tenant_id, key)
);
call protect_by_tenant('crm_pipeline');

create table crm_stage (
  tenant_id text    not null,
  pipeline  text    not null,
  key       text    not null,
  name      text    not null,
  position  int     not null,
  sla_hours int     not null check (sla_hours >= 0),
  closes    text    not null check (closes in ('no', 'won', 'lost')),
  active    boolean not null,
  primary key (tenant_id, pipeline, key),
  foreign key (tenant_id, pipeline) references crm_pipeline (tenant_id, key)
);
call protect_by_tenant('crm_stage');

create table crm_contact (
  tenant_id  text        not null,
  id         uuid        not null,
  version    bigint      not null,
  first_name text        not null,
  infix      text,
  last_name  text,
  email      text        not null,
  phone      text,
  language   text        not null,
  known_at   timestamptz not null,
  -- RentGuy's count of its users' changes, as far as they were taken over.
  rentguy_revision bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, email)
);
create index crm_contact_phone on crm_contact (tenant_id, phone, id desc) where phone is not null;
call protect_by_tenant('crm_contact');

create table crm_lead (
  tenant_id        text        not null,
  id               uuid        not null,
  version          bigint      not null,
  contact_id       uuid        not null,
  status           text        not null check (status in ('new', 'working', 'won', 'lost')),
  first_name       text        not null,
  infix            text,
  last_name        text,
  email            text        not null,
  phone            text,
  language         text        not null,
  source           text        not null,
  utm_source       text,
  utm_medium       text,
  utm_name         text,
  utm_term         text,
  utm_content      text,
  event_type       text        not null,
  event_date       date,
  guests           int,
  location         text,
  package_interest text,
  message          text,
  received_at      timestamptz not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references crm_contact (tenant_id, id)
);
create index crm_lead_status on crm_lead (tenant_id, status, id desc);
create index crm_lead_source on crm_lead (tenant_id, source, id desc);
create index crm_lead_source_status on crm_lead (tenant_id, source, status, id desc);
create index crm_lead_contact on crm_lead (tenant_id, contact_id, id desc);
create index crm_lead_email on crm_lead (tenant_id, email, id desc);
call protect_by_tenant('crm_lead');

-- What a person agreed to, and when: one row per lead, never changed.
create table crm_consent (
  tenant_id    text        not null,
  lead_id      uuid        not null,
  contact_id   uuid        not null,
  text_version text        not null,
  marketing    boolean     not null,
  given_at     timestamptz not null,
  primary key (tenant_id, lead_id),
  foreign key (tenant_id, lead_id) references crm_lead (tenant_id, id),
  foreign key (tenant_id, contact_id) references crm_contact (tenant_id, id)
);
create index crm_consent_contact on crm_consent (tenant_id, contact_id, given_at desc);
call protect_by_tenant('crm_consent');
revoke update on crm_consent from ${app_role};

create table crm_deal (
  tenant_id        text        not null,
  id               uuid        not null,
  version          bigint      not null,
  lead_id          uuid        not null,
  contact_id       uuid        not null,
  pipeline         text        not null,
  stage            text        not null,
  status           text        not null check (status in ('open', 'won', 'lost')),
  title            text        not null,
  event_type       text        not null,
  event_date       date,
  guests           int,
  location         text,
  source           text        not null,
  -- Of the one project RentGuy makes of it, once something was heard of that.
  project_id       uuid,
  stage_reason     text,
  stage_entered_at timestamptz not null,
  closed_at        timestamptz,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, lead_id),
  foreign key (tenant_id, lead_id) references crm_lead (tenant_id, id),
  foreign key (tenant_id, contact_id) references crm_contact (tenant_id, id),
  foreign key (tenant_id, pipeline, stage) references crm_stage (tenant_id, pipeline, key)
);
create index crm_deal_stage on crm_deal (tenant_id, stage, id desc);
create index crm_deal_pipeline on crm_deal (tenant_id, pipeline, id desc);
-- Few of a pipeline's deals are open, and soon the closed ones are many.
create index crm_deal_pipeline_status on crm_deal (tenant_id, pipeline, status, id desc);
create index crm_deal_pipeline_stage on crm_deal (tenant_id, pipeline, stage, id desc);
create index crm_deal_contact on crm_deal (tenant_id, contact_id, id desc);
create index crm_deal_status on crm_deal (tenant_id, status, id desc);
create index crm_deal_project on crm_deal (tenant_id, project_id) where project_id is not null;
call protect_by_tenant('crm_deal');

-- Equipment and crew roles are JSON arrays. The revisions are RentGuy's counts of its users' changes, of the booking and of
-- its project, as far as they were taken over.
create table crm_booking (
  tenant_id        text        not null,
  id               uuid        not null,
  version          bigint      not null,
  deal_id          uuid        not null,
  contact_id       uuid        not null,
  status           text        not null check (status in ('option', 'confirmed', 'cancelled')),
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  location         text,
  equipment        text        not null,
  crew_roles       text        not null,
  status_revision  bigint      not null,
  project_revision bigint      not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, deal_id),
  foreign key (tenant_id, deal_id) references crm_deal (tenant_id, id),
  foreign key (tenant_id, contact_id) references crm_contact (tenant_id, id),
  check (ends_at > starts_at)
);
call protect_by_tenant('crm_booking');

-- The subject is a lead, a contact or a deal; the generated columns let a foreign key hold each of them. A project is
-- RentGuy's: a task is about one only while its deal is not known.
create table crm_activity (
  tenant_id    text        not null,
  id           uuid        not null,
  version      bigint      not null,
  type         text        not null check (type in ('note', 'call', 'mail', 'whatsapp', 'task', 'meeting')),
  subject_type text        not null check (subject_type in ('lead', 'contact', 'deal', 'project')),
  subject_id   uuid        not null,
  lead_id      uuid generated always as (case subject_type when 'lead' then subject_id end) stored,
  contact_id   uuid generated always as (case subject_type when 'contact' then subject_id end) stored,
  deal_id      uuid generated always as (case subject_type when 'deal' then subject_id end) stored,
  title        text        not null,
  text         text,
  due_at       timestamptz,
  owner        text,
  sla_stage    text,
  matter       text        check (matter in ('project', 'inventory', 'crew', 'cancellation', 'email',
                                             'delivery', 'booking-delivery', 'project-delivery')),
  created_at   timestamptz not null,
  created_by   text        not null,
  completed_at timestamptz,
  completed_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references crm_lead (tenant_id, id),
  foreign key (tenant_id, contact_id) references crm_contact (tenant_id, id),
  foreign key (tenant_id, deal_id) references crm_deal (tenant_id, id),
  check ((completed_at is null) = (completed_by is null)),
  check (sla_stage is null or subject_type = 'deal')
);
create index crm_activity_subject on crm_activity (tenant_id, subject_type, subject_id, id desc);
create index crm_activity_owner on crm_activity (tenant_id, owner, id desc);
create index crm_activity_open on crm_activity (tenant_id, id desc) where completed_at is null;
create index crm_activity_open_owner on crm_activity (tenant_id, owner, id desc) where completed_at is null;
create index crm_activity_due on crm_activity (tenant_id, due_at desc, id desc) where due_at is not null;
create index crm_activity_open_due on crm_activity (tenant_id, due_at desc, id desc) where completed_at is null;
create index crm_activity_open_owner_due on crm_activity (tenant_id, owner, due_at desc, id desc) where completed_at is null;
create unique index crm_activity_one_open_sla_task on crm_activity (tenant_id, subject_id)
  where sla_stage is not null and completed_at is null;
create unique index crm_activity_one_open_task_per_matter on crm_activity (tenant_id, subject_id, matter)
  where matter is not null and completed_at is null;
call protect_by_tenant('crm_activity');

-- What became of the deliveries of a lead, contact, deal, booking or project to RentGuy, whatever the order in which that
-- is told.
create table crm_rentguy_copy (
  tenant_id       text   not null,
  id              uuid   not null,
  held_version    bigint not null,
  refused_version bigint,
  refused_by      uuid,
  primary key (tenant_id, id),
  check ((refused_version is null) = (refused_by is null))
);
comment on column crm_rentguy_copy.held_version is 'highest version RentGuy is known to hold; 0 while it holds none';
comment on column crm_rentguy_copy.refused_version is 'highest version that was given up; stays when that is over';
comment on column crm_rentguy_copy.refused_by is 'the delivery that was given up';
call protect_by_tenant('crm_rentguy_copy');
