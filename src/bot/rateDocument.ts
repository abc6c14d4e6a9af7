import type { Locale } from '../domain/company.ts';
import { html, text } from './markup.ts';

/** The outline of a star in a box of 24 by 24. */
export const STAR = 'M12 1.8l3.1 6.5 7.1.9-5.2 4.9 1.3 7-6.3-3.4-6.3 3.4 1.3-7L1.8 9.2l7.1-.9z';

/** A page for customers as a whole document. `about`: what a chat shows under its title. */
export function rateDocument(
  locale: Locale,
  { title, about }: { readonly title: string; readonly about: string },
  main: unknown,
): string {
  const document = html`<html lang=${locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex" />
      <meta name="format-detection" content="telephone=no" />
      <meta property="og:title" content=${title} />
      <meta property="og:description" content=${about} />
      <title>${title}</title>
      <link rel="icon" href="/assets/icon.svg" />
      <link rel="stylesheet" href="/assets/rate.css" />
    </head>
    <body>
      ${main}
    </body>
  </html>`;
  return `<!doctype html>\n${text(document)}\n`;
}
