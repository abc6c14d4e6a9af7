import { html } from './html.js';
import { useLayoutEffect, useRef, useState } from './vendor/hooks.mjs';
import { MessageView } from './message.js';
import { dayName } from './time.js';

/**
 * @typedef {import('./types.mjs').Message} Message
 * @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words
 */

/** Two messages of one person further apart than this are not drawn as one group. */
const GROUP_MS = 5 * 60_000;
/** So near to the end counts as reading the newest. */
const NEAR_PX = 120;
/** Around a message that fills the window. */
const MARGIN_PX = 24;

/**
 * The messages of one conversation, oldest first. It stays at the end while somebody reads there.
 * @param {{
 *   conversation: string, messages: readonly Message[], me: string, people: readonly import('./types.mjs').Person[],
 *   now: Date, zone: string, words: Words, waiting: boolean, loading: boolean, doing: import('./message.js').Doing,
 * }} props
 */
export function Conversation({
  conversation,
  messages,
  me,
  people,
  now,
  zone,
  words,
  waiting,
  loading,
  doing,
}) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const following = useRef(true);
  const [behind, setBehind] = useState(false);
  const newest = messages.at(-1);

  // The newest message in sight: its end, or its beginning where it is taller than the window.
  const toEnd = () => {
    const element = box.current;
    const last = /** @type {HTMLElement | undefined} */ (
      [...(element?.querySelectorAll('.message') ?? [])].at(-1)
    );
    if (element !== null) {
      const tall = last !== undefined && last.offsetHeight > element.clientHeight - MARGIN_PX;
      element.scrollTop = tall ? last.offsetTop - MARGIN_PX / 2 : element.scrollHeight;
    }
    following.current = true;
    setBehind(false);
  };

  useLayoutEffect(toEnd, [conversation, loading]);

  useLayoutEffect(() => {
    if (following.current || newest?.from === me) {
      toEnd();
    } else {
      setBehind(true);
    }
  }, [newest?.id]);

  useLayoutEffect(() => {
    if (waiting && following.current && box.current !== null) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [waiting]);

  // Pictures have no height before they are there, and text changes its own when its font arrives.
  useLayoutEffect(() => {
    const inner = box.current?.firstElementChild;
    const grown = new ResizeObserver(() => {
      if (following.current) {
        toEnd();
      }
    });
    if (inner != null) {
      grown.observe(inner);
    }
    return () => grown.disconnect();
  }, []);

  const onScroll = () => {
    const element = box.current;
    if (element !== null) {
      following.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      if (following.current) {
        setBehind(false);
      }
    }
  };

  return html`<div class="conversation-frame">
    <main class="conversation" ref=${box} onScroll=${onScroll}>
      <div class="conversation-inner" role="log" aria-label=${words.messagesLabel} aria-busy=${loading}>
        ${loading ? html`<p class="hint-line">${words.loading}</p>` : null}
        ${
          !loading && messages.length === 0
            ? html`<${Empty} conversation=${conversation} words=${words} />`
            : null
        }
        ${withDays(messages, zone, now, words).map(({ message, day, first }) => [
          day === null ? null : html`<p class="day" key=${`day-${message.id}`}><span>${day}</span></p>`,
          html`<${MessageView}
            key=${message.id}
            message=${message}
            me=${me}
            person=${people.find(({ key }) => key === message.from)}
            zone=${zone}
            words=${words}
            doing=${doing}
            first=${first}
          />`,
        ])}
        ${waiting ? html`<p class="typing" aria-hidden="true"><i></i><i></i><i></i></p>` : null}
      </div>
    </main>
    ${
      behind
        ? html`<button type="button" class="to-end" onClick=${toEnd}>${words.newMessages} ↓</button>`
        : null
    }
  </div>`;
}

/** @param {{ conversation: string, words: Words }} props */
function Empty({ conversation, words }) {
  return conversation.startsWith('#')
    ? html`<p class="hint-line">${words.emptyChannel}</p>`
    : html`<div class="welcome">
        <span class="brand-mark" aria-hidden="true">楼</span>
        <h2>${words.emptyTitle}</h2>
        <p>${words.emptyText}</p>
      </div>`;
}

/**
 * @param {readonly Message[]} messages
 * @param {string} zone
 * @param {Date} now
 * @param {Words} words
 */
function withDays(messages, zone, now, words) {
  /** @type {Message | undefined} */
  let before;
  let lastDay = '';
  return messages.map((message) => {
    const at = new Date(message.at);
    const day = dayName(at, now, zone, words);
    const newDay = day !== lastDay;
    const first =
      newDay ||
      before === undefined ||
      before.from !== message.from ||
      (before.visibleTo === undefined) !== (message.visibleTo === undefined) ||
      at.getTime() - new Date(before.at).getTime() > GROUP_MS;
    lastDay = day;
    before = message;
    return { message, day: newDay ? day : null, first };
  });
}
