-- What the client's calendar was last told about a booking.
create table crm_calendar_entry (
  tenant_id       text        not null,
  booking_id      uuid        not null,
  booking_version bigint      not null,
  sequence        int         not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  location        text,
  cancelled       boolean     not null,
  told_at         timestamptz not null,
  primary key (tenant_id, booking_id),
  foreign key (tenant_id, booking_id) references crm_booking (tenant_id, id)
);
comment on column crm_calendar_entry.sequence is 'of the iCalendar entry: 0 for the first mail, one more with each after it';
call protect_by_tenant('crm_calendar_entry');
