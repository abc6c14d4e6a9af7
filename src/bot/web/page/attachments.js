import { html } from './html.js';
import { useRef, useState } from './vendor/hooks.mjs';

/**
 * @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words
 * @typedef {{ id: string, name: string }} Attached
 */

/** What a line can be sent with. */
const ACCEPT = '.xlsx,.csv,.docx,.pdf,image/png,image/jpeg';

/**
 * The files that go with the line that is being typed. `onUpload` gives what was stored, or throws what was wrong with it.
 * @param {(file: File) => Promise<Attached>} onUpload
 * @param {(problem: string | null) => void} onProblem
 */
export function useAttachments(onUpload, onProblem) {
  const [attached, setAttached] = useState(/** @type {readonly Attached[]} */ ([]));
  const [sending, setSending] = useState(0);

  /** @param {readonly File[]} files */
  const add = async (files) => {
    onProblem(null);
    setSending((n) => n + files.length);
    for (const file of files) {
      try {
        const one = await onUpload(file);
        setAttached((now) => [...now, one]);
      } catch (error) {
        onProblem(error instanceof Error ? error.message : String(error));
      }
      setSending((n) => n - 1);
    }
  };
  /** @param {string} id */
  const remove = (id) => setAttached((now) => now.filter((one) => one.id !== id));
  return { attached, sending, add, remove, setAttached };
}

/**
 * @param {{ attached: readonly Attached[], sending: number, onRemove: (id: string) => void, words: Words }} props
 */
export function AttachedFiles({ attached, sending, onRemove, words }) {
  return attached.length === 0 && sending === 0
    ? null
    : html`<ul class="attached" aria-label=${words.attachedLabel}>
        ${attached.map(
          ({ id, name }) =>
            html`<li key=${id}>
              <span>${name}</span>
              <button type="button" aria-label=${words.detach(name)} onClick=${() => onRemove(id)}>×</button>
            </li>`,
        )}
        ${sending === 0 ? null : html`<li role="status">${words.attaching(sending)}</li>`}
      </ul>`;
}

/**
 * @param {{ onFiles: (files: readonly File[]) => void, words: Words }} props
 */
export function AttachButton({ onFiles, words }) {
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  return html`<input
      ref=${input}
      type="file"
      class="attach-input"
      accept=${ACCEPT}
      multiple
      tabindex="-1"
      aria-label=${words.attachedLabel}
      onChange=${(/** @type {Event} */ event) => {
        const chosen = /** @type {HTMLInputElement} */ (event.currentTarget);
        onFiles([...(chosen.files ?? [])]);
        // The same file can be chosen again.
        chosen.value = '';
      }}
    /><button
      type="button"
      class="attach"
      title=${words.attach}
      aria-label=${words.attach}
      onClick=${() => input.current?.click()}
    >
      ＋
    </button>`;
}
