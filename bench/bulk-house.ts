import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../src/server/database/database.ts';
import { analyze } from '../src/server/database/rows.ts';
import { issueToken } from '../src/server/session/issue-token.ts';
import { startServer } from '../src/server/start-server.ts';

/**
 * A server on an embedded database with one adviser and so many customers, as a process of its own:
 * `bulk-house.ts <customers>`. It prints its address and token as JSON and ends with its standard input.
 */
const customers = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'tong-bench-house-'));
const database = await openDatabase(folder);
const { db } = database;

await sql`insert into book (id, name) values ('bok_0001', 'bench')`.execute(db);
await sql`insert into adviser (id, name, branch, book_id) values ('adv_0001', '林晓燕', '—', 'bok_0001')`.execute(
  db,
);
await sql`
  insert into customer (id, book_id, customer_number, name, name_pinyin, language, risk_tolerance, risk_assessed_on,
    consent, opted_out, tags, since, created_at, updated_at)
  select 'cus_' || lpad(n::text, 12, '0'), 'bok_0001', 'C' || (100000 + n), '客户' || n, 'Ke Hu', 'zh-CN', 'C3',
    current_date - 30, n % 20 <> 0, n % 50 = 0, '{}', '2020-01-01', now(), now()
  from generate_series(1, ${customers}::int) as n`.execute(db);
await sql`
  insert into customer_identifier (customer_id, source, record_key, type, value, suffix)
  select 'cus_' || lpad(n::text, 12, '0'), 'core', n::text, 'mobile', '+86138' || lpad(n::text, 8, '0'),
    lpad((n % 10000)::text, 4, '0')
  from generate_series(1, ${customers}::int) as n`.execute(db);
await sql`
  insert into name_key (book_id, key, customer_id)
  select 'bok_0001', '客户' || n, 'cus_' || lpad(n::text, 12, '0') from generate_series(1, ${customers}::int) as n`.execute(
  db,
);
await sql`insert into channel (id, name, category) values ('chn_0001', '财富视野', 'finance')`.execute(db);
await sql`
  insert into feed_item (id, channel_id, kind, title, summary, body, approval, published_at, pictures, links)
  values ('itm_bench000001', 'chn_0001', 'article', '年末理财提示', '三点提醒', '第一点', 'approved', now(), 0, 0)`.execute(
  db,
);
await analyze(db);
const token = await issueToken(db, 'adv_0001', new Date());
const { url, stop } = await startServer({ database, host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ url, token })}\n`);
process.stdin.resume().on('end', async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});
