import { html } from './html.js';
import { useRef, useState } from './vendor/hooks.mjs';

/**
 * @typedef {import('./types.mjs').Block} Block
 * @typedef {import('./types.mjs').Action} Action
 * @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words
 * @typedef {(action: string, value?: string) => Promise<void>} Press
 */

/** @param {{ card: import('./types.mjs').Card, words: Words, onPress: Press }} props */
export function CardView({ card, words, onPress }) {
  const parts = inRows(card.blocks);
  return html`
    <div class=${`card${parts.some((part) => part.length > 1) ? ' with-rows' : ''}`}>
      ${card.heading === undefined ? null : html`<h3 class="card-heading">${card.heading}</h3>`}
      ${parts.map((part, i) => {
        const drawn = part.map(
          (block, b) => html`<${BlockView} key=${b} block=${block} words=${words} onPress=${onPress} />`,
        );
        return part.length > 1 ? html`<div class="card-row" key=${i}>${drawn}</div>` : drawn;
      })}
    </div>
  `;
}

/**
 * A list of things with buttons (each a text, then its actions) is drawn one thing a row; everything else by itself.
 * @param {readonly Block[]} blocks
 * @returns {Block[][]}
 */
function inRows(blocks) {
  /** @param {number} i */
  const pair = (i) => blocks[i]?.kind === 'text' && blocks[i + 1]?.kind === 'actions';
  const isList = blocks.filter((_, i) => pair(i)).length > 1;
  /** @type {Block[][]} */
  const parts = [];
  blocks.forEach((block, i) => {
    if (isList && i > 0 && pair(i - 1)) {
      parts.at(-1)?.push(block);
    } else {
      parts.push([block]);
    }
  });
  return parts;
}

/** @param {{ block: Block, words: Words, onPress: Press }} props */
function BlockView({ block, words, onPress }) {
  switch (block.kind) {
    case 'text':
      return html`<p class="card-text">${block.text}</p>`;
    case 'facts':
      return html`<dl class="facts">
        ${block.items.map(
          ({ label, value }, i) =>
            html`<div class="fact" key=${i}>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;
    case 'table':
      return html`<${Table} block=${block} />`;
    case 'image':
      return html`<${Picture} block=${block} words=${words} />`;
    case 'actions':
      return html`<${Actions} items=${block.items} words=${words} onPress=${onPress} />`;
    case 'link':
      return html`<p class="card-link">
        <a href=${block.url} target="_blank" rel="noopener noreferrer"
          >${block.label}<span aria-hidden="true"> ↗</span></a
        >
      </p>`;
  }
}

const NUMERIC = /^[\s\d.,%％/+\-–—¥万元套组㎡]*\d[\s\d.,%％/+\-–—¥万元套组㎡]*$/;

/** @param {{ block: Extract<Block, { kind: 'table' }> }} props */
function Table({ block }) {
  const numeric = block.columns.map((_, c) => c > 0 && block.rows.every((row) => isFigure(row[c] ?? '')));
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${block.columns.join(' ')}>
    <table>
      <thead>
        <tr>
          ${block.columns.map(
            (name, c) => html`<th scope="col" key=${c} class=${numeric[c] ? 'figure' : ''}>${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${block.rows.map(
          (row, r) =>
            html`<tr key=${r}>
              ${row.map((cell, c) => html`<td key=${c} class=${numeric[c] ? 'figure' : ''}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** @param {string} cell */
function isFigure(cell) {
  return cell === '' || cell === '—' || NUMERIC.test(cell);
}

/** @param {{ block: Extract<Block, { kind: 'image' }>, words: Words }} props */
function Picture({ block, words }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const close = () => dialog.current?.close();
  return html`<figure class="picture">
    <button
      type="button"
      class="picture-open"
      aria-label=${`${words.zoom}：${block.alt}`}
      onClick=${() => dialog.current?.showModal()}
    >
      <img src=${block.url} alt=${block.alt} loading="lazy" />
    </button>
    <dialog class="zoom" ref=${dialog} aria-label=${block.alt} onClick=${close}>
      <img src=${block.url} alt=${block.alt} loading="lazy" />
      <button type="button" class="zoom-close" aria-label=${words.close} onClick=${close}>×</button>
    </dialog>
  </figure>`;
}

/** @param {{ items: readonly Action[], words: Words, onPress: Press }} props */
function Actions({ items, words, onPress }) {
  const [running, setRunning] = useState(/** @type {string | null} */ (null));
  // Two clicks may come before the page is drawn anew.
  const busy = useRef(false);
  /**
   * @param {string} id
   * @param {string} [value]
   */
  const press = async (id, value) => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setRunning(id);
    try {
      await onPress(id, value);
    } finally {
      busy.current = false;
      setRunning(null);
    }
  };
  return html`<div class="actions">
    ${items.map(({ id, label, style, options }) =>
      options === undefined
        ? html`<button
            type="button"
            key=${id}
            class=${`action ${style ?? 'plain'}`}
            data-action=${id}
            disabled=${running !== null}
            aria-busy=${running === id}
            onClick=${() => press(id)}
          >
            ${label}
          </button>`
        : html`<label class="action-select" key=${id}>
            <span class="lp-hidden">${label}</span>
            <select
              data-action=${id}
              disabled=${running !== null}
              value=""
              onChange=${(/** @type {Event} */ event) => {
                const select = /** @type {HTMLSelectElement} */ (event.currentTarget);
                const { value } = select;
                select.value = '';
                return value === '' ? undefined : press(id, value);
              }}
            >
              <option value="">${label}</option>
              ${options.map((one) => html`<option key=${one.value} value=${one.value}>${one.label}</option>`)}
            </select>
          </label>`,
    )}
  </div>`;
}
