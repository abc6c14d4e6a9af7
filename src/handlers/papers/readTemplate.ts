import { checkPlaceholders, type UnknownPlace } from '../../domain/papers/checkPlaceholders.ts';
import type { PaperKind } from '../../domain/papers/paperKind.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Files } from '../ports/files.ts';
import { textCard } from '../replies.ts';
import { readDocx } from './docx.ts';
import { DocxError } from './docxError.ts';

export type TemplateReading =
  | {
      readonly ok: true;
      readonly fileId: string;
      /** The names of its places, each once, in their order. */ readonly names: readonly string[];
    }
  | { readonly ok: false; readonly fault: 'gone' }
  | { readonly ok: false; readonly fault: DocxError }
  | { readonly ok: false; readonly fault: readonly UnknownPlace[] };

/** Whether a file that was sent can be the template of a paper: every place of it must be known. */
export async function readTemplate(
  files: Pick<Files, 'get'>,
  kind: PaperKind,
  fileId: string,
): Promise<TemplateReading> {
  const file = await files.get(fileId);
  if (file === undefined) {
    return { ok: false, fault: 'gone' };
  }
  try {
    const { places } = await readDocx(file.bytes);
    const unknown = checkPlaceholders(kind, places);
    return unknown.length > 0
      ? { ok: false, fault: unknown }
      : { ok: true, fileId, names: [...new Set(places.map(({ name }) => name))] };
  } catch (error) {
    if (error instanceof DocxError) {
      return { ok: false, fault: error };
    }
    throw error;
  }
}

/** What is wrong with it, and what to do. */
export function templateFault(
  { fault }: Extract<TemplateReading, { ok: false }>,
  kind: PaperKind,
  m: Messages,
): Card {
  if (fault === 'gone') {
    return textCard(m.paper.fileGone);
  }
  if (fault instanceof DocxError) {
    const { code, near } = fault;
    return near.length === 0
      ? textCard(m.paper.faults[code])
      : {
          heading: m.paper.faults[code],
          blocks: [
            {
              kind: 'text',
              text: m.paper.near(near.map((one) => `「${one}」`).join(m.common.listSeparator)),
            },
          ],
        };
  }
  return {
    heading: m.paper.unknownHeading,
    blocks: [
      { kind: 'text', text: fault.map((place) => m.paper.unknown(place)).join('\n') },
      { kind: 'text', text: m.paper.mend(m.paper.kinds[kind]) },
    ],
  };
}
