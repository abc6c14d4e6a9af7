import { createHash } from 'node:crypto';
import { isJson, objects, words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import { callsBack, type CardSurface, checkCard } from './cardRules.ts';
import { checkFormat, checkSize } from './mediaStore.ts';
import { demand } from './rule.ts';
import { cardText, shownCard } from './shownCard.ts';
import { bytesOf, cutToBytes, cutToLetters } from './texts.ts';
import type { Content, Via } from './worldTypes.ts';
import type { WorldState } from './worldState.ts';

type Kind = Exclude<Content['kind'], 'stream'>;

interface Sink {
  readonly kinds: readonly Kind[];
  /** The most bytes of markdown, and what is answered to more. */
  readonly markdown: number;
  readonly tooLong: number;
  readonly empty: number;
}

const MEDIA = ['image', 'file', 'voice', 'video'] as const;
const TO_MEMBERS: Sink = {
  kinds: ['text', 'markdown', ...MEDIA, 'textcard', 'news'],
  markdown: 2_048,
  tooLong: 45002,
  empty: 44004,
};

/**
 * What each way of sending takes. Markdown that is too long is refused by the webhook with 40058, by the others with 45002
 * (wecom.md gives that number for cards only; none is documented for markdown).
 */
const SINKS: Readonly<Record<Via, Sink>> = {
  app: { ...TO_MEMBERS, kinds: [...TO_MEMBERS.kinds, 'template_card'] },
  appchat: TO_MEMBERS,
  webhook: {
    kinds: ['text', 'markdown', 'markdown_v2', 'image', 'file', 'voice', 'news', 'template_card'],
    markdown: 4_096,
    tooLong: 40058,
    empty: 44004,
  },
  bot: { kinds: ['markdown', ...MEDIA, 'template_card'], markdown: 20_480, tooLong: 45002, empty: 93017 },
};

const TEXT_BYTES = 2_048;
const WEBHOOK_IMAGE_BYTES = 2 * 1_048_576;

interface Reading {
  readonly state: WorldState;
  readonly via: Via;
  /** The method or command, for faults. */
  readonly where: string;
  /** Whose media may be shown. */
  readonly scope: string;
}

/** What people will see of a body with `msgtype`; refuses what its way does not take (D90236, D90248, D99110, D101463). */
export function contentOf(reading: Reading, body: Json): Content {
  const { via } = reading;
  const kind = SINKS[via].kinds.find((one) => one === body['msgtype']);
  demand(kind !== undefined, 40008, `invalid msgtype ${String(body['msgtype'])}`);
  const part = body[kind];
  demand(isJson(part), 40063, `${kind} missing`);
  switch (kind) {
    case 'text':
      return textOf(reading, part);
    case 'markdown':
    case 'markdown_v2':
      return markdownOf(reading, kind, part);
    case 'textcard':
      return textCardOf(reading, part);
    case 'news':
      return newsOf(part);
    case 'template_card':
      return cardOf(reading, via === 'appchat' ? 'app' : via, part);
    case 'image':
      return via === 'webhook' ? webhookImage(part) : mediaOf(reading, kind, part);
    case 'file':
    case 'voice':
    case 'video':
      return mediaOf(reading, kind, part);
  }
}

function textOf({ state, via, where }: Reading, part: Json): Content {
  const whole = words(part['content']);
  demand(whole !== '', SINKS[via].empty, 'text.content is empty');
  const isTooLong = bytesOf(whole) > TEXT_BYTES;
  demand(!isTooLong || via !== 'webhook', 40058, 'text.content exceeds 2048 bytes');
  if (isTooLong) {
    state.note('cut', where, `text of ${bytesOf(whole)} bytes`);
  }
  const text = isTooLong ? cutToBytes(whole, TEXT_BYTES) : whole;
  const listed = Array.isArray(part['mentioned_list']) ? (part['mentioned_list'] as unknown[]) : [];
  if (via === 'app' && listed.length > 0) {
    state.note('ignored', where, 'mentioned_list in a message to a person');
  }
  const called = via === 'app' ? [] : [...listed.map(words), ...(via === 'appchat' ? callsIn(text) : [])];
  return { kind: 'text', text, ...mentions(state, where, called) };
}

function markdownOf({ state, via, where }: Reading, kind: 'markdown' | 'markdown_v2', part: Json): Content {
  const { markdown, tooLong, empty } = SINKS[via];
  const text = words(part['content']);
  demand(text !== '', empty, `${kind}.content is empty`);
  demand(bytesOf(text) <= markdown, tooLong, `${kind}.content exceeds ${markdown} bytes`);
  const isPlain = kind === 'markdown' && via !== 'bot';
  if (isPlain && (/^\s*\|?\s*:?-{2,}:?\s*\|/mu.test(text) || /!\[[^\]]*\]\(/u.test(text))) {
    state.note('ignored', where, 'a table or a picture in markdown that has none');
  }
  if (kind === 'markdown_v2' && /<font\s|<@/u.test(text)) {
    state.note('ignored', where, 'a colour or a mention in markdown_v2');
  }
  const called = isPlain && via !== 'app' ? callsIn(text) : [];
  return { kind, text, ...mentions(state, where, called) };
}

function callsIn(text: string): readonly string[] {
  return [...text.matchAll(/<@([^<>]+)>/gu)].map(([, userid = '']) => userid);
}

function mentions(state: WorldState, where: string, called: readonly string[]): Partial<Content> {
  const mentioned = called.flatMap((userid) => {
    const key = /^@?all$/u.test(userid) ? '@all' : state.directory.find(userid)?.key;
    if (key === undefined) {
      state.note('ignored', where, `a mention of ${userid}, whom nobody knows`);
    }
    return key === undefined ? [] : [key];
  });
  return mentioned.length === 0 ? {} : { mentioned };
}

function textCardOf({ state, where }: Reading, part: Json): Content {
  const title = words(part['title']);
  const description = words(part['description']);
  const url = words(part['url']);
  demand(title !== '', 41016, 'textcard.title missing');
  demand(description !== '', 41033, 'textcard.description missing');
  demand(url !== '', 41010, 'textcard.url missing');
  demand(/^https?:\/\//u.test(url) && bytesOf(url) <= 2_048, 45034, 'textcard.url');
  const shown = [cutToBytes(title, 128), cutToBytes(description, 512)];
  const button = words(part['btntxt']);
  if (shown[0] !== title || shown[1] !== description || cutToLetters(button, 4) !== button) {
    state.note('cut', where, `textcard ${title}`);
  }
  return { kind: 'textcard', text: [...shown, url].join('\n') };
}

function newsOf(part: Json): Content {
  const articles = objects(part['articles']);
  demand(articles.length >= 1 && articles.length <= 8, 45008, 'articles of 1 to 8');
  demand(
    articles.every(({ title }) => words(title) !== ''),
    41016,
    'title of an article',
  );
  const text = articles.map(({ title, url }) => `${words(title)} ${words(url)}`).join('\n');
  return { kind: 'news', text };
}

function mediaOf({ state, scope }: Reading, kind: (typeof MEDIA)[number], part: Json): Content {
  const id = words(part['media_id']);
  demand(id !== '', 41006, 'media_id missing');
  const { name, bytes } = state.media.get({ type: kind, scope }, id, state.at);
  return { kind, text: name, imageBytes: bytes };
}

/** A webhook takes the picture itself: at most 2 MB before base64, with the MD5 of its bytes (D99110). */
function webhookImage(part: Json): Content {
  const coded = words(part['base64']);
  const imageBytes = new Uint8Array(Buffer.from(coded, 'base64'));
  demand(Buffer.from(imageBytes).toString('base64') === coded, 40058, 'image.base64');
  checkSize('image', imageBytes.length);
  demand(imageBytes.length <= WEBHOOK_IMAGE_BYTES, 40009, 'image is bigger than 2 MB');
  checkFormat('image', imageBytes);
  const md5 = createHash('md5').update(imageBytes).digest('hex');
  demand(words(part['md5']) === md5, 301019, 'image.md5');
  return { kind: 'image', text: '', imageBytes };
}

/** A card, checked and as it is shown. Whether its task is new is the caller's question. */
export function cardOf({ state, where, scope }: Reading, surface: CardSurface, card: Json): Content {
  checkCard({
    card,
    surface,
    hasMedia: (id) => state.media.has({ type: 'file', scope }, id, state.at),
    hasUser: (userid) => state.directory.find(userid) !== undefined,
  });
  demand(
    surface !== 'app' || !callsBack(card) || state.settings.hasCallback,
    43012,
    'the app has no callback URL',
  );
  const shown = shownCard(card, surface, (what) => {
    state.note('cut', where, what);
  });
  const taskId = words(card['task_id']);
  const settled = words(card['replace_text']);
  return {
    kind: 'template_card',
    text: cardText(shown),
    card: shown,
    ...(taskId === '' ? {} : { taskId }),
    ...(settled === '' ? {} : { settled }),
  };
}
