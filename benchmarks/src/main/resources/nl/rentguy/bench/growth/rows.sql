-- What every table is made from: enquiry n of tenant t, the tenants in turn, evenly over three years, the newest last.
-- Deterministic, so that a load generator that knows n knows the ids.

create or replace function growth_id(at_ms bigint, kind bigint, t bigint, n bigint) returns uuid
  language sql immutable parallel safe
return encode(int8send((at_ms << 16) | 28672 | kind) || int8send((1::bigint << 63) | (t << 48) | n), 'hex')::uuid;

create or replace function growth_rows(lo bigint, hi bigint) returns table (
  n bigint, t bigint, tenant_id text, at_ms bigint, at timestamptz, id uuid, contact_n bigint, contact_id uuid,
  first_name text, infix text, last_name text, event_type text, newest boolean, h bigint, u float8)
  language sql stable as $$
select n, t, 'huur-' || lpad((t + 1)::text, 2, '0'), at_ms, to_timestamp(at_ms / 1000.0), growth_id(at_ms, 0, t, n),
       contact_n, growth_id(${oldest} + contact_n * ${span} / ${size}, 2, t, contact_n),
       (array['Sanne','Emma','Julia','Lotte','Anna','Lisa','Eva','Fleur','Sophie','Noor','Daan','Lucas','Sem','Bram','Thijs',
              'Tim','Jan','Peter','Willem','Kees','Mohamed','Fatima','Yusuf','Aylin','Ingrid','Marieke','Joost','Ruben',
              'Femke','Anouk','Iris','Maud','Stijn','Gijs','Hendrik','Johanna','Maria','Cornelis','Esther','Wouter'])
         [1 + floor(40 * c1 * c1)::int],
       (array[null,null,null,null,'de','van','van de','van der','van den','ten'])[1 + (hc >> 8 & 1023)::int % 10],
       (array['Jong','Jansen','Vries','Berg','Bakker','Dijk','Visser','Janssen','Smit','Meijer','Boer','Mulder','Groot',
              'Bos','Vos','Peters','Hendriks','Leeuwen','Dekker','Brouwer','Wit','Dijkstra','Smits','Graaf','Meer','Linden',
              'Kok','Jacobs','Haan','Vermeulen','Heuvel','Veen','Broek','Bruijn','Bruin','Heijden','Schouten','Beek',
              'Willems','Vliet','Ven','Hoekstra','Maas','Verhoeven','Koster','Dam','Wal','Prins','Blom','Huisman'])
         [1 + floor(50 * c2 * c2)::int],
       case when u < 0.45 then 'wedding' when u < 0.65 then 'corporate' when u < 0.8 then 'equipment-only'
            when u < 0.85 then 'festival' when u < 0.97 then 'private-party' else 'other' end,
       n * 10 >= ${size} * 9, h, u
  from (select n, t, at_ms, contact_n, h, hc, (h & 1048575) / 1048576.0::float8 as u,
               (hc >> 20 & 65535) / 65536.0::float8 as c1, (hc >> 36 & 65535) / 65536.0::float8 as c2
          from (select n, t, ${oldest} + n * ${span} / ${size} as at_ms, contact_n, h,
                       hashint8extended(contact_n * 64 + t, 7) as hc
                  from (select n, t, h,
                               -- Seven of ten enquiries come from somebody new; the others from one of those.
                               case when n % 10 < 7 then n
                                    else (h >> 21 & 1099511627775) % n / 10 * 10 + (h >> 8 & 7) % 7 end as contact_n
                          from (select g / ${tenants} as n, g % ${tenants} as t, hashint8extended(g, 3) as h
                                  from generate_series(lo, hi - 1) as g offset 0) as numbers
                         offset 0) as enquiries
                 offset 0) as dated
         offset 0) as drawn
$$;
