-- Of every fifth enquiry the chain of five events.
insert into audit_event (tenant_id, id, type, known, data_schema, source, subject, aggregate_version, occurred_at, recorded_at,
                         correlation_id, causation_id, actor, traceparent, topic, kafka_partition, kafka_offset, record_key, data)
select tenant_id, growth_id(at_ms + k * 60000, 8 + k, t, n), type, true, 'urn:rentguy:event:' || type || ':1', '/' || service,
       id::text, version, at + k * interval '1 minute', at + k * interval '1 minute',
       'c-' || id, case when k > 0 then growth_id(at_ms, 8, t, n) end,
       case k when 0 then 'visitor' when 4 then 'user:' || (h >> 16 & 1023) % 25 else 'service:' || service end,
       '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b1-01', topic, n % 4, n, id::text,
       '{"id":"' || id || '","firstName":"' || first_name || '","lastName":"' || last_name || '","eventType":"' || event_type
         || '","location":"Kasteel de Haar, Utrecht","message":"Wij zoeken een dj met sax voor het avondfeest."}'
  from growth_rows(${lo}, ${hi})
 cross join (values (0, 'lead.created', 'lead-service', 'rentguy.lead', 1),
                    (1, 'deal.created', 'crm-service', 'rentguy.deal', 1),
                    (2, 'notification.requested', 'crm-service', 'rentguy.notification', 1),
                    (3, 'notification.sent', 'notification-service', 'rentguy.notification', 2),
                    (4, 'deal.stage.changed', 'crm-service', 'rentguy.deal', 2)) as chain (k, any_type, service, topic, version)
 cross join lateral (select case when k = 3 and n % 2000 = 0 then 'notification.failed' else any_type end as type) as named
 where n % 5 = 0
