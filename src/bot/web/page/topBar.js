import { html } from './html.js';
import { useState } from './vendor/hooks.mjs';
import { clockTime, nextAt, shortDay, tomorrowAt } from './time.js';

/** @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words */

const MINUTE = 60_000;

/**
 * The conversation's name, the demo clock, and the page's language.
 * @param {{
 *   title: string, hint: string, now: Date, zone: string, words: Words, hasUnread: boolean,
 *   onMenu: () => void, onLanguage: () => void, onClock: (to: Date) => Promise<void>,
 * }} props
 */
export function TopBar({ title, hint, now, zone, words, hasUnread, onMenu, onLanguage, onClock }) {
  const [moving, setMoving] = useState(false);
  /** @param {Date} to */
  const move = async (to) => {
    setMoving(true);
    try {
      await onClock(to);
    } finally {
      setMoving(false);
    }
  };
  const steps = [
    { label: words.plus30, to: () => new Date(now.getTime() + 30 * MINUTE) },
    { label: words.plus2h, to: () => new Date(now.getTime() + 120 * MINUTE) },
    { label: words.toReport, to: () => nextAt(now, zone, 18, 30) },
    { label: words.toMorning, to: () => tomorrowAt(now, zone, 9) },
  ];
  return html`<header class="top">
    <button type="button" class="menu" aria-label=${words.menu} onClick=${onMenu}>
      <span aria-hidden="true">☰</span
      >${hasUnread ? html`<span class="dot" aria-hidden="true"></span>` : null}
    </button>
    <div class="top-title">
      <h1>${title}</h1>
      <p>${hint}</p>
    </div>
    <div class="clock" role="group" aria-label=${words.clockLabel}>
      <p class="clock-now">
        <span class="clock-label">${words.clock}</span>
        <time datetime=${now.toISOString()}>
          ${shortDay(now, zone, words)} <b>${clockTime(now, zone)}</b>
        </time>
      </p>
      <div class="clock-steps">
        ${steps.map(
          ({ label, to }) =>
            html`<button type="button" key=${label} disabled=${moving} onClick=${() => move(to())}>
              ${label}
            </button>`,
        )}
      </div>
    </div>
    <button type="button" class="language" aria-label=${words.languageLabel} onClick=${onLanguage}>
      ${words.language}
    </button>
  </header>`;
}
