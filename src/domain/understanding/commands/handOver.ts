import type { Work } from './assembler.ts';

const TO = /\s*(?:全部|都|全)?(?:交?给|转给|移交给|→|->|=>|\bto\b)\s*/iu;
const FILLERS = /^(?:一下|给我看看)?[\s,:]*|(?:的(?:客户|工作|东西)|手上的)?[\s,。.!]*$/giu;

/** 交接: whose, and to whom where it all goes to one: 李娜 给 陈浩. */
export function handOver({ scan, draft }: Work): void {
  const [from = '', to = ''] = scan.left.split(TO).map((part) => part.replace(FILLERS, '').trim());
  const [name = '', other = ''] = to === '' ? from.split(/[\s,]+/u) : [from, to];
  draft.put('member', name === '' ? null : name.slice(0, 60));
  draft.put('to', other === '' ? null : other.slice(0, 60));
}
