import pg from 'pg';
import { defineConfig } from 'vitest/config';

/** Where the server's tests find PostgreSQL; they run on it too if it answers. */
const postgres = process.env.TONG_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/test';

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    process.stderr.write(
      `PostgreSQL does not answer at ${connectionString}: the server is tested on PGlite alone.\n`,
    );
    return false;
  }
}

const project = (name: string, include: string[], test: object = {}) => ({
  extends: true as const,
  test: { name, include, ...test },
});

/** Acceptance tests run the built program as processes of their own; all others run in the worker. */
export default defineConfig(async () => ({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks' as const,
    // Acceptance tests wait for processes most of the time: two at once keep two cores busy.
    maxWorkers: 2,
    env: { TZ: 'Asia/Shanghai' },
    projects: [
      project('terminal', ['test/**/*.test.{ts,tsx}'], { exclude: ['test/server/**', 'test/acceptance/**'] }),
      project('server', ['test/server/**/*.test.ts']),
      ...((await answers(postgres))
        ? [
            project('server on PostgreSQL', ['test/server/**/*.test.ts'], {
              env: { TONG_TEST_DATABASE: postgres },
            }),
          ]
        : []),
      project('acceptance', ['test/acceptance/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000 }),
    ],
  },
}));
