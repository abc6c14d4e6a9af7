import { InlineForm } from './inlineForm.js';
import { html } from './html.js';
import { CardView } from './card.js';
import { clockTime } from './time.js';

/**
 * @typedef {import('./types.mjs').Message} Message
 * @typedef {import('./types.mjs').Person} Person
 * @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words
 * @typedef {object} Doing
 * @property {(message: string, action: string, value?: string) => Promise<void>} press
 * @property {(form: string, values: Record<string, string | readonly string[]>) => Promise<Readonly<Record<string, string>>>} submit
 *   gives the errors by field; none when it was taken
 * @property {(form: string, file: File) => Promise<{ id: string } | { error: string }>} upload
 */

/**
 * One message of a conversation. `first`: the message above is by somebody else, or much older.
 * @param {{ message: Message, me: string, person: Person | undefined, zone: string, words: Words, doing: Doing, first: boolean }} props
 */
export function MessageView({ message, me, person, zone, words, doing, first }) {
  const mine = message.from === me;
  const bot = message.from === 'loupan';
  const name = bot ? words.bot : (person?.name ?? message.from);
  const time = clockTime(new Date(message.at), zone);
  const rich = message.card !== undefined || message.form !== undefined;
  return html`
    <article
      class=${`message ${mine ? 'mine' : 'theirs'}${rich ? ' rich' : ''}${first ? ' first' : ''}`}
      data-message=${message.id}
      aria-label=${`${name} ${time}`}
    >
      ${mine ? null : html`<${Avatar} bot=${bot} name=${name} shown=${first} />`}
      <div class="message-body">
        ${
          first && !mine
            ? html`<p class="message-who">
                <span>${name}</span>${
                  message.visibleTo !== undefined && message.in.startsWith('#')
                    ? html`<span class="only-you">${words.onlyYou}</span>`
                    : null
                }
              </p>`
            : null
        }
        ${
          message.card === undefined
            ? null
            : html`<${CardView}
                card=${message.card}
                words=${words}
                onPress=${(/** @type {string} */ action, /** @type {string | undefined} */ value) =>
                  doing.press(message.id, action, value)}
              />`
        }
        ${
          message.form === undefined
            ? null
            : html`<${InlineForm}
                key=${message.form.id}
                form=${message.form}
                words=${words}
                doing=${doing}
              />`
        }
        ${rich ? null : html`<p class="bubble">${message.text}</p>`}
        <time class="message-time" datetime=${message.at}>${time}</time>
      </div>
    </article>
  `;
}

/** @param {{ bot: boolean, name: string, shown: boolean }} props */
function Avatar({ bot, name, shown }) {
  return html`<span class=${`avatar${bot ? ' bot' : ''}${shown ? '' : ' blank'}`} aria-hidden="true"
    >${shown ? (bot ? '楼' : name.slice(0, 1)) : ''}</span
  >`;
}
