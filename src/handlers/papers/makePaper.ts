import type { PaperKind } from '../../domain/papers/paperKind.ts';
import { PLACEHOLDERS } from '../../domain/papers/placeholders.ts';
import type { Block } from '../chat/card.ts';
import { type Command, defineCommand } from '../command.ts';
import { customerRef } from '../customers/customerRef.ts';
import { noteLookUp } from '../customers/lookUps/noteLookUp.ts';
import { oneDeal } from '../deals/dealScene.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { fillPaper, type FilledPaper } from './fillPaper.ts';
import { paperRef } from './paperRef.ts';
import { templateTitle } from './templateTitle.ts';

const fields = {
  deal: field.text({ required: true, max: 40 }),
  /** Of the button: what is missing is left blank. */
  blank: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
};

/** 认购书 D7 */
export const makeAgreement = making('paper.subscription', 'subscription', {
  zh: ['认购书', '出认购书', '打印认购书'],
  en: ['agreement'],
});

/** 合同文本 H8; also before the signing, with blanks. */
export const makeContract = making('paper.contract', 'contract', {
  zh: ['合同文本', '出合同', '打印合同'],
  en: ['contract-text'],
});

/**
 * The company's paper, filled in from the record and handed to the speaker alone (R2.3.1). What is missing is named first. What was
 * seen cannot be taken back: no undo.
 */
function making(
  name: 'paper.subscription' | 'paper.contract',
  kind: PaperKind,
  words: Command['words'],
): Command {
  return defineCommand({
    name,
    words,
    allow: 'paper:make',
    fields,
    args: ['deal'],
    undo: 'none',
    look: async (context): Promise<FilledPaper> => {
      const { input } = context;
      const one = await oneDeal(context, input.deal);
      return one.found
        ? await fillPaper(context, { kind, deal: one.deal, isBlankTaken: input.blank === 'yes' })
        : { made: false, outcome: one.outcome };
    },
    async run(context) {
      const { m, looked: paper } = context;
      if (!paper.made) {
        return paper.outcome;
      }
      const { unit, customer } = paper.deal.scene;
      const ref = paperRef(kind, paper.deal);
      context.about(customer);
      if (paper.showsPhone) {
        await noteLookUp(context, { kind: 'reveals', ref: customerRef(customer), customerId: customer.id });
      }
      const what = m.paper.kinds[kind];
      const blank = paper.blank.map((key) => PLACEHOLDERS[key].name).join(m.common.listSeparator);
      const blocks: Block[] = [
        { kind: 'text', text: m.paper.madeFrom(templateTitle(paper.template, m)) },
        ...(blank === '' ? [] : [{ kind: 'text' as const, text: m.paper.blankNote(blank) }]),
        {
          kind: 'link',
          url: await context.handOutPage('file', {
            file: paper.fileId,
            name: m.paper.fileName(what, ref, unit.key),
          }),
          label: m.paper.get(what),
        },
      ];
      return done({ heading: m.paper.made(ref, what, unit.key), blocks }, [
        ref,
        unit.key,
        customerRef(customer),
      ]);
    },
  });
}
