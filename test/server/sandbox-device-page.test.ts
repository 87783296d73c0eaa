import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SandboxUnderTest } from '../support/sandbox-under-test.ts';

const CHROMIUM = '/usr/bin/chromium';
const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const present = existsSync(CHROMIUM);
if (!present) process.stderr.write(`${CHROMIUM} is not there: the device page is not walked through.\n`);

describe.skipIf(!present)('the device page in a browser at the size of a phone', () => {
  const profile = mkdtempSync(join(tmpdir(), 'tong-chromium-'));
  let sandbox: SandboxUnderTest;
  let browser: BrowserContext;

  beforeAll(async () => {
    sandbox = await new SandboxUnderTest().start();
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      args: flags,
      locale: 'zh-CN',
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
      javaScriptEnabled: false,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.end();
    rmSync(profile, { recursive: true, force: true });
  });

  async function openCode(page: Page): Promise<string> {
    const { verification_uri_complete, user_code, device_code } = await sandbox.issuer.startDevice();
    await page.goto(verification_uri_complete);
    expect(await page.getByRole('heading').textContent()).toBe('登录 tong 沙盒');
    expect(await page.locator('code').textContent()).toBe(user_code);
    return device_code;
  }

  /** Nothing to scroll sideways, and buttons that a thumb hits (WCAG 2.5.5: 44 px). */
  async function fitsPhone(page: Page): Promise<void> {
    const main = await page.locator('main').boundingBox();
    expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(360);
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    }
  }

  test('one chooses an adviser and approves', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const deviceCode = await openCode(page);
    await fitsPhone(page);
    await page.getByRole('button', { name: '是，继续' }).tap();
    await page.getByRole('heading', { name: '您是谁？' }).waitFor();
    await fitsPhone(page);
    await page.getByLabel('何静怡').tap();
    await page.getByRole('button', { name: '同意' }).tap();
    await page.getByText('终端已登录，可以关闭本页。').waitFor();
    const { body } = await sandbox.issuer.poll(deviceCode);
    expect(await sandbox.whoIs(String(body.access_token))).toBe('adv_0003');
    expect(complaints).toEqual([]);
  });

  test('one denies', async () => {
    const page = await browser.newPage();
    const deviceCode = await openCode(page);
    await page.getByRole('button', { name: '是，继续' }).tap();
    await page.getByRole('button', { name: '拒绝' }).tap();
    await page.getByText('没有登录任何人，可以关闭本页。').waitFor();
    expect((await sandbox.issuer.poll(deviceCode)).body.error).toBe('access_denied');
  });

  test('the page is styled: its one style is the one that its policy allows', async () => {
    const page = await browser.newPage();
    await openCode(page);
    const button = page.getByRole('button', { name: '是，继续' });
    expect((await button.boundingBox())?.width).toBeGreaterThan(250);
  });
});
