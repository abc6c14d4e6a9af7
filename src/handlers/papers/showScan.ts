import type { Block } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneDeal } from '../deals/dealScene.ts';
import { dealRef } from '../deals/dealRef.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { scanButtons } from './scanButtons.ts';

/** Links that a card has room for, on every platform. */
const MOST_LINKS = 10;

/** 看扫描件 H8: the pages of the newest scan, by links of the reader's own; it is on record. What was seen cannot be taken back: no undo. */
export const showScan = defineCommand({
  name: 'scan.show',
  words: { zh: ['看扫描件'], en: ['scans'] },
  allow: 'deal:read',
  fields: {
    contract: field.text({ required: true, max: 40 }),
    /** From which file on, where there are many. */
    from: field.integer({ min: 1, inForm: false }),
  },
  args: ['contract'],
  undo: 'none',
  async run(context) {
    const { input, m, repos, work, actor } = context;
    const one = await oneDeal(context, input.contract);
    if (!one.found) {
      return one.outcome;
    }
    const { contract, scene } = one.deal;
    const refs = [dealRef(one.deal), scene.unit.key, customerRef(scene.customer)];
    const [scan] = contract === undefined ? [] : await repos.papers.scans(contract.id, 1);
    if (contract === undefined || scan === undefined) {
      return refused(m.contract.scanHow(dealRef(one.deal)), refs);
    }
    const ref = contractRef(contract);
    work.note(`scan of ${ref} (${scan.id}) shown`);
    const { from = 1 } = input;
    const links: Block[] = [];
    for (const [at, file] of scan.fileIds.slice(from - 1, from - 1 + MOST_LINKS).entries()) {
      const n = from + at;
      const url = await context.handOutPage('file', { file, name: m.paper.scan.fileName(ref, n) });
      links.push({ kind: 'link', url, label: m.paper.scan.page(n) });
    }
    const next = from + MOST_LINKS;
    const buttons = scanButtons(scan, ref, { role: actor.member.role, m }).slice(1);
    const more = scan.fileIds.length < next ? [] : [moreButton(ref, next)];
    return {
      ...done(
        {
          heading: m.paper.scan.heading(ref, scene.unit.key, m.paper.scan.states[scan.state]),
          blocks: [
            ...links,
            {
              kind: 'text',
              text: [m.paper.scan.linkNote, ...(scan.reason === null ? [] : [scan.reason])].join('\n'),
            },
            ...(buttons.length + more.length === 0
              ? []
              : [{ kind: 'actions' as const, items: [...buttons, ...more] }]),
          ],
        },
        refs,
      ),
      audience: 'asker',
    };

    function moreButton(contractNumber: string, first: number) {
      return {
        id: 'scan.show.more',
        label: m.paper.scan.page(first),
        command: 'scan.show',
        input: { contract: contractNumber, from: String(first), lang: m.locale },
      };
    }
  },
});
