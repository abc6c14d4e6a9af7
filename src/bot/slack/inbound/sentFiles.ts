import type { Locale } from '../../../domain/company.ts';
import { unfetched, WITH_A_LINE } from '../../../domain/files/fileRules.ts';
import type { FormView } from '../../../handlers/chat/field.ts';
import type { RawValues, Said, Speaker } from '../../../handlers/chat/intent.ts';
import type { Desk } from '../../../handlers/ports/desk.ts';
import type { Files } from '../../../handlers/ports/files.ts';
import { messages } from '../../../i18n/messages.ts';
import { type GotFile, lineWithFiles } from '../../lineFiles.ts';
import { faultSentences } from '../../sentValues.ts';
import { type Taken, takeFiles } from '../../takeFiles.ts';
import type { FormMeta } from '../asked.ts';
import type { FileIds } from '../formState.ts';
import { slackWords } from '../slackWords.ts';
import { type FetchDeps, fetchFile, type Fetched } from './fetchFile.ts';

/** Slack waits three seconds for the answer to a form, and the desk needs some of them when the files are there. */
export const FILES_WITHIN_MS = 1_700;
/** A message is told again where it is not answered in time, and counts once all the same. */
export const LINE_FILES_WITHIN_MS = 10_000;
/** Files of forms that were sent a while ago are forgotten. */
const MOST_REMEMBERED = 1_000;

/** A file of a message, as Slack tells of it. */
export interface SlackFile {
  readonly id: string;
  readonly name?: string | null;
}

export interface TakenOver {
  /** With our ids in place of Slack's. */
  readonly values: RawValues;
  /** What is wrong, beside the field of the files: then none of them is stored. */
  readonly errors: Readonly<Record<string, string>>;
}

interface SentFilesDeps extends FetchDeps {
  readonly desk: Desk;
  readonly files: Files;
}

type Found = Fetched | { readonly kind: 'stored'; readonly id: string };

/** Takes over the files that people put into a modal; Slack only says which ones they are. */
export class SentFiles {
  readonly #deps: SentFilesDeps;
  /** Our ids: a modal that must be corrected is sent with the same files again. */
  readonly #stored = new Map<string, string>();

  constructor(deps: SentFilesDeps) {
    this.#deps = deps;
  }

  /**
   * The values of a form with what was in its file fields before (`meta`) and what was put into them now. What has not come when
   * `late` is aborted is given up.
   */
  async takeOver(
    { ticket, files: kept = {} }: FormMeta,
    values: RawValues,
    sent: FileIds,
    late: AbortSignal,
  ): Promise<TakenOver> {
    const before = Object.fromEntries(
      Object.keys({ ...sent, ...kept }).map((field) => [field, kept[field] ?? []]),
    );
    const unchanged = { values: { ...values, ...before }, errors: {} };
    const opened = Object.values(sent).some((ids) => ids.length > 0)
      ? await this.#deps.desk.openForm(ticket)
      : undefined;
    // What became of a form that is not open is for the desk to say.
    if (opened?.state !== 'open') {
      return unchanged;
    }
    const found = await Promise.all(
      Object.entries(sent).map(async ([field, ids]) => ({
        field,
        ids,
        files: await Promise.all(
          ids.map((id) => this.#find(ticket, id, late, acceptedBy(opened.form, field))),
        ),
      })),
    );
    const errors = found.flatMap(({ field, files }) => {
      const said = wrongWith(files, localeOf(opened.locale));
      return said === '' ? [] : [[field, said] as const];
    });
    if (errors.length > 0) {
      return { ...unchanged, errors: Object.fromEntries(errors) };
    }
    const taken: Record<string, readonly string[]> = {};
    for (const { field, ids, files } of found) {
      const stored = await this.#store(ticket, ids, files, acceptedBy(opened.form, field));
      if (stored.faults.length > 0) {
        return { ...unchanged, errors: { [field]: faultSentences(stored.faults, localeOf(opened.locale)) } };
      }
      taken[field] = [...(kept[field] ?? []), ...stored.ids];
    }
    return { values: { ...unchanged.values, ...taken }, errors: {} };
  }

  /** A direct message with the files that came with it (their ids and names at Slack). Rejects when the database is away. */
  async withLine(
    speaker: Speaker,
    text: string,
    sent: readonly SlackFile[],
    late: AbortSignal,
  ): Promise<Said> {
    const get =
      ({ id, name }: SlackFile) =>
      async (): Promise<GotFile> => {
        const got = await fetchFile(this.#deps, id, late, WITH_A_LINE);
        switch (got.kind) {
          case 'file':
            return { ok: true, file: got.file };
          case 'fault':
            return { ok: false, fault: got.fault };
          case 'late':
          case 'away':
            return { ok: false, fault: unfetched(name ?? '') };
        }
      };
    return await lineWithFiles(this.#deps, speaker, text, sent.map(get));
  }

  async #find(
    ticket: string,
    slackId: string,
    late: AbortSignal,
    taken: readonly string[] | undefined,
  ): Promise<Found> {
    const id = this.#stored.get(keyOf(ticket, slackId));
    return id === undefined ? await fetchFile(this.#deps, slackId, late, taken) : { kind: 'stored', id };
  }

  async #store(
    ticket: string,
    slackIds: readonly string[],
    found: readonly Found[],
    accepted: readonly string[] | undefined,
  ): Promise<Pick<Taken, 'ids' | 'faults'>> {
    const ids: string[] = [];
    for (const [at, one] of found.entries()) {
      const taken =
        one.kind === 'file'
          ? await takeFiles(this.#deps.files, [one.file], accepted)
          : { ids: [], faults: [] };
      if (taken.faults.length > 0) {
        return { ids: [], faults: taken.faults };
      }
      const id = one.kind === 'stored' ? one.id : taken.ids[0];
      if (id !== undefined) {
        ids.push(id);
        this.#remember(keyOf(ticket, slackIds[at] ?? ''), id);
      }
    }
    return { ids, faults: [] };
  }

  #remember(key: string, id: string): void {
    this.#stored.set(key, id);
    const [oldest] = this.#stored.keys();
    if (this.#stored.size > MOST_REMEMBERED && oldest !== undefined) {
      this.#stored.delete(oldest);
    }
  }
}

function acceptedBy(form: FormView, field: string): readonly string[] | undefined {
  return form.fields.find(({ name }) => name === field)?.accept;
}

function localeOf(text: string): Locale {
  return text === 'en' ? 'en' : 'zh-CN';
}

/** One sentence after the other, each once; empty where nothing is wrong. */
function wrongWith(found: readonly Found[], locale: Locale): string {
  const words = slackWords(locale);
  const { fileFault } = messages(locale).common;
  const sentences = found.flatMap((one): string[] => {
    switch (one.kind) {
      case 'file':
      case 'stored':
        return [];
      case 'fault':
        return [fileFault(one.fault)];
      case 'late':
        return [words.filesLate];
      case 'away':
        return [words.filesAway];
    }
  });
  return [...new Set(sentences)].join(' ');
}

function keyOf(ticket: string, slackId: string): string {
  return `${ticket} ${slackId}`;
}
