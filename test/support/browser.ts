import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

export interface BrowserFixture {
  /** A fresh visit: nothing kept from an earlier one. Closed after the test. */
  visit(
    url: string,
    options?: {
      readonly width?: number;
      readonly height?: number;
      readonly js?: boolean;
      readonly fonts?: boolean;
    },
  ): Promise<Page>;
  /** What the pages complained about on their consoles: errors that no test caused must not be there. */
  readonly complaints: string[];
}

/** Runs a suite in Chromium; where there is none, it is named in the closing line as not run. */
export function describeInBrowser(name: string, suite: (fixture: BrowserFixture) => void): void {
  const executablePath = process.env['LOUPAN_TEST_CHROMIUM'];
  (executablePath === undefined ? describe.skip : describe)(name, () => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    let browser: Browser;

    beforeAll(async () => {
      // Containers and CI run as root, where Chromium's own sandbox cannot start; only our own pages are opened.
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    });
    afterEach(async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    });
    afterAll(() => browser.close());

    suite({
      complaints,
      async visit(url, { width = 1280, height = 860, js = true, fonts = false } = {}) {
        const context = await browser.newContext({
          viewport: { width, height },
          locale: 'zh-CN',
          javaScriptEnabled: js,
          reducedMotion: 'reduce',
        });
        contexts.push(context);
        if (!fonts) {
          // Ten megabytes of glyphs for each visit would take longer than the test.
          await context.route('**/*.ttf', (route) => route.fulfill({ status: 204 }));
        }
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') {
            complaints.push(message.text());
          }
        });
        await page.goto(url);
        return page;
      },
    });
  });
}
