import type { Actor } from '../../domain/actor.ts';
import type { Locale } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import type { Unreadable } from '../../domain/understanding/reading.ts';
import type { Value } from '../../domain/values.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Messages } from '../../i18n/messages.ts';
import { messages } from '../../i18n/messages.ts';
import type { Intent, LineFile, RawValues, Said } from '../chat/intent.ts';
import { saidBy } from '../chat/sayLine.ts';
import type { Answer, OutcomeWord } from '../chat/outcome.ts';
import type { Command, Moment } from '../command.ts';
import { unknownLineCard } from '../company/unknownLineCard.ts';
import type { Draft } from '../ports/draft.ts';
import { filesAloneCard } from '../imports/filesAloneCard.ts';
import { fileFieldOf, type SentTo } from './fileFieldOf.ts';
import { hasWords } from '../registry.ts';
import { textCard } from '../replies.ts';
import type { PipelineDeps } from './deps.ts';
import { keptBack } from './keptBack.ts';
import { lineRead } from './lineRead.ts';
import { namedUnits } from './namedUnits.ts';
import { languageOf, localeOr } from './language.ts';
import { type By, momentOf } from './moment.ts';
import { photosOfStory } from './photosOfStory.ts';
import type { Prepared, Ready, Settled } from './prepared.ts';
import { allowed, missingOf, readRaw } from './values.ts';

/** UTF-16 units of a line; more is refused rather than stored in part. */
const MAX_LINE = 2000;

type Line = Extract<Said, { kind: 'line' }>;

/** Verify, identify, authorise, read: no write (DESIGN 3). */
export async function prepare(
  deps: PipelineDeps,
  intent: Intent,
  draft: Draft | undefined,
): Promise<Prepared> {
  const actor =
    draft === undefined
      ? intent.speaker === null
        ? undefined
        : await deps.store.read.members.actor(intent.speaker)
      : await deps.store.read.members.actorById(draft.memberId);
  if (actor === undefined) {
    return stranger(intent);
  }
  if (!actor.member.active) {
    return settle('denied', messages(actor.member.locale).common.disabled);
  }
  const { said, speaker, place } = intent;
  const by: By = { actor, speaker, place };
  switch (said.kind) {
    case 'line':
      return await prepareLine(deps, by, said);
    case 'action':
      return await prepareAction(deps, by, said.command, said.input);
    case 'submit': {
      if (draft === undefined) {
        return settle('refused', messages(actor.member.locale).common.formUnknown);
      }
      return await prepareSubmit(deps, actor, draft, said.values);
    }
  }
}

async function prepareLine(deps: PipelineDeps, by: By, line: Line): Promise<Prepared> {
  const { actor } = by;
  const { text, files = [], faults = [] } = line;
  const locale = languageOf(text, actor.member.locale);
  const m = messages(locale);
  if (faults.length > 0) {
    return settle('refused', faults.map(m.common.fileFault).join('\n'));
  }
  if (text.trim() === '') {
    return files.length === 0 ? settle('ask', m.common.emptyLine) : await photos(deps, by, files);
  }
  if (text.length > MAX_LINE) {
    return settle('refused', m.common.tooLong(MAX_LINE));
  }
  const moment = await momentOf(deps, by, locale, text);
  const { reading, known, goesBack, answers } = await lineRead(deps, moment, text);
  const command = reading.command === null ? undefined : deps.registry.byName(reading.command);
  if (command === undefined) {
    if (files.length > 0) {
      return filesAlone(files, actor, m);
    }
    const words = deps.registry.all
      .filter((c) => may(actor.member.role, c.allow))
      .flatMap((c) => wordsOf(c, locale));
    return {
      kind: 'settled',
      known: true,
      answer: {
        word: 'ask',
        refs: [],
        audience: 'asker',
        card: unknownLineCard({ m, line: text, first: reading.firstWord, words }),
      },
      moment,
    };
  }
  const candidates = known.filter((customer) => reading.candidates.includes(customer.ref));
  const nothingSaid = Object.keys(reading.fields).length === 0 && Object.keys(reading.invalid).length === 0;
  const sent = fileFieldOf(command, files);
  if (!sent.ok) {
    return may(actor.member.role, command.allow)
      ? settle('refused', refusedFile(sent, command, m))
      : denied(command, m);
  }
  const fields = await namedUnits(
    { repos: deps.store.read, actor, project: moment.project },
    command,
    reading.fields,
  );
  return authorise(moment, command, { ...fields, ...sent.values }, reading.invalid, {
    candidates,
    wantsForm: command.opensForm && nothingSaid && files.length === 0,
    raw: {},
    submitted: undefined,
    line: true,
    goesBack,
    answers,
  });
}

async function prepareAction(deps: PipelineDeps, by: By, name: string, input: RawValues): Promise<Prepared> {
  const { actor } = by;
  const locale = localeOr(input['lang'], actor.member.locale);
  const raw = { ...(await draftedValues(deps, actor, input)), ...input };
  const line = saidBy(name, raw);
  if (line !== undefined) {
    return await prepareLine(deps, by, { kind: 'line', text: line });
  }
  const command = deps.registry.byName(name);
  if (command === undefined) {
    return settle('refused', messages(locale).common.alreadySettled);
  }
  const moment = await momentOf(deps, by, locale, undefined);
  const { values, unreadable } = readRaw(command, raw, moment);
  return authorise(moment, command, values, unreadable, {
    candidates: [],
    wantsForm: input['form'] === 'yes',
    raw,
    submitted: undefined,
    goesBack: keptBack(raw),
  });
}

/** The values that a question put aside while it was being asked; only their own speaker's. */
async function draftedValues(deps: PipelineDeps, actor: Actor, input: RawValues): Promise<RawValues> {
  const { draft: id } = input;
  if (typeof id !== 'string') {
    return {};
  }
  const draft = await deps.store.read.drafts.byId(id);
  return draft?.memberId === actor.member.id ? { ...draft.values, ...draft.hidden } : {};
}

async function prepareSubmit(
  deps: PipelineDeps,
  actor: Actor,
  draft: Draft,
  given: RawValues,
): Promise<Prepared> {
  const moment = await momentOf(
    deps,
    { actor, speaker: draft.speaker, place: draft.place },
    localeOr(draft.locale, actor.member.locale),
    undefined,
  );
  const command = deps.registry.byName(draft.command);
  if (command === undefined) {
    return settle('refused', moment.m.common.formUnknown);
  }
  const shown = Object.entries(given).filter(([name]) => command.fields[name]?.inForm === true);
  const raw = { ...draft.hidden, ...Object.fromEntries(shown) };
  const { values, unreadable } = readRaw(command, raw, moment);
  return authorise(moment, command, values, unreadable, {
    candidates: [],
    wantsForm: false,
    raw,
    submitted: draft,
    goesBack: keptBack(raw),
  });
}

function authorise(
  moment: Moment,
  command: Command,
  values: Readonly<Record<string, Value>>,
  unreadable: Readonly<Record<string, Unreadable>>,
  rest: Pick<Ready, 'candidates' | 'wantsForm' | 'raw' | 'submitted' | 'line' | 'goesBack' | 'answers'>,
): Prepared {
  if (!may(moment.actor.member.role, command.allow)) {
    return denied(command, moment.m);
  }
  const checked = allowed(command, values, unreadable, moment.now);
  const forbidden = command.forbids(moment, checked.values);
  if (forbidden !== undefined) {
    return denied(command, moment.m, forbidden);
  }
  return {
    kind: 'ready',
    moment,
    command,
    ...checked,
    missing: missingOf(command, checked.values, checked.unreadable),
    ...rest,
  };
}

/** Photos behind a line belong to it; others are asked about. */
async function photos(deps: PipelineDeps, by: By, files: readonly LineFile[]): Promise<Prepared> {
  const { actor } = by;
  const moment = await momentOf(deps, by, actor.member.locale, undefined);
  const story = await photosOfStory(deps, moment, files);
  return story === undefined
    ? filesAlone(files, actor, messages(actor.member.locale))
    : authorise(
        moment,
        story.before.command,
        story.values,
        {},
        {
          candidates: [],
          wantsForm: false,
          raw: {},
          submitted: undefined,
          line: true,
          goesBack: { made: story.before.made, how: 'story', changed: [] },
        },
      );
}

/** What is said of files whose line does not say what they are for. */
function filesAlone(files: readonly LineFile[], actor: Actor, m: Messages): Settled {
  const answer: Answer = {
    word: 'ask',
    refs: [],
    card: filesAloneCard(files, actor.member.role, m),
    audience: 'asker',
  };
  return { kind: 'settled', known: true, answer };
}

function refusedFile(sent: Extract<SentTo, { ok: false }>, command: Command, m: Messages): string {
  return sent.code === 'none'
    ? m.common.noFileFor(commandText(m.locale, command.name)?.title ?? command.name)
    : m.common.fileFault({ code: sent.code, name: '' });
}

export function denied(command: Command, m: Messages, sentence?: string): Settled {
  const title = commandText(m.locale, command.name)?.title ?? command.name;
  const word = command.words.en[0] ?? command.name;
  return { ...settle('denied', sentence ?? m.common.deniedCommand(title)), command: word };
}

function wordsOf(command: Command, locale: Locale): readonly string[] {
  return hasWords(command) ? (locale === 'en' ? command.words.en : command.words.zh) : [];
}

function stranger(intent: Intent): Settled {
  const { speaker } = intent;
  const locale = intent.said.kind === 'line' ? languageOf(intent.said.text, 'zh-CN') : 'zh-CN';
  const identity = speaker === null ? '' : `${speaker.platform}:${speaker.externalId}`;
  return { ...settle('denied', messages(locale).common.stranger(identity)), known: false };
}

function settle(word: OutcomeWord, text: string): Settled {
  const answer: Answer = { word, refs: [], card: textCard(text), audience: 'asker' };
  return { kind: 'settled', known: true, answer };
}
