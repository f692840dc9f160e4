-- Events ${lo} to ${hi} as lead-service writes them. Of a thousand in a row the first 250 set a submission aside, 500 are enquiries,
-- and the last 250 discard what was set aside: two versions of one aggregate, some batches of the relay apart.
insert into outbox (event_id, tenant_id, topic, type, data_schema, source, aggregate_id, aggregate_version, occurred_at,
                    correlation_id, actor, traceparent, data)
select encode(int8send((${now} << 16) | 28673) || int8send((1::bigint << 63) | i), 'hex')::uuid, 'mr-dj', 'rentguy.lead', type,
       'urn:rentguy:event:' || type || ':1', '/lead-service', aggregate, case type when 'lead.discarded' then 2 else 1 end,
       clock_timestamp(), 'relay-' || i, case type when 'lead.discarded' then 'user:sales' else 'visitor' end,
       '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b1-01',
       case type
         when 'lead.quarantined' then
           '{"quarantineId":"' || aggregate || '","reason":"honeypot","receivedAt":"2026-11-21T12:00:00Z"}'
         when 'lead.discarded' then '{"quarantineId":"' || aggregate || '"}'
         else '{"leadId":"' || aggregate || '","person":{"firstName":"Sanne","infix":"van de","lastName":"Vries","email":"relay-' || i
           || '@voorbeeld.nl","phone":"+31612345678","language":"nl"},"eventType":"wedding","eventDate":"2027-06-12","guests":120,'
           || '"location":"Kasteel de Haar, Utrecht","message":"Wij trouwen op 12 juni en zoeken een dj met sax voor het avondfeest.",'
           || '"source":"website","campaign":{"source":"google"},"consent":{"textVersion":"2026-01","marketing":false,'
           || '"givenAt":"2026-11-21T12:00:00Z"},"receivedAt":"2026-11-21T12:00:00Z"}'
       end
  from (select i, type, encode(int8send((${run} << 16) | 28672)
                               || int8send((1::bigint << 63) | case type when 'lead.discarded' then i - 750 else i end), 'hex')::uuid as aggregate
          from (select i, case when ${enquiries} then 'lead.created' when i % 1000 < 250 then 'lead.quarantined'
                               when i % 1000 < 750 then 'lead.created' else 'lead.discarded' end as type
                  from generate_series(${lo}::bigint, ${hi}::bigint - 1) as i) as typed) as events
 order by i
