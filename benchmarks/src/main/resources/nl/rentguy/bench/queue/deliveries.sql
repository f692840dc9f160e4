-- Deliveries ${lo} to ${hi} of a batch as rentguy-sync-service has them: of each ten four contacts, three enquiries and three deals
-- of theirs. The first enquiry of each ten stands before its contact, and contacts are due after everything else, as those are
-- that an outage met first.
with placed as (
  select i, ${newest}::bigint - (${total}::bigint - i) * ${step}::bigint as at,
         i - i % 10 + (array[1, null, null, null, null, 2, 3, 1, 2, 3])[(i % 10)::int + 1] as contact
    from generate_series(${lo}::bigint, ${hi}::bigint - 1) as i),
named as (
  select i, to_timestamp(at / 1000.0) as at,
         case when contact is null then 'contact' when i % 10 < 7 then 'enquiry' else 'deal' end as type,
         encode(int8send((at << 16) | 28672) || int8send((1::bigint << 63) | i), 'hex')::uuid as id,
         encode(int8send((at << 16) | 28673) || int8send((1::bigint << 63) | i), 'hex')::uuid as entity,
         encode(int8send(((at + (contact - i) * ${step}::bigint) << 16) | 28673) || int8send((1::bigint << 63) | contact),
                'hex')::uuid as contact
    from placed),
written as materialized (
  select *, type || '-' || entity || '-v1' as key,
         case type
           when 'contact' then
             '{"firstName":"Sanne","infix":"van de","lastName":"Vries","email":"klant-' || i
             || '@voorbeeld.nl","phone":"+31612345678","language":"nl","version":1}'
           when 'enquiry' then
             '{"contactExternalId":"' || contact || '","title":"Bruiloft van Sanne van de Vries","eventType":"wedding",'
             || '"eventDate":"2027-06-12","guests":120,"location":"Kasteel de Haar, Utrecht",'
             || '"message":"Wij trouwen op 12 juni en zoeken een dj met sax voor het avondfeest.","source":"website","version":1}'
           else
             '{"contactExternalId":"' || contact || '","title":"Bruiloft van Sanne van de Vries","pipeline":"weddings",'
             || '"stage":"new-lead","status":"open","currency":"EUR","eventDate":"2027-06-12","version":1}'
         end as payload
    from named),
known as (
  insert into synced_entity (tenant_id, entity_type, entity_id, newest_version, confirmed_version)
  select 'mr-dj', type, entity, 1, case when ${delivered} then 1 end from written),
tried as (
  insert into delivery_attempt (tenant_id, delivery_id, number, kind, started_at, duration_ms, method, path, idempotency_key,
                                body_sha256, outcome, http_status)
  select 'mr-dj', id, 1, 'send', at, 40, 'PUT',
         case type when 'contact' then '/contacts/' when 'enquiry' then '/enquiries/' else '/deals/' end || entity, key,
         encode(sha256(convert_to(payload, 'UTF8')), 'hex'), 'accepted', 201
    from written where ${delivered})
insert into delivery (tenant_id, id, entity_type, entity_id, entity_version, depends_on_type, depends_on, blocked, payload,
                      idempotency_key, state, attempts, due_at, waiting_since, first_tried_at, events, correlation_id, actor, traceparent,
                      created_at, delivered_at)
select 'mr-dj', id, type, entity, 1, case when contact is not null then 'contact' end, contact,
       contact is not null and not ${delivered}, payload, key,
       case when ${delivered} then 'delivered' else 'waiting' end, case when ${delivered} then 1 else 0 end,
       case when contact is null then at else at - interval '1 minute' end, at,
       case when ${delivered} then at end, case when ${delivered} then 1 else 0 end, 'queue-' || i, 'visitor',
       '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b1-01', at,
       case when ${delivered} then at + interval '40 milliseconds' end
  from written
 order by i
