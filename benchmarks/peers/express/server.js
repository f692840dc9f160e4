// The backend that a small company would write by hand: insert the lead, keep a token in Redis, answer.
// No outbox, no checks, no idempotency, no limits. It ends with the benchmark that started it.
import { randomBytes, randomUUID } from 'node:crypto';
import express from 'express';
import { Redis } from 'ioredis';
import pg from 'pg';

const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const redis = new Redis(process.env.REDIS_URL);

await database.query(`create table if not exists lead (
  id uuid primary key, first_name text, last_name text, email text, phone text, event_type text, event_date date,
  guests int, location text, message text, campaign text, consent text, created_at timestamptz default now())`);

const app = express();
app.use(express.json());
app.post('/api/public/leads', async (request, response) => {
  const lead = request.body;
  const leadId = randomUUID();
  await database.query({
    name: 'insert-lead',
    text: `insert into lead (id, first_name, last_name, email, phone, event_type, event_date, guests, location, message,
             campaign, consent) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [leadId, lead.firstName, lead.lastName, lead.email, lead.phone, lead.eventType, lead.eventDate, lead.guests,
      lead.location, lead.message, lead.campaign?.source, lead.consent?.textVersion],
  });
  const token = randomBytes(24).toString('base64url');
  await redis.set(`lead:${leadId}`, token, 'EX', 60);
  response.status(201).json({ leadId, token, receivedAt: new Date().toISOString() });
});
app.listen(process.env.PORT, '127.0.0.1');

process.stdin.resume().on('end', () => process.exit());
