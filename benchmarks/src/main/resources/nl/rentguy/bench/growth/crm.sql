with rows as materialized (select * from growth_rows(${lo}, ${hi})),
contacts as (
insert into crm_contact (tenant_id, id, version, first_name, infix, last_name, email, phone, language, known_at, created_at,
                         updated_at)
select tenant_id, contact_id, 1, first_name, infix, last_name,
       lower(first_name || '.' || last_name) || n || '@' || (array['gmail.com','hotmail.com','ziggo.nl','kpnmail.nl'])[1 + n % 4],
       case when u < 0.85 then '+316' || lpad(((h >> 12 & 2147483647) % 100000000)::text, 8, '0') end,
       case when u < 0.93 then 'nl' else 'en' end, at, at, at
  from rows
 where contact_n = n),
leads as (
insert into crm_lead (tenant_id, id, version, contact_id, status, first_name, infix, last_name, email, phone, language,
                      source, event_type, event_date, guests, location, message, received_at, created_at, updated_at)
select tenant_id, id, 1, contact_id,
       case when newest and (h >> 30 & 1023) < 700 then case when (h >> 40 & 7) < 3 then 'new' else 'working' end
            when (h >> 30 & 1023) < 10 then 'working'
            when (h >> 40 & 1023) < 360 then 'won' else 'lost' end,
       first_name, infix, last_name,
       lower(first_name || '.' || last_name) || contact_n || '@' || (array['gmail.com','hotmail.com','ziggo.nl','kpnmail.nl'])[1 + contact_n % 4],
       null, 'nl',
       case when (h >> 20 & 1023) < 700 then 'website' when (h >> 20 & 1023) < 850 then 'google'
            when (h >> 20 & 1023) < 970 then 'facebook' when (h >> 20 & 1023) < 1020 then 'beurs' else 'radio' end,
       event_type, (at + interval '150 days')::date, 20 + (h >> 10 & 255)::int, 'Utrecht',
       'Wij zoeken een dj met sax voor het avondfeest.', at, at, at
  from rows),
consents as (
insert into crm_consent (tenant_id, lead_id, contact_id, text_version, marketing, given_at)
select tenant_id, id, contact_id, '2026-01', u < 0.3, at
  from rows),
deals as (
insert into crm_deal (tenant_id, id, version, lead_id, contact_id, pipeline, stage, status, title, event_type, event_date,
                      guests, location, source, stage_entered_at, closed_at, created_at, updated_at)
select tenant_id, id, 2, id, contact_id,
       case event_type when 'wedding' then 'weddings' when 'festival' then 'festivals' when 'corporate' then 'corporate'
                       when 'equipment-only' then 'equipment-only' else 'general' end,
       stage, case stage when 'won' then 'won' when 'lost' then 'lost' else 'open' end,
       case event_type when 'wedding' then 'Bruiloft ' else 'Feest ' end || concat_ws(' ', first_name, infix, last_name)
         || to_char(at + interval '150 days', ', DD-MM-YYYY'),
       event_type, (at + interval '150 days')::date, 20 + (h >> 10 & 255)::int, 'Utrecht', 'website', at,
       case when stage in ('won', 'lost') then at end, at, at
  from (select *, case
                    -- Of the newest tenth most are open, in the early stages rather than the late; of the rest one in a hundred.
                    when (newest and (h >> 30 & 1023) < 700) or (h >> 30 & 1023) < 10 then
                      (array['new-lead','new-lead','new-lead','qualification','qualification','quote','quote','quote',
                             'deposit','deposit','project-ready','project-ready','project-ready','invoicing','evaluation',
                             'evaluation'])[1 + (h >> 40 & 15)::int]
                    when (h >> 40 & 1023) < 360 then 'won' else 'lost' end as stage
          from rows offset 0) as deals)
-- The follow-up task of each deal, done unless the deal is young; of every second deal also a call or a mail by one of 25 people.
insert into crm_activity (tenant_id, id, version, type, subject_type, subject_id, title, due_at, owner, sla_stage, created_at,
                          created_by, completed_at, completed_by)
select tenant_id, growth_id(at_ms + 1, 3, t, n), 1, 'task', 'deal', id, 'Opvolgen (Nieuwe Lead): Bruiloft ' || first_name,
       at + interval '2 hours', 'role:sales', 'new-lead', at, 'visitor',
       case when open then null else at + interval '1 hour' end, case when open then null else 'user:' || (h >> 16 & 1023) % 25 end
  from (select *, (newest and (h >> 50 & 7) < 2) or (h >> 50 & 1023) < 5 as open from rows offset 0) as deals
union all
select tenant_id, growth_id(at_ms + 2, 4, t, n), 1, case when n % 4 < 2 then 'call' else 'mail' end, 'deal', id,
       'Gebeld over het programma', null, 'user:' || (h >> 16 & 1023) % 25, null, at, 'user:' || (h >> 16 & 1023) % 25, at,
       'user:' || (h >> 16 & 1023) % 25
  from rows
 where n % 2 = 0
