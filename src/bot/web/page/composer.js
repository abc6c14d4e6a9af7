import { AttachButton, AttachedFiles, useAttachments } from './attachments.js';
import { html } from './html.js';
import { useEffect, useRef, useState } from './vendor/hooks.mjs';

/** @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words */

/**
 * Where a person types. `onSend` resolves to null, or to what went wrong: then the line stays to be sent again.
 * @typedef {{ id: string, name: string }} Attached
 * @param {{
 *   conversation: string, words: Words, onSend: (text: string, files: readonly Attached[]) => Promise<string | null>,
 *   onUpload: (file: File) => Promise<Attached>,
 * }} props
 */
export function Composer({ conversation, words, onSend, onUpload }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {string | null} */ (null));
  const { attached, sending, add, remove, setAttached } = useAttachments(onUpload, setProblem);
  const input = useRef(/** @type {HTMLTextAreaElement | null} */ (null));

  useEffect(() => {
    setProblem(null);
    if (matchMedia('(hover: hover)').matches) {
      input.current?.focus();
    }
  }, [conversation]);

  useEffect(() => {
    const area = input.current;
    if (area !== null) {
      area.style.height = 'auto';
      // A long placeholder would count as text.
      area.style.height = text === '' ? '' : `${Math.min(area.scrollHeight, 160)}px`;
    }
  }, [text]);

  /** @param {string} line */
  const send = async (line) => {
    if (busy || sending > 0 || (line.trim() === '' && attached.length === 0)) {
      return;
    }
    setBusy(true);
    setProblem(null);
    setText('');
    setAttached([]);
    const wrong = await onSend(line, attached);
    setBusy(false);
    if (wrong !== null) {
      setProblem(wrong);
      setAttached(attached);
      setText((now) => (now === '' ? line : now));
    }
    input.current?.focus();
  };

  return html`<footer class="composer">
    <div class="chips" role="group" aria-label=${words.suggestions}>
      ${words.chips.map(
        (chip) =>
          html`<button
            type="button"
            class="chip"
            key=${chip.label}
            title=${chip.text}
            onClick=${() => {
              if (chip.text.includes(' ')) {
                setText(chip.text);
                input.current?.focus();
                return undefined;
              }
              return send(chip.text);
            }}
          >
            ${chip.label}
          </button>`,
      )}
    </div>
    ${problem === null ? null : html`<p class="problem" role="alert">${words.notSent(problem)}</p>`}
    <${AttachedFiles} attached=${attached} sending=${sending} onRemove=${remove} words=${words} />
    <form
      class="composer-row"
      onSubmit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        return send(text);
      }}
    >
      <${AttachButton} onFiles=${add} words=${words} />
      <textarea
        ref=${input}
        rows="1"
        value=${text}
        aria-label=${words.composerLabel}
        placeholder=${matchMedia('(max-width: 760px)').matches ? words.placeholderShort : words.placeholder(words.bot)}
        title=${words.enterHint}
        onInput=${(/** @type {Event} */ event) =>
          setText(/** @type {HTMLTextAreaElement} */ (event.currentTarget).value)}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
          // While an input method is composing, Enter chooses the characters.
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
            event.preventDefault();
            return send(text);
          }
          return undefined;
        }}
      ></textarea>
      <button
        type="submit"
        class="send"
        disabled=${busy || sending > 0 || (text.trim() === '' && attached.length === 0)}
      >
        ${busy ? words.sending : words.send}
      </button>
    </form>
  </footer>`;
}
