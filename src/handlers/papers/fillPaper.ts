import { DOCX } from '../../domain/files/contentType.ts';
import { dealValues, type PlaceValues } from '../../domain/papers/dealValues.ts';
import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import { missingPlaces } from '../../domain/papers/missingPlaces.ts';
import type { PaperKind } from '../../domain/papers/paperKind.ts';
import { PLACEHOLDERS, type PlaceholderKey } from '../../domain/papers/placeholders.ts';
import { messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Deal } from '../deals/dealScene.ts';
import type { Reading } from '../doing.ts';
import { refused } from '../replies.ts';
import { type Docx, type PaperValues, readDocx } from './docx.ts';
import { DocxError } from './docxError.ts';
import { missingCard } from './missingCard.ts';
import { paperRef } from './paperRef.ts';
import { templateTitle } from './templateTitle.ts';

/** A paper that was filled in and stored; else what is missing for it, or why there is none. */
export type FilledPaper =
  | {
      readonly made: true;
      readonly deal: Deal;
      readonly template: DocTemplate;
      readonly fileId: string;
      readonly blank: readonly PlaceholderKey[];
      /** It shows the customer's whole number. */
      readonly showsPhone: boolean;
    }
  | { readonly made: false; readonly outcome: Outcome };

/** What is written by hand later. */
const BLANK = '＿＿＿＿＿＿';

/** Fills the template in use from the record. `isBlankTaken`: what the record lacks is left blank. */
export async function fillPaper(
  at: Reading,
  paper: { readonly kind: PaperKind; readonly deal: Deal; readonly isBlankTaken: boolean },
): Promise<FilledPaper> {
  const { m, repos, now, deps } = at;
  const { kind, deal } = paper;
  const ref = paperRef(kind, deal);
  const over = overOf(at, kind, deal);
  if (over !== undefined) {
    return { made: false, outcome: refused(m.paper.ended(ref, over, m.paper.kinds[kind]), [ref]) };
  }
  const template = await repos.papers.inForce(kind);
  if (template === undefined) {
    return { made: false, outcome: refused(m.paper.noTemplate(m.paper.kinds[kind]), [ref]) };
  }
  const docx = await readStored(at, template);
  if (docx === undefined) {
    return { made: false, outcome: refused(m.paper.templateGone(templateTitle(template, m)), [ref]) };
  }
  const building = await repos.units.buildingById(deal.scene.unit.buildingId);
  const { customer } = deal.scene;
  const phone = (await repos.customers.primaryPhones([customer.id])).get(customer.id);
  const values = dealValues(
    {
      ...deal,
      ...deal.scene,
      lines: deal.contract === undefined ? [] : await repos.contracts.lines(deal.contract.id),
      project: await projectOf(at, deal),
      building,
      phone,
      consultant: deal.scene.member.name,
    },
    chineseWords(),
    now,
  );
  const names = docx.places.map(({ name }) => name);
  const missing = missingPlaces(names, values);
  if (missing.length > 0 && !paper.isBlankTaken) {
    return { made: false, outcome: missingCard(at, { kind, deal, missing, building: building?.code }) };
  }
  const fileId = await deps.files.put(docx.fill(filledIn(values)), DOCX);
  const showsPhone = names.includes(PLACEHOLDERS.phone.name) && phone !== undefined;
  return { made: true, deal, template, fileId, blank: missing, showsPhone };
}

/** How a deal ended of which no such paper is made any more; undefined while it stands. */
function overOf({ m }: Reading, kind: PaperKind, { subscription, contract }: Deal): string | undefined {
  if (kind === 'contract' && contract !== undefined) {
    const { state } = contract;
    return state === 'cancelled' || state === 'swapped' ? m.words.contractState[state] : undefined;
  }
  const { state } = subscription;
  return state === 'active' || state === 'signed' ? undefined : m.deal.states[state];
}

async function projectOf({ repos }: Reading, { subscription }: Deal) {
  const project = await repos.company.project(subscription.projectId);
  if (project === undefined) {
    throw new Error(`${subscription.id} has no project`);
  }
  return project;
}

async function readStored({ deps }: Reading, { fileId }: DocTemplate): Promise<Docx | undefined> {
  const file = await deps.files.get(fileId);
  try {
    return file === undefined ? undefined : await readDocx(file.bytes);
  } catch (error) {
    if (error instanceof DocxError) {
      return undefined;
    }
    throw error;
  }
}

/** A paper is Chinese, whoever makes it. */
function chineseWords() {
  const { payPlan, lineKind, payEvent } = messages('zh-CN').words;
  return { plan: payPlan, line: lineKind, event: payEvent };
}

function filledIn(values: PlaceValues): PaperValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const { name, ...place } = PLACEHOLDERS[key as PlaceholderKey];
      // A table of which nothing is known has one row to write in.
      const blank =
        'columns' in place ? [Object.fromEntries(place.columns.map((one) => [one, BLANK]))] : BLANK;
      return [name, value ?? blank];
    }),
  );
}
