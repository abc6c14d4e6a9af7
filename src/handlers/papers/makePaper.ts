import { DOCX } from '../../domain/files/contentType.ts';
import type { DocTemplate } from '../../domain/papers/docTemplate.ts';
import { PLACEHOLDERS, type PlaceholderKey } from '../../domain/papers/placeholders.ts';
import {
  missingPlaces,
  type PlaceValues,
  subscriptionValues,
} from '../../domain/papers/subscriptionValues.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { noteLookUp } from '../customers/lookUps/noteLookUp.ts';
import { oneSubscription, type OneSubscription } from '../deals/oneSubscription.ts';
import { subscriptionRef } from '../deals/subscriptionRef.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { type Docx, type PaperValues, readDocx } from './docx.ts';
import { DocxError } from './docxError.ts';
import { missingCard } from './missingCard.ts';
import { templateTitle } from './templateTitle.ts';

type Deal = Extract<OneSubscription, { found: true }>;

/** A paper that was filled in, what is missing for it, or why there is none. */
type Looked =
  | {
      readonly kind: 'made';
      readonly deal: Deal;
      readonly template: DocTemplate;
      readonly fileId: string;
      readonly blank: readonly PlaceholderKey[];
      /** It shows the customer's whole number. */
      readonly showsPhone: boolean;
    }
  | { readonly kind: 'not'; readonly outcome: Outcome };

/** What is written by hand later. */
const BLANK = '＿＿＿＿＿＿';

/**
 * 认购书 D7: the company's paper, filled in from the record and handed to the speaker alone (R2.3.1). What is missing is named
 * first. What was seen cannot be taken back: no undo.
 */
export const makePaper = defineCommand({
  name: 'paper.make',
  words: { zh: ['认购书', '出认购书', '打印认购书'], en: ['agreement'] },
  allow: 'paper:make',
  fields: {
    subscription: field.text({ required: true, max: 40 }),
    /** Of the button: what is missing is left blank. */
    blank: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
  },
  args: ['subscription'],
  undo: 'none',
  look: async (context): Promise<Looked> => {
    const deal = await oneSubscription(context, context.input.subscription);
    return deal.found
      ? await looked(context, deal, context.input.blank === 'yes')
      : { kind: 'not', outcome: deal.outcome };
  },
  async run(context) {
    const { m, looked: found } = context;
    if (found.kind === 'not') {
      return found.outcome;
    }
    const { subscription, scene } = found.deal;
    const ref = subscriptionRef(subscription);
    const { unit, customer } = scene;
    context.about(customer);
    if (found.showsPhone) {
      await noteLookUp(context, { kind: 'reveals', ref: customerRef(customer), customerId: customer.id });
    }
    const what = m.paper.kinds.subscription;
    const name = m.paper.fileName(what, ref, unit.key);
    const blank = found.blank.map((key) => PLACEHOLDERS[key].name).join(m.common.listSeparator);
    const blocks: Block[] = [
      { kind: 'text', text: m.paper.madeFrom(templateTitle(found.template, m)) },
      ...(blank === '' ? [] : [{ kind: 'text' as const, text: m.paper.blankNote(blank) }]),
      {
        kind: 'link',
        url: await context.handOutPage('file', { file: found.fileId, name }),
        label: m.paper.get(what),
      },
    ];
    return done({ heading: m.paper.made(ref, unit.key), blocks }, [ref, unit.key, customerRef(customer)]);
  },
});

async function looked(
  context: Reading & Parameters<typeof readTemplateOf>[0],
  deal: Deal,
  isBlankTaken: boolean,
): Promise<Looked> {
  const { m, repos, now, deps } = context;
  const { subscription, scene } = deal;
  const not = (outcome: Outcome): Looked => ({ kind: 'not', outcome });
  const ref = subscriptionRef(subscription);
  if (subscription.state === 'withdrawn' || subscription.state === 'forfeited') {
    return not(refused(m.paper.ended(ref, m.deal.states[subscription.state]), [ref]));
  }
  const template = await repos.papers.inForce('subscription');
  if (template === undefined) {
    return not(refused(m.paper.noTemplate(m.paper.kinds.subscription), [ref]));
  }
  const docx = await readTemplateOf(context, template);
  if (docx === undefined) {
    return not(refused(m.paper.templateGone(templateTitle(template, m)), [ref]));
  }
  const project = await repos.company.project(subscription.projectId);
  if (project === undefined) {
    throw new Error(`${subscription.id} has no project`);
  }
  const { unit, customer, member } = scene;
  const building = await repos.units.buildingById(unit.buildingId);
  const phone = (await repos.customers.primaryPhones([customer.id])).get(customer.id);
  const values = subscriptionValues(
    { subscription, project, building, unit, customer, phone, consultant: member.name },
    now,
  );
  const names = docx.places.map(({ name }) => name);
  const missing = missingPlaces(names, values);
  if (missing.length > 0 && !isBlankTaken) {
    return not(missingCard(context, { ref, missing, scene, building: building?.code }));
  }
  const fileId = await deps.files.put(docx.fill(filledIn(values)), DOCX);
  const showsPhone = names.includes(PLACEHOLDERS.phone.name) && phone !== undefined;
  return { kind: 'made', deal, template, fileId, blank: missing, showsPhone };
}

async function readTemplateOf(
  { deps }: Pick<Reading, 'deps'>,
  { fileId }: DocTemplate,
): Promise<Docx | undefined> {
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

function filledIn(values: PlaceValues): PaperValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [PLACEHOLDERS[key as PlaceholderKey].name, value ?? BLANK]),
  );
}
