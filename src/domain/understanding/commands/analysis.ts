import type { Work } from './assembler.ts';
import { generic } from './generic.ts';

const WORD = /[\s,:]*(?:分析|analysis)[\s,:]*/iu;

/** 投诉 分析 上月 原因: of which time, and by what. */
export function analysis(work: Work): void {
  const word = WORD.exec(work.scan.rest);
  if (word !== null) {
    work.scan.take(word.index, word.index + word[0].length);
  }
  generic(work);
}
