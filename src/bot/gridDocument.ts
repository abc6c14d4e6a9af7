import type { Locale } from '../domain/company.ts';
import type { GridView, GridViewCell } from '../handlers/units/gridView.ts';
import { type Messages, messages } from '../i18n/messages.ts';
import { html, text } from './markup.ts';

/** The page of a building as a whole document; without a script it shows how the building stood when it was opened. */
export function gridDocument(locale: Locale, view: GridView, board: string): string {
  const m = messages(locale);
  const { page } = m.grid;
  const document = html`<html lang=${locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="robots" content="noindex" />
      <title>${view.title}</title>
      <link rel="icon" href="/assets/icon.svg" />
      <link rel="stylesheet" href="/assets/grid.css" />
      <script type="module" src="/assets/grid.js"></script>
    </head>
    <body>
      <main id="lp-grid" data-board=${board} data-stale=${page.stale} data-live=${page.updated}>
        ${boardOf(m, view)}
      </main>
      <dialog id="lp-unit" aria-labelledby="lp-unit-title">
        <h2 id="lp-unit-title"></h2>
        <p class="lp-unit-state"></p>
        <dl></dl>
        <p class="lp-unit-say"></p>
        <form method="dialog"><button type="submit">${page.close}</button></form>
      </dialog>
    </body>
  </html>`;
  return `<!doctype html>${text(document)}`;
}

/** What of the page changes. */
export function gridBoard(locale: Locale, view: GridView): string {
  return text(boardOf(messages(locale), view));
}

function boardOf(m: Messages, { title, subtitle, legend, columns, floors }: GridView): unknown {
  return html`<header class="lp-grid-head">
      <h1>${title}</h1>
      <p>${subtitle} · <span class="lp-grid-live" role="status">${m.grid.page.updated}</span></p>
      <div class="lp-grid-legend" role="group">
        <button type="button" data-show="" aria-pressed="true">${m.grid.page.all}</button>
        ${legend.map(
          ({ state, label }) =>
            html`<button type="button" data-show=${state} aria-pressed="false">
              <i class=${`lp-state-${state}`} aria-hidden="true"></i>${label}
            </button>`,
        )}
      </div>
      <p class="lp-grid-hint">${m.grid.page.hint}</p>
    </header>
    <div class="lp-grid-scroll">
      <table class="lp-grid-table">
        <thead>
          <tr>
            <th></th>
            ${columns.map(({ label, more }) => html`<th scope="col">${label}<small>${more}</small></th>`)}
          </tr>
        </thead>
        <tbody>
          ${floors.map(
            ({ label, cells }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${cells.map((cell) => html`<td>${cell === null ? null : cellOf(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function cellOf({ key, room, state, words, price, facts, say }: GridViewCell): unknown {
  return html`<button
    type="button"
    class=${`lp-cell lp-state-${state}`}
    data-state=${state}
    data-key=${key}
    data-words=${words}
    data-facts=${JSON.stringify(facts.map(({ label, value }) => [label, value]))}
    data-say=${say}
  >
    <b>${room}</b><span>${price}</span><em>${words}</em>
  </button>`;
}
